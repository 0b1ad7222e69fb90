import { expect, test } from 'vitest';
import { pngSize } from '../../shared/export/png-size.ts';

const LIMITS = { side: 32_767, pixels: 268_000_000 };

test.each([
  [800, 600, 1, { scale: 1, width: 800, height: 600 }],
  [801, 601, 1.5, { scale: 1.5, width: 1202, height: 902 }],
  [800, 600, 4, { scale: 4, width: 3200, height: 2400 }],
])('%i × %i at %d fits as it is', (width, height, scale, expected) => {
  expect(pngSize(width, height, scale, LIMITS)).toEqual({ ...expected, message: undefined });
});

test.each([
  [20_000, 100, 4],
  [100, 500_000, 1],
  [16_000, 16_000, 4],
  [9_000_000, 9_000_000, 1],
])('%i × %i at %d is made smaller, whole, and says so', (width, height, scale) => {
  const size = pngSize(width, height, scale, LIMITS);
  expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(LIMITS.side);
  expect(size.width * size.height).toBeLessThanOrEqual(LIMITS.pixels);
  expect(size.scale).toBeLessThan(scale);
  expect(size.scale).toBeGreaterThan(0);
  expect(size.message).toContain(`in place of ${scale}×`);
});
