import type { Point } from '../../document/schema.ts';
import type { Bundle } from './bundles.ts';
import { middleRange, type RouteEnd, twoBendRoute } from './candidate-routes.ts';
import { outwards, pointOf } from './ports.ts';
import { type RouteContext, routeCost } from './route-cost.ts';

/** Where some of the lines of a bundle bend together. */
export interface Trunk {
  readonly middle: number;
  /** Which of the members bend there. */
  readonly bent: readonly number[];
}

interface Bent {
  readonly index: number;
  readonly context: RouteContext;
  readonly ends: readonly [RouteEnd, RouteEnd];
  readonly found: readonly Point[] | undefined;
}

/**
 * All members bend at one place: half way to the nearest, or, where that is freer for all of them, a little beside or where one
 * of them would bend alone.
 */
export function shareTrunk(members: Bundle['members']): Trunk | undefined {
  const first = members[0];
  if (first === undefined) return undefined;
  const way = outwards(first.role === 'from' ? first.plan.fromAnchor : first.plan.toAnchor);
  const bent: Bent[] = [];
  let nearest: number | undefined;
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (const [index, { plan }] of members.entries()) {
    const ends = [
      { point: pointOf(plan.from, plan.fromAnchor), anchor: plan.fromAnchor },
      { point: pointOf(plan.to, plan.toAnchor), anchor: plan.toAnchor },
    ] as const;
    const range = middleRange(...ends);
    if (range === undefined || !Number.isFinite(range.low) || !Number.isFinite(range.high)) continue;
    const middle = (range.low + range.high) / 2;
    if (nearest === undefined || (middle - nearest) * way < 0) nearest = middle;
    low = Math.max(low, range.low);
    high = Math.min(high, range.high);
    bent.push({ index, context: plan.context, ends, found: plan.plan.found?.points });
  }
  if (nearest === undefined) return undefined;
  let best = { middle: nearest, cost: Number.POSITIVE_INFINITY };
  const own = bent.flatMap(({ found }) => (found === undefined ? [] : [middleOfTwoBends(found)]));
  for (const middle of new Set([...ASIDE.map((aside) => (nearest ?? 0) + aside * way), ...own])) {
    if (middle === undefined || (middle !== nearest && (middle < low || middle > high))) continue;
    let cost = Math.abs(middle - nearest) * 0.1;
    for (const { context, ends } of bent) cost += routeCost(twoBendRoute(...ends, middle), context, best.cost - cost);
    if (cost < best.cost - 1) best = { middle, cost };
  }
  return { middle: best.middle, bent: bent.map(({ index }) => index) };
}

function middleOfTwoBends(points: readonly Point[]): number | undefined {
  const [, a, b] = points;
  if (points.length !== 4 || a === undefined || b === undefined) return undefined;
  return a.x === b.x ? a.x : a.y;
}

const ASIDE = [0, -7, 7, -13, 13, -24, 24];
