import { describe, expect, test } from 'vitest';
import {
  createSplit,
  fitWhole,
  isLargerBelow,
  LARGEST,
  panBy,
  resizeTo,
  revealRect,
  zoomBy,
} from '../../renderer/split/split-state.ts';

const content = { x: 100, y: 50, width: 1000, height: 500 };
const opened = (): ReturnType<typeof createSplit> => {
  const split = createSplit(null);
  resizeTo(split, { width: 600, height: 700 }, content);
  return split;
};

describe('the view that both sides share', () => {
  test('shows the whole first, and keeps it whole in a window of another size until it is moved', () => {
    const split = opened();
    const whole = split.getState().viewport;
    expect(100 * whole.zoom + whole.x).toBeGreaterThanOrEqual(0);
    expect(1100 * whole.zoom + whole.x).toBeLessThanOrEqual(600);
    resizeTo(split, { width: 300, height: 700 }, content);
    expect(split.getState().viewport.zoom).toBeLessThan(whole.zoom);
    panBy(split, 10, -20);
    const moved = split.getState().viewport;
    resizeTo(split, { width: 600, height: 700 }, content);
    expect(split.getState().viewport).toEqual(moved);
    fitWhole(split, content);
    expect(split.getState().viewport).toEqual(whole);
  });

  test.each([0.5, 1.25, 100, 0.0001])('what lies at the pointer stays there when it zooms by %d', (factor) => {
    const split = opened();
    const before = split.getState().viewport;
    zoomBy(split, factor, { x: 210, y: 90 });
    const after = split.getState().viewport;
    expect((210 - after.x) / after.zoom).toBeCloseTo((210 - before.x) / before.zoom, 6);
    expect((90 - after.y) / after.zoom).toBeCloseTo((90 - before.y) / before.zoom, 6);
    expect(after.zoom).toBeLessThanOrEqual(LARGEST);
    expect(after.zoom).toBeGreaterThanOrEqual(0.05);
  });

  test('comes to what is chosen by the keyboard, and stays where that is in view', () => {
    const split = opened();
    const before = split.getState().viewport;
    revealRect(split, { x: 200, y: 100, width: 48, height: 48 });
    expect(split.getState().viewport).toBe(before);
    revealRect(split, { x: 9000, y: 100, width: 48, height: 48 });
    const { x, zoom } = split.getState().viewport;
    expect(9048 * zoom + x).toBeLessThanOrEqual(600);
  });

  test.each([
    ['a usual window', { width: 1440, height: 660 }, content, false],
    ['a narrow window', { width: 700, height: 800 }, content, true],
    ['a wide diagram', { width: 1440, height: 800 }, { x: 0, y: 0, width: 4000, height: 300 }, true],
    ['nothing drawn', { width: 1440, height: 800 }, undefined, false],
  ] as const)('the sides stand where they are larger: %s', (_, size, rect, isBelow) => {
    expect(isLargerBelow(size, rect)).toBe(isBelow);
  });
});
