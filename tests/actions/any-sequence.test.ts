import fc from 'fast-check';
import { expect, test } from 'vitest';
import { steerConnecting } from '../../renderer/actions/connect-by-keyboard.ts';
import { runAction } from '../../renderer/actions/run-action.ts';
import { ACTIONS, type ActionId } from '../../shared/actions.ts';
import { HISTORY_LIMIT } from '../../shared/commands/history.ts';
import { checkInvariants } from '../../shared/document/invariants.ts';
import { arbitraryDiagram } from '../support/arbitrary-diagram.ts';
import { canvasWith, startApp } from '../support/test-app.ts';

/** Files, pictures and places of the page have tests of their own. */
const ELSEWHERE: ReadonlySet<ActionId> = new Set<ActionId>([
  'copy-picture',
  'copy-svg',
  'find-service',
  'filter-findings',
  'new',
  'open',
  'close',
  'flip',
  'next-region',
  'previous-region',
  'find',
  'find-replace',
  'toggle-outline',
  'arrange',
]);
const action = fc.constantFrom(
  ...ACTIONS.filter(({ id, ...row }) => !ELSEWHERE.has(id) && !('menu' in row && row.menu === 'file')).map(
    ({ id }) => id,
  ),
);
const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'Tab', 'Enter', 'Escape');
const step = fc.record({
  select: fc.option(fc.array(fc.nat(), { maxLength: 3 }), { freq: 2 }),
  pointer: fc.option(fc.record({ x: fc.integer({ min: -500, max: 2000 }), y: fc.integer({ min: -500, max: 2000 }) })),
  action,
  keys: fc.array(key, { maxLength: 2 }),
});

test('whatever is done, in whatever order, leaves a sound diagram and can be undone to the start', async () => {
  const sequences = fc.asyncProperty(arbitraryDiagram(), fc.array(step, { maxLength: 25 }), async (start, steps) => {
    const app = await startApp(start);
    app.ui.state.subscribe(({ question }) =>
      question?.answer({ choice: question.choices.at(-1)?.id ?? '', text: question.input?.text ?? '' }),
    );
    for (const { select, pointer, action: id, keys } of steps) {
      const { nodes, connections } = app.editor.view();
      const ids = [...nodes.keys(), ...connections.map(({ connection }) => connection.id)];
      if (select !== null) app.editor.select(select.flatMap((pick) => ids[pick % ids.length] ?? []));
      app.canvas.current = canvasWith(pointer);
      await runAction(app, id);
      for (const one of keys) steerConnecting(app, one, false);
      expect(checkInvariants(app.editor.diagram())).toEqual([]);
      const shown = app.editor.view();
      for (const chosen of app.editor.state.getState().selection) {
        expect(shown.nodes.has(chosen) || shown.connections.some(({ connection }) => connection.id === chosen)).toBe(
          true,
        );
      }
    }
    for (let undone = 0; undone < HISTORY_LIMIT; undone++) app.editor.undo();
    expect(app.editor.diagram()).toEqual(start);
  });
  await fc.assert(sequences, { numRuns: 60 });
});
