import type { ViewConnection } from '../../catalog/side-view.ts';
import { centreOf } from '../geometry.ts';
import type { NodeGeometry } from '../geometry-node.ts';
import { lineStyle } from '../line-style.ts';
import { middleRange, type RouteEnd, twoBendRoute } from './candidate-routes.ts';
import type { ChosenRoute } from './choose-route.ts';
import { type Anchor, isHorizontal, outwards, pointOf, rangeOf } from './ports.ts';
import { type RouteContext, routeCost } from './route-cost.ts';

export interface PlannedConnection {
  readonly view: ViewConnection;
  readonly from: NodeGeometry;
  readonly to: NodeGeometry;
  readonly fromAnchor: Anchor;
  readonly toAnchor: Anchor;
  readonly context: RouteContext;
  /** What a search found while the sides were chosen. */
  readonly found: ChosenRoute | undefined;
  /** Where the trunk that it shares with others bends. */
  readonly preferredMiddle: number | undefined;
}

type Role = 'from' | 'to';
interface Bundle {
  readonly key: string;
  readonly members: { plan: PlannedConnection; role: Role }[];
}

const SPACING = 12;
const STRAIGHTENED = 16;

/**
 * Spreads what meets one side of a node along that side. Lines of one style that leave together, or arrive together, share a
 * trunk; those between the same two nodes keep lanes of their own.
 */
export function spreadAnchors(plans: readonly PlannedConnection[]): readonly PlannedConnection[] {
  const along = { from: new Map<PlannedConnection, number>(), to: new Map<PlannedConnection, number>() };
  const alone = { from: new Set<PlannedConnection>(), to: new Set<PlannedConnection>() };
  const middles = new Map<PlannedConnection, { value: number; weight: number }>();
  for (const bundles of bundlesBySide(plans)) {
    placeBundles(bundles, along);
    for (const { members } of bundles) {
      if (members.length > 1) shareTrunk(members, middles);
      else if (bundles.length === 1) for (const { plan, role } of members) alone[role].add(plan);
    }
  }
  return plans.map((plan) => {
    let from = along.from.get(plan) ?? plan.fromAnchor.along;
    let to = along.to.get(plan) ?? plan.toAnchor.along;
    if (
      isHorizontal(plan.fromAnchor.side) === isHorizontal(plan.toAnchor.side) &&
      Math.abs(from - to) <= STRAIGHTENED
    ) {
      if (alone.to.has(plan) && isWithin(plan.to, plan.toAnchor, from)) to = from;
      else if (alone.from.has(plan) && isWithin(plan.from, plan.fromAnchor, to)) from = to;
    }
    return {
      ...plan,
      fromAnchor: { ...plan.fromAnchor, along: from },
      toAnchor: { ...plan.toAnchor, along: to },
      preferredMiddle: middles.get(plan)?.value,
    };
  });
}

function isWithin(node: NodeGeometry, anchor: Anchor, along: number): boolean {
  const { low, high } = rangeOf(node, anchor.side);
  return along >= low && along <= high;
}

function bundlesBySide(plans: readonly PlannedConnection[]): Iterable<readonly Bundle[]> {
  const lanes = new Map<string, number>();
  const sides = new Map<string, Map<string, Bundle>>();
  for (const plan of plans) {
    const { from, to, view } = plan;
    const pair = from.id < to.id ? `${from.id}|${to.id}` : `${to.id}|${from.id}`;
    const lane = lanes.get(pair) ?? 0;
    lanes.set(pair, lane + 1);
    for (const role of ['from', 'to'] as const) {
      const node = role === 'from' ? from : to;
      const anchor = role === 'from' ? plan.fromAnchor : plan.toAnchor;
      const place = node.form === 'icon' ? '' : Math.round(anchor.along);
      const key = `${role}|${lineStyle(view.connection.kind)}|${view.connection.direction}|${lane}|${place}`;
      const side = `${node.id}|${anchor.side}|${anchor.inward}`;
      const bundles = sides.get(side) ?? new Map<string, Bundle>();
      sides.set(side, bundles);
      const bundle = bundles.get(key);
      if (bundle) bundle.members.push({ plan, role });
      else bundles.set(key, { key, members: [{ plan, role }] });
    }
  }
  return [...sides.values()].map((bundles) => [...bundles.values()]);
}

function placeBundles(bundles: readonly Bundle[], along: Readonly<Record<Role, Map<PlannedConnection, number>>>): void {
  const first = bundles[0]?.members[0];
  if (first === undefined || bundles.length === 1) return;
  const node = first.role === 'from' ? first.plan.from : first.plan.to;
  const anchor = first.role === 'from' ? first.plan.fromAnchor : first.plan.toAnchor;
  const { low, high } = rangeOf(node, anchor.side);
  const ordered = bundles
    .map((bundle) => ({ bundle, wanted: wantedPlace(bundle, node.form === 'icon'), towards: towardsPlace(bundle) }))
    .sort((a, b) => a.wanted - b.wanted || a.towards - b.towards || (firstId(a.bundle) < firstId(b.bundle) ? -1 : 1));
  const spacing = Math.min(SPACING, (high - low) / (ordered.length - 1));
  const places =
    node.form === 'icon'
      ? evenly(ordered.length, (low + high) / 2, spacing)
      : apart(
          ordered.map(({ wanted }) => wanted),
          spacing,
          low,
          high,
        );
  ordered.forEach(({ bundle }, index) => {
    for (const { plan, role } of bundle.members) along[role].set(plan, places[index] ?? anchor.along);
  });
}

function evenly(count: number, middle: number, spacing: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => middle + (index - (count - 1) / 2) * spacing);
}

/** The wanted places in order, moved so that neighbours are at least `spacing` apart and all stay in the range. */
function apart(wanted: readonly number[], spacing: number, low: number, high: number): readonly number[] {
  const places = [...wanted];
  for (let index = 1; index < places.length; index++) {
    places[index] = Math.max(places[index] as number, (places[index - 1] as number) + spacing);
  }
  let most = high;
  for (let index = places.length - 1; index >= 0; index--) {
    places[index] = Math.max(low, Math.min(places[index] as number, most));
    most = (places[index] as number) - spacing;
  }
  return places;
}

/** Icons order their bundles by where the other ends are; borders keep each where it was put opposite its other end. */
function wantedPlace(bundle: Bundle, isIcon: boolean): number {
  const first = bundle.members[0];
  if (first === undefined) return 0;
  if (isIcon) return towardsPlace(bundle);
  return (first.role === 'from' ? first.plan.fromAnchor : first.plan.toAnchor).along;
}

function towardsPlace({ members }: Bundle): number {
  let sum = 0;
  for (const { plan, role } of members) {
    const { side } = role === 'from' ? plan.fromAnchor : plan.toAnchor;
    const other = centreOf((role === 'from' ? plan.to : plan.from).core);
    sum += isHorizontal(side) ? other.y : other.x;
  }
  return sum / Math.max(1, members.length);
}

function firstId({ members }: Bundle): string {
  return members[0]?.plan.view.connection.id ?? '';
}

/** All members bend at one place: half way to the nearest, or a little beside where that is freer for all of them. */
function shareTrunk(
  members: Bundle['members'],
  middles: Map<PlannedConnection, { value: number; weight: number }>,
): void {
  const first = members[0];
  if (first === undefined) return;
  const way = outwards(first.role === 'from' ? first.plan.fromAnchor : first.plan.toAnchor);
  const bent: { plan: PlannedConnection; ends: readonly [RouteEnd, RouteEnd] }[] = [];
  let nearest: number | undefined;
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (const { plan } of members) {
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
    bent.push({ plan, ends });
  }
  if (nearest === undefined) return;
  let best = { value: nearest, cost: Number.POSITIVE_INFINITY };
  for (const aside of ASIDE) {
    const value = nearest + aside * way;
    if (aside !== 0 && (value < low || value > high)) continue;
    let cost = Math.abs(aside) * 0.1;
    for (const { plan, ends } of bent) cost += routeCost(twoBendRoute(...ends, value), plan.context, best.cost - cost);
    if (cost < best.cost - 1) best = { value, cost };
  }
  for (const { plan } of bent) {
    const known = middles.get(plan);
    if (known === undefined || known.weight < bent.length)
      middles.set(plan, { value: best.value, weight: bent.length });
  }
}

const ASIDE = [0, -7, 7, -13, 13, -24, 24];
