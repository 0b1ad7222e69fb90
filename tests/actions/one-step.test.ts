import { describe, expect, test } from 'vitest';
import type { ActionId } from '../../shared/actions.ts';
import { overlaps } from '../../shared/scene/geometry.ts';
import { diagram } from '../support/diagram-builder.ts';
import { act, selected, startApp } from '../support/test-app.ts';

const drawn = diagram('aws')
  .node('vpc', 'aws.vpc', { frame: { x: 0, y: 0, width: 600, height: 400 } })
  .node('subnet', 'aws.subnet', { in: 'vpc', frame: { x: 24, y: 40, width: 240, height: 200 } })
  .node('web', 'aws.ec2', { in: 'subnet', frame: { x: 20, y: 40, width: 96, height: 88 } })
  .node('queue', 'aws.sqs', { frame: { x: 700, y: 17, width: 96, height: 88 } })
  .node('fn', 'aws.lambda', { frame: { x: 903, y: 64, width: 96, height: 88 } })
  .node('table', 'aws.dynamodb', { frame: { x: 1110, y: 200, width: 96, height: 88 } })
  .node('cluster', 'aws.ecs-cluster', { frame: { x: 700, y: 500, width: 96, height: 88 } })
  .connect('queue', 'fn')
  .connect('fn', 'table')
  .done();

interface Row {
  readonly action: ActionId;
  readonly on: readonly string[];
  /** What is selected afterwards, where it is not what was. */
  readonly leaves?: readonly string[] | 'what came';
}

const CHANGES: readonly Row[] = [
  { action: 'delete', on: ['queue'], leaves: [] },
  { action: 'delete', on: ['queue-fn-0'], leaves: [] },
  { action: 'delete', on: ['vpc', 'fn-table-1'], leaves: [] },
  { action: 'delete-frame', on: ['subnet'], leaves: ['web'] },
  { action: 'duplicate', on: ['queue', 'fn'], leaves: 'what came' },
  { action: 'duplicate', on: ['vpc'], leaves: 'what came' },
  { action: 'cut', on: ['queue'], leaves: [] },
  { action: 'connect', on: ['queue', 'table'], leaves: 'what came' },
  { action: 'bring-front', on: ['queue'] },
  { action: 'bring-forward', on: ['fn'] },
  { action: 'send-backward', on: ['vpc'] },
  { action: 'send-back', on: ['vpc'] },
  { action: 'align-left', on: ['queue', 'fn'] },
  { action: 'align-center', on: ['queue', 'fn'] },
  { action: 'align-right', on: ['queue', 'fn'] },
  { action: 'align-top', on: ['queue', 'fn', 'queue-fn-0'] },
  { action: 'align-middle', on: ['queue', 'fn'] },
  { action: 'align-bottom', on: ['queue', 'fn'] },
  { action: 'distribute-horizontal', on: ['queue', 'fn', 'table'] },
  { action: 'distribute-vertical', on: ['queue', 'fn', 'table'] },
  { action: 'nudge-left', on: ['vpc'] },
  { action: 'nudge-right', on: ['web'] },
  { action: 'nudge-up', on: ['queue', 'fn'] },
  { action: 'nudge-down', on: ['queue'] },
  { action: 'nudge-left-fine', on: ['queue'] },
  { action: 'nudge-right-fine', on: ['queue'] },
  { action: 'nudge-up-fine', on: ['queue'] },
  { action: 'nudge-down-fine', on: ['queue'] },
  { action: 'move-into', on: ['queue'] },
  { action: 'move-out', on: ['web'] },
  { action: 'toggle-frame', on: ['cluster'] },
  { action: 'flip', on: ['queue'] },
];

describe('one action is one step of undo', () => {
  test.each(CHANGES)('$action on $on', async ({ action, on, leaves }) => {
    const app = await startApp(drawn);
    app.editor.select(on);
    const after = await act(app, action);
    expect(after).not.toBe(drawn);
    expect(app.editor.state.getState().history.past).toHaveLength(1);
    if (leaves === 'what came') {
      expect(selected(app).length).toBeGreaterThan(0);
      for (const id of selected(app))
        expect([...Object.keys(drawn.nodes), ...Object.keys(drawn.connections)]).not.toContain(id);
    } else {
      expect(selected(app)).toEqual(leaves ?? on);
    }
    expect(await act(app, 'undo')).toBe(drawn);
    expect(await act(app, 'redo')).toBe(after);
  });
});

test('what an undo brings back is selected, where nothing else is', async () => {
  const app = await startApp(drawn);
  app.editor.select(['vpc']);
  await act(app, 'delete', 'undo');
  expect(selected(app)).toEqual(['vpc']);
});

test('what an undo takes away is selected no longer', async () => {
  const app = await startApp(drawn);
  app.editor.select(['queue']);
  await act(app, 'duplicate', 'undo');
  expect(selected(app)).toEqual([]);
});

test('nothing is changed where nothing is selected', async () => {
  const app = await startApp(drawn);
  for (const { action } of CHANGES) {
    if (action === 'flip') continue;
    app.editor.select([]);
    expect(await act(app, action), action).toBe(drawn);
  }
});

test('a frame that is moved takes along what it holds', async () => {
  const app = await startApp(drawn);
  app.editor.select(['vpc', 'web']);
  await act(app, 'nudge-right');
  const { nodes } = app.editor.view();
  expect(nodes.get('vpc')?.frame.x).toBe(8);
  expect(nodes.get('web')?.frame.x).toBe(52);
});

test('a duplicate lies beside its original, and the next beside that', async () => {
  const app = await startApp(drawn);
  app.editor.select(['queue']);
  await act(app, 'duplicate', 'duplicate');
  const { nodes } = app.editor.view();
  const tops = app.editor.view().children(null);
  for (const { id, frame } of tops) {
    expect(tops.filter((other) => other.id !== id && overlaps(other.frame, frame))).toEqual([]);
  }
  expect(nodes.size).toBe(9);
});

test('all is everything that is shown', async () => {
  const app = await startApp(drawn);
  await act(app, 'select-all');
  expect(selected(app)).toHaveLength(9);
  await act(app, 'select-none');
  expect(selected(app)).toEqual([]);
});
