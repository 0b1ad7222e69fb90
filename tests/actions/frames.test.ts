import { describe, expect, test } from 'vitest';
import { overlaps } from '../../shared/scene/geometry.ts';
import { diagram } from '../support/diagram-builder.ts';
import { act, lastNotice, startApp } from '../support/test-app.ts';

const drawn = diagram('aws')
  .node('vpc', 'aws.vpc', { frame: { x: 200, y: 0, width: 600, height: 400 } })
  .node('subnet', 'aws.subnet', { in: 'vpc', frame: { x: 24, y: 40, width: 240, height: 200 } })
  .node('web', 'aws.ec2', { in: 'subnet', frame: { x: 16, y: 32, width: 96, height: 88 } })
  .node('full', 'aws.subnet', { in: 'vpc', frame: { x: 400, y: 200, width: 120, height: 120 } })
  .node('loner', 'aws.ec2', { frame: { x: 16, y: 32, width: 96, height: 88 } })
  .node('over', 'aws.ec2', { frame: { x: 616, y: 32, width: 96, height: 88 } })
  .done();

describe('into a frame by keyboard', () => {
  test.each([
    ['what lies over it', 'over', 'vpc'],
    ['what lies beside it', 'loner', 'vpc'],
  ])('%s', async (_, id, parentId) => {
    const app = await startApp(drawn);
    app.editor.select([id]);
    const after = await act(app, 'move-into');
    expect(after.nodes[id]?.parentId).toBe(parentId);
    const { frame } = app.editor.view().nodes.get(id) ?? {};
    expect(frame?.x).toBeGreaterThanOrEqual(200);
  });

  test('covers nothing that is there', async () => {
    const app = await startApp(drawn);
    app.editor.select(['loner']);
    await act(app, 'move-into', 'move-into');
    const { nodes } = app.editor.view();
    const [loner, web] = [nodes.get('loner'), nodes.get('web')];
    if (loner === undefined || web === undefined) throw new Error('they are gone');
    expect(loner.parentId).toBe('subnet');
    expect(overlaps(loner.frame, web.frame)).toBe(false);
  });

  test('says so where there is none', async () => {
    const lonely = diagram('aws').node('fn', 'aws.lambda').done();
    const app = await startApp(lonely);
    app.editor.select(['fn']);
    expect(await act(app, 'move-into')).toBe(lonely);
    expect(lastNotice(app)).toMatch(/no frame/);
  });

  test('makes it grow where it has no room', async () => {
    const app = await startApp(drawn);
    app.editor.select(['subnet']);
    const after = await act(app, 'move-into');
    expect(after.nodes.subnet?.parentId).toBe('full');
    expect(after.nodes.full?.frame.height).toBeGreaterThan(drawn.nodes.full?.frame.height ?? 0);
  });
});

describe('out of a frame by keyboard', () => {
  test('goes one frame up, beside the frame that it was in', async () => {
    const app = await startApp(drawn);
    app.editor.select(['web']);
    const after = await act(app, 'move-out');
    expect(after.nodes.web?.parentId).toBe('vpc');
    const { nodes } = app.editor.view();
    expect(nodes.get('web')?.frame.x).toBeGreaterThanOrEqual(464);
  });

  test('ends at the top', async () => {
    const app = await startApp(drawn);
    app.editor.select(['web']);
    const top = await act(app, 'move-out', 'move-out');
    expect(top.nodes.web?.parentId).toBeNull();
    expect(await act(app, 'move-out')).toBe(top);
  });
});

describe('an icon that may hold others', () => {
  const cluster = diagram('aws').node('ecs', 'aws.ecs-cluster').node('fn', 'aws.lambda').done();

  test('is opened into a frame, and closed again', async () => {
    const app = await startApp(cluster);
    app.editor.select(['ecs']);
    const opened = await act(app, 'toggle-frame');
    expect(opened.nodes.ecs).toMatchObject({ shape: 'frame', frame: { width: 320, height: 200 } });
    const closed = await act(app, 'toggle-frame');
    expect(closed.nodes.ecs?.shape).toBeUndefined();
    expect(closed.nodes.ecs?.frame).toMatchObject({ width: 96, height: 88 });
  });

  test('stays a frame while it holds something', async () => {
    const app = await startApp(drawn);
    app.editor.select(['subnet']);
    expect(await act(app, 'toggle-frame')).toBe(drawn);
  });

  test('is not what holds nothing', async () => {
    const app = await startApp(cluster);
    app.editor.select(['fn']);
    expect(await act(app, 'toggle-frame')).toBe(cluster);
  });
});
