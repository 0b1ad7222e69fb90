import { expect, test } from 'vitest';
import { encloses } from '../../shared/scene/geometry.ts';
import { diagram } from '../support/diagram-builder.ts';
import { act, selected, startApp } from '../support/test-app.ts';

const drawn = diagram('aws')
  .node('queue', 'aws.sqs', { frame: { x: 0, y: 0, width: 96, height: 88 } })
  .node('far', 'aws.lambda', { frame: { x: 1600, y: 900, width: 96, height: 88 } })
  .done();

test('the first slide holds all that is drawn, as a slide is wide to its height; it cuts nothing in two', async () => {
  const app = await startApp(drawn);
  const { nodes } = await act(app, 'add-slide');
  const slide = nodes[selected(app)[0] ?? '']?.frame;
  if (slide === undefined) throw new Error('no slide');
  for (const id of ['queue', 'far']) expect(encloses(slide, nodes[id]?.frame ?? slide)).toBe(true);
  expect(slide.width / slide.height).toBeCloseTo(16 / 9, 1);
});

test('a slide goes around what is selected', async () => {
  const app = await startApp(drawn);
  app.editor.select(['queue']);
  const { nodes } = await act(app, 'add-slide');
  const slide = nodes[selected(app)[0] ?? '']?.frame;
  if (slide === undefined) throw new Error('no slide');
  expect(encloses(slide, nodes.queue?.frame ?? slide)).toBe(true);
  expect(slide.width).toBeLessThan(400);
});

test('a further slide is no second one around everything', async () => {
  const app = await startApp(drawn);
  await act(app, 'add-slide');
  app.editor.select([]);
  const { nodes } = await act(app, 'add-slide');
  expect(nodes[selected(app)[0] ?? '']?.frame.width).toBeLessThan(1600);
});
