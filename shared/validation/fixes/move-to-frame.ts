import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import { viewSide } from '../../catalog/side-view.ts';
import { amend } from '../../commands/amend.ts';
import type { Command, CommandEnv } from '../../commands/command.ts';
import { move } from '../../commands/move.ts';
import { type Rejection, rejectUnknown } from '../../commands/rejection.ts';
import { roomFor } from '../../commands/room-for.ts';
import { nodeOf } from '../../document/queries.ts';
import type { Diagram } from '../../document/schema.ts';
import { ok, type Result } from '../../result.ts';
import { nearestInside, placedApart, placeTogether } from '../drawing/place-together.ts';
import type { OfferedFix } from '../fix.ts';

export interface MoveToFrame {
  readonly fixId: 'move-to-frame';
  readonly params: MoveToFrameParams;
}

interface MoveToFrameParams {
  readonly ids: readonly string[];
  /** null: out of all frames. */
  readonly parentId: string | null;
}

/** Draws things in another frame, each at the free place nearest to where it was. */
export const planMoveToFrame: Command<MoveToFrameParams> = (diagram, { ids, parentId }, env) => {
  let present = diagram;
  for (let rest = ids; rest.length > 0; ) {
    const together = placeTogether(present, rest, parentId, env);
    if (!together.ok) return together;
    rest = rest.slice(together.value.count);
    present = together.value.diagram;
    const [id, ...others] = rest;
    if (id === undefined) break;
    const alone = moved(present, id, parentId, env);
    if (!alone.ok) return alone;
    rest = others;
    present = alone.value;
  }
  return ok(present);
};

function moved(diagram: Diagram, id: string, parentId: string | null, env: CommandEnv): Result<Diagram, Rejection> {
  const view = viewSide(diagram, diagram.provider, env.catalog);
  const node = view.nodes.get(id);
  if (node === undefined) return rejectUnknown(id);
  if (node.parentId === parentId) return ok(diagram);
  const { frame } = node;
  const outer = parentId === null ? undefined : view.nodes.get(parentId)?.frame;
  const near = nearestInside(frame, outer);
  const room = roomFor(diagram, { parentId, size: frame, near }, env);
  if (!room.ok) return room;
  const now = viewSide(room.value.diagram, diagram.provider, env.catalog).nodes.get(id)?.frame ?? frame;
  const by = { dx: room.value.frame.x - now.x, dy: room.value.frame.y - now.y };
  const stored = nodeOf(room.value.diagram, id);
  if (stored === undefined) return rejectUnknown(id);
  const apart = amend(room.value.diagram, { nodes: [placedApart(room.value.diagram, stored, diagram.provider)] });
  return apart.ok ? move(apart.value, { ids: [id], ...by, parentId }, env) : apart;
}

/** Undefined where one of the nodes is itself around the frame. */
export function moveFix(
  label: string,
  view: SideView,
  nodes: ViewNode | readonly ViewNode[],
  parentId: string | null,
): OfferedFix | undefined {
  const ids = [nodes].flat().map(({ id }) => id);
  const around = parentId === null ? [] : [parentId, ...view.ancestors(parentId).map(({ id }) => id)];
  if (ids.length === 0 || ids.some((id) => around.includes(id))) return undefined;
  return { label, fixId: 'move-to-frame', params: { ids, parentId } };
}
