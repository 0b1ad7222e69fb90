import { catalog } from '../catalog/index.ts';
import { conform } from '../shared/catalog/conform.ts';
import { parseDiagram } from '../shared/document/parse.ts';
import type { Diagram } from '../shared/document/schema.ts';
import { isPng } from '../shared/png/png-chunks.ts';
import { CliError } from './cli-error.ts';
import { decodeText } from './decode-text.ts';
import type { CliHost } from './host.ts';
import type { Options } from './options.ts';
import { noSuchPage, pageOption } from './page-option.ts';
import { printableLine } from './printable.ts';

/** A diagram as a command gets it, whatever it was kept in. */
export interface ReadDiagram {
  /** The file as it was named; "standard input" for -. */
  readonly name: string;
  readonly diagram: Diagram;
  /** The text of a diagram file; absent: it was inside something else. */
  readonly text?: string;
  /** What the person should know about how it was read. */
  readonly notices: readonly string[];
}

/** Reads a .skyflip or .json file, a PNG with a diagram inside, or a page of a draw.io file or of its PNG or SVG. */
export async function readDiagram(file: string, options: Options, host: CliHost): Promise<ReadDiagram> {
  const wanted = pageOption(options);
  const { name, bytes } = await readInput(file, host);
  if (!isPng(bytes)) {
    const text = decodeText(name, bytes);
    if (!looksLikeXml(text)) return { ...parsed(name, text, wanted), text };
  }
  // Most runs read a plain diagram file: what only pictures and draw.io need is loaded when it is needed.
  const { choosePage, importPages, skyflipTextOfPng } = await import('./foreign-files.ts');
  const inside = skyflipTextOfPng(name, bytes);
  if (inside !== undefined) return parsed(name, inside, wanted);
  const pages = importPages(name, bytes);
  const { page, number } = choosePage(name, pages, wanted);
  const notices = [...page.notices];
  if (pages.length > 1 && wanted === undefined) {
    notices.push(`has ${pages.length} pages; this is page ${number}, --page chooses another`);
  }
  return { name, diagram: page.diagram, notices };
}

export async function readInput(file: string, host: CliHost): Promise<{ name: string; bytes: Uint8Array }> {
  return file === '-'
    ? { name: 'standard input', bytes: await host.readStdin() }
    : { name: file, bytes: await host.readFile(file) };
}

/** Notices go to standard error, a few at a time, so that standard output stays the document or the report. */
export async function printNotices(read: ReadDiagram, host: CliHost): Promise<void> {
  const shown = read.notices.slice(0, 10);
  const rest = read.notices.length - shown.length;
  const lines = shown.map((notice) => `${read.name}: note: ${notice}`);
  if (rest > 0) lines.push(`${read.name}: note: and ${rest} more`);
  if (lines.length > 0) await host.writeStderr(`${lines.map(printableLine).join('\n')}\n`);
}

/** A Skyflip document is one page. */
function parsed(name: string, text: string, page: number | undefined): ReadDiagram {
  if (page !== undefined && page > 1) throw noSuchPage(name, page, 1);
  const result = parseDiagram(text);
  if (!result.ok) throw new CliError(name, result.error.message);
  const { diagram, notices } = conform(result.value, catalog);
  return { name, diagram, notices: notices.map(({ message }) => message) };
}

function looksLikeXml(text: string): boolean {
  return /^\uFEFF?\s*</.test(text.slice(0, 1000));
}
