import { canGrowWithText } from '../catalog/annotations.ts';
import { viewSide } from '../catalog/side-view.ts';
import { absoluteFrame, frameOn, parentIdOn } from '../document/containment.ts';
import { sideOf } from '../document/node-on.ts';
import { nodeOf } from '../document/queries.ts';
import type { Diagram, Frame, Node, Point } from '../document/schema.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { grow } from './grow.ts';
import { growthForResize } from './grow-for-resize.ts';
import { isPlacedApart, offset, withFace, withFrame } from './place.ts';
import { rejectUnknown } from './rejection.ts';

export interface ResizeInput {
  readonly id: string;
  /** Relative to the parent, in diagram pixels. */
  readonly frame: Frame;
  /** The frames around it make room. */
  readonly grows?: boolean;
}

/** What lies inside keeps its absolute place when the upper or left edge is drawn out. */
export const resize: Command<ResizeInput> = (diagram, { id, frame, grows = false }, env) => {
  const node = nodeOf(diagram, id);
  if (node === undefined) return rejectUnknown(id);
  const side = diagram.provider;
  const before = frameOn(node, side);
  const by = { x: before.x - frame.x, y: before.y - frame.y };
  const isSizedByHand = frame.height !== before.height && canGrowWithText({ id: node.faces.neutral?.service ?? '' });
  const nodes = [withFrame(isSizedByHand ? { ...node, sized: true } : node, side, frame)];
  if (by.x !== 0 || by.y !== 0) nodes.push(...heldInPlace(diagram, node, by));
  const resized = amend(diagram, { nodes });
  if (!resized.ok || !grows) return resized;
  const view = viewSide(diagram, side, env.catalog);
  const drawn = absoluteFrame(diagram, node, side);
  const after = { ...frame, x: drawn.x - by.x, y: drawn.y - by.y };
  return grow(resized.value, view, growthForResize(view, id, after), env);
};

/** The children moved against their frame, on every side whose picture the new frame changes. */
function heldInPlace(diagram: Diagram, frame: Node, by: Point): readonly Node[] {
  const at = sideOf(frame, diagram.provider);
  const isApart = isPlacedApart(frame, at);
  const sides = (['aws', 'azure'] as const).filter((one) => {
    const there = sideOf(frame, one);
    return isApart ? there === at : frame.faces[there]?.frame === undefined;
  });
  const held: Node[] = [];
  for (const child of Object.values(diagram.nodes)) {
    let moved = child;
    if (!isApart && child.parentId === frame.id) moved = { ...moved, frame: offset(child.frame, by) };
    const insideOn = sides.filter((side) => parentIdOn(child, side) === frame.id);
    for (const side of new Set(insideOn.map((one) => sideOf(child, one)))) {
      const isOnItsOwn = child.faces[side]?.frame !== undefined || child.parentId !== frame.id || isApart;
      if (isOnItsOwn) moved = withFace(moved, side, { frame: offset(frameOn(child, side), by) });
    }
    if (moved !== child) held.push(moved);
  }
  return held;
}
