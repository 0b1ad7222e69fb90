import type { Point } from '../../shared/document/schema.ts';
import type { Rect } from '../../shared/scene/geometry.ts';

/** The straight pieces of a line, as rectangles without width or height. */
export function piecesOf(points: readonly Point[]): readonly Rect[] {
  return points.slice(1).map((b, index) => {
    const a = points[index] as Point;
    return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
  });
}
