import { groupBy } from '../group-by.ts';
import { withDescendants } from './containment.ts';
import { nodeOf } from './queries.ts';
import type { Diagram, Node, Side } from './schema.ts';

/**
 * The node of which this one is a part on a side. A whole that is pinned has its parts on both sides, since it shows on both what
 * was made of them; a part that is pinned to the other cloud stands alone there, and a whole that stays there takes in nothing.
 */
export function wholeOn(diagram: Diagram, node: Node, side: Side): string | undefined {
  const { aws, azure } = node.faces;
  if (aws?.into === undefined && azure?.into === undefined) return undefined;
  const here = node.faces[side]?.into;
  const other = side === 'aws' ? 'azure' : 'aws';
  if (here !== undefined && node.pinned !== other && cloudThere(diagram, here, side) !== other) return here;
  const there = node.faces[other]?.into;
  if (there === undefined || node.pinned === side) return undefined;
  return cloudThere(diagram, there, other) === other ? there : undefined;
}

/** To which cloud the whole is pinned, or what that is a part of in turn. */
function cloudThere(diagram: Diagram, id: string, side: Side): Side | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const whole: Node | undefined = nodeOf(diagram, at);
    if (whole?.pinned !== undefined) return whole.pinned;
    at = whole?.faces[side]?.into;
  }
  return undefined;
}

/** The nodes that others are parts of on a side: what is stated of one there is said of all its parts, so it is of that side alone. */
export function wholesOn(diagram: Diagram, side: Side): ReadonlySet<string> {
  return new Set(Object.values(diagram.nodes).flatMap(({ faces }) => faces[side]?.into ?? []));
}

/** All that a side draws in these, and as these: of a subnet that is merged from two there, half would be left. */
export function withPartsAndContents(diagram: Diagram, ids: Iterable<string>, side: Side): ReadonlySet<string> {
  let found = withDescendants(diagram, ids, side);
  for (;;) {
    const all = withParts(diagram, found, side);
    if (all.size === found.size) break;
    found = withDescendants(diagram, all, side);
  }
  return found;
}

/** The nodes with their parts on a side, and the parts of those. */
export function withParts(diagram: Diagram, ids: Iterable<string>, side: Side): ReadonlySet<string> {
  const parts = groupBy(Object.values(diagram.nodes), (node) => wholeOn(diagram, node, side));
  const found = new Set(ids);
  for (const id of found) for (const part of parts.get(id) ?? []) found.add(part.id);
  return found;
}
