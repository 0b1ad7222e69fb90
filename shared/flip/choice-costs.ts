import { otherSide } from '../catalog/authored-service.ts';
import { type Catalog, serviceOf } from '../catalog/catalog.ts';
import { type SideView, viewSide } from '../catalog/side-view.ts';
import { surroundingsOf } from '../catalog/surroundings.ts';
import { chooseTogether } from '../commands/choose-together.ts';
import type { CommandEnv } from '../commands/command.ts';
import { nodeOf } from '../document/queries.ts';
import type { Diagram, Side } from '../document/schema.ts';
import { runSteps } from '../run-steps.ts';
import type { Finding } from '../validation/finding.ts';
import { findingKey } from '../validation/finding-key.ts';
import { validationSteps } from '../validation/validate.ts';
import type { FlipEffort } from './flip-row.ts';
import { flipRows } from './flip-rows.ts';
import { newFindings } from './new-findings.ts';
import { type TwinRow, twinsOfAll } from './twins-to-choose.ts';

/** What a choice would bring, measured against what is chosen now. */
export interface ChoiceCost {
  readonly service: string;
  readonly name: string;
  readonly fidelity: TwinRow['fidelity'];
  readonly caveat: string;
  /** False: the row was not confirmed in a source. */
  readonly confirmed: boolean;
  /** It is what the nodes are now. */
  readonly isCurrent: boolean;
  /** Findings of the design that only the choice has, or that are graver with it. */
  readonly gained: readonly Finding[];
  /** Findings of the design that go with it. */
  readonly lost: readonly Finding[];
  /** Other nodes that become something else with it. */
  readonly alsoChanges: readonly TwinChange[];
  /** What the move takes; of several nodes, of the first. */
  readonly effort: FlipEffort | undefined;
}

export interface TwinChange {
  readonly node: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

export interface CostOptions {
  /** ISO date, for lifecycle rules. */
  readonly today: string;
}

/** For each twin that one node, or several of one kind, could have on a side. */
export function choiceCosts(
  diagram: Diagram,
  ids: string | readonly string[],
  side: Side,
  catalog: Catalog,
  options: CostOptions,
): readonly ChoiceCost[] {
  return runSteps(choiceCostSteps(diagram, [ids].flat(), side, catalog, options));
}

/** The same in steps of one rule each, so that an app can take input in between. */
export function* choiceCostSteps(
  diagram: Diagram,
  ids: readonly string[],
  side: Side,
  catalog: Catalog,
  { today }: CostOptions,
): Generator<undefined, readonly ChoiceCost[]> {
  const nodes = ids.flatMap((id) => nodeOf(diagram, id) ?? []);
  const rows = twinsOfAll(nodes, side, diagram, catalog);
  if (rows.length < 2) return [];
  const before = openOf(yield* validationSteps(diagram, side, catalog, { today }));
  const costs: ChoiceCost[] = [];
  for (const row of rows) {
    const changed = chooseTogether(diagram, { ids, side, serviceId: row.to }, onlyCatalog(catalog));
    if (!changed.ok) continue;
    const after = openOf(yield* validationSteps(changed.value, side, catalog, { today }));
    yield;
    costs.push({
      ...costOf(diagram, changed.value, ids, side, catalog),
      ...ofRow(row, catalog),
      ...difference(before, after),
    });
    yield;
  }
  return costs;
}

/** What other nodes become by a choice, in the order of the diagram. */
export function twinChanges(before: SideView, after: SideView, chosen: readonly string[]): readonly TwinChange[] {
  const isChosen = new Set(chosen);
  return Object.values(after.diagram.nodes).flatMap(({ id, label }) => {
    const [from, to] = [nameIn(before, id), nameIn(after, id)];
    return isChosen.has(id) || from === to ? [] : [{ node: id, label, from, to }];
  });
}

function costOf(
  diagram: Diagram,
  changed: Diagram,
  ids: readonly string[],
  side: Side,
  catalog: Catalog,
): Pick<ChoiceCost, 'alsoChanges' | 'effort' | 'isCurrent'> {
  const [now, then] = [viewSide(diagram, side, catalog), viewSide(changed, side, catalog)];
  // The side that it comes from is the same with any choice; of the rows only the first node's is asked for.
  const rows = flipRows(viewSide(diagram, otherSide(side), catalog), { ...then, diagram: around(changed, ids[0]) });
  return {
    isCurrent: ids.every((id) => nameIn(now, id) === nameIn(then, id)),
    alsoChanges: twinChanges(now, then, ids),
    effort: rows.find(({ node }) => node === ids[0])?.effort,
  };
}

/** The node with all that a row about it may look at. */
function around(diagram: Diagram, id = ''): Diagram {
  const { neighbours, ancestors, descendants } = surroundingsOf(diagram);
  const ids = new Set([id, ...neighbours(id, 'any'), ...ancestors(id), ...descendants(id)]);
  const nodes = Object.fromEntries([...ids].flatMap((one) => diagram.nodes[one] ?? []).map((node) => [node.id, node]));
  return { ...diagram, nodes };
}

function ofRow(
  { to, fidelity, caveat, status }: TwinRow,
  catalog: Catalog,
): Pick<ChoiceCost, 'service' | 'name' | 'fidelity' | 'caveat' | 'confirmed'> {
  return { service: to, name: serviceOf(catalog, to).name, fidelity, caveat, confirmed: status === 'checked' };
}

function difference(before: readonly Finding[], after: readonly Finding[]): Pick<ChoiceCost, 'gained' | 'lost'> {
  const there = new Set(after.map(findingKey));
  return {
    gained: newFindings(after, before, findingKey),
    lost: before.filter((finding) => !there.has(findingKey(finding))),
  };
}

/** What only restructuring mends is counted apart, and what a person set aside is answered. */
function openOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ suppressed, structural }) => suppressed === null && !structural);
}

function nameIn(view: SideView, id: string): string {
  const face = view.nodes.get(id)?.face ?? view.absorbed.get(id);
  if (face === undefined || face.state === 'absorbed') return 'built in';
  return face.state === 'absent' ? 'no counterpart' : face.service.shortName;
}

/** A choice adds no element, so it needs no ids. */
function onlyCatalog(catalog: Catalog): CommandEnv {
  return { catalog, newId: () => '' };
}
