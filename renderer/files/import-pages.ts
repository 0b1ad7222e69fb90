import { drawioShapes } from '../../catalog/drawio-shapes.ts';
import { catalog } from '../../catalog/index.ts';
import type { DrawioError } from '../../shared/import/drawio/drawio-error.ts';
import { type ImportedPage, importDrawio } from '../../shared/import/drawio/import-drawio.ts';
import { drawioSourceOfPng } from '../../shared/import/drawio/png-source.ts';
import type { Result } from '../../shared/result.ts';

/** The pages of a draw.io file. Loaded when the first one is opened: the table of its shapes is large. */
export function importPages(text: string): Result<readonly ImportedPage[], DrawioError> {
  return importDrawio(text, { shapes: drawioShapes, catalog });
}

/** The same out of a PNG that draw.io exported with its diagram inside. */
export function importPagesOfPng(bytes: Uint8Array): Result<readonly ImportedPage[], DrawioError> {
  const source = drawioSourceOfPng(bytes);
  return source.ok ? importPages(source.value) : source;
}
