import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import type { App } from '../app.ts';

export function selection(app: App): ReadonlySet<string> {
  return app.editor.state.getState().selection;
}

interface Selected {
  readonly view: SideView;
  readonly nodes: readonly ViewNode[];
  readonly outermost: readonly ViewNode[];
}

/** Every action asks, whenever anything changes. */
const known = new WeakMap<ReadonlySet<string>, Selected>();

/** The selected nodes, in the order in which they were selected. */
export function selectedNodes(app: App): readonly ViewNode[] {
  return selected(app).nodes;
}

/** The selected nodes without those that lie in another selected one: they go along with it. */
export function outermostNodes(app: App): readonly ViewNode[] {
  return selected(app).outermost;
}

function selected(app: App): Selected {
  const view = app.editor.view();
  const chosen = selection(app);
  const before = known.get(chosen);
  if (before?.view === view) return before;
  const nodes = [...chosen].flatMap((id) => view.nodes.get(id) ?? []);
  const outermost = nodes.filter(({ id }) => !view.ancestors(id).some((frame) => chosen.has(frame.id)));
  const now = { view, nodes, outermost };
  known.set(chosen, now);
  return now;
}

/** "One element", "3 elements". */
export function countOf(ids: readonly unknown[]): string {
  return ids.length === 1 ? 'One element' : `${ids.length} elements`;
}
