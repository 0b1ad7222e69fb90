import { bottomOf, rightOf } from '../document/rectangles.ts';
import type { Frame, Point } from '../document/schema.ts';

export { bottomOf, encloses, overlaps, rightOf, sameRect } from '../document/rectangles.ts';

/** An upright rectangle in absolute diagram pixels. */
export type Rect = Frame;

export function centreOf(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

export function inflate(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by };
}

/** True if the point lies in the rectangle or within `by` of it; less than nothing: so far inside. */
export function holdsPoint(rect: Rect, { x, y }: Point, by = 0): boolean {
  return x >= rect.x - by && y >= rect.y - by && x <= rightOf(rect) + by && y <= bottomOf(rect) + by;
}

/** The rectangle between two opposite corners. */
export function rectBetween(a: Point, b: Point): Rect {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

/** The smallest rectangle around all of them; undefined for none. */
export function boundsOf(rects: Iterable<Rect>): Rect | undefined {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rightOf(rect));
    bottom = Math.max(bottom, bottomOf(rect));
  }
  return left === Number.POSITIVE_INFINITY ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

export function clamp(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(Math.max(value, low), high);
}

export function samePoints(a: readonly Point[], b: readonly Point[]): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((point, index) => point.x === b[index]?.x && point.y === b[index]?.y);
}
