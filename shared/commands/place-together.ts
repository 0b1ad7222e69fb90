import { viewSide } from '../catalog/side-view.ts';
import { rectAround } from '../document/rectangles.ts';
import type { Diagram, Frame } from '../document/schema.ts';
import type { Result } from '../result.ts';
import type { CommandEnv } from './command.ts';
import type { Rejection } from './rejection.ts';
import { drawnRect, roomFor } from './room-for.ts';
import { setFrames } from './set-frames.ts';

/**
 * Gives nodes of one frame their places to one another, there or near by where nothing else is; their frame grows where it must.
 * Places are absolute; there is at least one.
 */
export function placeTogether(
  diagram: Diagram,
  frames: readonly { readonly id: string; readonly frame: Frame }[],
  env: CommandEnv,
): Result<Diagram, Rejection> {
  const { nodes } = viewSide(diagram, diagram.provider, env.catalog);
  const around = rectAround(
    frames.map(({ id, frame }) => drawnRect({ frame, shape: nodes.get(id)?.shape ?? 'frame' })),
  );
  const room = roomFor(
    diagram,
    {
      parentId: nodes.get(frames[0]?.id ?? '')?.parentId ?? null,
      size: around,
      near: { x: around.x + around.width / 2, y: around.y + around.height / 2 },
      isExact: true,
      leaving: new Set(frames.map(({ id }) => id)),
    },
    env,
  );
  if (!room.ok) return room;
  const { frame: place, diagram: roomy } = room.value;
  const by = { x: Math.round(place.x - around.x), y: Math.round(place.y - around.y) };
  const moved = frames.map(({ id, frame }) => ({ id, frame: { ...frame, x: frame.x + by.x, y: frame.y + by.y } }));
  return setFrames(roomy, { frames: moved }, env);
}
