import { type SideView, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import type { CommandEnv } from '../../../commands/command.ts';
import { withFace } from '../../../commands/place.ts';
import { type Rejection, rejectUnknown } from '../../../commands/rejection.ts';
import { roomFor } from '../../../commands/room-for.ts';
import { nodeOf } from '../../../document/queries.ts';
import type { Diagram, Point } from '../../../document/schema.ts';
import type { Result } from '../../../result.ts';
import { onOneSide } from '../on-one-side.ts';

interface Move {
  readonly id: string;
  readonly networkId: string;
  /** Absolute. */
  readonly near: Point;
}

/** Out of its subnet, to a free place in the network, on the shown side only. */
export function drawInNetwork(
  diagram: Diagram,
  { id, networkId, near }: Move,
  env: CommandEnv,
): Result<Diagram, Rejection> {
  const size = sizeOf(viewSide(diagram, diagram.provider, env.catalog), id);
  if (size === undefined) return rejectUnknown(id);
  const room = roomFor(diagram, { parentId: networkId, size, near }, env);
  if (!room.ok) return room;
  const ready = onOneSide(diagram, room.value.diagram, diagram.provider);
  const network = viewSide(ready, diagram.provider, env.catalog).nodes.get(networkId);
  const node = nodeOf(ready, id);
  if (network === undefined || node === undefined) return rejectUnknown(id);
  const { x, y, width, height } = room.value.frame;
  const frame = { x: x - network.frame.x, y: y - network.frame.y, width, height };
  return amend(ready, { nodes: [withFace(node, diagram.provider, { parentId: networkId, frame })] });
}

function sizeOf(view: SideView, id: string): { readonly width: number; readonly height: number } | undefined {
  return view.nodes.get(id)?.frame;
}
