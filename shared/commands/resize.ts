import { frameOn, parentIdOn } from '../document/containment.ts';
import { nodeOf } from '../document/queries.ts';
import type { Diagram, Frame, Node, Point, Side } from '../document/schema.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { isPlacedApart, offset, withFace, withFrame } from './place.ts';
import { rejectUnknown } from './rejection.ts';

export interface ResizeInput {
  readonly id: string;
  /** Relative to the parent, in diagram pixels. */
  readonly frame: Frame;
}

/** What lies inside keeps its absolute place when the upper or left edge is drawn out. */
export const resize: Command<ResizeInput> = (diagram, { id, frame }) => {
  const node = nodeOf(diagram, id);
  if (node === undefined) return rejectUnknown(id);
  const side = diagram.provider;
  const before = frameOn(node, side);
  const by = { x: before.x - frame.x, y: before.y - frame.y };
  const nodes = [withFrame(node, side, frame)];
  if (by.x !== 0 || by.y !== 0) nodes.push(...heldInPlace(diagram, node, by));
  return amend(diagram, { nodes });
};

/** The children moved against their frame, on every side whose picture the new frame changes. */
function heldInPlace(diagram: Diagram, frame: Node, by: Point): readonly Node[] {
  const shown = diagram.provider;
  const isApart = isPlacedApart(frame, shown);
  const sides: readonly Side[] = isApart
    ? [shown]
    : (['aws', 'azure'] as const).filter((one) => frame.faces[one]?.frame === undefined);
  const held: Node[] = [];
  for (const child of Object.values(diagram.nodes)) {
    let moved = child;
    if (!isApart && child.parentId === frame.id) moved = { ...moved, frame: offset(child.frame, by) };
    for (const side of sides) {
      if (parentIdOn(child, side) !== frame.id) continue;
      const isOnItsOwn = child.faces[side]?.frame !== undefined || child.parentId !== frame.id || isApart;
      if (isOnItsOwn) moved = withFace(moved, side, { frame: offset(frameOn(child, side), by) });
    }
    if (moved !== child) held.push(moved);
  }
  return held;
}
