import type { SideView } from '../../shared/catalog/side-view.ts';

const known = new WeakMap<readonly string[], { readonly view: SideView; readonly all: ReadonlySet<string> }>();

/** The nodes and all they hold. A drag asks at each move for the same list of ids. */
export function carriedBy(view: SideView, ids: readonly string[]): ReadonlySet<string> {
  const before = known.get(ids);
  if (before?.view === view) return before.all;
  const all = new Set(ids);
  for (const id of ids) for (const inner of view.descendants(id)) all.add(inner.id);
  known.set(ids, { view, all });
  return all;
}
