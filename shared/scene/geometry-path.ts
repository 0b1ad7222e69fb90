import type { Point } from '../document/schema.ts';

const CORNER_RADIUS = 8;
const ARROW_LENGTH = 9;
const ARROW_HALF_WIDTH = 4;

/** Two decimals are a hundredth of a pixel: enough at four times the size, and short. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** SVG path data through the points, with corners rounded as far as the segments allow. */
export function roundedPath(points: readonly Point[], radius = CORNER_RADIUS): string {
  const first = points[0];
  if (first === undefined) return '';
  let d = `M${round(first.x)} ${round(first.y)}`;
  for (let index = 1; index < points.length; index++) {
    const at = points[index] as Point;
    const before = points[index - 1] as Point;
    const after = points[index + 1];
    if (after === undefined) {
      d += `L${round(at.x)} ${round(at.y)}`;
      continue;
    }
    const into = Math.hypot(at.x - before.x, at.y - before.y);
    const out = Math.hypot(after.x - at.x, after.y - at.y);
    const r = Math.min(radius, into / 2, out / 2);
    if (r < 0.5) {
      d += `L${round(at.x)} ${round(at.y)}`;
      continue;
    }
    const start = towards(at, before, r, into);
    const end = towards(at, after, r, out);
    d += `L${round(start.x)} ${round(start.y)}Q${round(at.x)} ${round(at.y)} ${round(end.x)} ${round(end.y)}`;
  }
  return d;
}

/** A filled triangle whose tip is at `tip`, pointing away from `from`. */
export function arrowhead(from: Point, tip: Point): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const ux = (tip.x - from.x) / length;
  const uy = (tip.y - from.y) / length;
  const baseX = tip.x - ux * ARROW_LENGTH;
  const baseY = tip.y - uy * ARROW_LENGTH;
  const left = `${round(baseX - uy * ARROW_HALF_WIDTH)} ${round(baseY + ux * ARROW_HALF_WIDTH)}`;
  const right = `${round(baseX + uy * ARROW_HALF_WIDTH)} ${round(baseY - ux * ARROW_HALF_WIDTH)}`;
  return `M${round(tip.x)} ${round(tip.y)}L${left}L${right}Z`;
}

/** The points with the last one moved back by `by` pixels, so that a line ends inside its arrowhead. */
export function shortenedEnd(points: readonly Point[], by: number): readonly Point[] {
  const last = points[points.length - 1];
  const before = points[points.length - 2];
  if (last === undefined || before === undefined) return points;
  const length = Math.hypot(last.x - before.x, last.y - before.y);
  if (length <= by) return points;
  return [...points.slice(0, -1), towards(last, before, by, length)];
}

function towards(from: Point, to: Point, distance: number, length: number): Point {
  const share = length === 0 ? 0 : distance / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
