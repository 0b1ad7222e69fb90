import { describe, expect, test } from 'vitest';
import type { App } from '../../renderer/app.ts';
import type { Drag, Pointer } from '../../renderer/canvas/drag.ts';
import { pressElement } from '../../renderer/canvas/press.ts';
import { diagram } from '../support/diagram-builder.ts';
import { act, selected, startApp } from '../support/test-app.ts';

const drawn = diagram('aws')
  .node('vpc', 'aws.vpc', { frame: { x: 400, y: 0, width: 600, height: 400 } })
  .node('web', 'aws.ec2', { in: 'vpc', frame: { x: 40, y: 40, width: 96, height: 88 } })
  .node('db', 'aws.rds', { frame: { x: 160, y: 80, width: 96, height: 88 }, other: 'azure.postgresql' })
  .done();

const at = (x: number, y: number, alt = true): Pointer => ({ at: { x, y }, alt, adds: false, keepsFrame: false });

function pressed(app: App, id: string, pointer: Pointer): Drag | null {
  return pressElement(app, { kind: 'node', id, part: 'icon' } as Parameters<typeof pressElement>[1], pointer).drag();
}

function drop(drag: Drag | null, ...way: readonly Pointer[]): void {
  for (const step of way) drag?.move(step);
  const last = way.at(-1);
  if (last !== undefined) drag?.drop(last);
}

describe('a drag with Alt held from its start', () => {
  test('takes a copy along with both faces, in one step, and leaves the original', async () => {
    const app = await startApp(drawn);
    const drag = pressed(app, 'db', at(208, 104));
    drag?.move(at(208, 300));
    expect(app.editor.diagram()).toBe(drawn);
    expect(app.gestures.getState().gesture).toMatchObject({ kind: 'copy', ids: ['db'], dx: 0, dy: 200 });
    drag?.drop(at(208, 301));
    const { nodes } = app.editor.diagram();
    const [copy = ''] = selected(app);
    expect(nodes.db).toBe(drawn.nodes.db);
    expect(nodes[copy]).toMatchObject({ frame: { x: 160, y: 280 }, faces: drawn.nodes.db?.faces ?? {} });
    expect(await act(app, 'undo')).toBe(drawn);
  });

  test('puts it into the frame under the pointer', async () => {
    const app = await startApp(drawn);
    drop(pressed(app, 'db', at(208, 104)), at(700, 304));
    const [copy = ''] = selected(app);
    expect(app.editor.diagram().nodes[copy]).toMatchObject({ parentId: 'vpc' });
    expect(app.editor.diagram().nodes.db?.parentId).toBe(null);
  });

  test('takes what lies inside along', async () => {
    const app = await startApp(drawn);
    app.editor.select(['vpc']);
    drop(pressed(app, 'vpc', at(410, 10)), at(410, 510));
    const { nodes } = app.editor.diagram();
    const [copy = ''] = selected(app);
    expect(Object.values(nodes).filter(({ parentId }) => parentId === copy)).toHaveLength(1);
    expect(Object.keys(nodes)).toHaveLength(5);
  });

  test('is repeated by duplicating again', async () => {
    const app = await startApp(drawn);
    drop(pressed(app, 'db', at(208, 104)), at(208, 304));
    await act(app, 'duplicate');
    const [copy = ''] = selected(app);
    expect(app.editor.diagram().nodes[copy]?.frame).toMatchObject({ x: 160, y: 480 });
  });
});

test('Alt that is pressed on the way moves, free of the grid', async () => {
  const app = await startApp(drawn);
  drop(pressed(app, 'db', at(208, 104, false)), at(211, 307));
  expect(Object.keys(app.editor.diagram().nodes)).toHaveLength(3);
  expect(app.editor.diagram().nodes.db?.frame).toMatchObject({ x: 163, y: 283 });
});
