import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { type Axis, guideIndex } from '../../renderer/gestures/guide-index.ts';
import { ALL_EDGES, type Edges, type Guide, type GuideQuery, snapAlong } from '../../renderer/gestures/guides.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Rect } from '../../shared/scene/geometry.ts';
import { diagram } from '../support/diagram-builder.ts';

const box = (x: number, y: number, width = 100, height = 60): Rect => ({ x, y, width, height });
const drawn = diagram('aws')
  .node('a', 'neutral.box', { frame: box(0, 0) })
  .node('b', 'neutral.box', { frame: box(140, 0) })
  .node('c', 'neutral.box', { frame: box(600, 0) })
  .node('far', 'neutral.box', { frame: box(5000, 300) })
  .node('vpc', 'aws.vpc', { frame: box(0, 1000, 400, 300) })
  .node('inside', 'neutral.box', { in: 'vpc', frame: box(303, 40) })
  .done();
const view = viewSide(drawn, 'aws', catalog);
const query = (fields: Partial<GuideQuery> = {}): GuideQuery => ({
  index: guideIndex(view, null),
  without: new Set(),
  seen: box(-100, -100, 1000, 2000),
  reach: 6,
  ...fields,
});

function snapped(axis: Axis, rect: Rect, edges: Edges = ALL_EDGES, fields: Partial<GuideQuery> = {}) {
  const found = snapAlong(axis, rect, edges, query(fields));
  if (found === undefined) return undefined;
  const final = axis === 'x' ? { ...rect, x: rect.x + found.by } : { ...rect, y: rect.y + found.by };
  return { by: found.by, guides: found.guides(final) };
}

describe('lining up', () => {
  test.each<[name: string, rect: Rect, axis: Axis, by: number | undefined]>([
    ['left edge to left edge', box(144, 200, 80), 'x', -4],
    ['left edge to right edge', box(98, 200, 30), 'x', 2],
    ['middle to middle', box(32, 200, 30), 'x', 3],
    ['top to top', box(800, 3, 50, 20), 'y', -3],
    ['nothing within reach', box(250, 200, 20), 'x', undefined],
    ['what is out of view says nothing', box(4998, 200), 'x', undefined],
    ['what lies in another frame says nothing', box(304, 500, 30), 'x', undefined],
  ])('%s', (_, rect, axis, by) => {
    expect(snapped(axis, rect)?.by).toBe(by);
  });

  test('a middle never snaps to an edge', () => {
    expect(snapped('x', box(228, 200, 20))?.by).not.toBe(2);
  });

  test('what is moved itself says nothing', () => {
    expect(snapped('x', box(602, 200, 70), ALL_EDGES, { without: new Set(['c']) })).toBeUndefined();
  });

  test('the line runs over all that lie on it, and that of the middle stands for those of the edges', () => {
    const { guides = [] } = snapped('y', box(300, 2)) ?? {};
    expect(guides).toEqual([{ kind: 'line', axis: 'y', at: 30, from: 0, to: 700 } satisfies Guide]);
  });

  test('only the edge that is drawn snaps', () => {
    expect(snapped('x', box(144, 200, 80), ['high'])).toBeUndefined();
    expect(snapped('x', box(60, 200, 83), ['high'])?.by).toBe(-3);
  });
});

describe('equal gaps', () => {
  test('in the middle between two, both distances shown', () => {
    expect(snapped('x', box(372, 10), ALL_EDGES)).toEqual({
      by: -2,
      guides: [
        { kind: 'gap', axis: 'x', from: 240, to: 370, at: 40 },
        { kind: 'gap', axis: 'x', from: 470, to: 600, at: 40 },
      ],
    });
  });

  test('as far from the next as that is from the one after it', () => {
    expect(snapped('x', box(283, 10, 90))?.by).toBe(-3);
    expect(snapped('x', box(-133, 10, 90))?.by).toBe(3);
  });

  test('what stands elsewhere has no part in it', () => {
    expect(snapped('x', box(373, 100, 97))).toBeUndefined();
  });
});
