import { runSteps } from '../../run-steps.ts';
import { centreOf } from '../geometry.ts';
import type { NodeGeometry } from '../geometry-node.ts';
import { type Bundle, bundlesBySide, type PlannedConnection, type Role } from './bundles.ts';
import { fine } from './fine-grid.ts';
import { type Anchor, isHorizontal, rangeOf } from './ports.ts';
import type { Recall } from './recall.ts';
import type { RouteMemory } from './route-memory.ts';
import { shareTrunk, type Trunk } from './share-trunk.ts';

const SPACING = 12;
const STRAIGHTENED = 16;
/** What lies in lanes of its own at both ends moves less, for it has neighbours. */
const EVENED = 8;
const LEAST_APART = 7;

/**
 * Spreads what meets one side of a node along that side. Lines of one style that leave together, or arrive together, share a
 * trunk; those between the same two nodes keep lanes of their own.
 */
export function spreadAnchors(
  plans: readonly PlannedConnection[],
  recall: Recall,
  trunks: RouteMemory['trunks'],
  known: RouteMemory['trunks'] | undefined,
): readonly PlannedConnection[] {
  return runSteps(spreadSteps(plans, recall, trunks, known));
}

/** Sides of a step. */
const MANY = 400;

/** The same in steps. */
export function* spreadSteps(
  plans: readonly PlannedConnection[],
  recall: Recall,
  trunks: RouteMemory['trunks'],
  known: RouteMemory['trunks'] | undefined,
): Generator<undefined, readonly PlannedConnection[]> {
  const lanes: Lanes = { from: new Map(), to: new Map() };
  const alone = { from: new Set<PlannedConnection>(), to: new Set<PlannedConnection>() };
  const middles = new Map<PlannedConnection, { value: number; weight: number }>();
  const sides = bundlesBySide(plans);
  yield;
  let done = 0;
  for (const bundles of sides) {
    if (++done % MANY === 0) yield;
    placeBundles(bundles, lanes);
    for (const { members } of bundles) {
      const first = members[0];
      if (first !== undefined && members.length > 1) {
        const inputs = members.map(({ plan }) => plan.plan);
        const { role, plan } = first;
        const made = recall.recall(known?.[role].get(plan.plan), inputs, () => shareTrunk(members));
        trunks[role].set(plan.plan, made);
        if (made.result !== undefined) bendTogether(members, made.result, middles);
      } else if (bundles.length === 1) for (const { plan, role } of members) alone[role].add(plan);
    }
  }
  yield;
  return plans.map((plan) => {
    let from = lanes.from.get(plan)?.along ?? plan.fromAnchor.along;
    let to = lanes.to.get(plan)?.along ?? plan.toAnchor.along;
    if (
      isHorizontal(plan.fromAnchor.side) === isHorizontal(plan.toAnchor.side) &&
      Math.abs(from - to) <= STRAIGHTENED
    ) {
      if (alone.to.has(plan) && isWithin(plan.to, plan.toAnchor, from)) to = from;
      else if (alone.from.has(plan) && isWithin(plan.from, plan.fromAnchor, to)) from = to;
      else if (Math.abs(from - to) <= EVENED) [from, to] = evened(plan, lanes, from, to);
    }
    return {
      ...plan,
      fromAnchor: { ...plan.fromAnchor, along: from },
      toAnchor: { ...plan.toAnchor, along: to },
      preferredMiddle: middles.get(plan)?.value,
    };
  });
}

/** A lane of a side: where one bundle meets it, with those beside it. */
interface Lane {
  along: number;
  readonly isShared: boolean;
  before: Lane | undefined;
  after: Lane | undefined;
}

type Lanes = Readonly<Record<Role, Map<PlannedConnection, Lane>>>;

/** A line between two nodes that stand nearly in line: one of its ends moves a little in its lane, if that keeps its distance. */
function evened(plan: PlannedConnection, lanes: Lanes, from: number, to: number): readonly [number, number] {
  if (isFree(lanes.to.get(plan), plan.to, plan.toAnchor, from)) return [from, from];
  if (isFree(lanes.from.get(plan), plan.from, plan.fromAnchor, to)) return [to, to];
  return [from, to];
}

/** Takes the place in the lane if it is. */
function isFree(lane: Lane | undefined, node: NodeGeometry, anchor: Anchor, place: number): boolean {
  if (lane === undefined || lane.isShared || !isWithin(node, anchor, place)) return false;
  if (lane.before !== undefined && place < lane.before.along + LEAST_APART) return false;
  if (lane.after !== undefined && place > lane.after.along - LEAST_APART) return false;
  lane.along = place;
  return true;
}

function isWithin(node: NodeGeometry, anchor: Anchor, along: number): boolean {
  const { low, high } = rangeOf(node, anchor.side);
  return along >= low && along <= high;
}

function placeBundles(bundles: readonly Bundle[], lanes: Lanes): void {
  const first = bundles[0]?.members[0];
  if (first === undefined || bundles.length === 1) return;
  const node = first.role === 'from' ? first.plan.from : first.plan.to;
  const anchor = first.role === 'from' ? first.plan.fromAnchor : first.plan.toAnchor;
  const { low, high } = rangeOf(node, anchor.side);
  const ordered = node.form === 'icon' ? withFewestCrossings(bundles) : byTheirPlaces(bundles);
  const spacing = Math.min(SPACING, fine((high - low) / (ordered.length - 1)));
  const places =
    node.form === 'icon'
      ? evenly(ordered.length, (low + high) / 2, spacing)
      : apart(ordered.map(alongOf), spacing, low, high);
  let before: Lane | undefined;
  for (const [index, { members }] of ordered.entries()) {
    const along = places[index] ?? anchor.along;
    const lane: Lane = { along, isShared: members.length > 1, before, after: undefined };
    if (before !== undefined) before.after = lane;
    before = lane;
    for (const { plan, role } of members) lanes[role].set(plan, lane);
  }
}

/** Borders keep each bundle where it was put opposite its other end. */
function byTheirPlaces(bundles: readonly Bundle[]): readonly Bundle[] {
  return [...bundles].sort(
    (a, b) => alongOf(a) - alongOf(b) || nearestPlace(a) - nearestPlace(b) || (firstId(a) < firstId(b) ? -1 : 1),
  );
}

/** Ordered by where the nearest other ends are; then neighbours change places where fewer of their lines cross that way. */
function withFewestCrossings(bundles: readonly Bundle[]): readonly Bundle[] {
  const ordered = [...bundles].sort((a, b) => nearestPlace(a) - nearestPlace(b) || (firstId(a) < firstId(b) ? -1 : 1));
  for (let round = 1; round < ordered.length; round++) {
    for (let index = 1; index < ordered.length; index++) {
      const [a, b] = [ordered[index - 1] as Bundle, ordered[index] as Bundle];
      if (crossings(a, b) > crossings(b, a)) [ordered[index - 1], ordered[index]] = [b, a];
    }
  }
  return ordered;
}

/** Of the lines of two bundles, when the first lies before the second. */
function crossings(first: Bundle, second: Bundle): number {
  let count = 0;
  for (const a of placesOf(first)) for (const b of placesOf(second)) if (a > b) count++;
  return count;
}

function evenly(count: number, middle: number, spacing: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => fine(middle + (index - (count - 1) / 2) * spacing));
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

function alongOf({ members }: Bundle): number {
  const first = members[0];
  if (first === undefined) return 0;
  return (first.role === 'from' ? first.plan.fromAnchor : first.plan.toAnchor).along;
}

/** Where the other end of a bundle is that lies nearest to straight ahead. */
function nearestPlace(bundle: Bundle): number {
  const here = alongOf(bundle);
  let nearest = Number.POSITIVE_INFINITY;
  for (const place of placesOf(bundle)) if (Math.abs(place - here) < Math.abs(nearest - here)) nearest = place;
  return nearest;
}

/** Where the other ends are, along the side. */
function placesOf({ members }: Bundle): readonly number[] {
  return members.map(({ plan, role }) => {
    const { side } = role === 'from' ? plan.fromAnchor : plan.toAnchor;
    const { x, y } = centreOf((role === 'from' ? plan.to : plan.from).core);
    return isHorizontal(side) ? y : x;
  });
}

function firstId({ members }: Bundle): string {
  return members[0]?.plan.view.connection.id ?? '';
}

/** A line that shares a trunk at both ends bends with the more. */
function bendTogether(
  members: Bundle['members'],
  { middle, bent }: Trunk,
  middles: Map<PlannedConnection, { value: number; weight: number }>,
): void {
  for (const index of bent) {
    const plan = members[index]?.plan;
    if (plan === undefined) continue;
    const known = middles.get(plan);
    if (known === undefined || known.weight < bent.length) middles.set(plan, { value: middle, weight: bent.length });
  }
}
