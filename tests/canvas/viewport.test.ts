import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapAt } from '../../renderer/canvas/grid-gap.ts';
import { mapScale } from '../../renderer/canvas/paint-minimap.ts';
import { fitting, revealing, toDiagram, toScreen, ZOOM } from '../../renderer/canvas/viewport.ts';
import { areaOf, serves } from '../../renderer/canvas/visible-area.ts';
import { encloses } from '../../shared/document/rectangles.ts';

const size = { width: 800, height: 600 };

const somewhere = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  zoom: fc.double({ min: ZOOM.min, max: ZOOM.max, noNaN: true }),
});

describe('the view', () => {
  test('takes a point to the screen and back', () => {
    fc.assert(
      fc.property(somewhere, fc.integer({ min: -9999, max: 9999 }), (viewport, x) => {
        const back = toDiagram(viewport, toScreen(viewport, { x, y: -x }));
        expect(back.x).toBeCloseTo(x, 6);
        expect(back.y).toBeCloseTo(-x, 6);
      }),
    );
  });

  test.each([
    ['a small one at actual size', { x: 100, y: 100, width: 200, height: 100 }, { x: 200, y: 150, zoom: 1 }],
    ['a wide one by its width', { x: 0, y: 0, width: 1408, height: 100 }, { x: 48, y: 275, zoom: 0.5 }],
    ['a high one by its height', { x: 0, y: 0, width: 10, height: 1008 }, { x: 398, y: 48, zoom: 0.5 }],
    ['one without a size', { x: 10, y: 10, width: 0, height: 0 }, { x: 390, y: 290, zoom: 1 }],
  ])('fits %s', (_, rect, expected) => {
    expect(fitting(rect, size, 1)).toEqual(expected);
  });

  test('fits nothing smaller than it can be zoomed', () => {
    expect(fitting({ x: 0, y: 0, width: 1e6, height: 1e6 }, size, 1).zoom).toBe(ZOOM.min);
  });

  test.each([
    ['stays where all is in view', { x: 10, y: 10, width: 100, height: 100 }, null],
    ['goes right for what lies right', { x: 900, y: 10, width: 100, height: 100 }, { x: -248, y: 38, zoom: 1 }],
    ['goes up for what lies above', { x: 100, y: -200, width: 100, height: 100 }, { x: 0, y: 248, zoom: 1 }],
  ])('%s', (_, rect, expected) => {
    expect(revealing(rect, { x: 0, y: 0, zoom: 1 }, size)).toEqual(expected);
  });

  test('goes out for what has no room', () => {
    const rect = { x: 0, y: 0, width: 1408, height: 100 };
    expect(revealing(rect, { x: 0, y: 0, zoom: 1 }, size)?.zoom).toBe(0.5);
  });
});

describe('the area that is drawn', () => {
  test('holds all that is in view, and not much more', () => {
    fc.assert(
      fc.property(somewhere, ({ x, y, zoom }) => {
        const area = areaOf({ transform: [x, y, zoom], ...size }).around;
        const corner = toDiagram({ x, y, zoom }, { x: 0, y: 0 });
        const wide = size.width / zoom;
        expect(area.x).toBeLessThanOrEqual(corner.x);
        expect(area.x + area.width).toBeGreaterThanOrEqual(corner.x + wide);
        expect(area.y).toBeLessThanOrEqual(corner.y);
        expect(area.y + area.height).toBeGreaterThanOrEqual(corner.y + size.height / zoom);
        expect(area.width).toBeLessThan(wide * 3.5);
      }),
    );
  });

  test.each([
    ['a small move of the view', [60, 40, 1], true],
    ['a small zoom out', [-40, -30, 0.9], true],
    ['zooming in', [0, 0, 2], true],
    ['zooming in far', [0, 0, 3], false],
    ['zooming out far', [-200, -200, 0.6], false],
    ['going farther than it reaches', [300, 0, 1], false],
  ] as const)('after %s', (_, [x, y, zoom], expected) => {
    const before = areaOf({ transform: [0, 0, 1], ...size });
    expect(serves(before, areaOf({ transform: [x, y, zoom], ...size }))).toBe(expected);
  });

  test('holds the view with a margin for as long as it serves', () => {
    fc.assert(
      fc.property(somewhere, somewhere, (one, other) => {
        const before = areaOf({ transform: [one.x, one.y, one.zoom], ...size });
        const now = areaOf({ transform: [other.x, other.y, other.zoom], ...size });
        if (!serves(before, now)) return;
        expect(encloses(before.around, now.inView)).toBe(true);
        expect(before.around.width).toBeLessThanOrEqual(now.inView.width * 3.5);
      }),
    );
  });

  test('is a new one where there was none, and the last one where all is painted', () => {
    const area = areaOf({ transform: [0, 0, 1], ...size });
    expect(serves(null, area)).toBe(false);
    expect(serves(area, null)).toBe(true);
  });
});

test('the dots of the grid are never too close, and always on the grid', () => {
  for (let zoom: number = ZOOM.min; zoom <= ZOOM.max; zoom *= 1.1) {
    const gap = gapAt(zoom);
    expect(gap).toBeGreaterThanOrEqual(14);
    expect(Math.log2(gap / zoom / 16) % 1).toBeCloseTo(0, 9);
  }
});

test('the overview has the whole in its middle', () => {
  const { x, y, zoom } = mapScale({ x: 100, y: 200, width: 400, height: 100 }, 100, 100);
  expect(zoom).toBe(0.25);
  expect([(100 + x) * zoom, (500 + x) * zoom]).toEqual([0, 100]);
  expect([(200 + y) * zoom, (300 + y) * zoom]).toEqual([37.5, 62.5]);
});
