import { nodeName } from '../../shared/catalog/node-name.ts';
import { planMoveToFrame } from '../../shared/validation/fixes/move-to-frame.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import type { App } from '../app.ts';
import { rightPlace } from './right-place.ts';

/** Moves a node to the one place where its cloud has such things, as the fix of the finding does; frames make room for it. */
export function putRight(app: App, id: string): void {
  const { editor, ui, canvas } = app;
  const parent = rightPlace(editor.view(), id);
  if (parent === undefined) return;
  const parentId = parent?.id ?? null;
  const done = editor.change('Move to where it belongs', (diagram, env) =>
    planMoveToFrame(diagram, { ids: [id], parentId }, env),
  );
  if (!isAccepted(app, done)) return;
  editor.select([id]);
  canvas.current?.reveal([id]);
  ui.announce(parent === null ? 'Moved out of the frames.' : `Moved into ${nodeName(parent)}.`);
}
