import { authoredServiceId, otherSide, storedFace } from '../catalog/authored-service.ts';
import { type Catalog, matchesAny, serviceOf } from '../catalog/catalog.ts';
import type { Coupling } from '../catalog/coupling.ts';
import { surroundingsOf } from '../catalog/surroundings.ts';
import { connectionsOf, nodeOf } from '../document/queries.ts';
import type { Diagram, Node, Side } from '../document/schema.ts';

/** The nodes that are coupled to one, itself among them: parts before wholes, since a whole follows its parts. */
export function coupledNodes(
  diagram: Diagram,
  node: Node,
  coupling: Coupling,
  side: Side,
  catalog: Catalog,
): readonly Node[] {
  const is = (one: Node, wanted: readonly string[]): boolean =>
    canTurn(one, side) && isOneOf(one, wanted, side, catalog);
  if (coupling.related === 'replication') {
    return is(node, coupling.part) ? copiesOf(diagram, node, (one) => is(one, coupling.part)) : [];
  }
  const wholes = is(node, coupling.whole)
    ? [node]
    : is(node, coupling.part)
      ? wholesAround(diagram, node, is, coupling)
      : [];
  const parts = wholes.flatMap((whole) => partsOf(diagram, whole)).filter((one) => is(one, coupling.part));
  if (coupling.related === 'inside') return [...new Set([...parts, ...wholes])];
  // The whole itself says nothing of what stands beside each other in it.
  return is(node, coupling.part) ? [...new Set(parts)] : [];
}

/** Drawn for the other side, so that it has a twin to choose on this one. */
export function canTurn(node: Node, side: Side): boolean {
  return (
    node.pinned === undefined && node.only === undefined && storedFace(node, otherSide(side))?.service !== undefined
  );
}

function isOneOf(node: Node, wanted: readonly string[], side: Side, catalog: Catalog): boolean {
  return matchesAny(serviceOf(catalog, authoredServiceId(node, otherSide(side))), wanted);
}

function wholesAround(
  diagram: Diagram,
  node: Node,
  is: (one: Node, wanted: readonly string[]) => boolean,
  { whole }: Coupling,
): readonly Node[] {
  const isWhole = (id: string): readonly Node[] => {
    const found = nodeOf(diagram, id);
    return found !== undefined && is(found, whole) ? [found] : [];
  };
  // Of frames in frames, the nearest one counts.
  const around = surroundingsOf(diagram).ancestors(node.id).flatMap(isWhole).slice(0, 1);
  return [...around, ...(node.memberOf ?? []).flatMap(isWhole)];
}

function partsOf(diagram: Diagram, whole: Node): readonly Node[] {
  const inside = surroundingsOf(diagram).descendants(whole.id);
  const members = Object.values(diagram.nodes).filter(({ memberOf }) => memberOf?.includes(whole.id) === true);
  return [...inside.flatMap((id) => nodeOf(diagram, id) ?? []), ...members];
}

function copiesOf(diagram: Diagram, node: Node, fits: (one: Node) => boolean): readonly Node[] {
  const lines = connectionsOf(diagram).filter(({ kind }) => kind === 'replication');
  const found = new Set([node]);
  for (const one of found) {
    for (const { from, to } of lines) {
      const id = from === one.id ? to : to === one.id ? from : undefined;
      const next = id === undefined ? undefined : nodeOf(diagram, id);
      if (next !== undefined && fits(next)) found.add(next);
    }
  }
  return [...found];
}
