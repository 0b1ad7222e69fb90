import { absoluteFrame, frameOn, isInside, type Layer, originOf, parentIdOn } from '../document/containment.ts';
import { nodeOf } from '../document/queries.ts';
import type { Diagram, Face, Frame, Node, Point, Side } from '../document/schema.ts';

const SIDES: readonly Side[] = ['aws', 'azure'];

/** True if the node is placed apart on this side, so that moving it there leaves the other side alone. */
export function isPlacedApart(node: Node, side: Side): boolean {
  const face = node.faces[side];
  return face?.frame !== undefined || face?.parentId !== undefined;
}

/** The node with the frame that this side shows replaced, where it is stored. */
export function withFrame(node: Node, side: Side, frame: Frame): Node {
  return isPlacedApart(node, side) ? withFace(node, side, { frame }) : { ...node, frame };
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
  if (node.faces[side]?.parentId !== undefined) {
    const origin = originOf(diagram, parentId, side);
    const frame = absoluteFrame(diagram, node, side);
    return withFace(node, side, { parentId, frame: offset(frame, { x: -origin.x, y: -origin.y }) });
  }
  const between = (layer: Layer): Point => {
    const from = originOf(diagram, node.parentId, layer);
    const to = originOf(diagram, parentId, layer);
    return { x: from.x - to.x, y: from.y - to.y };
  };
  const shownLayer = node.faces[side]?.frame === undefined ? side : 'shared';
  let moved: Node = { ...node, parentId, frame: offset(node.frame, between(shownLayer)) };
  for (const one of SIDES) {
    const face = node.faces[one];
    if (face?.parentId !== undefined) {
      moved = withFace(moved, one, { frame: face.frame ?? node.frame });
    } else if (face?.frame !== undefined) {
      moved = withFace(moved, one, { frame: offset(face.frame, between(one)) });
    }
  }
  return moved;
}

/** The layers on which `reparented` changes what the node is drawn in. */
export function layersOfParent(node: Node, side: Side): readonly Layer[] {
  if (node.faces[side]?.parentId !== undefined) return [side];
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
