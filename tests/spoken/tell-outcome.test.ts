import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runAction } from '../../renderer/actions/run-action.ts';
import type { App } from '../../renderer/app.ts';
import { tellWhyNot } from '../../renderer/spoken/tell-outcome.ts';
import { type ActionId, actionOf } from '../../shared/actions.ts';
import { diagram } from '../support/diagram-builder.ts';
import { canvasWith, startApp } from '../support/test-app.ts';

const drawn = diagram('aws')
  .node('vpc', 'aws.vpc', { frame: { x: 0, y: 0, width: 600, height: 400 } })
  .node('queue', 'aws.sqs', { in: 'vpc', frame: { x: 104, y: 96, width: 96, height: 88 } })
  .node('fn', 'aws.lambda', { in: 'vpc', frame: { x: 304, y: 120, width: 96, height: 88 } })
  .connect('queue', 'fn')
  .done();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const said = (app: App): string => app.ui.state.getState().announcement;

async function started(selection: readonly string[]): Promise<App> {
  const app = await startApp(drawn);
  app.editor.select(selection);
  app.canvas.current = canvasWith(null);
  return app;
}

describe('an action says what it did', () => {
  test.each<[ActionId, readonly string[], string]>([
    ['nudge-right', ['queue'], 'At 112, 96.'],
    ['nudge-down-fine', ['queue'], 'At 104, 97.'],
    ['align-top', ['queue', 'fn'], 'Align top: done.'],
    ['bring-front', ['fn'], 'Bring to front: done.'],
    ['bring-front', ['queue'], 'Bring to front: nothing to change.'],
    ['toggle-grid', [], 'Grid: off.'],
    ['toggle-pin', ['queue'], 'One element will stay on AWS.'],
    ['zoom-in', [], '100 %.'],
    ['select-none', ['queue'], 'Nothing selected.'],
    ['theme-dark', [], 'Dark theme: on.'],
  ])('%s with %j', async (id, selection, words) => {
    const app = await started(selection);
    await runAction(app, id);
    expect(said(app)).toBe(words);
  });

  test('and the flip what it changed, once that is known', async () => {
    const app = await started([]);
    await runAction(app, 'flip');
    expect(said(app)).toBe('');
    await vi.advanceTimersByTimeAsync(1000);
    expect(said(app)).toMatch(/^Now Azure: /);
  });

  test('and what something comes to lie on', async () => {
    const app = await started(['queue']);
    for (let press = 0; press < 14; press++) await runAction(app, 'nudge-right');
    expect(said(app)).toBe('At 216, 96, on fn.');
  });

  test('and once, where it shows it besides', async () => {
    const app = await started(['queue']);
    const before = app.ui.state.getState().said;
    await runAction(app, 'duplicate');
    await runAction(app, 'about');
    expect(app.ui.state.getState().said).toBe(before + 1);
  });
});

describe('a key whose action cannot be done says why', () => {
  test.each<[ActionId, readonly string[], string]>([
    ['undo', [], 'There is nothing to undo.'],
    ['redo', [], 'There is nothing to redo.'],
    ['duplicate', [], 'Duplicate: select something first.'],
    ['widen', [], 'Make wider: select something first.'],
    ['select-left', ['vpc'], 'Nothing lies that way.'],
    ['choose-compute', ['queue'], 'Choose compute: not possible here.'],
    ['next-element', [], ''],
  ])('%s with %j', async (id, selection, words) => {
    const app = await started(selection);
    tellWhyNot(app, actionOf(id));
    expect(said(app)).toBe(words);
  });
});
