import { escapeXml } from './escape-xml.ts';

const SVG_TAG = /<svg\b([^>]*)>([\s\S]*)<\/svg>\s*$/;
const VIEW_BOX = /\bviewBox\s*=\s*["']([^"']+)["']/;
const WIDTH = /\bwidth\s*=\s*["']([\d.]+)(?:px)?["']/;
const HEIGHT = /\bheight\s*=\s*["']([\d.]+)(?:px)?["']/;
/** Painting set on the icon's root holds for its content and must come along. */
const INHERITED =
  /\b(fill|stroke|fill-rule|clip-rule|stroke-width|stroke-linecap|stroke-linejoin)\s*=\s*["']([^"']*)["']/g;
const TITLES = /<(title|desc|metadata)\b[^>]*>[\s\S]*?<\/\1>/g;

/** What a definition is wide and high; a use of another size scales it. */
export const DEFINED_SIZE = 48;

/** The `id` of an icon's definition: "icon-aws-lambda". */
export function iconId(icon: string): string {
  return `icon-${icon.replaceAll(/[^A-Za-z0-9_-]+/g, '-')}`;
}

/**
 * An icon's SVG file as a group of 48 × 48 that any number of `use` elements show. Not a symbol: LibreOffice draws those at the
 * size of their view box, and others clip every use, which costs them a layer each. Undefined: the text is not an SVG file.
 */
export function iconDefinition(icon: string, svgText: string): string | undefined {
  const match = SVG_TAG.exec(svgText);
  if (match === null) return undefined;
  const [, attributes = '', content = ''] = match;
  const painting = [...attributes.matchAll(INHERITED)]
    .map(([, name, value]) => ` ${name}="${escapeXml(value ?? '')}"`)
    .join('');
  const body = content.replaceAll(TITLES, '').trim();
  return `<g id="${iconId(icon)}"><g transform="${intoSquare(attributes)}"${painting}>${body}</g></g>`;
}

/** The view box, as large as fits into the square and in its middle. */
function intoSquare(attributes: string): string {
  const [x = 0, y = 0, width = 0, height = 0] = (VIEW_BOX.exec(attributes)?.[1] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const wide = width || Number(WIDTH.exec(attributes)?.[1] ?? DEFINED_SIZE);
  const high = height || Number(HEIGHT.exec(attributes)?.[1] ?? DEFINED_SIZE);
  const scale = DEFINED_SIZE / Math.max(wide, high);
  const left = (DEFINED_SIZE - wide * scale) / 2 - x * scale;
  const top = (DEFINED_SIZE - high * scale) / 2 - y * scale;
  return `matrix(${exact(scale)} 0 0 ${exact(scale)} ${exact(left)} ${exact(top)})`;
}

function exact(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
