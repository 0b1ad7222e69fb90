import { describe, expect, test } from 'vitest';
import { uncover } from '../../renderer/actions/uncover.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { diagram } from '../support/diagram-builder.ts';
import { act, selected, startApp } from '../support/test-app.ts';

const drawn: Diagram = diagram('aws')
  .node('vpc', 'aws.vpc', { frame: { x: 0, y: 0, width: 800, height: 500 } })
  .node('subnet', 'aws.subnet', { in: 'vpc', frame: { x: 80, y: 80, width: 400, height: 300 } })
  .node('web', 'aws.ec2', { in: 'subnet', frame: { x: 80, y: 80, width: 96, height: 88 } })
  .node('db', 'aws.rds', { in: 'subnet', frame: { x: 200, y: 80, width: 96, height: 88 } })
  .node('users', 'neutral.users', { frame: { x: -300, y: 80, width: 96, height: 88 } })
  .node('empty', 'aws.subnet', { in: 'vpc', frame: { x: 520, y: 80, width: 200, height: 152 } })
  .connect('users', 'web')
  .connect('users', 'db')
  .done();

describe('Fit to contents', () => {
  test('makes several frames as small as what they hold, the inner ones first, in one step', async () => {
    const app = await startApp(drawn);
    const at = (id: string): unknown => app.editor.view().nodes.get(id)?.frame;
    const web = at('web');
    app.editor.select(['vpc', 'subnet']);
    await act(app, 'fit-frames');
    expect(at('web')).toEqual(web);
    expect(at('subnet')).toEqual({ x: 144, y: 128, width: 248, height: 136 });
    expect(at('vpc')).toEqual({ x: 128, y: 48, width: 608, height: 232 });
    await act(app, 'undo');
    expect(app.editor.diagram()).toEqual(drawn);
  });

  test('lets a frame grow over what sticks out of it', async () => {
    const app = await startApp({
      ...drawn,
      nodes: { ...drawn.nodes, web: { ...drawn.nodes.web, frame: { x: 380, y: 280, width: 96, height: 88 } } as never },
    });
    app.editor.select(['subnet']);
    await act(app, 'fit-frames');
    const { subnet, empty } = Object.fromEntries(app.editor.view().nodes);
    expect(subnet?.frame).toMatchObject({ x: 264, y: 128, width: 308 });
    expect(empty?.frame.x).toBeGreaterThanOrEqual(264 + 308);
  });

  test('never cuts the title, and is not offered for what holds nothing', async () => {
    const named = { ...drawn.nodes.subnet, label: 'A subnet with a name that is longer than what it holds is wide' };
    const app = await startApp({ ...drawn, nodes: { ...drawn.nodes, subnet: named as never } });
    app.editor.select(['subnet']);
    await act(app, 'fit-frames');
    expect(app.editor.view().nodes.get('subnet')?.frame.width).toBeGreaterThan(330);
    app.editor.select(['empty']);
    const before = app.editor.diagram();
    expect(await act(app, 'fit-frames')).toBe(before);
  });
});

describe('Collapsed', () => {
  test('turns frames into tiles and back, each in one step, and keeps them selected', async () => {
    const app = await startApp(drawn);
    app.editor.select(['subnet']);
    await act(app, 'toggle-collapsed');
    expect([...app.editor.view().nodes.keys()]).not.toContain('web');
    expect(app.editor.view().nodes.get('subnet')?.inside).toBe(2);
    expect(selected(app)).toEqual(['subnet']);
    await act(app, 'toggle-collapsed');
    expect(app.editor.diagram()).toEqual(drawn);
    await act(app, 'undo', 'undo');
    expect(app.editor.diagram()).toBe(drawn);
  });

  test('is not offered for what holds nothing', async () => {
    const app = await startApp(drawn);
    app.editor.select(['empty', 'users']);
    const before = app.editor.diagram();
    expect(await act(app, 'toggle-collapsed')).toBe(before);
  });

  test('frames open all at once', async () => {
    const app = await startApp(drawn);
    app.editor.select(['subnet']);
    await act(app, 'toggle-collapsed');
    app.editor.select(['vpc']);
    await act(app, 'toggle-collapsed', 'expand-all');
    expect(app.editor.diagram()).toEqual(drawn);
  });

  test('frames take along what they hold when they are moved, copied and deleted', async () => {
    const app = await startApp(drawn);
    app.editor.select(['subnet']);
    await act(app, 'toggle-collapsed', 'nudge-right', 'duplicate');
    const copies = Object.values(app.editor.diagram().nodes).filter(({ faces }) => faces.aws?.service === 'aws.ec2');
    expect(copies).toHaveLength(2);
    expect(app.editor.view().nodes.get(selected(app)[0] ?? '')?.inside).toBe(2);
    app.editor.select(['subnet']);
    await act(app, 'delete');
    expect(Object.keys(app.editor.diagram().nodes)).not.toContain('web');
  });

  test('frames open where something in them is to be shown', async () => {
    const app = await startApp(drawn);
    app.editor.select(['vpc']);
    await act(app, 'toggle-collapsed');
    uncover(app, ['users']);
    expect(app.editor.view().nodes.has('web')).toBe(false);
    uncover(app, ['web']);
    expect(app.editor.diagram()).toEqual(drawn);
  });
});

test('the one line to a collapsed frame that is drawn for several is deleted with all of them', async () => {
  const app = await startApp(drawn);
  app.editor.select(['subnet']);
  await act(app, 'toggle-collapsed');
  const [line] = app.editor.view().connections;
  expect(line?.connection.label).toBe('2 connections');
  app.editor.select([line?.connection.id ?? '']);
  await act(app, 'delete');
  expect(app.editor.diagram().connections).toEqual({});
});

test('a frame without room takes what is moved into it by key, and grows', async () => {
  const app = await startApp(
    diagram('aws')
      .node('subnet', 'aws.subnet', { frame: { x: 0, y: 0, width: 128, height: 136 } })
      .node('web', 'aws.ec2', { in: 'subnet', frame: { x: 16, y: 32, width: 96, height: 88 } })
      .node('db', 'aws.rds', { frame: { x: 300, y: 0, width: 96, height: 88 } })
      .done(),
  );
  app.editor.select(['db']);
  await act(app, 'move-into');
  expect(app.editor.diagram().nodes.db).toMatchObject({ parentId: 'subnet', frame: { x: 16, y: 144 } });
  expect(app.editor.diagram().nodes.subnet?.frame.height).toBe(248);
});
