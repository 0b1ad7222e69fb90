import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutPages, type PrintSetup, paperOf } from '../../shared/export/print-layout.ts';

const SETUP: PrintSetup = { paper: 'A4', isLandscape: true, across: 1, margin: 12, hasTitle: true };
const WIDE = { x: -40, y: 10, width: 2000, height: 500 };

const setups = fc.record({
  paper: fc.constantFrom('A4', 'A3', 'Letter'),
  isLandscape: fc.boolean(),
  across: fc.integer({ min: 1, max: 4 }),
  margin: fc.constantFrom(6, 12, 20),
  hasTitle: fc.boolean(),
});
const parts = fc.record({
  x: fc.integer({ min: -9000, max: 9000 }),
  y: fc.integer({ min: -9000, max: 9000 }),
  width: fc.integer({ min: 0, max: 6000 }),
  height: fc.integer({ min: 0, max: 6000 }),
});

test('whatever is printed lies between the margins of its page', () => {
  fc.assert(
    fc.property(parts, setups, (part, setup) => {
      const { width, height } = paperOf(setup);
      for (const { place } of layOutPages([part], setup)) {
        expect(place.x).toBeGreaterThanOrEqual(setup.margin - 1e-6);
        expect(place.y).toBeGreaterThanOrEqual(setup.margin - 1e-6);
        expect(place.x + place.width).toBeLessThanOrEqual(width - setup.margin + 1e-6);
        expect(place.y + place.height).toBeLessThanOrEqual(height - setup.margin + 1e-6);
      }
    }),
  );
});

test('one page shows all of it, however long it is', () => {
  fc.assert(
    fc.property(parts, setups, (part, setup) => {
      expect(layOutPages([part], { ...setup, across: 1 }).map(({ crop }) => crop)).toEqual([part]);
    }),
  );
});

test.each([
  ['a wide one on two pages', 2, 2],
  ['a wide one on three pages', 3, 6],
])('%s: the parts meet without a gap, and none is shown twice', (_, across, count) => {
  const pages = layOutPages([WIDE], { ...SETUP, across });
  expect(pages).toHaveLength(count);
  const [first, second] = pages;
  expect(second?.crop.x).toBeCloseTo((first?.crop.x ?? 0) + (first?.crop.width ?? 0), 6);
  const last = pages.at(-1)?.crop;
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeCloseTo(WIDE.y + WIDE.height, 6);
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(WIDE.x + WIDE.width, 6);
});

test('a small diagram is not blown up to fill the paper', () => {
  const [page] = layOutPages([{ x: 0, y: 0, width: 100, height: 100 }], SETUP);
  expect(page?.place.width).toBeCloseTo(100 * (25.4 / 96) * 1.5, 6);
});

test('there are never more pages than a person would want to put together', () => {
  expect(layOutPages([{ x: 0, y: 0, width: 10, height: 100_000 }], { ...SETUP, across: 4 })).toHaveLength(60);
});

test('each slide begins a page', () => {
  expect(layOutPages([WIDE, { ...WIDE, x: 5000 }], SETUP).map(({ crop }) => crop.x)).toEqual([-40, 5000]);
});
