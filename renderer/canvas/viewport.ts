import type { Point } from '../../shared/document/schema.ts';
import { bottomOf, type Rect, rightOf } from '../../shared/scene/geometry.ts';

/** How the diagram lies on the canvas, as React Flow has it: x, y in screen pixels. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const ZOOM = { min: 0.05, max: 4 } as const;
/** Below it the scene is painted on one canvas. */
export const PAINTED_BELOW = 0.35;
const MARGIN = 48;

export function toDiagram({ x, y, zoom }: Viewport, point: Point): Point {
  return { x: (point.x - x) / zoom, y: (point.y - y) / zoom };
}

export function toScreen({ x, y, zoom }: Viewport, point: Point): Point {
  return { x: point.x * zoom + x, y: point.y * zoom + y };
}

/** The whole rectangle in the middle of the view, no larger than `largest`. */
export function fitting(rect: Rect, size: Size, largest: number): Viewport {
  const wide = Math.max(1, size.width - 2 * MARGIN) / Math.max(1, rect.width);
  const high = Math.max(1, size.height - 2 * MARGIN) / Math.max(1, rect.height);
  const zoom = Math.max(ZOOM.min, Math.min(wide, high, largest));
  return {
    x: Math.round(size.width / 2 - (rect.x + rect.width / 2) * zoom),
    y: Math.round(size.height / 2 - (rect.y + rect.height / 2) * zoom),
    zoom,
  };
}

/** The shortest way to have the rectangle in view; out, where it is larger than the view. Null: it is in view. */
export function revealing(rect: Rect, viewport: Viewport, size: Size): Viewport | null {
  const { x, y, zoom } = viewport;
  const isTooLarge = rect.width * zoom > size.width - 2 * MARGIN || rect.height * zoom > size.height - 2 * MARGIN;
  const left = rect.x * zoom + x;
  const top = rect.y * zoom + y;
  const right = rightOf(rect) * zoom + x;
  const bottom = bottomOf(rect) * zoom + y;
  const isInView = left >= 0 && top >= 0 && right <= size.width && bottom <= size.height;
  if (isInView) return null;
  if (isTooLarge) return fitting(rect, size, zoom);
  return {
    x: x + wayInto(left, right, size.width),
    y: y + wayInto(top, bottom, size.height),
    zoom,
  };
}

function wayInto(low: number, high: number, room: number): number {
  if (low < MARGIN) return MARGIN - low;
  return high > room - MARGIN ? room - MARGIN - high : 0;
}
