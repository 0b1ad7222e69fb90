import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { createEditor } from '../../renderer/state/editor.ts';
import { notifyOfChange } from '../../renderer/state/notify-of-change.ts';
import { createUi } from '../../renderer/state/ui.ts';
import { ok } from '../../shared/result.ts';

function changed(isSticky: boolean) {
  const app = { editor: createEditor(catalog), ui: createUi() };
  app.editor.change('Name', (diagram) => ok({ ...diagram, name: 'Other' }));
  notifyOfChange(app, { tone: 'ok', text: 'Done.', isSticky });
  const shown = () => app.ui.state.getState().notices.map(({ text, actions }) => [text, actions.length]);
  return { ...app, shown };
}

test('the way back that is offered takes back the change, and goes with it', () => {
  const { editor, ui, shown } = changed(false);
  editor.select([]);
  expect(shown()).toEqual([['Done.', 1]]);
  ui.state.getState().notices[0]?.actions[0]?.run();
  expect(editor.diagram().name).not.toBe('Other');
  expect(shown()).toEqual([]);
});

test('after any later change there is no way back that would take that one back', () => {
  const { editor, shown } = changed(false);
  editor.flip();
  expect(shown()).toEqual([]);
});

test('what has to be read stays, unless it was dismissed', () => {
  const read = changed(true);
  read.editor.undo();
  expect(read.shown()).toEqual([['Done.', 0]]);
  const gone = changed(true);
  gone.ui.dismiss(gone.ui.state.getState().notices[0]?.id ?? 0);
  gone.editor.undo();
  expect(gone.shown()).toEqual([]);
});
