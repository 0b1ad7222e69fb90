import { frameOn, type Layer, parentIdOn } from '../document/containment.ts';
import { nodeOf } from '../document/queries.ts';
import type { Frame, Node, Point } from '../document/schema.ts';
import { withPartsAndContents } from '../document/whole-on.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { idsFor, withCorners } from './paste.ts';
import { offset, outermost, withFace } from './place.ts';
import { rejectUnknown } from './rejection.ts';
import { renewIds } from './renew-ids.ts';

export interface DuplicateInput {
  readonly ids: readonly string[];
  /** In diagram pixels. */
  readonly dx: number;
  readonly dy: number;
}

/** Copies in the same frames, with the same memberships, each above its original; connections among the copied are copied. */
export const duplicate: Command<DuplicateInput> = (diagram, { ids, dx, dy }, env) => {
  const unknown = ids.find((id) => nodeOf(diagram, id) === undefined);
  if (unknown !== undefined) return rejectUnknown(unknown);
  const side = diagram.provider;
  const tops = outermost(diagram, ids, side).map(({ id }) => id);
  // What is merged goes as a whole: the other side would get a half of it.
  const copied = withPartsAndContents(diagram, tops, side);
  const nodes = Object.values(diagram.nodes).filter(({ id }) => copied.has(id));
  const connections = Object.values(diagram.connections).filter(({ from, to }) => copied.has(from) && copied.has(to));
  const newIds = idsFor(diagram, { nodes, connections }, env);
  if (!newIds.ok) return newIds;
  const by = { x: dx, y: dy };
  const beside = nodes.map((node) => besideItself(node, copied, by));
  const copies = renewIds(beside, connections, newIds.value, () => true);
  return amend(diagram, {
    nodes: copies.nodes,
    connections: copies.connections.map((one) => withCorners(one, by)),
  });
};

/** On each side that draws it in a frame which is not copied: a copy that covered its original there would be lost on it. */
function besideItself(node: Node, copied: ReadonlySet<string>, by: Point): Node {
  const free = { ...node, pinned: undefined };
  const frameThere = (layer: Layer): Frame => {
    const parentId = parentIdOn(free, layer);
    const frame = frameOn(free, layer);
    return parentId !== null && copied.has(parentId) ? frame : offset(frame, by);
  };
  let moved: Node = { ...node, frame: frameThere('shared') };
  for (const side of ['aws', 'azure'] as const) {
    const face = node.faces[side];
    if (face?.frame !== undefined || face?.parentId !== undefined) {
      moved = withFace(moved, side, { frame: frameThere(side) });
    }
  }
  return moved;
}
