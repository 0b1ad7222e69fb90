import { viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import type { CommandEnv } from '../../../commands/command.ts';
import { withFace } from '../../../commands/place.ts';
import type { Rejection } from '../../../commands/rejection.ts';
import { roomFor } from '../../../commands/room-for.ts';
import { originOf } from '../../../document/containment.ts';
import { nodeOf } from '../../../document/queries.ts';
import { rectAround } from '../../../document/rectangles.ts';
import type { Diagram, Frame, Point } from '../../../document/schema.ts';
import type { Result } from '../../../result.ts';
import { onOneSide } from '../on-one-side.ts';
import type { ZoneTier } from './zone-tiers.ts';

/**
 * A merged subnet where the rectangle around its parts is not free: the parts are put side by side as they stood, what is in
 * them keeps its place in its part, and all of it goes where there is room; the drawing is pulled apart where there is none.
 */
export function placeApart(
  diagram: Diagram,
  tier: ZoneTier,
  parentId: string | null,
  env: CommandEnv,
): Result<Diagram, Rejection> {
  const side = diagram.provider;
  const [stays] = tier;
  const parts = sideBySide(tier.map(({ frame }) => frame));
  const size = rectAround(parts);
  const middle = rectAround(tier.map(({ frame }) => frame));
  const near = { x: middle.x + middle.width / 2, y: middle.y + middle.height / 2 };
  const room = roomFor(diagram, { parentId, size, near, leaving: new Set([stays.id]) }, env);
  if (!room.ok) return room;
  const ready = onOneSide(diagram, room.value.diagram, side);
  const origin = originOf(ready, parentId, side);
  const nodes = [{ id: stays.id, frame: shiftedBy(room.value.frame, origin) }];
  for (const [at, subnet] of tier.entries()) {
    const part = parts[at] ?? size;
    for (const { id, frame } of subnet.children) {
      nodes.push({
        id,
        frame: { ...frame, x: frame.x - subnet.frame.x + part.x, y: frame.y - subnet.frame.y + part.y },
      });
    }
  }
  const shown = viewSide(ready, side, env.catalog);
  return amend(ready, {
    nodes: nodes.flatMap(({ id, frame }) => {
      const node = shown.nodes.has(id) ? nodeOf(ready, id) : undefined;
      return node === undefined ? [] : [withFace(node, side, { frame })];
    }),
  });
}

/** In a row where they stood side by side, else in a column; the first at the origin. */
function sideBySide(frames: readonly Frame[]): readonly Frame[] {
  const all = rectAround(frames);
  const isRow = all.width > all.height;
  let at = 0;
  return frames.map(({ width, height }) => {
    const part = isRow ? { x: at, y: 0, width, height } : { x: 0, y: at, width, height };
    at += isRow ? width : height;
    return part;
  });
}

function shiftedBy(frame: Frame, { x, y }: Point): Frame {
  return { ...frame, x: frame.x - x, y: frame.y - y };
}
