import { viewSide } from '../catalog/side-view.ts';
import { parentIdOn } from '../document/containment.ts';
import { nodeOf } from '../document/queries.ts';
import { topOrder } from './add-node.ts';
import { amend } from './amend.ts';
import { canContain } from './can-contain.ts';
import type { Command } from './command.ts';
import { grow } from './grow.ts';
import { growthForMove } from './grow-for-move.ts';
import { outermost, reparented, shifted } from './place.ts';
import { reject, rejectUnknown } from './rejection.ts';
import { shiftNodes } from './shift-nodes.ts';

export interface MoveInput {
  readonly ids: readonly string[];
  /** In diagram pixels. */
  readonly dx: number;
  readonly dy: number;
  /** The frame to move into, null for the top; absent: each node stays in its frame. */
  readonly parentId?: string | null;
  /** Frames make room for what is moved in them or into them. */
  readonly grows?: boolean;
}

/** What lies inside moves along; a node that changes its frame keeps its absolute place but for the distance. */
export const move: Command<MoveInput> = (diagram, input, env) => {
  const { ids, dx, dy, parentId, grows = false } = input;
  const unknown = ids.find((id) => nodeOf(diagram, id) === undefined);
  if (unknown !== undefined) return rejectUnknown(unknown);
  const side = diagram.provider;
  const by = { x: dx, y: dy };
  const moving = outermost(diagram, ids, side);
  const nodes = shiftNodes(diagram, new Map(moving.map(({ id }) => [id, by])));
  if (parentId !== undefined) {
    let order = topOrder(diagram, parentId);
    for (const node of moving) {
      if (parentIdOn(node, side) === parentId) continue;
      const { answer, reason } = canContain(diagram, parentId, { nodeId: node.id }, env.catalog);
      if (answer === 'refuse') return reject('cannot-contain', reason);
      order += 1;
      nodes.set(node.id, { ...shifted(reparented(diagram, node, parentId, side), side, by), order });
    }
  }
  const moved = amend(diagram, { nodes: nodes.values() });
  if (!moved.ok || !grows) return moved;
  const view = viewSide(diagram, side, env.catalog);
  return grow(moved.value, view, growthForMove(view, { ...input, ids: moving.map(({ id }) => id) }), env);
};
