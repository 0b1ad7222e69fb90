import { otherSide } from '../catalog/authored-service.ts';
import { absoluteFrame, frameOn, parentIdOn } from '../document/containment.ts';
import { cornersOn } from '../document/corners-on.ts';
import { connectionsOf, nodeOf } from '../document/queries.ts';
import type { Diagram, Face, Node } from '../document/schema.ts';
import { wholeOn, withPartsAndContents } from '../document/whole-on.ts';
import { FRAGMENT_FORMAT, type Fragment } from './fragment.ts';
import { outermost, withFace } from './place.ts';
import { tidyNode } from './tidy-element.ts';

/** The nodes with all they hold and the connections among them, as plain JSON for a clipboard. Ids that are unknown are skipped. */
export function copyNodes(diagram: Diagram, ids: readonly string[]): Fragment {
  const side = diagram.provider;
  const tops = outermost(diagram, ids, side).map(({ id }) => id);
  // What is merged goes as a whole: the other side would lose the rest of it.
  const copied = withPartsAndContents(diagram, tops, side);
  const merged = mergedAmong(diagram, copied);
  const nodes: Record<string, unknown> = {};
  for (const id of copied) {
    const node = nodeOf(diagram, id);
    if (node === undefined) continue;
    const { id: _, ...fields } = tidyNode(
      isOutermost(diagram, node, copied) ? asTop(diagram, node, merged) : asInside(diagram, node, copied),
    );
    nodes[id] = fields;
  }
  const connections: Record<string, unknown> = {};
  for (const connection of connectionsOf(diagram)) {
    if (!copied.has(connection.from) || !copied.has(connection.to)) continue;
    const { id, sides: _, ...fields } = connection;
    connections[id] = { ...fields, waypoints: cornersOn(diagram, connection, side) };
  }
  return structured({ format: FRAGMENT_FORMAT, version: 1, nodes, connections });
}

function isOutermost(diagram: Diagram, node: Node, copied: ReadonlySet<string>): boolean {
  const parentId = parentIdOn(node, diagram.provider);
  return parentId === null || !copied.has(parentId);
}

/** The wholes and parts of the shown side that are copied together. */
function mergedAmong(diagram: Diagram, copied: ReadonlySet<string>): ReadonlySet<string> {
  const merged = new Set<string>();
  for (const id of copied) {
    const node = nodeOf(diagram, id);
    const whole = node && wholeOn(diagram, node, diagram.provider);
    if (whole !== undefined && copied.has(whole)) merged.add(id).add(whole);
  }
  return merged;
}

/** A whole and its parts lie apart on the other side, so each keeps its place there. */
function asTop(diagram: Diagram, node: Node, merged: ReadonlySet<string>): Node {
  const side = diagram.provider;
  const other = otherSide(side);
  const { aws, azure } = node.faces;
  const faces = { ...node.faces, aws: aws && unplaced(aws), azure: azure && unplaced(azure) };
  const top: Node = { ...node, parentId: null, frame: absoluteFrame(diagram, node, side), faces };
  return merged.has(node.id) && node.pinned === undefined
    ? withFace(top, other, { frame: absoluteFrame(diagram, node, other) })
    : top;
}

/** As the shown side has it; a side that draws it in a frame which is not copied draws it where the shown side does. */
function asInside(diagram: Diagram, node: Node, copied: ReadonlySet<string>): Node {
  const side = diagram.provider;
  const isWhole = node.parentId !== null && copied.has(node.parentId);
  const own = isWhole ? node : { ...node, parentId: parentIdOn(node, side), frame: frameOn(node, side) };
  const faces = { ...own.faces };
  for (const one of ['aws', 'azure'] as const) {
    const face = own.faces[one];
    if (face === undefined) continue;
    const isInside = face.parentId === undefined ? isWhole : face.parentId !== null && copied.has(face.parentId);
    if (!isInside) faces[one] = unplaced(face);
  }
  return { ...own, faces };
}

function unplaced(face: Face): Face {
  const { parentId: _, frame: __, ...rest } = face;
  return rest;
}

/** Immutable in the diagram, on its own on the clipboard. */
function structured(fragment: object): Fragment {
  return JSON.parse(JSON.stringify(fragment)) as Fragment;
}
