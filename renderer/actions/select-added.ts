import type { Diagram } from '../../shared/document/schema.ts';
import type { App } from '../app.ts';
import { addedIds } from '../state/editor.ts';

/** Selects what came since: the outermost nodes, or connections where no node came. What lies in them goes along. */
export function selectAdded({ editor }: App, before: Diagram): void {
  const added = addedIds(before, editor.diagram());
  if (added.length === 0) return;
  const view = editor.view();
  const ids = new Set(added);
  const outer = added.filter((id) => view.nodes.has(id) && !ids.has(view.nodes.get(id)?.parentId ?? ''));
  const shown = new Set(view.connections.map(({ connection }) => connection.id));
  editor.select(outer.length > 0 ? outer : added.filter((id) => shown.has(id)));
}
