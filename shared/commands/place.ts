import { absoluteFrame, frameOn, isInside, type Layer, originOf, parentIdOn } from '../document/containment.ts';
import { sideOf } from '../document/node-on.ts';
import { nodeOf } from '../document/queries.ts';
import type { Diagram, Face, Frame, Node, Point, Side } from '../document/schema.ts';

const SIDES: readonly Side[] = ['aws', 'azure'];

/** True if the node is placed apart on this side , so that moving it there leaves the other side alone. */
export function isPlacedApart(node: Node, side: Side): boolean {
  const face = node.faces[sideOf(node, side)];
  return face?.frame !== undefined || face?.parentId !== undefined;
}

/** The node with the frame that this side shows replaced, where it is stored. */
export function withFrame(node: Node, side: Side, frame: Frame): Node {
  return isPlacedApart(node, side) ? withFace(node, sideOf(node, side), { frame }) : { ...node, frame };
}

export function shifted(node: Node, side: Side, by: Point): Node {
  return withFrame(node, side, offset(frameOn(node, side), by));
}

export function withFace(node: Node, side: Side, fields: Partial<Face>): Node {
  const face: Face = { properties: {}, ...node.faces[side], ...fields };
  return { ...node, faces: { ...node.faces, [side]: face } };
}

/**
 * Drawn in another frame, at the same absolute place. A parent that only this side knows is changed on this side only, and a
 * side that has a parent of its own keeps its picture.
 */
export function reparented(diagram: Diagram, node: Node, parentId: string | null, side: Side): Node {
  const own = sideOf(node, side);
  const face = node.faces[own];
  if (face?.parentId === undefined) {
    return withSharedParent(diagram, node, parentId, face?.frame === undefined ? side : 'shared');
  }
  const origin = originOf(diagram, parentId, side);
  const frame = absoluteFrame(diagram, node, side);
  return withFace(node, own, { parentId, frame: offset(frame, { x: -origin.x, y: -origin.y }) });
}

/** The parent that both sides share is another; `layer` is where the shared frame keeps its absolute place. */
export function withSharedParent(diagram: Diagram, node: Node, parentId: string | null, layer: Layer): Node {
  const between = (on: Layer): Point => {
    const from = originOf(diagram, node.parentId, on);
    const to = originOf(diagram, parentId, on);
    return { x: from.x - to.x, y: from.y - to.y };
  };
  let moved: Node = { ...node, parentId, frame: offset(node.frame, between(layer)) };
  for (const side of SIDES) {
    const face = node.faces[side];
    if (face?.parentId !== undefined) {
      moved = withFace(moved, side, { frame: face.frame ?? node.frame });
    } else if (face?.frame !== undefined) {
      moved = withFace(moved, side, {
        frame: offset(face.frame, between(node.pinned === side ? diagram.provider : side)),
      });
    }
  }
  return moved;
}

/** The layers on which `reparented` changes what the node is drawn in. */
export function layersOfParent(node: Node, side: Side): readonly Layer[] {
  const at = sideOf(node, side);
  if (node.faces[at]?.parentId !== undefined) return at === side ? [side] : SIDES;
  return ['shared', ...SIDES.filter((one) => node.faces[one]?.parentId === undefined)];
}

/** The ids without those that lie inside another of them on this side. */
export function outermost(diagram: Diagram, ids: Iterable<string>, side: Side): readonly Node[] {
  const chosen = new Set(ids);
  return [...chosen].flatMap((id) => {
    const node = nodeOf(diagram, id);
    if (node === undefined) return [];
    let parentId = parentIdOn(node, side);
    while (parentId !== null && !chosen.has(parentId)) {
      const parent = nodeOf(diagram, parentId);
      parentId = parent === undefined ? null : parentIdOn(parent, side);
    }
    return parentId === null ? [node] : [];
  });
}

export function wouldLieInItself(diagram: Diagram, node: Node, parentId: string, side: Side): boolean {
  return layersOfParent(node, side).some((layer) => isInside(diagram, parentId, node.id, layer));
}

/** A thousandth of a pixel is kept, so that sums of fractions do not fill the file with digits. */
export function offset<T extends Point>(place: T, by: Point): T {
  return { ...place, x: round(place.x + by.x), y: round(place.y + by.y) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
