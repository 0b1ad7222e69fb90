import { fail, ok, type Result } from '../../result.ts';
import { DRAWIO_LIMITS, type DrawioError } from './drawio-error.ts';
import { inflatePage } from './inflate-page.ts';
import { readXml, type XmlElement } from './read-xml.ts';

/** A page of the file: its `mxGraphModel`, or why it could not be read. */
export interface RawPage {
  readonly name: string;
  readonly model: Result<XmlElement, DrawioError>;
}

/** The pages of an `mxfile`, of a bare `mxGraphModel`, or of an SVG that carries its draw.io source. */
export function readPages(text: string): Result<readonly RawPage[], DrawioError> {
  const document = readXml(text);
  if (!document.ok) return document.error.kind === 'not-xml' ? salvagePages(text, document.error) : document;
  const root = document.value;
  if (root.name === 'mxGraphModel') return ok([{ name: '', model: ok(root) }]);
  if (root.name === 'svg') {
    const source = root.attributes.get('content');
    if (source?.trimStart().startsWith('<') === true) return readPages(source);
    return fail({ kind: 'not-drawio', message: 'is an SVG without its draw.io source' });
  }
  if (root.name !== 'mxfile')
    return fail({ kind: 'not-drawio', message: `is XML, but not of draw.io (<${root.name}>)` });
  return pagesOf(root.children.filter((child) => child.name === 'diagram'));
}

function pagesOf(diagrams: readonly XmlElement[]): Result<readonly RawPage[], DrawioError> {
  if (diagrams.length === 0) return fail({ kind: 'not-drawio', message: 'is a draw.io file without a page' });
  if (diagrams.length > DRAWIO_LIMITS.pages) {
    return fail({ kind: 'over-limit', message: `has ${diagrams.length} pages; the limit is ${DRAWIO_LIMITS.pages}` });
  }
  let room: number = DRAWIO_LIMITS.characters;
  const pages = diagrams.map((diagram, index): RawPage => {
    const name = diagram.attributes.get('name') ?? `Page ${index + 1}`;
    const plain = diagram.children.find((child) => child.name === 'mxGraphModel');
    if (plain !== undefined) return { name, model: ok(plain) };
    const inflated = inflatePage(diagram.text, room);
    if (!inflated.ok) return { name, model: inflated };
    room -= inflated.value.length;
    return { name, model: modelOf(inflated.value) };
  });
  return ok(pages);
}

function modelOf(text: string): Result<XmlElement, DrawioError> {
  const root = readXml(text);
  if (!root.ok) return root;
  if (root.value.name === 'mxGraphModel') return root;
  return fail({ kind: 'damaged-page', message: `holds <${root.value.name}> where a drawing should be` });
}

/**
 * One broken page makes the whole file ill-formed. Attribute values cannot hold a raw `<`, so the text can be cut at the
 * page tags, and each page that is whole is read by itself.
 */
function salvagePages(text: string, error: DrawioError): Result<readonly RawPage[], DrawioError> {
  const starts = [...text.matchAll(/<diagram[\s>]/g)].map((match) => match.index);
  if (starts.length < 2 || starts.length > DRAWIO_LIMITS.pages) return fail(error);
  const pages = starts.map((start, index): RawPage => {
    const piece = text.slice(start, starts[index + 1] ?? text.length);
    const end = piece.lastIndexOf('</diagram>');
    const diagram = end < 0 ? fail(error) : readXml(piece.slice(0, end + '</diagram>'.length));
    const unreadable: RawPage = { name: `Page ${index + 1}`, model: diagram.ok ? fail(error) : diagram };
    if (!diagram.ok) return unreadable;
    const read = pagesOf([diagram.value]);
    return read.ok ? (read.value[0] ?? unreadable) : unreadable;
  });
  return pages.some((page) => page.model.ok) ? ok(pages) : fail(error);
}
