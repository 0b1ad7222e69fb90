import { expect, test } from 'vitest';
import { badgePlace } from '../../renderer/canvas/paint-badge.ts';
import { connectionBadgePlace, countByElement } from '../../shared/scene/finding-badge.ts';
import { finding } from '../findings/finding.ts';

const ICON = 48;
const ZOOMS = [0.34, 0.3, 0.22, 0.2, 0.15, 0.1, 0.07, 0.05];

test.each(ZOOMS)('at a zoom of %f a mark is seen and leaves its icon to be seen', (zoom) => {
  for (const worst of ['critical', 'error', 'warning', 'info'] as const) {
    const corner = { x: ICON, y: 0, isAtCorner: true, count: { count: 3, worst } };
    const { x, y, size } = badgePlace(corner, zoom);
    expect(size * zoom).toBeGreaterThanOrEqual(3);
    const hidden = Math.max(0, ICON - (x - size / 2)) * Math.max(0, y + size / 2);
    expect(hidden / ICON ** 2).toBeLessThan(0.05);
  }
});

test.each([0.11, 0.08])('at a zoom of %f, of hundreds, a mark is smaller than its icon', (zoom) => {
  for (const worst of ['critical', 'error', 'warning', 'info'] as const) {
    const { size } = badgePlace({ x: 0, y: 0, isAtCorner: true, count: { count: 1, worst } }, zoom);
    expect(size).toBeLessThan(ICON);
  }
});

test('a mark on a line stays on it', () => {
  const at = { x: 10, y: 20, isAtCorner: false, count: { count: 1, worst: 'error' as const } };
  expect(badgePlace(at, 0.1)).toMatchObject({ x: 10, y: 20 });
});

test.each([
  [
    'the middle of the longest part',
    [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 100 },
    ],
    { x: 10, y: 50 },
  ],
  ['nowhere without a line', [{ x: 0, y: 0 }], undefined],
])('a connection is marked at %s', (_, points, place) => {
  expect(connectionBadgePlace(points, undefined)).toEqual(place);
});

test('a label stays to be read', () => {
  const rect = { x: 0, y: 0, width: 40, height: 16 };
  const place = connectionBadgePlace([], { lines: ['HTTP'], rect, lookedAt: undefined as never });
  expect((place?.x ?? 0) - 17 / 2 - 2).toBeGreaterThanOrEqual(rect.width - 4);
});

test('nodes and connections are counted once for each finding that names them', () => {
  const counts = countByElement([
    finding({ nodes: ['a', 'a', 'b'], connections: ['a-b'] }),
    finding({ nodes: ['a'], severity: 'critical' }),
    finding({ nodes: ['b'], suppressed: 'accepted' }),
  ]);
  expect(Object.fromEntries(counts)).toEqual({
    a: { count: 2, worst: 'critical' },
    b: { count: 1, worst: 'error' },
    'a-b': { count: 1, worst: 'error' },
  });
});

test.each(['critical', 'info'] as const)(
  'a %s mark is as large as pictures draw it where the painted view begins',
  (worst) => {
    const corner = { x: ICON, y: 0, isAtCorner: true, count: { count: 3, worst } };
    expect(badgePlace(corner, 0.35).size).toBeCloseTo(17, 0);
  },
);
