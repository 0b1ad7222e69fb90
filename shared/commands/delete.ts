import { frameOn, type Layer, originOf, parentIdOn } from '../document/containment.ts';
import { hasElement, nodeOf } from '../document/queries.ts';
import type { Diagram, Node, Side } from '../document/schema.ts';
import { withParts, withPartsAndContents } from '../document/whole-on.ts';
import { append } from '../group-by.ts';
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
  const gone =
    contents === 'delete'
      ? withPartsAndContents(diagram, chosen, diagram.provider)
      : withParts(diagram, chosen, diagram.provider);
  const heirs = heirsOf(diagram, gone);
  const remove = new Set([...gone, ...ids]);
  for (const { id, from, to } of Object.values(diagram.connections)) {
    if (gone.has(from) || gone.has(to)) remove.add(id);
  }
  const kept = diagram.suppressions.filter(({ element }) => element === undefined || !remove.has(element));
  const suppressions = kept.length === diagram.suppressions.length ? diagram.suppressions : kept;
  const survivors = Object.values(diagram.nodes).filter(({ id }) => !gone.has(id));
  return amend(diagram, {
    remove,
    suppressions,
    nodes: survivors.map((node) => withoutMentions(diagram, node, gone, heirs)),
  });
};

/**
 * By side and whole that goes, the parts that stay: each stands alone there again, and has what it had before it was a part. On
 * the shown side a part goes with its whole, since half of what is merged would be left.
 */
type Heirs = Readonly<Record<Side, ReadonlyMap<string, readonly string[]>>>;

function heirsOf(diagram: Diagram, gone: ReadonlySet<string>): Heirs {
  const left = Object.values(diagram.nodes).filter(({ id }) => !gone.has(id));
  const on = (side: Side): ReadonlyMap<string, readonly string[]> => {
    const heirs = new Map<string, string[]>();
    for (const { id, faces } of left) {
      const whole = faces[side]?.into;
      if (whole !== undefined && gone.has(whole)) append(heirs, whole, id);
    }
    return heirs;
  };
  return { aws: on('aws'), azure: on('azure') };
}

function withoutMentions(diagram: Diagram, node: Node, gone: ReadonlySet<string>, heirs: Heirs): Node {
  let kept = node;
  const isGone = (id: string | null | undefined): id is string => id !== null && id !== undefined && gone.has(id);
  for (const side of ['aws', 'azure'] as const) {
    const parentId = node.faces[side]?.parentId;
    if (isGone(parentId)) {
      const isInPart =
        side !== diagram.provider &&
        node.pinned !== side &&
        node.parentId !== null &&
        heirs[side].get(parentId)?.includes(node.parentId) === true;
      kept = isInPart
        ? withFace(kept, side, { parentId: undefined, frame: undefined })
        : liftedOn(diagram, kept, side, gone);
    }
    kept = withoutMentionsOn(kept, side, gone, heirs[side]);
  }
  if (isGone(node.parentId)) kept = liftedEverywhere(diagram, kept, gone);
  if (node.memberOf?.some(isGone)) kept = { ...kept, memberOf: remaining(node.memberOf, gone) };
  if (node.subnets?.some(isGone)) kept = { ...kept, subnets: remaining(node.subnets, gone) };
  return kept;
}

/** A side that states its own groups goes on stating them, also none; what was a part of something gone stands alone again. */
function withoutMentionsOn(node: Node, side: Side, gone: ReadonlySet<string>, heirs: Heirs[Side]): Node {
  const { into, subnets, memberOf } = node.faces[side] ?? {};
  const isLeft = (id: string): boolean => !gone.has(id);
  const left = (ids: readonly string[], shared: readonly string[] = []): readonly string[] => {
    const meant = (id: string): readonly string[] => {
      const parts = heirs.get(id) ?? [];
      const own = parts.filter((part) => shared.includes(part));
      return own.length > 0 ? own : parts.slice(0, 1);
    };
    return [...new Set(ids.flatMap((id) => (isLeft(id) ? [id] : meant(id))))];
  };
  let kept = node;
  if (into !== undefined && gone.has(into)) kept = withFace(kept, side, { into: undefined, state: undefined });
  if (subnets?.every(isLeft) === false) kept = withFace(kept, side, { subnets: left(subnets, node.subnets) });
  if (memberOf?.every(isLeft) === false) kept = withFace(kept, side, { memberOf: left(memberOf, node.memberOf) });
  return kept;
}

function remaining(ids: readonly string[], gone: ReadonlySet<string>): readonly string[] | undefined {
  const left = ids.filter((id) => !gone.has(id));
  return left.length === 0 ? undefined : left;
}

/** The frame that only this side draws it in is gone: it moves out to the next one that is left. */
function liftedOn(diagram: Diagram, node: Node, side: Side, gone: ReadonlySet<string>): Node {
  // What is pinned is drawn by one face on both sides, and keeps its place on the shown one.
  const layer = node.pinned === side ? diagram.provider : side;
  const own = { ...node, pinned: undefined };
  const parentId = survivingParent(diagram, own, side, gone);
  const from = originOf(diagram, parentIdOn(own, side), layer);
  const to = originOf(diagram, parentId, layer);
  const frame = offset(frameOn(own, side), { x: from.x - to.x, y: from.y - to.y });
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
