import { SaxesParser } from 'saxes';

/** An element of an SVG picture; the vendors' icons hold no text that is drawn. */
export interface SvgElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgElement[];
}

/** Throws if the text is not well-formed XML. */
export function parseSvg(text: string): SvgElement {
  const root: { children: Open[] } = { children: [] };
  const open: { children: Open[] }[] = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Open = { tag: name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  const [svg] = root.children;
  if (!svg) throw new Error('no root element');
  return svg;
}

interface Open {
  tag: string;
  attributes: Record<string, string>;
  children: Open[];
}

export function serializeSvg({ tag, attributes, children }: SvgElement): string {
  const start = `<${tag}${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.map(serializeSvg).join('')}</${tag}>`;
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
