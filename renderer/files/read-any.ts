import type { Catalog } from '../../shared/catalog/catalog.ts';
import { conform } from '../../shared/catalog/conform.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { type PictureSettings, pictureSettingsSchema, readPictureOptions } from '../../shared/export/png-options.ts';
import { extractFromPng } from '../../shared/export/png-text.ts';
import type { ImportedPage } from '../../shared/import/drawio/import-drawio.ts';
import { isPng } from '../../shared/png/png-chunks.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { FileFormat } from './session.ts';

/** What a file turned out to hold. */
export type ReadFile =
  | { readonly kind: 'diagram'; readonly diagram: Diagram; readonly format: FileFormat }
  /** Pages of draw.io, at least one: to be opened as an unsaved copy. */
  | { readonly kind: 'pages'; readonly pages: readonly ImportedPage[] };

/** Sentences for the person that name the file. */
export interface ReadFailure {
  readonly message: string;
}

interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a file by what is in it, whatever it is called. Never throws, whatever the bytes are. */
export async function readAny({ name, bytes }: NamedBytes, catalog: Catalog): Promise<Result<ReadFile, ReadFailure>> {
  if (isPng(bytes)) return readPng(name, bytes, catalog);
  const text = textOf(bytes);
  if (text === null) return refused(name, 'It is neither a picture with a diagram inside nor text.');
  if (!looksLikeXml(text)) return readText(name, text, { kind: 'skyflip' }, catalog);
  const { importPages } = await import('./import-pages.ts');
  const imported = importPages(text);
  return imported.ok ? ok({ kind: 'pages', pages: imported.value }) : refused(name, sentence(imported.error.message));
}

async function readPng(name: string, bytes: Uint8Array, catalog: Catalog): Promise<Result<ReadFile, ReadFailure>> {
  const inside = extractFromPng(bytes);
  if (inside.ok) return readText(name, inside.value, { kind: 'png', options: optionsOf(bytes) }, catalog);
  if (inside.error.kind !== 'no-text') return refused(name, sentence(inside.error.message));
  const { importPagesOfPng } = await import('./import-pages.ts');
  const imported = importPagesOfPng(bytes);
  if (imported.ok) return ok({ kind: 'pages', pages: imported.value });
  const isWithout = imported.error.kind === 'not-drawio';
  return refused(name, isWithout ? 'It is a picture without a diagram inside.' : sentence(imported.error.message));
}

function readText(name: string, text: string, format: FileFormat, catalog: Catalog): Result<ReadFile, ReadFailure> {
  if (text.trim() === '') return refused(name, 'The file is empty.');
  const parsed = parseDiagram(text);
  if (!parsed.ok) return refused(name, parsed.error.message);
  return ok({ kind: 'diagram', diagram: conform(parsed.value, catalog).diagram, format });
}

/** What the picture was painted with; one that does not say is painted plainly. */
function optionsOf(bytes: Uint8Array): PictureSettings {
  return readPictureOptions(bytes) ?? pictureSettingsSchema.parse({});
}

function refused(name: string, why: string): Result<never, ReadFailure> {
  return fail({ message: `${name} was not opened. ${why}` });
}

/** The errors of pictures and of draw.io say what the file does: "is a damaged PNG". */
function sentence(predicate: string): string {
  return `It ${predicate}.`;
}

/** null: not UTF-8. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function looksLikeXml(text: string): boolean {
  return /^\uFEFF?\s*</.test(text.slice(0, 1000));
}
