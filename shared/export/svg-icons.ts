import { escapeXml } from './escape-xml.ts';

const SVG_TAG = /<svg\b([^>]*)>([\s\S]*)<\/svg>\s*$/;
const VIEW_BOX = /\bviewBox\s*=\s*["']([^"']+)["']/;
const WIDTH = /\bwidth\s*=\s*["']([\d.]+)(?:px)?["']/;
const HEIGHT = /\bheight\s*=\s*["']([\d.]+)(?:px)?["']/;
/** Painting set on the icon's root holds for its content and must come along. */
const INHERITED =
  /\b(fill|stroke|fill-rule|clip-rule|stroke-width|stroke-linecap|stroke-linejoin)\s*=\s*["']([^"']*)["']/g;
const TITLES = /<(title|desc|metadata)\b[^>]*>[\s\S]*?<\/\1>/g;

/** The `id` of an icon's symbol: "icon-aws-lambda". */
export function symbolId(icon: string): string {
  return `icon-${icon.replaceAll(/[^A-Za-z0-9_-]+/g, '-')}`;
}

/** An icon's SVG file as a symbol that any number of `use` elements show. Undefined: the text is not an SVG file. */
export function iconSymbol(icon: string, svgText: string): string | undefined {
  const match = SVG_TAG.exec(svgText);
  if (match === null) return undefined;
  const [, attributes = '', content = ''] = match;
  const viewBox =
    VIEW_BOX.exec(attributes)?.[1] ?? `0 0 ${WIDTH.exec(attributes)?.[1] ?? 48} ${HEIGHT.exec(attributes)?.[1] ?? 48}`;
  const painting = [...attributes.matchAll(INHERITED)]
    .map(([, name, value]) => ` ${name}="${escapeXml(value ?? '')}"`)
    .join('');
  const body = content.replaceAll(TITLES, '').trim();
  const inner = painting === '' ? body : `<g${painting}>${body}</g>`;
  // Without the attribute every use is clipped to its square, which costs renderers a layer each and changes nothing.
  return `<symbol id="${symbolId(icon)}" viewBox="${escapeXml(viewBox)}" overflow="visible">${inner}</symbol>`;
}
