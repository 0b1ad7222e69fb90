import { nodeOf } from '../document/queries.ts';
import type { Diagram, Node, Point } from '../document/schema.ts';
import { shifted } from './place.ts';

/** Moves nodes with all they hold, each by its own distance in diagram pixels. `moves` holds outermost nodes only. */
export function shiftNodes(diagram: Diagram, moves: ReadonlyMap<string, Point>): Map<string, Node> {
  const side = diagram.provider;
  const nodes = new Map<string, Node>();
  for (const [id, by] of moves) {
    const node = nodeOf(diagram, id);
    if (node === undefined || (by.x === 0 && by.y === 0)) continue;
    nodes.set(id, shifted(node, side, by));
  }
  return nodes;
}
