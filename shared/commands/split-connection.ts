import { connectionOf, nodeOf } from '../document/queries.ts';
import type { Connection, Diagram } from '../document/schema.ts';
import { ok } from '../result.ts';
import { amend } from './amend.ts';
import { ALLOW, type Answer, refuse } from './answer.ts';
import { canConnect } from './can-connect.ts';
import type { Command } from './command.ts';
import { freshIds } from './fresh-ids.ts';
import { reject, rejectUnknown } from './rejection.ts';
import { roomInLine } from './room-in-line.ts';

export interface SplitConnectionInput {
  /** The connection. */
  readonly id: string;
  /** The node that is put into it. */
  readonly nodeId: string;
  /** Where the two ends stand too close for it, the drawing is pulled apart. */
  readonly makesRoom?: boolean;
}

/**
 * A node between the two that a connection joins: A to B becomes A to the node and the node to B. What flows stays what it is on
 * both halves; the name stays with the first half, which keeps the id. Corners that a person placed belonged to the old way.
 */
export const splitConnection: Command<SplitConnectionInput> = (diagram, { id, nodeId, makesRoom = false }, env) => {
  const connection = connectionOf(diagram, id);
  if (connection === undefined) return rejectUnknown(id);
  if (nodeOf(diagram, nodeId) === undefined) return rejectUnknown(nodeId);
  const { answer, reason } = canSplit(diagram, connection, nodeId);
  if (answer === 'refuse') return reject('cannot-connect', reason);
  const ids = freshIds(diagram, 1, env);
  if (!ids.ok) return ids;
  const { fromPort, toPort, ...shared } = connection;
  const anew = { waypoints: [], sides: undefined, labelAt: undefined };
  const first: Connection = { ...shared, ...anew, fromPort, to: nodeId };
  const second = ids.value.map(
    (fresh): Connection => ({ ...shared, ...anew, id: fresh, from: nodeId, toPort, label: '', notes: undefined }),
  );
  const roomy = makesRoom ? roomInLine(diagram, connection, nodeId, env) : ok(diagram);
  return roomy.ok ? amend(roomy.value, { connections: [first, ...second] }) : roomy;
};

/** Whether a node may be put into a connection: both halves must be possible. */
export function canSplit(diagram: Diagram, connection: Connection, nodeId: string): Answer {
  const { from, to, kind, only } = connection;
  if (nodeId === from || nodeId === to) return refuse('The connection begins or ends there already.');
  const node = nodeOf(diagram, nodeId);
  if (only !== undefined && node?.only !== undefined && node.only !== only) {
    return refuse('The two are never shown on the same side.');
  }
  const halves = [canConnect(diagram, from, nodeId, kind), canConnect(diagram, nodeId, to, kind)];
  return halves.find(({ answer }) => answer === 'refuse') ?? halves.find(({ answer }) => answer === 'advise') ?? ALLOW;
}
