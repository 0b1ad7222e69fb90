import { authoredServiceId, otherSide } from '../catalog/authored-service.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { equivalencesFor } from '../catalog/face-of.ts';
import type { Equivalence } from '../catalog/schema.ts';
import { canTurn } from '../commands/coupled-nodes.ts';
import type { Diagram, Node, Side } from '../document/schema.ts';

export type TwinRow = Equivalence & { readonly to: string };

/** What a node could be on a side, one row for each service, the catalog's own choice first. */
export function twinsToChoose(node: Node, side: Side, diagram: Diagram, catalog: Catalog): readonly TwinRow[] {
  const seen = new Set<string>();
  return equivalencesFor(node, side, diagram, catalog).filter((row): row is TwinRow => {
    if (row.effect !== 'twin' || row.to === null || seen.has(row.to)) return false;
    seen.add(row.to);
    return true;
  });
}

/** The same for several nodes that were drawn as one service; empty where they were not. */
export function twinsOfAll(nodes: readonly Node[], side: Side, diagram: Diagram, catalog: Catalog): readonly TwinRow[] {
  const [first, ...others] = nodes;
  if (first === undefined || !nodes.every((node) => canTurn(node, side))) return [];
  const kind = authoredServiceId(first, otherSide(side));
  if (others.some((node) => authoredServiceId(node, otherSide(side)) !== kind)) return [];
  const offered = others.map((node) => new Set(twinsToChoose(node, side, diagram, catalog).map(({ to }) => to)));
  return twinsToChoose(first, side, diagram, catalog).filter(({ to }) => offered.every((all) => all.has(to)));
}
