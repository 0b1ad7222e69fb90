import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { nodeLabel } from '../../shared/scene/node-label.ts';
import type { App } from '../app.ts';

export function selection(app: App): ReadonlySet<string> {
  return app.editor.state.getState().selection;
}

/** The selected nodes, in the order in which they were selected. */
export function selectedNodes(app: App): readonly ViewNode[] {
  const { nodes } = app.editor.view();
  return [...selection(app)].flatMap((id) => nodes.get(id) ?? []);
}

/** The selected nodes without those that lie in another selected one: they go along with it. */
export function outermostNodes(app: App): readonly ViewNode[] {
  const view = app.editor.view();
  const chosen = selection(app);
  return selectedNodes(app).filter(({ id }) => !view.ancestors(id).some((frame) => chosen.has(frame.id)));
}

/** As it is read out. */
export function nameOf(viewNode: ViewNode): string {
  return nodeLabel(viewNode) || viewNode.service.shortName;
}

/** "the queue", "3 elements". */
export function countOf(ids: readonly unknown[]): string {
  return ids.length === 1 ? 'One element' : `${ids.length} elements`;
}
