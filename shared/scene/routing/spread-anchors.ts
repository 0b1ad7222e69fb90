import { centreOf } from '../geometry.ts';
import type { NodeGeometry } from '../geometry-node.ts';
import { type Bundle, bundlesBySide, type PlannedConnection, type Role } from './bundles.ts';
import { type Anchor, isHorizontal, rangeOf } from './ports.ts';
import type { Recall } from './recall.ts';
import type { RouteMemory } from './route-memory.ts';
import { shareTrunk, type Trunk } from './share-trunk.ts';

const SPACING = 12;
const STRAIGHTENED = 16;

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
  const along = { from: new Map<PlannedConnection, number>(), to: new Map<PlannedConnection, number>() };
  const alone = { from: new Set<PlannedConnection>(), to: new Set<PlannedConnection>() };
  const middles = new Map<PlannedConnection, { value: number; weight: number }>();
  for (const bundles of bundlesBySide(plans)) {
    placeBundles(bundles, along);
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
