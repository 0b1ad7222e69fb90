import { amend } from '../commands/amend.ts';
import type { Rejection } from '../commands/rejection.ts';
import { absoluteFrame } from '../document/containment.ts';
import { nodeOf } from '../document/queries.ts';
import type { Connection, Diagram, Node, Point, Side } from '../document/schema.ts';
import type { Result } from '../result.ts';

const SIDES: readonly Side[] = ['aws', 'azure'];

/**
 * Lets go of the sides of nodes that lines were held to, where their ends stand otherwise to each other than before: a side
 * that was right there would lead the line around its own end here. Where a cloud has places of its own that stay, they do too.
 */
export function withFreedSides(before: Diagram, after: Diagram): Result<Diagram, Rejection> {
  const connections: Connection[] = [];
  for (const connection of Object.values(after.connections)) {
    if (connection.fromPort === undefined && connection.toPort === undefined) continue;
    if (!SIDES.every((side) => standsOtherwise(before, after, connection, side))) continue;
    const { fromPort: _from, toPort: _to, ...free } = connection;
    connections.push(free);
  }
  return amend(after, { connections });
}

function standsOtherwise(before: Diagram, after: Diagram, connection: Connection, side: Side): boolean {
  const was = wayBetween(before, connection, side);
  const is = wayBetween(after, connection, side);
  return was === undefined || is === undefined || Math.abs(was.x - is.x) >= 1 || Math.abs(was.y - is.y) >= 1;
}

/** From the one end to the other. */
function wayBetween(diagram: Diagram, { from, to }: Connection, side: Side): Point | undefined {
  const [start, end] = [nodeOf(diagram, from), nodeOf(diagram, to)];
  if (start === undefined || end === undefined) return undefined;
  const [a, b] = [middleOf(diagram, start, side), middleOf(diagram, end, side)];
  return { x: b.x - a.x, y: b.y - a.y };
}

function middleOf(diagram: Diagram, node: Node, side: Side): Point {
  const { x, y, width, height } = absoluteFrame(diagram, node, side);
  return { x: x + width / 2, y: y + height / 2 };
}
