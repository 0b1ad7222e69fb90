import type { Point } from '../../document/schema.ts';
import { type Anchor, isHorizontal, outwards } from './ports.ts';

/** What a line runs straight before its first bend and after its last. */
export const STUB = 14;

export interface RouteEnd {
  readonly point: Point;
  readonly anchor: Pick<Anchor, 'side' | 'inward'>;
}

/**
 * Where the middle piece of a route between two ends may lie: between two facing ends, beyond both where they look the same
 * way. Undefined: no route with two bends joins them.
 */
export function middleRange(from: RouteEnd, to: RouteEnd): { low: number; high: number } | undefined {
  if (isHorizontal(from.anchor.side) !== isHorizontal(to.anchor.side)) return undefined;
  const a = along(from);
  const b = along(to);
  const way = outwards(from.anchor);
  if (way !== outwards(to.anchor)) {
    const low = way === 1 ? a + STUB : b + STUB;
    const high = way === 1 ? b - STUB : a - STUB;
    return low <= high ? { low, high } : undefined;
  }
  return way === 1
    ? { low: Math.max(a, b) + STUB, high: Number.POSITIVE_INFINITY }
    : { low: Number.NEGATIVE_INFINITY, high: Math.min(a, b) - STUB };
}

/** Straight between facing ends in one line. */
export function straightRoute(from: RouteEnd, to: RouteEnd): readonly Point[] | undefined {
  if (isHorizontal(from.anchor.side) !== isHorizontal(to.anchor.side)) return undefined;
  const way = outwards(from.anchor);
  if (way === outwards(to.anchor) || (along(to) - along(from)) * way < 0) return undefined;
  const apart = isHorizontal(from.anchor.side) ? from.point.y - to.point.y : from.point.x - to.point.x;
  return Math.abs(apart) < 0.75 ? [from.point, to.point] : undefined;
}

/** Out, across at `middle`, and on: two bends. */
export function twoBendRoute(from: RouteEnd, to: RouteEnd, middle: number): readonly Point[] {
  return isHorizontal(from.anchor.side)
    ? [from.point, { x: middle, y: from.point.y }, { x: middle, y: to.point.y }, to.point]
    : [from.point, { x: from.point.x, y: middle }, { x: to.point.x, y: middle }, to.point];
}

/** One bend, where one end leaves sideways and the other up or down. */
export function oneBendRoute(from: RouteEnd, to: RouteEnd): readonly Point[] | undefined {
  const fromHorizontal = isHorizontal(from.anchor.side);
  if (fromHorizontal === isHorizontal(to.anchor.side)) return undefined;
  const corner = fromHorizontal ? { x: to.point.x, y: from.point.y } : { x: from.point.x, y: to.point.y };
  return reaches(from, corner) && reaches(to, corner) ? [from.point, corner, to.point] : undefined;
}

function reaches({ point, anchor }: RouteEnd, corner: Point): boolean {
  const run = isHorizontal(anchor.side) ? corner.x - point.x : corner.y - point.y;
  return run * outwards(anchor) >= STUB;
}

function along({ point, anchor }: RouteEnd): number {
  return isHorizontal(anchor.side) ? point.x : point.y;
}
