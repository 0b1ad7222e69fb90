import type { SideView } from '../../shared/catalog/side-view.ts';
import { nodeOf } from '../../shared/document/queries.ts';
import { uncover } from '../actions/uncover.ts';
import type { App } from '../app.ts';

/** Closes the report, and shows on the canvas what it speaks of. */
export function showNodes(app: App, ids: readonly string[]): void {
  const { editor, ui, canvas } = app;
  uncover(app, ids);
  const shown = shownAt(editor.view(), ids);
  ui.close();
  if (shown.length === 0) return;
  editor.select(shown);
  canvas.current?.reveal(shown);
}

/** What the shown side hides has nothing to show but where it was: the frame around it. */
export function shownAt(view: SideView, ids: readonly string[]): readonly string[] {
  const shown = new Set<string>();
  for (const id of ids) {
    let at: string | null | undefined = id;
    while (at && !view.nodes.has(at)) at = nodeOf(view.diagram, at)?.parentId;
    if (at) shown.add(at);
  }
  return [...shown];
}
