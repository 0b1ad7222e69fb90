import { CODE_STACK } from '../scene/code-font.ts';
import { inflate, type Rect } from '../scene/geometry.ts';
import { round } from '../scene/geometry-path.ts';
import { needsTile } from '../scene/icon-legibility.ts';
import type { IconPrimitive, PathPrimitive, Primitive, RectPrimitive, Scene, TextPrimitive } from '../scene/scene.ts';
import type { Theme } from '../scene/theme.ts';
import { escapeXml } from './escape-xml.ts';
import { DEFINED_SIZE, iconDefinition, iconId } from './svg-icons.ts';

/** The bundled font by weight, upright and slanted. */
export const FONT_CUTS = ['500', '600', '500-italic', '600-italic'] as const;
export type FontCut = (typeof FONT_CUTS)[number];

/** Font files as base64 WOFF2. */
export type EmbeddedFonts = Readonly<Partial<Record<FontCut, string>>>;

export interface SvgOptions {
  /** SVG text of icons by their name in the catalog; an icon that is missing here is drawn as an empty tile. */
  readonly icons: ReadonlyMap<string, string>;
  readonly fonts?: EmbeddedFonts | undefined;
  readonly background: 'theme' | 'transparent';
  /** Pixels around the content. */
  readonly margin: number;
}

const FONT_STACK = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/** The part of the diagram that a picture shows, rounded outwards to whole pixels. */
export function pictureArea(scene: Scene, margin: number): Rect {
  const { x, y, width, height } = inflate(scene.bounds, margin);
  const left = Math.floor(x);
  const top = Math.floor(y);
  return { x: left, y: top, width: Math.ceil(x + width) - left, height: Math.ceil(y + height) - top };
}

/**
 * A scene as an SVG file that browsers, librsvg, resvg and Office show alike: real text, attributes in place of styles, each
 * icon defined once.
 */
export function writeSvg(scene: Scene, options: SvgOptions): string {
  const { x, y, width, height } = pictureArea(scene, options.margin);
  const { theme } = scene;
  const out: string[] = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"`,
    ` role="img" aria-labelledby="title desc" font-family="${escapeXml(FONT_STACK)}">\n`,
    `<title id="title">${escapeXml(scene.title)}</title>\n<desc id="desc">${escapeXml(scene.description)}</desc>\n`,
    writeDefinitions(scene, options),
  ];
  if (options.background === 'theme') {
    out.push(`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${theme.canvas}"/>\n`);
  }
  const tiled = iconsOnTiles(scene, options.icons);
  let element = '';
  for (const primitive of scene.primitives) {
    if (primitive.element !== element) {
      if (element !== '') out.push('</g>\n');
      element = primitive.element;
      const title = scene.elementTitles.get(element);
      const notes = scene.elementNotes?.get(element);
      out.push(title === undefined ? '<g>' : `<g><title>${escapeXml(title)}</title>`);
      if (notes !== undefined) out.push(`<desc>${escapeXml(notes)}</desc>`);
    }
    if (primitive.kind === 'rect' && primitive.isGround && options.background === 'transparent') continue;
    out.push(writePrimitive(primitive, theme, options.icons, tiled));
  }
  if (element !== '') out.push('</g>\n');
  out.push('</svg>\n');
  return out.join('');
}

function writeDefinitions(scene: Scene, { icons, fonts }: SvgOptions): string {
  const parts: string[] = [];
  const slanted = slantedCuts(scene);
  for (const cut of FONT_CUTS) {
    const data = fonts?.[cut];
    const isSlanted = cut.endsWith('-italic');
    if (data === undefined || (isSlanted && !slanted.has(cut))) continue;
    const weight = Number.parseInt(cut, 10);
    parts.push(
      `@font-face{font-family:Inter;${isSlanted ? 'font-style:italic;' : ''}font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`,
    );
  }
  const style = parts.length === 0 ? '' : `<style>${parts.join('')}</style>`;
  const definitions: string[] = [];
  const written = new Set<string>();
  for (const primitive of scene.primitives) {
    if (primitive.kind !== 'icon' || written.has(primitive.icon)) continue;
    written.add(primitive.icon);
    const text = icons.get(primitive.icon);
    const definition = text === undefined ? undefined : iconDefinition(primitive.icon, text);
    if (definition !== undefined) definitions.push(definition);
  }
  return style === '' && definitions.length === 0 ? '' : `<defs>${style}${definitions.join('\n')}</defs>\n`;
}

/** Few pictures have any, and each is some kilobytes. */
function slantedCuts({ primitives }: Scene): ReadonlySet<FontCut> {
  const cuts = new Set<FontCut>();
  for (const one of primitives) if (one.kind === 'text' && one.isItalic === true) cuts.add(`${one.weight}-italic`);
  return cuts;
}

function iconsOnTiles(scene: Scene, icons: ReadonlyMap<string, string>): ReadonlySet<string> {
  const tiled = new Set<string>();
  for (const [icon, text] of icons) if (needsTile(text, scene.theme)) tiled.add(icon);
  return tiled;
}

function writePrimitive(
  primitive: Primitive,
  theme: Theme,
  icons: ReadonlyMap<string, string>,
  tiled: ReadonlySet<string>,
): string {
  switch (primitive.kind) {
    case 'rect':
      return writeRect(primitive);
    case 'path':
      return writePath(primitive);
    case 'text':
      return writeText(primitive);
    default:
      return writeIcon(primitive, theme, icons, tiled);
  }
}

function writeRect(rect: RectPrimitive): string {
  const radius = rect.radius > 0 ? ` rx="${round(rect.radius)}"` : '';
  const opacity = rect.fillOpacity < 1 && rect.fill !== 'none' ? ` fill-opacity="${rect.fillOpacity}"` : '';
  return `<rect x="${round(rect.x)}" y="${round(rect.y)}" width="${round(rect.width)}" height="${round(rect.height)}"${radius} fill="${rect.fill}"${opacity}${strokeOf(rect)}/>`;
}

function writePath(path: PathPrimitive): string {
  return `<path d="${path.d}" fill="${path.fill}"${strokeOf(path)}/>`;
}

function strokeOf({ stroke, strokeWidth, dash }: RectPrimitive | PathPrimitive): string {
  if (stroke === 'none') return '';
  const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash.join(' ')}"`;
  return ` stroke="${stroke}" stroke-width="${strokeWidth}"${dashes}`;
}

/** Runs of spaces, and spaces at an end, would be lost without the attribute. */
const FRAGILE_SPACE = /^\s|\s$|\s\s/;

function writeText(text: TextPrimitive): string {
  const space = FRAGILE_SPACE.test(text.text) ? ' xml:space="preserve"' : '';
  const direction = text.rtl ? ' direction="rtl"' : '';
  const anchor = text.anchor === 'middle' ? ' text-anchor="middle"' : '';
  const italic = text.isItalic === true ? ' font-style="italic"' : '';
  const family = text.isCode === true ? ` font-family="${escapeXml(CODE_STACK)}"` : '';
  return `<text x="${round(text.x)}" y="${round(text.y)}" font-size="${round(text.size)}" font-weight="${text.weight}" fill="${text.fill}"${family}${italic}${anchor}${direction}${space}>${escapeXml(text.text)}</text>`;
}

function writeIcon(
  { icon, x, y, size, ink }: IconPrimitive,
  theme: Theme,
  icons: ReadonlyMap<string, string>,
  tiled: ReadonlySet<string>,
): string {
  if (!icons.has(icon)) {
    return `<rect x="${round(x)}" y="${round(y)}" width="${round(size)}" height="${round(size)}" rx="6" fill="${theme.panel}" stroke="${theme.ink3}"/>`;
  }
  const place =
    size === DEFINED_SIZE
      ? `x="${round(x)}" y="${round(y)}"`
      : `transform="translate(${round(x)} ${round(y)}) scale(${Math.round((size / DEFINED_SIZE) * 1e4) / 1e4})"`;
  const use = `<use href="#${iconId(icon)}" ${place} color="${ink}"/>`;
  if (!tiled.has(icon)) return use;
  const pad = size / 16;
  return `<rect x="${round(x - pad)}" y="${round(y - pad)}" width="${round(size + 2 * pad)}" height="${round(size + 2 * pad)}" rx="${round(pad * 2)}" fill="${theme.iconTile}"/>${use}`;
}
