import type { Point } from '../document/schema.ts';

/** The point at a share of a line's length: 0 at its start, 1 at its end. */
export function pointAlong(points: readonly Point[], share: number): Point {
  let left = share * lengthOf(points);
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1] as Point;
    const b = points[index] as Point;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (left <= length && length > 0) {
      return { x: a.x + ((b.x - a.x) * left) / length, y: a.y + ((b.y - a.y) * left) / length };
    }
    left -= length;
  }
  return points[points.length - 1] ?? { x: 0, y: 0 };
}

/** The share of a line's length at which it comes nearest to a point. */
export function shareNearest(points: readonly Point[], { x, y }: Point): number {
  const whole = lengthOf(points) || 1;
  let passed = 0;
  let best = { share: 0, distance: Number.POSITIVE_INFINITY };
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1] as Point;
    const b = points[index] as Point;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const along = length === 0 ? 0 : ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / length;
    const at = Math.min(length, Math.max(0, along));
    const share = length === 0 ? 0 : at / length;
    const distance = Math.hypot(x - a.x - (b.x - a.x) * share, y - a.y - (b.y - a.y) * share);
    if (distance < best.distance) best = { share: (passed + at) / whole, distance };
    passed += length;
  }
  return best.share;
}

function lengthOf(points: readonly Point[]): number {
  let length = 0;
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1] as Point;
    const b = points[index] as Point;
    length += Math.hypot(b.x - a.x, b.y - a.y);
  }
  return length;
}
