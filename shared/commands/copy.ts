import { absoluteFrame, frameOn, parentIdOn, withDescendants } from '../document/containment.ts';
import { nodeOf } from '../document/queries.ts';
import type { Diagram, Face, Node } from '../document/schema.ts';
import { FRAGMENT_FORMAT, type Fragment } from './fragment.ts';
import { outermost } from './place.ts';
import { tidyNode } from './tidy-element.ts';

/** The nodes with all they hold and the connections among them, as plain JSON for a clipboard. Ids that are unknown are skipped. */
export function copyNodes(diagram: Diagram, ids: readonly string[]): Fragment {
  const side = diagram.provider;
  const tops = outermost(diagram, ids, side);
  const topIds = new Set(tops.map(({ id }) => id));
  const copied = withDescendants(diagram, topIds, side);
  const nodes: Record<string, unknown> = {};
  for (const id of copied) {
    const node = nodeOf(diagram, id);
    if (node === undefined) continue;
    const { id: _, ...fields } = tidyNode(topIds.has(id) ? asTop(diagram, node) : asInside(diagram, node, copied));
    nodes[id] = fields;
  }
  const connections: Record<string, unknown> = {};
  for (const { id, ...fields } of Object.values(diagram.connections)) {
    if (copied.has(fields.from) && copied.has(fields.to)) connections[id] = fields;
  }
  return structured({ format: FRAGMENT_FORMAT, version: 1, nodes, connections });
}

function asTop(diagram: Diagram, node: Node): Node {
  const frame = absoluteFrame(diagram, node, diagram.provider);
  const { aws, azure } = node.faces;
  const faces = { ...node.faces, aws: aws && unplaced(aws), azure: azure && unplaced(azure) };
  return { ...node, parentId: null, frame, faces };
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
