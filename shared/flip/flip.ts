import { otherSide } from '../catalog/authored-service.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { type ConditionContext, meetsAll } from '../catalog/condition.ts';
import { equivalencesFor, type ResolvedFace } from '../catalog/face-of.ts';
import type { Equivalence } from '../catalog/schema.ts';
import { type SideView, type ViewNode, viewSide } from '../catalog/side-view.ts';
import { surroundingsOf } from '../catalog/surroundings.ts';
import { counted } from '../counted.ts';
import type { Diagram, Node, Side } from '../document/schema.ts';
import { factChanges } from './fact-changes.ts';
import { compareFindings, type FindingChanges } from './finding-changes.ts';
import { type FlipRemark, flipRemarks } from './flip-remarks.ts';
import type { Fidelity, FlipAlternative, FlipEffect, FlipRow } from './flip-row.ts';
import { suggestionsFor } from './suggestions/suggest.ts';
import type { Suggestion } from './suggestions/suggestion.ts';

export interface FlipReport {
  readonly from: Side;
  readonly to: Side;
  readonly rows: readonly FlipRow[];
  /** What the flip itself brings about and a person should decide or mend, gravest first. */
  readonly remarks: readonly FlipRemark[];
  /** What holds for the diagram as a whole. */
  readonly notes: readonly string[];
  readonly findings: FindingChanges;
  /** Restructuring that the side flipped to calls for. */
  readonly suggestions: readonly Suggestion[];
}

export interface FlipResult {
  readonly diagram: Diagram;
  readonly report: FlipReport;
}

/**
 * Turns the whole diagram to the other side and says what changes. Faces are derived, never written, so turning back gives
 * the identical document. `today` is an ISO date for lifecycle rules.
 */
export function flip(diagram: Diagram, to: Side, catalog: Catalog, options: { readonly today: string }): FlipResult {
  const from = diagram.provider;
  const flipped: Diagram = from === to ? diagram : { ...diagram, provider: to };
  const source = from === to ? otherSide(to) : from;
  return { diagram: flipped, report: flipReport(diagram, source, to, catalog, options) };
}

/** What a flip would say, without doing it. */
export function flipReport(
  diagram: Diagram,
  from: Side,
  to: Side,
  catalog: Catalog,
  options: { readonly today: string },
): FlipReport {
  const before = viewSide(diagram, from, catalog);
  const after = viewSide(diagram, to, catalog);
  const rows = Object.values(diagram.nodes)
    .map((node) => flipRow(node, before, after))
    .filter((row) => row !== undefined)
    .sort((a, b) => compareText(a.node, b.node));
  return {
    from,
    to,
    rows,
    remarks: flipRemarks(before, after, rows, options),
    notes: diagramNotes(before, after),
    findings: compareFindings(diagram, from, to, catalog, options),
    suggestions: suggestionsFor(diagram, to, catalog),
  };
}

function flipRow(node: Node, before: SideView, after: SideView): FlipRow | undefined {
  const left = faceIn(before, node.id);
  const right = faceIn(after, node.id);
  if (left === undefined || right === undefined || left.origin === 'neutral' || right.origin === 'neutral')
    return undefined;
  const isHiddenBefore = left.state === 'absorbed';
  const effect = effectOf(left, right);
  const equivalence = rowFor(node, left, right, after);
  const hasNewBox = right.state === 'shown';
  const property = (face: ResolvedFace) => (id: string) => face.properties[id];
  return {
    node: node.id,
    label: node.label,
    effect,
    from: isHiddenBefore ? null : left.service.id,
    fromName: isHiddenBefore ? 'built in' : left.service.name,
    to: hasNewBox ? right.service.id : null,
    toName: hasNewBox ? right.service.name : right.state === 'absorbed' ? 'built in' : 'no counterpart',
    fidelity: effect === 'same' ? 'exact' : fidelityOf(right, equivalence),
    caveat: caveatOf(left, right, equivalence),
    alternatives: alternativesOf(node, right, after),
    changes: effect === 'twin' ? factChanges(left.service, property(left), right.service, property(right)) : [],
    kept: sideOnlyProperties(node, before.side, after),
    source: equivalence === undefined ? '' : (after.catalog.sources.get(equivalence.source)?.url ?? ''),
    confirmed: equivalence === undefined || equivalence.status === 'checked',
  };
}

function faceIn(view: SideView, id: string): ResolvedFace | undefined {
  const shown: ViewNode | undefined = view.nodes.get(id);
  return shown?.face ?? view.absorbed.get(id);
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

function caveatOf(left: ResolvedFace, right: ResolvedFace, equivalence: Equivalence | undefined): string {
  if (right.origin === 'pinned' || left.origin === 'pinned') return 'Pinned to its cloud: it stays as it is.';
  return equivalence?.caveat ?? '';
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

function alternativesOf(node: Node, right: ResolvedFace, after: SideView): readonly FlipAlternative[] {
  if (right.origin === 'pinned') return [];
  const seen = new Set([right.service.id]);
  const alternatives: FlipAlternative[] = [];
  for (const row of equivalencesFor(node, after.side, after.diagram, after.catalog)) {
    const service = row.to === null ? undefined : after.catalog.services.get(row.to);
    if (row.effect !== 'twin' || service === undefined || seen.has(service.id)) continue;
    // On the way back the rows lead to the side it comes from.
    if (service.provider !== after.side) continue;
    seen.add(service.id);
    alternatives.push({ service: service.id, name: service.name, fidelity: row.fidelity, caveat: row.caveat });
  }
  return alternatives;
}

/** Properties stated on the side flipped from that the other cloud does not know. */
function sideOnlyProperties(node: Node, from: Side, after: SideView): readonly string[] {
  const stored = (from === 'aws' ? node.faces.aws : node.faces.azure)?.properties ?? {};
  return Object.keys(stored)
    .filter((id) => after.catalog.properties.get(id)?.clouds.includes(after.side) !== true)
    .sort();
}

function diagramNotes(before: SideView, after: SideView): readonly string[] {
  const notes: string[] = [];
  if (before.all('zone').length > 0) {
    notes.push(
      'Zone names are logical on both clouds and per account or subscription: zone a and zone 1 need not be the same building.',
    );
  }
  const hidden = after.absorbed.size - before.absorbed.size;
  if (hidden > 0) {
    notes.push(
      `${counted(hidden, 'box is', 'boxes are')} built in on the other side: hidden there, with ${hidden === 1 ? 'its' : 'their'} connections joined, and back after a flip back.`,
    );
  }
  return notes;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
