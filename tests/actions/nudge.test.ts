import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { diagram } from '../support/diagram-builder.ts';
import { act, selected, startApp } from '../support/test-app.ts';

const drawn = diagram('aws')
  .node('queue', 'aws.sqs', { frame: { x: 101, y: 100, width: 96, height: 88 } })
  .node('fn', 'aws.lambda', { frame: { x: 300, y: 100, width: 96, height: 88 } })
  .done();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an arrow key', () => {
  test('moves to the next line of the grid, in its own direction only', async () => {
    const app = await startApp(drawn);
    app.editor.select(['queue']);
    const moved = await act(app, 'nudge-right');
    expect(moved.nodes.queue?.frame).toMatchObject({ x: 112, y: 100 });
  });

  test('moves by as much without snapping', async () => {
    const app = await startApp(drawn);
    app.settings.set({ snap: false });
    app.editor.select(['queue']);
    const moved = await act(app, 'nudge-down');
    expect(moved.nodes.queue?.frame).toMatchObject({ x: 101, y: 108 });
  });

  test('moves by a pixel with Shift', async () => {
    const app = await startApp(drawn);
    app.editor.select(['queue']);
    const moved = await act(app, 'nudge-left-fine');
    expect(moved.nodes.queue?.frame).toMatchObject({ x: 100, y: 100 });
  });

  test('selects what lies in its direction, with nothing selected', async () => {
    const app = await startApp(drawn);
    expect(await act(app, 'nudge-right')).toBe(drawn);
    expect(selected(app)).toEqual(['queue']);
  });
});

describe('arrow keys one after the other', () => {
  test('are one step of undo', async () => {
    const app = await startApp(drawn);
    app.editor.select(['queue']);
    await act(app, 'nudge-right', 'nudge-right', 'nudge-down', 'nudge-left-fine');
    expect(await act(app, 'undo')).toBe(drawn);
  });

  test('are two steps with a pause between them', async () => {
    const app = await startApp(drawn);
    app.editor.select(['queue']);
    const first = await act(app, 'nudge-right');
    vi.advanceTimersByTime(1500);
    await act(app, 'nudge-right');
    expect(await act(app, 'undo')).toBe(first);
  });

  test('are two steps when other things are selected', async () => {
    const app = await startApp(drawn);
    app.editor.select(['queue']);
    const first = await act(app, 'nudge-right');
    app.editor.select(['fn']);
    await act(app, 'nudge-right');
    expect(await act(app, 'undo')).toBe(first);
  });

  test('are two steps with another action between them', async () => {
    const app = await startApp(drawn);
    app.editor.select(['queue']);
    await act(app, 'nudge-right');
    const second = await act(app, 'send-back');
    await act(app, 'nudge-right');
    expect(await act(app, 'undo')).toBe(second);
  });

  test('a pause after an undo ends nothing else', async () => {
    const app = await startApp(drawn);
    app.editor.select(['queue']);
    await act(app, 'nudge-right', 'undo');
    vi.advanceTimersByTime(1500);
    await act(app, 'nudge-right', 'nudge-right');
    expect(await act(app, 'undo')).toBe(drawn);
  });
});
