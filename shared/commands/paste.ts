import { originOf } from '../document/containment.ts';
import { withEachCorners } from '../document/corners-on.ts';
import { nodeOf } from '../document/queries.ts';
import type { Connection, Diagram, Node, Point } from '../document/schema.ts';
import { ok, type Result } from '../result.ts';
import { topOrder } from './add-node.ts';
import { amend } from './amend.ts';
import { canContain } from './can-contain.ts';
import type { Command, CommandEnv } from './command.ts';
import { type FragmentElements, readFragment } from './fragment.ts';
import { freshIds } from './fresh-ids.ts';
import { offset, withFace } from './place.ts';
import { type Rejection, reject } from './rejection.ts';
import { renewIds } from './renew-ids.ts';

export interface PasteInput {
  /** What `copyNodes` made, or its JSON text; it is never trusted. */
  readonly fragment: unknown;
  /** In diagram pixels, from where the fragment was copied. */
  readonly dx: number;
  readonly dy: number;
  readonly parentId?: string | null;
  /** True where the fragment was copied from this diagram: groups and subnets that were not copied are still meant. */
  readonly isSameDiagram?: boolean;
}

export const paste: Command<PasteInput> = (diagram, input, env) => {
  const { parentId = null, isSameDiagram = false } = input;
  const { answer, reason } = canContain(diagram, parentId, { serviceId: 'neutral.box' }, env.catalog);
  if (answer === 'refuse') return reject('cannot-contain', reason);
  const read = readFragment(input.fragment);
  if (!read.ok) return read;
  const newIds = idsFor(diagram, read.value, env);
  if (!newIds.ok) return newIds;
  const copies = renewIds(read.value.nodes, read.value.connections, newIds.value, (id) => {
    return isSameDiagram && nodeOf(diagram, id) !== undefined;
  });
  const origin = originOf(diagram, parentId, diagram.provider);
  const by = { x: input.dx, y: input.dy };
  const nodes = read.value.nodes.flatMap((original, index) => {
    const node = copies.nodes[index];
    return node === undefined ? [] : [original.parentId === null ? asTop(node, parentId, by, origin) : node];
  });
  const connections = copies.connections.map((one) => withCorners(one, by));
  return amend(diagram, { nodes: onTop(nodes, diagram, parentId), connections });
};

export function idsFor(
  diagram: Diagram,
  { nodes, connections }: FragmentElements,
  env: CommandEnv,
): Result<ReadonlyMap<string, string>, Rejection> {
  const old = [...nodes, ...connections].map(({ id }) => id);
  const fresh = freshIds(diagram, old.length, env);
  return fresh.ok ? ok(new Map(old.map((id, index) => [id, fresh.value[index] ?? id]))) : fresh;
}

export function withCorners(connection: Connection, by: Point): Connection {
  return withEachCorners(connection, (corners) => corners.map((point) => offset(point, by)));
}

function asTop(node: Node, parentId: string | null, by: Point, origin: Point): Node {
  return movedEverywhere({ ...node, parentId }, { x: by.x - origin.x, y: by.y - origin.y });
}

/** On both sides, where one has a place of its own too. */
function movedEverywhere(node: Node, by: Point): Node {
  let moved: Node = { ...node, frame: offset(node.frame, by) };
  for (const side of ['aws', 'azure'] as const) {
    const frame = node.faces[side]?.frame;
    if (frame !== undefined) moved = withFace(moved, side, { frame: offset(frame, by) });
  }
  return moved;
}

/** What is pasted lies above what was there, in its own order. */
function onTop(nodes: readonly Node[], diagram: Diagram, parentId: string | null): readonly Node[] {
  const tops = nodes.filter((node) => node.parentId === parentId);
  const lowest = tops.reduce((least, { order }) => Math.min(least, order), 0);
  const lift = topOrder(diagram, parentId) + 1 - lowest;
  return nodes.map((node) => (node.parentId === parentId ? { ...node, order: node.order + lift } : node));
}
