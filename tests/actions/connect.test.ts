import { describe, expect, test } from 'vitest';
import {
  clickConnecting,
  isConnecting,
  pointConnecting,
  steerConnecting,
} from '../../renderer/actions/connect-by-keyboard.ts';
import type { App } from '../../renderer/app.ts';
import { diagram } from '../support/diagram-builder.ts';
import { act, lastNotice, selected, startApp } from '../support/test-app.ts';

const drawn = diagram('aws')
  .node('queue', 'aws.sqs', { frame: { x: 0, y: 0 } })
  .node('fn', 'aws.lambda', { frame: { x: 200, y: 0 } })
  .node('table', 'aws.dynamodb', { frame: { x: 400, y: 0 } })
  .node('topic', 'aws.sns', { frame: { x: 200, y: 200 } })
  .done();

function steer(app: App, ...keys: readonly string[]): void {
  for (const key of keys) steerConnecting(app, key.replace('Shift+', ''), key.startsWith('Shift+'));
}

const endsOf = (app: App): readonly string[] =>
  Object.values(app.editor.diagram().connections).map(({ from, to }) => `${from} ${to}`);

describe('connecting by keyboard', () => {
  test.each([
    [['ArrowRight'], 'queue fn'],
    [['ArrowRight', 'ArrowRight'], 'queue table'],
    [['ArrowRight', 'ArrowDown'], 'queue topic'],
    [['Tab'], 'queue fn'],
    [['Tab', 'Tab', 'Tab'], 'queue topic'],
    [['Tab', 'Tab', 'Shift+Tab'], 'queue fn'],
    [['Shift+Tab'], 'queue topic'],
    [['Tab', 'Tab', 'Tab', 'Tab'], 'queue queue'],
    [['Tab', 'Tab', 'Tab', 'Tab', 'Tab'], 'queue fn'],
    [['t', 'o'], 'queue topic'],
    [['x', 'Tab'], 'queue fn'],
  ])('%s and Enter', async (keys, ends) => {
    const app = await startApp(drawn);
    app.editor.select(['queue']);
    await act(app, 'connect');
    steer(app, ...keys, 'Enter');
    expect(endsOf(app)).toEqual([ends]);
    expect(isConnecting(app)).toBe(false);
    expect(selected(app)).toEqual(Object.keys(app.editor.diagram().connections));
    expect(await act(app, 'undo')).toBe(drawn);
  });

  test('shows what it would connect to, and changes nothing until Enter', async () => {
    const app = await startApp(drawn);
    app.editor.select(['queue']);
    await act(app, 'connect');
    steer(app, 'ArrowRight');
    expect(app.gestures.getState().gesture).toMatchObject({ kind: 'connect', from: 'queue', to: 'fn' });
    expect(app.ui.state.getState().announcement).toBe('To fn.');
    expect(app.editor.diagram()).toBe(drawn);
  });

  test('Escape ends it without a connection', async () => {
    const app = await startApp(drawn);
    app.editor.select(['queue']);
    await act(app, 'connect');
    expect(lastNotice(app)).toMatch(/Escape/);
    steer(app, 'ArrowRight', 'Escape');
    expect(isConnecting(app)).toBe(false);
    expect(lastNotice(app)).toBeUndefined();
    expect(app.editor.diagram()).toBe(drawn);
  });

  test('Enter waits until something is chosen', async () => {
    const app = await startApp(drawn);
    app.editor.select(['queue']);
    await act(app, 'connect');
    steer(app, 'Enter');
    expect(isConnecting(app)).toBe(true);
  });

  test.each<[string, (app: App) => void]>([
    ['another gesture', ({ gestures }) => gestures.setState({ gesture: { kind: 'none' } })],
    ['another selection', ({ editor }) => editor.select(['fn'])],
    ['an undo', ({ editor }) => editor.undo()],
  ])('%s ends it, and its hint goes', async (_, disturb) => {
    const app = await startApp(drawn);
    app.editor.select(['queue']);
    await act(app, 'nudge-right', 'connect');
    steer(app, 'ArrowRight');
    disturb(app);
    expect(isConnecting(app)).toBe(false);
    expect(app.gestures.getState().gesture.kind).toBe('none');
    expect(lastNotice(app)).toBeUndefined();
  });

  test.each<[string | null, readonly string[]]>([
    ['table', ['queue table']],
    [null, []],
  ])('a click at %s ends it', async (at, ends) => {
    const app = await startApp(drawn);
    app.editor.select(['queue']);
    await act(app, 'connect');
    pointConnecting(app, 'fn');
    expect(app.gestures.getState().gesture).toMatchObject({ kind: 'connect', to: 'fn' });
    clickConnecting(app, at);
    expect(endsOf(app)).toEqual(ends);
    expect(app.gestures.getState().gesture.kind).toBe('none');
  });

  test('leaves keys alone when the pointer draws', async () => {
    const app = await startApp(drawn);
    app.gestures.setState({ gesture: { kind: 'connect', from: 'queue', at: { x: 0, y: 0 }, to: 'fn', answer: null } });
    expect(steerConnecting(app, 'Enter', false)).toBe(false);
    expect(app.editor.diagram()).toBe(drawn);
  });
});

describe('one end of a line is taken elsewhere', () => {
  const lined = {
    ...drawn,
    ...diagram('aws').node('queue', 'aws.sqs').node('fn', 'aws.lambda').connect('queue', 'fn').done(),
    nodes: drawn.nodes,
  };

  test.each([
    ['reconnect-end', ['t', 'a'], 'queue table', 'Connection from queue to table, traffic'],
    ['reconnect-end', ['ArrowDown'], 'queue topic', 'Connection from queue to topic, traffic'],
    ['reconnect-start', ['ArrowRight', 'ArrowRight'], 'table fn', 'Connection from table to fn, traffic'],
    ['reconnect-start', [], 'queue fn', 'It stays where it is.'],
  ] as const)('%s by %j', async (action, keys, ends, words) => {
    const app = await startApp(lined);
    app.editor.select(['queue-fn-0']);
    await act(app, action);
    steer(app, ...keys, 'Enter');
    expect(endsOf(app)).toEqual([ends]);
    expect(app.ui.state.getState().announcement).toBe(words);
    if (keys.length > 0) expect(await act(app, 'undo')).toBe(lined);
  });
});

test('two that are selected are connected in the order in which they were', async () => {
  const app = await startApp(drawn);
  app.editor.select(['table', 'queue']);
  await act(app, 'connect');
  expect(endsOf(app)).toEqual(['table queue']);
});

test('two that no side shows together are not connected, and the person is told', async () => {
  const apart = diagram('aws').node('a', 'aws.sqs').node('b', 'aws.sqs', { only: 'azure' }).done();
  const app = await startApp(apart);
  app.editor.state.setState({ selection: new Set(['a', 'b']) });
  await act(app, 'connect');
  expect(endsOf(app)).toEqual([]);
});
