import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import { viewSide } from '../../catalog/side-view.ts';
import { amend } from '../../commands/amend.ts';
import type { Command, CommandEnv } from '../../commands/command.ts';
import { move } from '../../commands/move.ts';
import { withFace } from '../../commands/place.ts';
import { type Rejection, rejectUnknown } from '../../commands/rejection.ts';
import { roomFor } from '../../commands/room-for.ts';
import { frameOn, parentIdOn } from '../../document/containment.ts';
import { nodeOf } from '../../document/queries.ts';
import type { Diagram, Frame, Point } from '../../document/schema.ts';
import { ok, type Result } from '../../result.ts';
import { isDrawnForOther } from '../drawing/draw-service.ts';
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
  let changed: Result<Diagram, Rejection> = ok(diagram);
  for (const id of ids) if (changed.ok) changed = moved(changed.value, id, parentId, env);
  return changed;
};

function moved(diagram: Diagram, id: string, parentId: string | null, env: CommandEnv): Result<Diagram, Rejection> {
  const node = viewSide(diagram, diagram.provider, env.catalog).nodes.get(id);
  if (node === undefined) return rejectUnknown(id);
  if (node.parentId === parentId) return ok(diagram);
  const { frame } = node;
  const near = nearestInside(diagram, frame, parentId, env);
  const room = roomFor(diagram, { parentId, size: frame, near }, env);
  if (!room.ok) return room;
  const now = viewSide(room.value.diagram, diagram.provider, env.catalog).nodes.get(id)?.frame ?? frame;
  const by = { dx: room.value.frame.x - now.x, dy: room.value.frame.y - now.y };
  const apart = placedApart(room.value.diagram, id);
  return apart.ok ? move(apart.value, { ids: [id], ...by, parentId }, env) : apart;
}

/** What was drawn for the other cloud is moved on this side only: the drawing of it stays as it is. */
function placedApart(diagram: Diagram, id: string): Result<Diagram, Rejection> {
  const node = nodeOf(diagram, id);
  const side = diagram.provider;
  if (node === undefined || !isDrawnForOther(diagram, id, side) || node.only === side) return ok(diagram);
  const own = { parentId: parentIdOn(node, side), frame: frameOn(node, side) };
  return amend(diagram, { nodes: [withFace(node, side, own)] });
}

/** The middle of the node, brought into the frame. */
function nearestInside(diagram: Diagram, frame: Frame, parentId: string | null, env: CommandEnv): Point {
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  const view = viewSide(diagram, diagram.provider, env.catalog);
  const outer = parentId === null ? undefined : view.nodes.get(parentId)?.frame;
  if (outer === undefined) return middle;
  return {
    x: Math.min(Math.max(middle.x, outer.x), outer.x + outer.width),
    y: Math.min(Math.max(middle.y, outer.y), outer.y + outer.height),
  };
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
