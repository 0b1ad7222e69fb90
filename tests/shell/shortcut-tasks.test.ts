import { expect, test } from 'vitest';
import { workingShortcuts } from '../../renderer/actions/format-shortcut.ts';
import { isOffered } from '../../renderer/actions/menu-groups.ts';
import { rowsOfTask, TASKS } from '../../renderer/shell/shortcut-tasks.ts';
import { ACTIONS } from '../../shared/actions.ts';
import { diagram } from '../support/diagram-builder.ts';
import { startApp } from '../support/test-app.ts';

test('every shortcut stands in the sheet, once', async () => {
  const app = await startApp(diagram('aws').done());
  const shown = TASKS.flatMap(({ id }) => rowsOfTask(app, id)).flatMap(({ keys }) => keys);
  const text = shown.join(' ');
  for (const { id } of ACTIONS) {
    if (!isOffered(app, id)) continue;
    // Of four directions the first tells the modifiers.
    for (const key of workingShortcuts(id, app.host.capabilities)) {
      const isArrow = /[←→↑↓]$/.test(key);
      expect(isArrow ? text.includes(key.slice(0, -1)) : shown.includes(key), `${id}: ${key}`).toBe(true);
    }
  }
  const rows = TASKS.flatMap(({ id }) => rowsOfTask(app, id)).map(({ id }) => id);
  expect(new Set(rows).size).toBe(rows.length);
});

test.each([
  ['select', 'Add the nearest that way', 'Ctrl+Alt+← → ↑ ↓'],
  ['draw', 'Add one connected that way', 'Shift+Alt+← → ↑ ↓'],
  ['move', 'Size by the grid', 'Ctrl+Shift+← → ↑ ↓'],
  ['find', 'Command palette', 'Ctrl+K'],
  ['check', 'Flip to the other cloud', 'Ctrl+Shift+F'],
  ['move', 'Stay in the frame, which makes room', 'Ctrl+drag'],
] as const)('under "%s" stands %s: %s', async (task, label, keys) => {
  const app = await startApp(diagram('aws').done());
  const row = rowsOfTask(app, task).find((one) => one.label === label);
  expect(row?.keys[0]?.replace('Alt+Shift', 'Shift+Alt')).toBe(keys);
});

test('no task is empty', async () => {
  const app = await startApp(diagram('aws').done());
  for (const { id, label } of TASKS) expect(rowsOfTask(app, id).length, label).toBeGreaterThan(2);
});
