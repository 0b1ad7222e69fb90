import type { Rect } from '../../shared/scene/geometry.ts';
import type { Layout } from '../../shared/scene/lay-out.ts';
import type { Theme } from '../../shared/scene/theme.ts';

/** Map pixels = (diagram pixels + x, y) × zoom. */
export interface MapScale {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The whole rectangle in the middle of the map. */
export function mapScale(whole: Rect, width: number, height: number): MapScale {
  const zoom = Math.min(width / whole.width, height / whole.height);
  return {
    x: (width / zoom - whole.width) / 2 - whole.x,
    y: (height / zoom - whole.height) / 2 - whole.y,
    zoom,
  };
}

const SMALLEST = 1.5;
/** What others are seen through. */
const OUTLINED: ReadonlySet<string> = new Set(['container', 'area']);

/** Frames as outlines, everything else as dots; numbers on others would only be noise. */
export function paintMinimap(canvas: HTMLCanvasElement, layout: Layout, { x, y, zoom }: MapScale, theme: Theme): void {
  const ratio = devicePixelRatio;
  const { width, height } = canvas.style;
  canvas.width = Number.parseFloat(width) * ratio;
  canvas.height = Number.parseFloat(height) * ratio;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.strokeStyle = theme.lineStrong;
  context.fillStyle = theme.lineStrong;
  const frames = new Path2D();
  const dots = new Path2D();
  for (const { core, form } of layout.geometries.values()) {
    if (form === 'callout') continue;
    const wide = Math.max(SMALLEST, core.width * zoom);
    const high = Math.max(SMALLEST, core.height * zoom);
    (OUTLINED.has(form) ? frames : dots).rect((core.x + x) * zoom, (core.y + y) * zoom, wide, high);
  }
  context.lineWidth = 0.75;
  context.stroke(frames);
  context.fill(dots);
}
