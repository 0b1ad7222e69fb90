import { withDescendants } from '../document/containment.ts';
import { nodeOf } from '../document/queries.ts';
import type { Connection, Diagram, Node, Point } from '../document/schema.ts';
import { offset, shifted } from './place.ts';

/**
 * Moves nodes with all they hold, each by its own distance in diagram pixels. The corners of a connection go along where both
 * its ends move by the same distance. `moves` holds outermost nodes only.
 */
export function shiftNodes(
  diagram: Diagram,
  moves: ReadonlyMap<string, Point>,
): { readonly nodes: Map<string, Node>; readonly connections: readonly Connection[] } {
  const side = diagram.provider;
  const nodes = new Map<string, Node>();
  for (const [id, by] of moves) {
    const node = nodeOf(diagram, id);
    if (node === undefined || (by.x === 0 && by.y === 0)) continue;
    nodes.set(id, shifted(node, side, by));
  }
  return { nodes, connections: shiftCorners(diagram, moves) };
}

function shiftCorners(diagram: Diagram, moves: ReadonlyMap<string, Point>): readonly Connection[] {
  const bent = Object.values(diagram.connections).filter(({ waypoints }) => waypoints.length > 0);
  if (bent.length === 0) return [];
  const distances = new Map<string, Point>();
  for (const [distance, ids] of byDistance(moves)) {
    for (const id of withDescendants(diagram, ids, diagram.provider)) distances.set(id, distance);
  }
  return bent.flatMap((connection) => {
    const by = distances.get(connection.from);
    if (by === undefined || by !== distances.get(connection.to) || (by.x === 0 && by.y === 0)) return [];
    return [{ ...connection, waypoints: connection.waypoints.map((point) => offset(point, by)) }];
  });
}

/** Equal distances become one object, which then stands for "moves together". */
function byDistance(moves: ReadonlyMap<string, Point>): ReadonlyMap<Point, readonly string[]> {
  const groups = new Map<string, { by: Point; ids: string[] }>();
  for (const [id, by] of moves) {
    const key = `${by.x} ${by.y}`;
    const group = groups.get(key) ?? { by, ids: [] };
    group.ids.push(id);
    groups.set(key, group);
  }
  return new Map([...groups.values()].map(({ by, ids }) => [by, ids]));
}
