import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { droppedFrame, freePlace, placeForService } from '../../renderer/gestures/free-place.ts';
import { placementFrame } from '../../renderer/gestures/placement-frame.ts';
import { type ResizeHandle, resizeFrame } from '../../renderer/gestures/resize-frame.ts';
import { isResizable, resizeLimits } from '../../renderer/gestures/resize-limits.ts';
import { snapDelta, snapFrame } from '../../renderer/gestures/snap-delta.ts';
import { serviceOf } from '../../shared/catalog/catalog.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { centreOf, overlaps } from '../../shared/scene/geometry.ts';
import { iconSquare } from '../../shared/scene/geometry-node.ts';
import { diagram } from '../support/diagram-builder.ts';

const drawn = diagram('aws')
  .node('vpc', 'aws.vpc', { frame: { x: 100, y: 100, width: 600, height: 400 } })
  .node('web', 'aws.ec2', { in: 'vpc', frame: { x: 100, y: 100, width: 96, height: 88 } })
  .node('empty', 'aws.subnet', { in: 'vpc', frame: { x: 300, y: 100, width: 200, height: 160 } })
  .node('tiny', 'aws.subnet', { in: 'vpc', frame: { x: 300, y: 300, width: 100, height: 60 } })
  .node('plain', 'neutral.frame', { label: '', frame: { x: 900, y: 100, width: 300, height: 200 } })
  .node('note', 'neutral.note', { in: 'plain', frame: { x: 20, y: 20, width: 160, height: 96 } })
  .done();
const view = viewSide(drawn, 'aws', catalog);
const service = (id: string) => serviceOf(catalog, id);

describe('a distance that snaps', () => {
  test.each([
    [{ x: 3, y: 5 }, 10, 4, { dx: 13, dy: 3 }],
    [{ x: 3, y: 5 }, 10, 0, { dx: 13, dy: 0 }],
    [{ x: -3, y: 16 }, -2, -20, { dx: -5, dy: -16 }],
    [{ x: 8, y: 8 }, 3, -3, { dx: 0, dy: 0 }],
  ])('from %o by %d, %d', (from, dx, dy, by) => {
    const snapped = snapDelta(from, dx, dy);
    expect({ dx: snapped.dx + 0, dy: snapped.dy + 0 }).toEqual(by);
  });
});

describe('a frame may not be smaller', () => {
  test('than what it holds, under its title', () => {
    const { keep, minWidth, minHeight } = resizeLimits(view, 'vpc');
    expect(keep).toMatchObject({ y: 176, width: minWidth, height: minHeight });
    expect(keep?.x).toBeLessThanOrEqual(192);
    expect((keep?.x ?? 0) + minWidth).toBe(608);
  });

  test('than what it holds, without a title', () => {
    expect(resizeLimits(view, 'plain').keep).toEqual({ x: 912, y: 112, width: 176, height: 112 });
  });

  test('than its own least size', () => {
    expect(resizeLimits(view, 'empty')).toEqual({ minWidth: 64, minHeight: 40, keep: null });
  });

  test('and icons have one size', () => {
    const resizable = [...view.nodes.values()].filter(isResizable).map(({ id }) => id);
    expect(resizable.sort()).toEqual(['empty', 'note', 'plain', 'tiny', 'vpc']);
  });
});

describe('a handle that is drawn', () => {
  const before = { x: 900, y: 100, width: 300, height: 200 };
  const limits = resizeLimits(view, 'plain');

  test.each<[ResizeHandle, number, number, typeof before]>([
    ['e', 50, 99, { ...before, width: 350 }],
    ['s', 99, 50, { ...before, height: 250 }],
    ['w', -50, 0, { ...before, x: 850, width: 350 }],
    ['nw', -10, -20, { x: 890, y: 80, width: 310, height: 220 }],
    ['se', -999, -999, { ...before, width: 188, height: 124 }],
    ['nw', 999, 999, { x: 912, y: 112, width: 288, height: 188 }],
    ['ne', 0, 0, before],
  ])('%s by %d, %d', (handle, dx, dy, after) => {
    expect(resizeFrame(before, handle, { dx, dy }, limits)).toEqual(after);
  });

  test('snaps the edge that moves', () => {
    expect(resizeFrame(before, 'e', { dx: 3, dy: 0 }, limits, 8)).toEqual({ ...before, width: 300 });
    expect(resizeFrame(before, 'w', { dx: -3, dy: 0 }, limits, 8)).toEqual({ ...before, x: 896, width: 304 });
  });

  test('never makes a frame grow that is too small for what it holds', () => {
    const small = { x: 930, y: 130, width: 100, height: 60 };
    expect(resizeFrame(small, 'se', { dx: -1, dy: -1 }, limits)).toEqual(small);
    expect(resizeFrame(small, 'nw', { dx: 5, dy: 5 }, limits)).toEqual(small);
  });
});

describe('a new thing', () => {
  test('has its picture under the pointer', () => {
    const frame = placementFrame(service('aws.lambda'), { x: 500, y: 300 });
    expect(centreOf(iconSquare(frame))).toEqual({ x: 500, y: 300 });
  });

  test.each([...catalog.services.values()].filter(({ defaultShape }) => defaultShape === 'frame').map(({ id }) => id))(
    '%s is a frame with room in it',
    (id) => {
      const { width, height } = placementFrame(service(id), { x: 0, y: 0 });
      expect(width).toBeGreaterThanOrEqual(200);
      expect(height).toBeGreaterThanOrEqual(152);
      expect(snapFrame({ x: width, y: height, width, height })).toMatchObject({ x: width, y: height });
    },
  );

  test.each(['aws.ec2', 'aws.subnet'])('stays where %s was let go over the edge of a frame with room for it', (id) => {
    const frame = placementFrame(service(id), { x: 690, y: 490 });
    expect(droppedFrame(view, 'vpc', service(id), frame)).toEqual(frame);
  });

  test('is made to fit the frame that it is dropped on', () => {
    const frame = placementFrame(service('aws.subnet'), { x: 450, y: 430 });
    expect(droppedFrame(view, 'tiny', service('aws.subnet'), frame)).toEqual({ x: 408, y: 424, width: 96, height: 64 });
    expect(droppedFrame(view, null, service('aws.subnet'), frame)).toEqual(frame);
  });
});

describe('a place without pointing', () => {
  const centre = { x: 148, y: 124 };

  test('is in the selected frame', () => {
    const { frame, parentId } = placeForService(view, service('aws.ec2'), ['empty'], centre);
    expect(parentId).toBe('empty');
    expect(frame).toMatchObject({ width: 96, height: 88 });
    expect(frame.x).toBeGreaterThanOrEqual(400);
    expect(frame.x + frame.width).toBeLessThanOrEqual(600);
  });

  test('is beside the selected node, in its frame', () => {
    const { frame, parentId } = placeForService(view, service('aws.ec2'), ['web'], centre);
    expect(parentId).toBe('vpc');
    for (const { frame: other } of view.children('vpc')) expect(overlaps(frame, other)).toBe(false);
  });

  test('is in a frame that has no room, which grows then; what is only written is in the frame around it', () => {
    expect(placeForService(view, service('aws.ec2'), ['tiny'], centre).parentId).toBe('tiny');
    expect(placeForService(view, service('neutral.note'), ['tiny'], centre).parentId).toBe('vpc');
  });

  test('is at the top for what the frame would not take', () => {
    const { parentId, frame } = placeForService(view, service('aws.cloudfront'), ['empty'], centre);
    expect(parentId).toBeNull();
    for (const { frame: other } of view.children(null)) expect(overlaps(frame, other)).toBe(false);
  });

  test('is where it was asked for when that is free', () => {
    const frame = { x: 1600, y: 800, width: 96, height: 88 };
    expect(freePlace(view, frame, null)).toEqual(frame);
  });

  test('is found however much there is', () => {
    const many = diagram('aws');
    for (let index = 0; index < 2500; index++) {
      many.node(`n${index}`, 'aws.sqs', { frame: { x: (index % 50) * 104, y: Math.floor(index / 50) * 104 } });
    }
    const crowded = viewSide(many.done(), 'aws', catalog);
    const frame = { x: 2600, y: 2600, width: 96, height: 88 };
    const place = freePlace(crowded, frame, null);
    expect(place).not.toBeNull();
    const isTaken = [...crowded.nodes.values()].some((node) => place !== null && overlaps(place, node.frame));
    expect(isTaken).toBe(false);
  });
});
