import { collapsedAround } from '../../shared/catalog/drawn-view.ts';
import { setCollapsed } from '../../shared/commands/set-collapsed.ts';
import type { App } from '../app.ts';
import { isAccepted } from './report-rejection.ts';

/** Expands the collapsed frames that hide any of these nodes or connections, so that they can be selected and shown. */
export function uncover(app: App, ids: Iterable<string>): void {
  const view = app.editor.view();
  if (view.whole === undefined) return;
  const around = new Set([...ids].filter((id) => view.hiddenIn?.has(id)).flatMap((id) => collapsedAround(view, id)));
  if (around.size === 0) return;
  const expand = app.editor.change('Expand', (diagram, env) =>
    setCollapsed(diagram, { ids: [...around], isCollapsed: false }, env),
  );
  isAccepted(app, expand);
}
