import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { append } from '../group-by.ts';

const cache = new WeakMap<SideView, ReadonlyMap<string, readonly ViewNode[]>>();
const NONE: readonly ViewNode[] = [];

/** What is in a group: drawn inside it at any depth, or stated to belong to it. */
export function membersOf(view: SideView, groupId: string): readonly ViewNode[] {
  const inside = view.descendants(groupId);
  const stated = statedMembers(view).get(groupId) ?? NONE;
  return stated.length === 0 ? inside : [...new Set([...inside, ...stated])];
}

/** Memoised on the view, which never changes. */
function statedMembers(view: SideView): ReadonlyMap<string, readonly ViewNode[]> {
  const known = cache.get(view);
  if (known) return known;
  const members = new Map<string, ViewNode[]>();
  for (const node of view.nodes.values()) {
    for (const group of node.node.memberOf ?? []) append(members, group, node);
  }
  cache.set(view, members);
  return members;
}
