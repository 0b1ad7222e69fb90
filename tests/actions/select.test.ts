import { describe, expect, test } from 'vitest';
import type { ActionId } from '../../shared/actions.ts';
import { diagram } from '../support/diagram-builder.ts';
import { act, selected, startApp } from '../support/test-app.ts';

const drawn = diagram('aws')
  .node('users', 'neutral.users', { frame: { x: 0, y: 100, width: 96, height: 88 } })
  .node('vpc', 'aws.vpc', { label: 'Orders', frame: { x: 200, y: 0, width: 400, height: 300 } })
  .node('web', 'aws.ec2', { in: 'vpc', frame: { x: 40, y: 40, width: 96, height: 88 } })
  .node('db', 'aws.rds', { in: 'vpc', frame: { x: 240, y: 40, width: 96, height: 88 } })
  .node('cache', 'aws.elasticache', { in: 'vpc', frame: { x: 40, y: 180, width: 96, height: 88 } })
  .connect('users', 'web')
  .done();

describe('from one element to the next', () => {
  test.each<[ActionId, string | null, string]>([
    ['next-element', null, 'users'],
    ['next-element', 'users', 'vpc'],
    ['next-element', 'vpc', 'web'],
    ['next-element', 'web', 'db'],
    ['next-element', 'db', 'cache'],
    ['next-element', 'cache', 'users-web-0'],
    ['previous-element', null, 'users-web-0'],
    ['previous-element', 'web', 'vpc'],
    ['select-right', 'web', 'db'],
    ['select-down', 'web', 'cache'],
    ['select-left', 'db', 'web'],
    ['select-up', 'cache', 'web'],
    ['select-left', 'web', 'users'],
  ])('%s from %s is %s', async (action, from, to) => {
    const app = await startApp(drawn);
    app.editor.select(from === null ? [] : [from]);
    await act(app, action);
    expect(selected(app)).toEqual([to]);
  });

  test.each<[ActionId, string]>([
    ['next-element', 'users-web-0'],
    ['previous-element', 'users'],
    ['select-left', 'users'],
  ])('%s ends at %s', async (action, at) => {
    const app = await startApp(drawn);
    app.editor.select([at]);
    await act(app, action);
    expect(selected(app)).toEqual([at]);
  });
});

describe('the selection grows', () => {
  test.each<[ActionId, readonly string[], readonly string[]]>([
    ['extend-right', ['web'], ['web', 'db']],
    ['extend-down', ['web'], ['web', 'cache']],
    ['extend-left', ['cache', 'db'], ['cache', 'db', 'web']],
    ['extend-left', ['db', 'web'], ['db', 'web', 'users']],
    ['extend-left', ['users'], ['users']],
  ])('by %s from %j to %j', async (action, from, to) => {
    const app = await startApp(drawn);
    app.editor.select(from);
    await act(app, action);
    expect(selected(app)).toEqual(to);
  });

  test('and says by what', async () => {
    const app = await startApp(drawn);
    app.editor.select(['web']);
    await act(app, 'extend-right');
    expect(app.ui.state.getState().announcement).toBe('2 elements selected, with db, RDS, in Orders');
  });
});

test.each([
  ['web', 'web, EC2, in Orders, reached from users'],
  ['users-web-0', 'Connection from users to web, traffic'],
])('%s is read out as "%s"', async (id, text) => {
  const app = await startApp(drawn);
  app.editor.select([]);
  while (!selected(app).includes(id)) await act(app, 'next-element');
  expect(app.ui.state.getState().announcement).toBe(text);
});

test('an empty diagram has no next element', async () => {
  const app = await startApp(diagram('aws').done());
  await act(app, 'next-element', 'select-up', 'nudge-left');
  expect(selected(app)).toEqual([]);
});
