import { otherSide, storedFace } from '../catalog/authored-service.ts';
import { type ConditionContext, meetsAll } from '../catalog/condition.ts';
import { equivalencesFor, type ResolvedFace } from '../catalog/face-of.ts';
import { nodeName } from '../catalog/node-name.ts';
import type { Equivalence } from '../catalog/schema.ts';
import type { SideView } from '../catalog/side-view.ts';
import { surroundingsOf } from '../catalog/surroundings.ts';
import type { Node, Side } from '../document/schema.ts';
import { runSteps } from '../run-steps.ts';
import { changedCalls } from './changed-calls.ts';
import { type EditsThere, editsOfNode } from './edits-there.ts';
import { effortOf } from './effort.ts';
import { type FactChangesOf, rememberedFactChanges } from './fact-changes.ts';
import type { Fidelity, FlipAlternative, FlipEffect, FlipRow } from './flip-row.ts';
import { flipSettings } from './flip-settings.ts';

/** What became of one node, before its surroundings are asked. */
export interface Turned {
  readonly node: Node;
  readonly left: ResolvedFace;
  readonly right: ResolvedFace;
  readonly equivalence: Equivalence | undefined;
}

/** What becomes of each node that is of one of the two clouds, in the order of the ids. */
export function flipRows(before: SideView, after: SideView): readonly FlipRow[] {
  return runSteps(flipRowSteps(before, after));
}

/** Rows between which an app may draw and take input. */
const ROWS_A_STEP = 50;

export function* flipRowSteps(before: SideView, after: SideView): Generator<undefined, readonly FlipRow[]> {
  const turned = Object.values(after.diagram.nodes)
    .flatMap((node) => turnedNode(node, before, after) ?? [])
    .sort((a, b) => compareText(a.node.id, b.node.id));
  const callsOf = changedCalls(before, turned);
  const alternativesOf = alternativesIn(after);
  const changesOf = rememberedFactChanges(after.catalog);
  const passedOn = passedOnIn(after);
  const rows: FlipRow[] = [];
  for (const one of turned) {
    if (rows.length % ROWS_A_STEP === 0) yield;
    rows.push(
      flipRow(one, before.side, after, {
        alternatives: alternativesOf(one),
        calls: () => callsOf(one.node.id),
        changesOf,
        edits:
          one.node.pinned === undefined
            ? editsOfNode(one.node, before.side, one.right, passedOn.get(one.node.id))
            : undefined,
      }),
    );
  }
  return rows;
}

/** By built-in frame, the settings that others have from it. */
function passedOnIn({ nodes }: SideView): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { face } of nodes.values()) {
    for (const [property, { id }] of Object.entries(face.inherited ?? {}))
      found.set(id, (found.get(id) ?? new Set()).add(property));
  }
  return found;
}

function turnedNode(node: Node, before: SideView, after: SideView): Turned | undefined {
  const left = faceIn(before, node.id);
  const right = faceIn(after, node.id);
  if (left === undefined || right === undefined || left.origin === 'neutral' || right.origin === 'neutral')
    return undefined;
  return { node, left, right, equivalence: rowFor(node, left, right, after) };
}

/** What is worked out for many nodes at once. */
interface Shared {
  readonly alternatives: readonly FlipAlternative[];
  readonly calls: () => readonly string[];
  readonly changesOf: FactChangesOf;
  readonly edits: EditsThere | undefined;
}

function flipRow(
  { node, left, right, equivalence }: Turned,
  from: Side,
  after: SideView,
  { alternatives, calls, changesOf, edits }: Shared,
): FlipRow {
  const { catalog, side } = after;
  const effect = effectOf(left, right);
  // A part of what stays is part of it on both sides, pinned itself or not.
  const pinned = node.pinned !== undefined || (right.into !== undefined && right.into === left.into);
  const fidelity = effect === 'same' ? 'exact' : fidelityOf(right, equivalence);
  const isHiddenBefore = left.state === 'absorbed';
  const hasNewBox = right.state === 'shown';
  const property = (face: ResolvedFace) => (id: string) => face.properties[id];
  return {
    node: node.id,
    label: node.label,
    ...(node.notes !== undefined && { notes: node.notes }),
    effect,
    pinned,
    chosen: storedFace(node, side)?.service !== undefined && storedFace(node, from)?.service !== undefined,
    picked: equivalence?.when !== undefined,
    from: isHiddenBefore ? null : left.service.id,
    fromName: isHiddenBefore ? 'built in' : left.service.name,
    to: hasNewBox ? right.service.id : null,
    toName: nameThere(right, after),
    partOf: right.into ?? null,
    fidelity,
    caveat: pinned ? 'Pinned to its cloud: it stays as it is.' : (equivalence?.caveat ?? ''),
    effort: effortOf({ catalog, to: side, effect, pinned, left, right, fidelity, equivalence, calls }),
    alternatives,
    changes: effect === 'twin' ? changesOf(left.service, property(left), right.service, property(right)) : [],
    kept: edits?.kept ?? [],
    settings: flipSettings(edits, catalog),
    source: equivalence === undefined ? '' : (catalog.sources.get(equivalence.source)?.url ?? ''),
    checked: equivalence?.status === 'checked' ? equivalence.checked : '',
    confirmed: equivalence === undefined || equivalence.status === 'checked',
  };
}

function nameThere(right: ResolvedFace, after: SideView): string {
  if (right.state === 'shown') return right.service.name;
  if (right.state !== 'absorbed') return 'no counterpart';
  if (right.into === undefined) return 'built in';
  const whole = after.nodes.get(right.into);
  return whole === undefined ? 'part of another element' : `part of "${nodeName(whole)}"`;
}

function faceIn(view: SideView, id: string): ResolvedFace | undefined {
  return view.nodes.get(id)?.face ?? view.absorbed.get(id);
}

function effectOf(left: ResolvedFace, right: ResolvedFace): FlipEffect {
  if (right.state === 'absorbed') return 'absorbed';
  if (right.state === 'absent') return 'absent';
  return left.service.id === right.service.id ? 'same' : 'twin';
}

/** A pair that a person chose on both sides is as good as the table's row for that pair, if it has one. */
function fidelityOf(right: ResolvedFace, equivalence: Equivalence | undefined): Fidelity {
  if (right.state === 'absent') return 'none';
  return equivalence?.fidelity ?? (right.state === 'absorbed' ? 'none' : 'partial');
}

/** A row speaks only where its conditions hold: the caveat of the archive tier says nothing true of any other bucket. */
function rowFor(node: Node, left: ResolvedFace, right: ResolvedFace, after: SideView): Equivalence | undefined {
  if (right.equivalence !== undefined) return right.equivalence;
  const there = rowBetween(left, right, contextOf(node, left, otherSide(after.side), after));
  const back = rowBetween(right, left, contextOf(node, right, after.side, after));
  return there ?? back ?? left.equivalence;
}

function rowBetween(from: ResolvedFace, to: ResolvedFace, context: ConditionContext): Equivalence | undefined {
  const rows = context.catalog.equivalencesFrom.get(from.service.id) ?? [];
  return rows.find((row) => row.to === to.service.id && (row.when === undefined || meetsAll(row.when, context)));
}

function contextOf(node: Node, face: ResolvedFace, side: Side, view: SideView): ConditionContext {
  const { diagram, catalog } = view;
  return { diagram, catalog, surroundings: surroundingsOf(diagram), node, side, property: (id) => face.properties[id] };
}

/** Nodes to which the same rows apply, and that show the same, have the same list: 1,000 machines share one. */
function alternativesIn(after: SideView): (one: Turned) => readonly FlipAlternative[] {
  const known = new Map<string, readonly FlipAlternative[]>();
  return ({ node, right }) => {
    if (node.pinned !== undefined) return NONE;
    const rows = right.candidates ?? equivalencesFor(node, after.side, after.diagram, after.catalog);
    if (rows.length === 0) return NONE;
    const key = [right.service.id, ...rows.map(({ id }) => id)].join(' ');
    const found = known.get(key) ?? alternativesAmong(rows, right, after);
    known.set(key, found);
    return found;
  };
}

const NONE: readonly FlipAlternative[] = [];

function alternativesAmong(
  rows: readonly Equivalence[],
  right: ResolvedFace,
  after: SideView,
): readonly FlipAlternative[] {
  const seen = new Set([right.service.id]);
  const alternatives: FlipAlternative[] = [];
  for (const row of rows) {
    const service = row.to === null ? undefined : after.catalog.services.get(row.to);
    if (row.effect !== 'twin' || service === undefined || seen.has(service.id)) continue;
    // On the way back the rows lead to the side it comes from.
    if (service.provider !== after.side) continue;
    seen.add(service.id);
    alternatives.push({ service: service.id, name: service.name, fidelity: row.fidelity, caveat: row.caveat });
  }
  return alternatives;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
