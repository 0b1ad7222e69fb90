import { SaxesParser } from 'saxes';
import { fail, ok, type Result } from '../../result.ts';
import { DRAWIO_LIMITS, type DrawioError } from './drawio-error.ts';

export interface XmlElement {
  readonly name: string;
  /** A map, because a file may name an attribute `__proto__`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The element's own character data, without its children's. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly attributes: Map<string, string>;
  readonly children: OpenElement[];
  text: string;
}

/**
 * Reads well-formed XML in document order. saxes never expands declared entities and fetches nothing; as a stream it also
 * lets this stop at the first document type declaration and at the depth limit, before any of it is built.
 */
export function readXml(text: string): Result<XmlElement, DrawioError> {
  if (text.length > DRAWIO_LIMITS.characters) {
    return fail({ kind: 'over-limit', message: 'the file is over the limit of 50 MB' });
  }
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  parser.on('error', (error) => {
    throw new Refusal({ kind: 'not-xml', message: `is not well-formed XML (${error.message})` });
  });
  parser.on('doctype', (declaration) => {
    // draw.io's own SVG exports name the public SVG document type; they declare nothing in it.
    if (!declaration.includes('[') && /^\s*svg\s/.test(declaration)) return;
    throw new Refusal({ kind: 'has-entities', message: 'declares a document type, which may define entities' });
  });
  parser.on('opentag', (tag) => {
    if (open.length >= DRAWIO_LIMITS.xmlDepth) {
      throw new Refusal({
        kind: 'too-deep',
        message: `has XML nested deeper than ${DRAWIO_LIMITS.xmlDepth} elements`,
      });
    }
    const attributes = new Map<string, string>(Object.entries(tag.attributes));
    const element: OpenElement = { name: tag.name, attributes, children: [], text: '' };
    const parent = open.at(-1);
    if (parent === undefined) root = element;
    else parent.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (characters: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += characters;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(withoutForbiddenCharacters(text)).close();
  } catch (error) {
    if (error instanceof Refusal) return fail(error.reason);
    throw error;
  }
  if (root === undefined) return fail({ kind: 'not-xml', message: 'has no XML element' });
  return ok(root);
}

/** Thrown inside the parser's callbacks, the only way to stop it, and caught above. */
class Refusal extends Error {
  readonly reason: DrawioError;

  constructor(reason: DrawioError) {
    super(reason.message);
    this.reason = reason;
  }
}

/** XML forbids control characters even as references, some tools write them all the same; they are dropped. */
function withoutForbiddenCharacters(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/[\p{Surrogate}\u{FFFE}\u{FFFF}]/gu, '')
    .replace(CONTROL_CHARACTERS, '')
    .replace(/&#(?:0{0,8}(?:[0-8]|1[124-9]|2\d|3[01])|x0{0,8}(?:[0-8bcef]|1[\da-f]));/gi, '');
}

const CONTROL_CHARACTERS = /(?![\t\n\r])[\p{Cc}]/gu;
