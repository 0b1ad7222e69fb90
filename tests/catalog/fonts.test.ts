import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { widthTableSource } from '../../scripts/font-width-table.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(fileURLToPath(new URL(path, root)));

const WEIGHTS = [
  [400, '400Regular/Inter_400Regular.ttf'],
  [500, '500Medium/Inter_500Medium.ttf'],
  [600, '600SemiBold/Inter_600SemiBold.ttf'],
] as const;

test.each(WEIGHTS)('the committed TTF of weight %i is the one of the installed package', (weight, file) => {
  const installed = read(`node_modules/@expo-google-fonts/inter/${file}`);
  expect(read(`catalog/fonts/inter-${weight}.ttf`).equals(installed)).toBe(true);
});

test('the committed width table is what the committed fonts say', () => {
  const fonts = WEIGHTS.map(([weight]) => ({ weight, bytes: read(`catalog/fonts/inter-${weight}.ttf`) }));
  expect(read('shared/scene/text/inter-widths.ts').toString('utf8')).toBe(widthTableSource(fonts));
});

test.each([500, 600])('the embedded subset of weight %i is a WOFF2 of at most 30 kB', (weight) => {
  const subset = read(`catalog/fonts/inter-${weight}.woff2`);
  expect(subset.subarray(0, 4).toString('latin1')).toBe('wOF2');
  expect(subset.length).toBeLessThan(30_000);
});

test('the font licence stands beside the fonts', () => {
  expect(read('catalog/fonts/OFL.txt').toString('utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
});
