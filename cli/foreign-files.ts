import { drawioShapes } from '../catalog/drawio-shapes.ts';
import { catalog } from '../catalog/index.ts';
import { extractFromPng } from '../shared/export/png-text.ts';
import { type ImportedPage, importDrawio } from '../shared/import/drawio/import-drawio.ts';
import { drawioSourceOfPng } from '../shared/import/drawio/png-source.ts';
import { isPng } from '../shared/png/png-chunks.ts';
import { CliError } from './cli-error.ts';
import { decodeText } from './decode-text.ts';
import { noSuchPage } from './page-option.ts';

/** The diagram that Skyflip put into a PNG; undefined: no PNG, or one of somebody else. */
export function skyflipTextOfPng(name: string, bytes: Uint8Array): string | undefined {
  if (!isPng(bytes)) return undefined;
  const inside = extractFromPng(bytes);
  if (inside.ok) return inside.value;
  if (inside.error.kind === 'no-text') return undefined;
  throw new CliError(name, inside.error.message);
}

/** A diagram of Skyflip's own: JSON, or a PNG that carries one. */
export function isSkyflipFile(name: string, bytes: Uint8Array): boolean {
  if (isPng(bytes)) return skyflipTextOfPng(name, bytes) !== undefined;
  return /^\s*\{/.test(decodeText(name, bytes).slice(0, 1000));
}

/** The pages of a draw.io file, or of the PNG or SVG that draw.io exported with its diagram inside. */
export function importPages(name: string, bytes: Uint8Array): readonly ImportedPage[] {
  const imported = importDrawio(drawioText(name, bytes), { shapes: drawioShapes, catalog });
  if (!imported.ok) throw new CliError(name, imported.error.message);
  return imported.value;
}

export function choosePage(
  name: string,
  pages: readonly ImportedPage[],
  wanted: number | undefined,
): { page: ImportedPage; number: number } {
  const number = wanted ?? 1;
  const page = pages[number - 1];
  if (page === undefined) throw noSuchPage(name, number, pages.length);
  return { page, number };
}

function drawioText(name: string, bytes: Uint8Array): string {
  if (!isPng(bytes)) return decodeText(name, bytes);
  const source = drawioSourceOfPng(bytes);
  if (source.ok) return source.value;
  const isWithout = source.error.kind === 'not-drawio';
  throw new CliError(name, isWithout ? 'is a PNG without a diagram inside' : source.error.message);
}
