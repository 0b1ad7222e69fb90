import type { Frame } from './schema.ts';

export function rightOf(rect: Frame): number {
  return rect.x + rect.width;
}

export function bottomOf(rect: Frame): number {
  return rect.y + rect.height;
}

/** True if the rectangles share an area; touching edges do not count. */
export function overlaps(a: Frame, b: Frame): boolean {
  return a.x < rightOf(b) && b.x < rightOf(a) && a.y < bottomOf(b) && b.y < bottomOf(a);
}

/** True if the inner rectangle lies in the outer one whole; edges may touch. */
export function encloses(outer: Frame, inner: Frame): boolean {
  return (
    inner.x >= outer.x && inner.y >= outer.y && rightOf(inner) <= rightOf(outer) && bottomOf(inner) <= bottomOf(outer)
  );
}

export function sameRect(a: Frame, b: Frame): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

/** The smallest rectangle around all of them; there is at least one. */
export function rectAround(rects: readonly Frame[]): Frame {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  return { x, y, width: Math.max(...rects.map(rightOf)) - x, height: Math.max(...rects.map(bottomOf)) - y };
}
