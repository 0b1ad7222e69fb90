import type { Point } from '../../shared/document/schema.ts';
import { bottomOf, centreOf, type Rect, rightOf } from '../../shared/scene/geometry.ts';

/** Between a line and the icon that it starts or ends at. */
const GAP = 4;

/** A way with at most two corners from one rectangle to another or to a point: what a hand sees while it draws. */
export function previewRoute(from: Rect, to: Rect | Point): readonly Point[] {
  const target: Rect = 'width' in to ? to : { ...to, width: 0, height: 0 };
  const start = centreOf(from);
  const end = centreOf(target);
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const across = Math.abs(dx) - (from.width + target.width) / 2;
  const down = Math.abs(dy) - (from.height + target.height) / 2;
  const gap = 'width' in to ? GAP : 0;
  if (across >= down) {
    const x1 = dx >= 0 ? rightOf(from) + GAP : from.x - GAP;
    const x2 = dx >= 0 ? target.x - gap : rightOf(target) + gap;
    return bend({ x: x1, y: start.y }, { x: x2, y: end.y }, true);
  }
  const y1 = dy >= 0 ? bottomOf(from) + GAP : from.y - GAP;
  const y2 = dy >= 0 ? target.y - gap : bottomOf(target) + gap;
  return bend({ x: start.x, y: y1 }, { x: end.x, y: y2 }, false);
}

function bend(a: Point, b: Point, isFlat: boolean): readonly Point[] {
  const isStraight = isFlat ? Math.abs(a.y - b.y) < 1 : Math.abs(a.x - b.x) < 1;
  if (isStraight) return [a, b];
  if (isFlat) {
    const x = (a.x + b.x) / 2;
    return [a, { x, y: a.y }, { x, y: b.y }, b];
  }
  const y = (a.y + b.y) / 2;
  return [a, { x: a.x, y }, { x: b.x, y }, b];
}
