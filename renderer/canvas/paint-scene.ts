import { CODE_STACK } from '../../shared/scene/code-font.ts';
import { overlaps, type Rect } from '../../shared/scene/geometry.ts';
import type {
  IconPrimitive,
  PathPrimitive,
  Primitive,
  RectPrimitive,
  TextPrimitive,
} from '../../shared/scene/scene.ts';
import type { Theme } from '../../shared/scene/theme.ts';
import { iconImage } from '../icons/icon-images.ts';
import { DIAGRAM_FONT } from './diagram-font.ts';
import { iconBitmap } from './icon-bitmaps.ts';
import type { Stroke } from './line-tiles.ts';
import { paintBadge } from './paint-badge.ts';
import { paintMark } from './paint-mark.ts';
import type { SceneParts } from './scene-parts.ts';
import { PAINTED_BELOW, type Size, toDiagram, type Viewport } from './viewport.ts';

export interface Painting {
  readonly context: CanvasRenderingContext2D;
  readonly viewport: Viewport;
  /** CSS pixels. */
  readonly size: Size;
  readonly ratio: number;
  readonly theme: Theme;
}

/** Screen pixels below which something is left out. */
const SMALLEST_TEXT = 3;
const SMALLEST_HEAD = 1.2;
/** A line is never thinner on the screen than where this view begins; hundreds of them side by side give way to the icons instead. */
const THINNEST = 1.2 * PAINTED_BELOW;
/** Frames are what is left to be seen from far away: so many screen pixels they gain for each step of zoom below where this view begins. */
const FRAME_GAIN = 1.9;
const FAINTEST = 0.55;
const CLEAR_FROM = 0.25;

/** The scene on a canvas, as it lies in the view. */
export function paintScene(painting: Painting, parts: SceneParts): void {
  const { context, viewport, size, ratio, theme } = painting;
  const { x, y, zoom } = viewport;
  const corner = toDiagram(viewport, { x: 0, y: 0 });
  const shown = { ...corner, width: size.width / zoom, height: size.height / zoom };
  context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
  for (const { bounds, primitives } of parts.frames) if (overlaps(bounds, shown)) paintAll(painting, primitives);
  paintLines(painting, parts, shown);
  for (const { bounds, primitives } of parts.icons) if (overlaps(bounds, shown)) paintAll(painting, primitives);
  if (11 * zoom >= SMALLEST_TEXT) {
    for (const { bounds, primitives } of parts.labels) if (overlaps(bounds, shown)) paintAll(painting, primitives);
  }
  for (const { bounds, primitives } of parts.callouts) if (overlaps(bounds, shown)) paintAll(painting, primitives);
  if (parts.legend !== undefined && overlaps(parts.legend.bounds, shown)) paintAll(painting, parts.legend.primitives);
  for (const mark of parts.marks ?? []) paintMark(painting, mark, paintAll);
  for (const badge of parts.badges) paintBadge(context, badge, zoom, theme);
}

function paintLines({ context, viewport: { zoom } }: Painting, { lines }: SceneParts, shown: Rect): void {
  context.globalAlpha = Math.min(1, Math.max(FAINTEST, zoom / CLEAR_FROM));
  for (const tile of lines) {
    if (!overlaps(tile.bounds, shown)) continue;
    for (const stroke of tile.lines) paintStroke(context, stroke, zoom);
    if (8 * zoom > SMALLEST_HEAD) for (const stroke of tile.heads) paintStroke(context, stroke, zoom);
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function paintStroke(context: CanvasRenderingContext2D, stroke: Stroke, zoom: number): void {
  if (stroke.fill !== 'none') {
    context.fillStyle = stroke.fill;
    context.fill(stroke.path);
  }
  if (stroke.stroke === 'none') return;
  context.strokeStyle = stroke.stroke;
  context.lineWidth = Math.max(stroke.strokeWidth, THINNEST / zoom);
  context.setLineDash(stroke.dash === undefined ? [] : [...stroke.dash]);
  context.stroke(stroke.path);
}

function paintAll(painting: Painting, primitives: readonly Primitive[]): void {
  for (const primitive of primitives) {
    if (primitive.kind === 'rect') paintRect(painting, primitive);
    else if (primitive.kind === 'text') paintText(painting, primitive);
    else if (primitive.kind === 'icon') paintIcon(painting, primitive);
    else paintPath(painting, primitive);
  }
}

function paintRect({ context, viewport }: Painting, rect: RectPrimitive): void {
  const { x, y, width, height, radius, fill, fillOpacity, stroke, strokeWidth, dash } = rect;
  context.beginPath();
  if (radius * viewport.zoom > 0.7) context.roundRect(x, y, width, height, radius);
  else context.rect(x, y, width, height);
  if (fill !== 'none') {
    context.fillStyle = fill;
    context.globalAlpha = fillOpacity;
    context.fill();
    context.globalAlpha = 1;
  }
  if (stroke === 'none') return;
  context.strokeStyle = stroke;
  const thinnest = THINNEST + Math.max(0, PAINTED_BELOW - viewport.zoom) * FRAME_GAIN;
  context.lineWidth = Math.max(strokeWidth, thinnest / viewport.zoom);
  // Dashes that cannot be told apart cost more than they show.
  context.setLineDash(dash === undefined || viewport.zoom < 0.1 ? [] : [...dash]);
  context.stroke();
  context.setLineDash([]);
}

const paths = new WeakMap<PathPrimitive, Path2D>();

function paintPath({ context }: Painting, primitive: PathPrimitive): void {
  const path = paths.get(primitive) ?? new Path2D(primitive.d);
  paths.set(primitive, path);
  if (primitive.fill !== 'none') {
    context.fillStyle = primitive.fill;
    context.fill(path);
  }
  if (primitive.stroke === 'none') return;
  context.strokeStyle = primitive.stroke;
  context.lineWidth = primitive.strokeWidth;
  context.setLineDash(primitive.dash === undefined ? [] : [...primitive.dash]);
  context.stroke(path);
  context.setLineDash([]);
}

function paintText({ context, viewport }: Painting, text: TextPrimitive): void {
  if (text.size * viewport.zoom < SMALLEST_TEXT) return;
  const family = text.isCode === true ? CODE_STACK : DIAGRAM_FONT;
  context.font = `${text.isItalic === true ? 'italic ' : ''}${text.weight} ${text.size}px ${family}`;
  context.fillStyle = text.fill;
  context.textAlign = text.anchor === 'middle' ? 'center' : 'left';
  context.direction = text.rtl ? 'rtl' : 'ltr';
  context.fillText(text.text, text.x, text.y);
}

function paintIcon({ context, viewport, ratio, theme }: Painting, { icon, x, y, size, ink }: IconPrimitive): void {
  const bitmap = iconBitmap(icon, ink, size * viewport.zoom * ratio);
  if (bitmap === undefined) return;
  if (theme.isDark && iconImage(icon, ink).isTiledOnDark) {
    const pad = size / 16;
    context.fillStyle = theme.iconTile;
    context.beginPath();
    context.roundRect(x - pad, y - pad, size + 2 * pad, size + 2 * pad, pad * 2);
    context.fill();
  }
  context.drawImage(bitmap, x, y, size, size);
}
