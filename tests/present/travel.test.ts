import fc from 'fast-check';
import { expect, test } from 'vitest';
import { between, viewportOf } from '../../renderer/present/travel.ts';

const SIZE = { width: 1440, height: 900 };
const view = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  zoom: fc.double({ min: 0.05, max: 2.5, noNaN: true }),
});

test('the way begins and ends where it should, and never leaves the zooms between', () => {
  fc.assert(
    fc.property(view, view, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, t) => {
      const start = between(from, to, SIZE, 0);
      expect(start.x).toBeCloseTo(from.x, 3);
      expect(start.y).toBeCloseTo(from.y, 3);
      expect(between(from, to, SIZE, 1)).toEqual(to);
      const { x, y, zoom } = between(from, to, SIZE, t);
      expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      expect(zoom).toBeGreaterThanOrEqual(Math.min(from.zoom, to.zoom) - 1e-9);
      expect(zoom).toBeLessThanOrEqual(Math.max(from.zoom, to.zoom) + 1e-9);
    }),
  );
});

test.each([false, true])('a step lies whole on the screen, with its words: %s', (hasCaption) => {
  const rect = { x: 100, y: 50, width: 900, height: 700 };
  const { y, zoom } = viewportOf(rect, SIZE, hasCaption);
  expect((rect.y + rect.height) * zoom + y).toBeLessThanOrEqual(SIZE.height - (hasCaption ? 112 : 0));
  expect(rect.y * zoom + y).toBeGreaterThanOrEqual(0);
});
