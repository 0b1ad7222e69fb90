import { fail, ok, type Result } from '../../result.ts';
import { type BuiltPage, buildPage, type PageContext } from './build-page.ts';
import { DRAWIO_LIMITS, type DrawioError } from './drawio-error.ts';
import { type RawPage, readPages } from './read-pages.ts';

/** One page of a draw.io file as a diagram. */
export interface ImportedPage extends BuiltPage {
  readonly name: string;
}

/**
 * Reads a draw.io file (`mxfile`, compressed or plain, a bare `mxGraphModel`, or an SVG with its source inside). Nothing is
 * fetched or expanded. A page that cannot be read is named in the first page's notices; only when none can be read is it an
 * error. Shapes that are not recognised become labelled boxes and are counted; connections that end at nothing get a free end.
 */
export function importDrawio(text: string, options: PageContext): Result<readonly ImportedPage[], DrawioError> {
  const read = readPages(text);
  if (!read.ok) return read;
  const pages: ImportedPage[] = [];
  const damages: DrawioError[] = [];
  for (const raw of read.value) {
    const page = importPage(raw, options);
    if (page.ok) pages.push(page.value);
    else damages.push({ ...page.error, message: `page "${raw.name}" ${page.error.message}` });
  }
  const [first, ...rest] = pages;
  if (first === undefined)
    return fail(damages[0] ?? { kind: 'not-drawio', message: 'is a draw.io file without a page' });
  const lost = damages.map((damage) => `${damage.message}; it was left out`);
  return ok([{ ...first, notices: [...lost, ...first.notices] }, ...rest]);
}

function importPage(raw: RawPage, options: PageContext): Result<ImportedPage, DrawioError> {
  if (!raw.model.ok) return raw.model;
  const root = raw.model.value.children.find((child) => child.name === 'root');
  const cells = root?.children.length ?? 0;
  if (cells > DRAWIO_LIMITS.cells) {
    return fail({ kind: 'over-limit', message: `has ${cells} elements; the limit is ${DRAWIO_LIMITS.cells}` });
  }
  return ok({ name: raw.name, ...buildPage(raw.name, raw.model.value, options) });
}
