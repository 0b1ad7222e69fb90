import { afterEach, expect, test, vi } from 'vitest';
import { marginAround } from '../../renderer/canvas/scene-painter.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  [872, 676, 1],
  [873, 677, 1.25],
  [1001, 703, 1.5],
  [1333, 999, 2],
])(
  'what is painted around a view of %d x %d at %f pixels each ends between whole pixels, so that nothing is blurred',
  (width, height, ratio) => {
    vi.stubGlobal('devicePixelRatio', ratio);
    const { x, y } = marginAround({ width, height });
    expect([x * ratio, y * ratio].map((at) => Math.abs(at - Math.round(at)))).toEqual([
      expect.closeTo(0, 6),
      expect.closeTo(0, 6),
    ]);
    expect(x / width).toBeCloseTo(0.3, 2);
  },
);
