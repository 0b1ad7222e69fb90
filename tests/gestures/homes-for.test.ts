import { expect, test } from 'vitest';
import { moveIntoFrame } from '../../renderer/actions/frame-actions.ts';
import { homesFor } from '../../renderer/gestures/homes-for.ts';
import { diagram } from '../support/diagram-builder.ts';
import { act, startApp } from '../support/test-app.ts';

const drawn = diagram('aws')
  .node('vpc', 'aws.vpc', { label: 'Shop', frame: { x: 0, y: 0, width: 500, height: 400 } })
  .node('inner', 'aws.subnet', { label: 'Front', in: 'vpc', frame: { x: 24, y: 48, width: 200, height: 200 } })
  .node('web', 'aws.ec2', { label: 'Web', in: 'inner', frame: { x: 40, y: 48, width: 96, height: 88 } })
  .node('db', 'aws.rds', { label: 'DB', in: 'vpc', frame: { x: 300, y: 60, width: 96, height: 88 } })
  .node('user', 'neutral.users', { label: 'People', frame: { x: 700, y: 0, width: 96, height: 88 } })
  .done();

test.each([
  [['web'], ['No frame', 'Shop', 'Front, in Shop']],
  [
    ['web', 'db'],
    ['No frame', 'Shop', 'Front, in Shop'],
  ],
  [['inner'], ['No frame', 'Shop']],
  [['vpc'], ['No frame']],
])('%s may lie in %s', async (ids, names) => {
  const app = await startApp(drawn);
  expect(homesFor(app.editor.view(), ids).map(({ name }) => name)).toEqual(names);
});

test('frames that are called alike are told apart', async () => {
  const alike = diagram('aws')
    .node('a', 'aws.vpc', { label: 'Net' })
    .node('b', 'aws.vpc', { label: 'Net' })
    .node('web', 'aws.ec2')
    .done();
  const app = await startApp(alike);
  expect(homesFor(app.editor.view(), ['web']).map(({ name }) => name)).toEqual(['No frame', 'Net', 'Net (2)']);
});

test('all of what is chosen goes there in one step, what lies in it along with it, at a free place', async () => {
  const app = await startApp(drawn);
  app.editor.select(['web', 'db']);
  moveIntoFrame(app, ['web', 'db'], 'inner');
  const { nodes } = app.editor.diagram();
  expect([nodes.web?.parentId, nodes.db?.parentId]).toEqual(['inner', 'inner']);
  // It lay there already.
  expect(nodes.web?.frame).toEqual(drawn.nodes.web?.frame);
  expect(app.ui.state.getState().announcement).toMatch(/^Moved into Front\./);
  expect(await act(app, 'undo')).toBe(drawn);

  moveIntoFrame(app, ['inner', 'web'], null);
  const { nodes: lifted } = app.editor.diagram();
  expect([lifted.inner?.parentId, lifted.web?.parentId]).toEqual([null, 'inner']);
  expect(lifted.inner?.frame.x).toBeGreaterThanOrEqual(500);
  expect(await act(app, 'undo')).toBe(drawn);

  moveIntoFrame(app, ['user'], 'nobody');
  expect(app.editor.diagram()).toBe(drawn);
});
