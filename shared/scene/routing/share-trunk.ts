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

/** All members bend at one place: half way to the nearest, or a little beside where that is freer for all of them. */
export function shareTrunk(members: Bundle['members']): Trunk | undefined {
  const first = members[0];
  if (first === undefined) return undefined;
  const way = outwards(first.role === 'from' ? first.plan.fromAnchor : first.plan.toAnchor);
  const bent: { index: number; context: RouteContext; ends: readonly [RouteEnd, RouteEnd] }[] = [];
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
    bent.push({ index, context: plan.context, ends });
  }
  if (nearest === undefined) return undefined;
  let best = { middle: nearest, cost: Number.POSITIVE_INFINITY };
  for (const aside of ASIDE) {
    const middle = nearest + aside * way;
    if (aside !== 0 && (middle < low || middle > high)) continue;
    let cost = Math.abs(aside) * 0.1;
    for (const { context, ends } of bent) cost += routeCost(twoBendRoute(...ends, middle), context, best.cost - cost);
    if (cost < best.cost - 1) best = { middle, cost };
  }
  return { middle: best.middle, bent: bent.map(({ index }) => index) };
}

const ASIDE = [0, -7, 7, -13, 13, -24, 24];
