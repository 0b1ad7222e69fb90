import { expect, test } from 'vitest';
import { insertSpace } from '../../shared/commands/insert-space.ts';
import { absoluteFrame } from '../../shared/document/containment.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { run } from '../support/command-env.ts';
import { diagram } from '../support/diagram-builder.ts';

const made = diagram('aws')
  .node('vpc', 'aws.vpc', { frame: { x: 100, y: 100, width: 400, height: 300 } })
  .node('left', 'aws.subnet', { in: 'vpc', frame: { x: 20, y: 40, width: 160, height: 200 } })
  .node('right', 'aws.subnet', { in: 'vpc', frame: { x: 200, y: 40, width: 160, height: 200 } })
  .node('web', 'aws.ec2', { in: 'left', frame: { x: 20, y: 40 } })
  .node('db', 'aws.rds', { in: 'right', frame: { x: 20, y: 40 } })
  .node('beside', 'aws.s3', { frame: { x: 600, y: 100 } })
  .connect('web', 'db', {
    waypoints: [
      { x: 290, y: 180 },
      { x: 310, y: 180 },
    ],
  })
  .done();

test('what begins beyond the cut moves, frames that it runs through grow, the rest stays', () => {
  const after = run(insertSpace, made, { axis: 'x', at: 279, by: 40 });
  expect(placesOf(after)).toEqual({
    vpc: [100, 100, 440, 300],
    left: [120, 140, 200, 200],
    right: [340, 140, 160, 200],
    web: [140, 180, 96, 96],
    db: [360, 180, 96, 96],
    beside: [640, 100, 96, 96],
  });
  expect(after.connections['web-db-0']?.waypoints.map(({ x }) => x)).toEqual([330, 350]);
});

test('an icon never grows: it moves where most of it lies beyond the cut', () => {
  expect(placesOf(run(insertSpace, made, { axis: 'y', at: 200, by: 8 }))).toMatchObject({
    web: [140, 188, 96, 96],
    left: [120, 140, 160, 208],
  });
  expect(placesOf(run(insertSpace, made, { axis: 'y', at: 240, by: 8 })).web).toEqual([140, 180, 96, 96]);
});

test('a frame that ends at the cut stays as it is', () => {
  expect(placesOf(run(insertSpace, made, { axis: 'x', at: 500, by: 8 }))).toMatchObject({
    vpc: [100, 100, 400, 300],
    beside: [608, 100, 96, 96],
  });
});

test('no space changes nothing', () => {
  expect(run(insertSpace, made, { axis: 'x', at: 0, by: 0 })).toBe(made);
});

function placesOf(after: Diagram): Record<string, readonly number[]> {
  return Object.fromEntries(
    Object.values(after.nodes).map((node) => {
      const { x, y, width, height } = absoluteFrame(after, node, 'aws');
      return [node.id, [x, y, width, height]];
    }),
  );
}
