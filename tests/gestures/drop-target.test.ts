import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { dropTarget, newParent } from '../../renderer/gestures/drop-target.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Frame, Point } from '../../shared/document/schema.ts';
import { diagram } from '../support/diagram-builder.ts';

const drawn = diagram('aws')
  .node('region', 'aws.region', { frame: { x: 0, y: 0, width: 900, height: 600 } })
  .node('vpc', 'aws.vpc', { in: 'region', frame: { x: 40, y: 40, width: 600, height: 400 } })
  .node('subnet', 'aws.subnet', { in: 'vpc', frame: { x: 40, y: 40, width: 200, height: 160 } })
  .node('web', 'aws.ec2', { in: 'subnet', frame: { x: 40, y: 40, width: 96, height: 88 } })
  .node('group', 'aws.auto-scaling-group', { in: 'vpc', frame: { x: 160, y: 60, width: 100, height: 300 } })
  .node('box', 'neutral.box', { frame: { x: 1000, y: 0, width: 300, height: 200 } })
  .node('small', 'neutral.box', { frame: { x: 1000, y: 300, width: 80, height: 40 } })
  .node('cluster', 'aws.ecs-cluster', { frame: { x: 1000, y: 400, width: 96, height: 88 } })
  .node('cdn', 'aws.cloudfront', { frame: { x: 1000, y: 600, width: 96, height: 88 } })
  .done();
const view = viewSide(drawn, 'aws', catalog);
const ICON: Frame = { x: 0, y: 0, width: 96, height: 88 };

function at(point: Point, size: { width: number; height: number } = ICON): Frame {
  return { x: point.x - size.width / 2, y: point.y - size.height / 2, ...size };
}

describe('what is dropped goes', () => {
  test.each([
    ['into the innermost frame', ['cdn'], { x: 150, y: 150 }, 'subnet'],
    ['into the frame around, beside the inner one', ['cdn'], { x: 500, y: 150 }, 'vpc'],
    ['to the top, beside all frames', ['web'], { x: 950, y: 650 }, null],
    ['into a box', ['cdn'], { x: 1150, y: 100 }, 'box'],
    ['past a box that is smaller', ['cdn'], { x: 1040, y: 320 }, null],
    ['past an icon that could hold it', ['cdn'], { x: 1048, y: 424 }, null],
    ['not into itself', ['subnet'], { x: 150, y: 150 }, 'vpc'],
    ['not into what it holds', ['vpc'], { x: 150, y: 150 }, 'region'],
    ['not into what another of them holds', ['cdn', 'vpc'], { x: 150, y: 150 }, 'region'],
    ['where it was, however little it moves', ['web'], { x: 140, y: 140 }, 'subnet'],
    ['where it was, also under a group that spans its frame', ['web'], { x: 220, y: 140 }, 'subnet'],
    ['into that group beside its frame', ['web'], { x: 290, y: 140 }, 'group'],
  ])('%s', (_, ids, pointer, parentId) => {
    expect(dropTarget(view, { ids }, at(pointer), pointer).parentId).toBe(parentId);
  });

  test('past a frame that it does not fit in', () => {
    const pointer = { x: 150, y: 150 };
    const large = at(pointer, { width: 400, height: 300 });
    expect(dropTarget(view, { ids: ['box'] }, large, pointer).parentId).toBe('vpc');
    expect(dropTarget(view, { serviceId: 'aws.subnet' }, large, pointer).parentId).toBe('subnet');
  });
});

describe('the answer', () => {
  test.each([
    ['an allowed place', { ids: ['web'] }, { x: 500, y: 150 }, 'allow'],
    ['a global service in a network', { ids: ['cdn'] }, { x: 500, y: 150 }, 'advise'],
    ['a service that is placed there', { serviceId: 'aws.cloudfront' }, { x: 500, y: 150 }, 'advise'],
    ['one of several', { ids: ['box', 'cdn'] }, { x: 500, y: 150 }, 'advise'],
    ['the place where it is', { ids: ['web'] }, { x: 150, y: 150 }, 'allow'],
  ])('to %s', (_, moving, pointer, answer) => {
    const given = dropTarget(view, moving, at(pointer), pointer).answer;
    expect(given.answer).toBe(answer);
    expect(given.reason === '').toBe(answer === 'allow');
  });
});

test('a drag within a frame gives no new one, even where it is drawn in another than it is stored in', () => {
  const pointer = { x: 150, y: 150 };
  const target = dropTarget(view, { ids: ['web'] }, at(pointer), pointer);
  expect(newParent(view, ['web'], target)).toBeUndefined();
  expect(newParent(view, ['web', 'cdn'], target)).toBe('subnet');
  expect(newParent(view, ['cdn'], { ...target, parentId: null })).toBeUndefined();
});
