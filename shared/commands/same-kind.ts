import { authoredServiceId, otherSide } from '../catalog/authored-service.ts';
import { nodeOf } from '../document/queries.ts';
import type { Diagram, Side } from '../document/schema.ts';
import { canTurn } from './coupled-nodes.ts';

/** The nodes of the same service on the other side, in the order of the diagram: what "all of its kind" means for a choice on `side`. */
export function sameKind(diagram: Diagram, nodeId: string, side: Side): readonly string[] {
  const node = nodeOf(diagram, nodeId);
  if (node === undefined || !canTurn(node, side)) return [];
  const kind = authoredServiceId(node, otherSide(side));
  return Object.values(diagram.nodes)
    .filter((one) => canTurn(one, side) && authoredServiceId(one, otherSide(side)) === kind)
    .map(({ id }) => id);
}
