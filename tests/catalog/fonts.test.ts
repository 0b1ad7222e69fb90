import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import * as fontkit from 'fontkit';
import { expect, test } from 'vitest';
import { widthTableSource } from '../../scripts/font-width-table.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(fileURLToPath(new URL(path, root)));

type Names = Readonly<Record<string, { readonly en?: string } | undefined>>;

const WEIGHTS = [
  [400, '400Regular/Inter_400Regular.ttf'],
  [500, '500Medium/Inter_500Medium.ttf'],
  [600, '600SemiBold/Inter_600SemiBold.ttf'],
] as const;

test.each([500, 600])('the TTF of weight %i is found as Inter of that weight', (weight) => {
  const font = fontkit.create(read(`catalog/fonts/inter-${weight}.ttf`));
  if (!('OS/2' in font)) throw new Error('a collection, not a font');
  const { name, 'OS/2': os2 } = font as unknown as { name: { records: Names }; 'OS/2': { usWeightClass: number } };
  expect(name.records.preferredFamily?.en).toBe('Inter');
  expect(os2.usWeightClass).toBe(weight);
});

test('a title of weight 600 is painted bolder than a name of weight 500', async () => {
  const ink = async (weight: number): Promise<number> => {
    const text = `<text x="4" y="30" font-family="Inter" font-size="24" font-weight="${weight}">Private subnet</text>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="40"><rect width="240" height="40" fill="#fff"/>${text}</svg>`;
    const pixels = new Resvg(svg, {
      font: {
        fontFiles: [500, 600].map((one) => fileURLToPath(new URL(`catalog/fonts/inter-${one}.ttf`, root))),
        loadSystemFonts: false,
      },
    }).render().pixels;
    return pixels.reduce((sum, value) => sum + (255 - value), 0);
  };
  expect((await ink(600)) / (await ink(500))).toBeGreaterThan(1.05);
});

test('the committed width table is what the installed fonts say', () => {
  const fonts = WEIGHTS.map(([weight, file]) => ({
    weight,
    bytes: read(`node_modules/@expo-google-fonts/inter/${file}`),
  }));
  expect(read('shared/scene/text/inter-widths.ts').toString('utf8')).toBe(widthTableSource(fonts));
});

test.each(['500', '600', '500-italic', '600-italic'])(
  'the embedded subset of %s is a WOFF2 of at most 30 kB',
  (weight) => {
    const subset = read(`catalog/fonts/inter-${weight}.woff2`);
    expect(subset.subarray(0, 4).toString('latin1')).toBe('wOF2');
    expect(subset.length).toBeLessThan(30_000);
  },
);

test('the font licence stands beside the fonts', () => {
  expect(read('catalog/fonts/OFL.txt').toString('utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
});
