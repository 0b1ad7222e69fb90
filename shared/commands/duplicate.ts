import { withDescendants } from '../document/containment.ts';
import { nodeOf } from '../document/queries.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { idsFor, withCorners } from './paste.ts';
import { outermost, shifted } from './place.ts';
import { rejectUnknown } from './rejection.ts';
import { renewIds } from './renew-ids.ts';

export interface DuplicateInput {
  readonly ids: readonly string[];
  /** In diagram pixels. */
  readonly dx: number;
  readonly dy: number;
}

/** Copies in the same frames, with the same memberships, each above its original; connections among the copied are copied. */
export const duplicate: Command<DuplicateInput> = (diagram, { ids, dx, dy }, env) => {
  const unknown = ids.find((id) => nodeOf(diagram, id) === undefined);
  if (unknown !== undefined) return rejectUnknown(unknown);
  const side = diagram.provider;
  const tops = new Set(outermost(diagram, ids, side).map(({ id }) => id));
  const copied = withDescendants(diagram, tops, side);
  const nodes = Object.values(diagram.nodes).filter(({ id }) => copied.has(id));
  const connections = Object.values(diagram.connections).filter(({ from, to }) => copied.has(from) && copied.has(to));
  const newIds = idsFor(diagram, { nodes, connections }, env);
  if (!newIds.ok) return newIds;
  const copies = renewIds(nodes, connections, newIds.value, () => true);
  const by = { x: dx, y: dy };
  return amend(diagram, {
    nodes: copies.nodes.map((node, index) => (tops.has(nodes[index]?.id ?? '') ? shifted(node, side, by) : node)),
    connections: copies.connections.map((one) => withCorners(one, by)),
  });
};
