import { nodeName } from '../../shared/catalog/node-name.ts';
import { move } from '../../shared/commands/move.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import type { App } from '../app.ts';
import { rightPlace } from './right-place.ts';

/** Moves a node to the one place where its cloud has such things, as one step. */
export function putRight(app: App, id: string): void {
  const { editor, ui, canvas } = app;
  const view = editor.view();
  const node = view.nodes.get(id);
  const place = rightPlace(view, id);
  if (node === undefined || place === null) return;
  const { parent, frame } = place;
  const by = { dx: frame.x - node.frame.x, dy: frame.y - node.frame.y };
  if (!isAccepted(app, editor.dispatch(move, { ids: [id], ...by, parentId: parent?.id ?? null }))) return;
  editor.select([id]);
  canvas.current?.reveal([id]);
  ui.announce(parent === null ? 'Moved out of the frames.' : `Moved into ${nodeName(parent)}.`);
}
