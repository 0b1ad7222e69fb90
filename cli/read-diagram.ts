import { catalog } from '../catalog/index.ts';
import { conform } from '../shared/catalog/conform.ts';
import { parseDiagram } from '../shared/document/parse.ts';
import type { Diagram } from '../shared/document/schema.ts';
import { extractFromPng } from '../shared/export/png-text.ts';
import { type ImportedPage, importDrawio } from '../shared/import/drawio/import-drawio.ts';
import { drawioSourceOfPng } from '../shared/import/drawio/png-source.ts';
import { isPng } from '../shared/png/png-chunks.ts';
import { CliError } from './cli-error.ts';
import { drawioShapes } from './drawio-shapes.ts';
import type { CliHost } from './host.ts';
import type { Options } from './options.ts';

/** A diagram as a command gets it, whatever it was kept in. */
export interface ReadDiagram {
  /** The file as it was named; "standard input" for -. */
  readonly name: string;
  readonly diagram: Diagram;
  /** What the person should know about how it was read. */
  readonly notices: readonly string[];
}

/** Reads a .skyflip or .json file, a PNG with a diagram inside, or a page of a draw.io file or of its PNG or SVG. */
export async function readDiagram(file: string, options: Options, host: CliHost): Promise<ReadDiagram> {
  const { name, bytes } = await readInput(file, host);
  const inside = isPng(bytes) ? extractFromPng(bytes) : undefined;
  if (inside?.ok === true) return parsed(name, inside.value);
  if (inside !== undefined && inside.error.kind !== 'no-text') throw new CliError(name, inside.error.message);
  const text = drawioText(name, bytes);
  if (!looksLikeXml(text)) return parsed(name, text);
  const pages = importPages(name, text);
  const { page, number } = choosePage(name, pages, options.text('page'));
  const notices = [...page.notices];
  if (pages.length > 1 && options.text('page') === undefined) {
    notices.push(`has ${pages.length} pages; this is page ${number}, --page chooses another`);
  }
  return { name, diagram: page.diagram, notices };
}

export async function readInput(file: string, host: CliHost): Promise<{ name: string; bytes: Uint8Array }> {
  return file === '-'
    ? { name: 'standard input', bytes: await host.readStdin() }
    : { name: file, bytes: await host.readFile(file) };
}

/** The text of a file, or the draw.io source in a PNG. */
export function drawioText(name: string, bytes: Uint8Array): string {
  if (!isPng(bytes)) return decode(name, bytes);
  const source = drawioSourceOfPng(bytes);
  if (source.ok) return source.value;
  const isWithout = source.error.kind === 'not-drawio';
  throw new CliError(name, isWithout ? 'is a PNG without a diagram inside' : source.error.message);
}

function decode(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CliError(name, 'is neither a PNG nor UTF-8 text');
  }
}

export function importPages(name: string, text: string): readonly ImportedPage[] {
  const imported = importDrawio(text, { shapes: drawioShapes, catalog });
  if (!imported.ok) throw new CliError(name, imported.error.message);
  return imported.value;
}

export function choosePage(
  name: string,
  pages: readonly ImportedPage[],
  wanted: string | undefined,
): { page: ImportedPage; number: number } {
  const number = wanted === undefined ? 1 : Number(wanted);
  const page = Number.isInteger(number) ? pages[number - 1] : undefined;
  if (page === undefined) {
    throw new CliError(
      name,
      `has no page ${wanted ?? 1}; there ${pages.length === 1 ? 'is 1 page' : `are ${pages.length} pages`}`,
    );
  }
  return { page, number };
}

/** Notices go to standard error, a few at a time, so that standard output stays the document or the report. */
export async function printNotices(read: ReadDiagram, host: CliHost): Promise<void> {
  const shown = read.notices.slice(0, 10);
  const rest = read.notices.length - shown.length;
  const lines = shown.map((notice) => `${read.name}: note: ${notice}`);
  if (rest > 0) lines.push(`${read.name}: note: and ${rest} more`);
  if (lines.length > 0) await host.writeStderr(`${lines.join('\n')}\n`);
}

function parsed(name: string, text: string): ReadDiagram {
  const result = parseDiagram(text);
  if (!result.ok) throw new CliError(name, result.error.message);
  const { diagram, notices } = conform(result.value, catalog);
  return { name, diagram, notices: notices.map(({ message }) => message) };
}

function looksLikeXml(text: string): boolean {
  return /^\uFEFF?\s*</.test(text.slice(0, 1000));
}
