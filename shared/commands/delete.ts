import { frameOn, type Layer, originOf, parentIdOn, withDescendants } from '../document/containment.ts';
import { hasElement, nodeOf } from '../document/queries.ts';
import type { Diagram, Node, Side } from '../document/schema.ts';
import { groupBy } from '../group-by.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { isPlacedApart, offset, withFace, withSharedParent } from './place.ts';
import { rejectUnknown } from './rejection.ts';

export interface DeleteInput {
  /** Nodes and connections. */
  readonly ids: readonly string[];
  /** What becomes of the things inside a deleted frame: gone too, or kept where they are. */
  readonly contents: 'delete' | 'lift';
}

/** Connections of what is deleted go too, and so does every mention of it: memberships, subnets, suppressions. */
export const deleteElements: Command<DeleteInput> = (diagram, { ids, contents }) => {
  const unknown = ids.find((id) => !hasElement(diagram, id));
  if (unknown !== undefined) return rejectUnknown(unknown);
  if (ids.length === 0) return amend(diagram, {});
  const chosen = ids.filter((id) => nodeOf(diagram, id) !== undefined);
  const gone = contents === 'delete' ? withPartsAndContents(diagram, chosen) : new Set(chosen);
  const remove = new Set([...gone, ...ids]);
  for (const { id, from, to } of Object.values(diagram.connections)) {
    if (gone.has(from) || gone.has(to)) remove.add(id);
  }
  const kept = diagram.suppressions.filter(({ element }) => element === undefined || !remove.has(element));
  const suppressions = kept.length === diagram.suppressions.length ? diagram.suppressions : kept;
  const survivors = Object.values(diagram.nodes).filter(({ id }) => !gone.has(id));
  return amend(diagram, { remove, suppressions, nodes: survivors.map((node) => withoutMentions(diagram, node, gone)) });
};

/**
 * All that the shown side draws in these, and as these: of a subnet that is merged from two there, half would be left. On the
 * other side a part is drawn by itself, and stays when its whole is deleted there.
 */
function withPartsAndContents(diagram: Diagram, ids: readonly string[]): ReadonlySet<string> {
  const side = diagram.provider;
  const parts = groupBy(
    Object.values(diagram.nodes).filter(({ faces }) => faces[side]?.into !== undefined),
    ({ faces }) => faces[side]?.into,
  );
  let gone = withDescendants(diagram, ids, side);
  for (let size = -1; parts.size > 0 && size < gone.size; ) {
    size = gone.size;
    const more = [...gone].flatMap((id) => parts.get(id)?.map((part) => part.id) ?? []);
    gone = withDescendants(diagram, [...gone, ...more], side);
  }
  return gone;
}

function withoutMentions(diagram: Diagram, node: Node, gone: ReadonlySet<string>): Node {
  let kept = node;
  const isGone = (id: string | null | undefined): boolean => id !== null && id !== undefined && gone.has(id);
  for (const side of ['aws', 'azure'] as const) {
    if (isGone(node.faces[side]?.parentId)) kept = liftedOn(diagram, kept, side, gone);
    kept = withoutMentionsOn(kept, side, gone);
  }
  if (isGone(node.parentId)) kept = liftedEverywhere(diagram, kept, gone);
  if (node.memberOf?.some(isGone)) kept = { ...kept, memberOf: remaining(node.memberOf, gone) };
  if (node.subnets?.some(isGone)) kept = { ...kept, subnets: remaining(node.subnets, gone) };
  return kept;
}

/** A side that states its own groups goes on stating them, also none; what was a part of something gone stands alone again. */
function withoutMentionsOn(node: Node, side: Side, gone: ReadonlySet<string>): Node {
  const { into, subnets, memberOf } = node.faces[side] ?? {};
  const isLeft = (id: string): boolean => !gone.has(id);
  let kept = node;
  if (into !== undefined && gone.has(into)) kept = withFace(kept, side, { into: undefined, state: undefined });
  if (subnets?.every(isLeft) === false) kept = withFace(kept, side, { subnets: subnets.filter(isLeft) });
  if (memberOf?.every(isLeft) === false) kept = withFace(kept, side, { memberOf: memberOf.filter(isLeft) });
  return kept;
}

function remaining(ids: readonly string[], gone: ReadonlySet<string>): readonly string[] | undefined {
  const left = ids.filter((id) => !gone.has(id));
  return left.length === 0 ? undefined : left;
}

/** The frame that only this side draws it in is gone: it moves out to the next one that is left. */
function liftedOn(diagram: Diagram, node: Node, side: Side, gone: ReadonlySet<string>): Node {
  const parentId = survivingParent(diagram, node, side, gone);
  const from = originOf(diagram, parentIdOn(node, side), side);
  const to = originOf(diagram, parentId, side);
  const frame = offset(frameOn(node, side), { x: from.x - to.x, y: from.y - to.y });
  return withFace(node, side, { parentId, frame });
}

/** The shared frame is gone. The node keeps its place on the side that is shown, else on the other that draws it there. */
function liftedEverywhere(diagram: Diagram, node: Node, gone: ReadonlySet<string>): Node {
  const sides: readonly Side[] = diagram.provider === 'aws' ? ['aws', 'azure'] : ['azure', 'aws'];
  const layer = sides.find((side) => !isPlacedApart(node, side)) ?? 'shared';
  return withSharedParent(diagram, node, survivingParent(diagram, node, 'shared', gone), layer);
}

function survivingParent(diagram: Diagram, node: Node, layer: Layer, gone: ReadonlySet<string>): string | null {
  let parentId = parentIdOn(node, layer);
  while (parentId !== null && gone.has(parentId)) {
    const parent = nodeOf(diagram, parentId);
    parentId = parent === undefined ? null : parentIdOn(parent, layer);
  }
  return parentId;
}
