import { expect, test } from 'vitest';
import { createUi, type DialogName } from '../../renderer/state/ui.ts';

test.each<[string, DialogName | null, boolean]>([
  ['no dialog', null, false],
  ['a dialog', 'export', true],
  ['a presentation', 'present', false],
])('what is told during %s (%s) lies over it: %s', (_what, dialog, isOver) => {
  const ui = createUi();
  if (dialog !== null) ui.open(dialog);
  ui.notify({ tone: 'ok', text: 'Copied' });
  expect(ui.state.getState().notices).toMatchObject([{ text: 'Copied', isOver }]);
});

test('what is told during a question lies over it', () => {
  const ui = createUi();
  void ui.ask({ title: 'Open it?', text: '', choices: [] });
  ui.notify({ tone: 'ok', text: 'Copied' });
  expect(ui.state.getState().notices).toMatchObject([{ isOver: true }]);
});
