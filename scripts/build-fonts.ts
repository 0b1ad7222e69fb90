import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { widthTableSource } from './font-width-table.ts';

/**
 * Writes, from the installed Inter package, the fonts that the exporters use and the table of advance widths:
 * whole TTFs for the rasteriser, WOFF2 subsets for embedding into exported SVG, and the licence beside them.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = join(ROOT, 'node_modules/@expo-google-fonts/inter');
const FONTS = join(ROOT, 'catalog/fonts');
const WIDTH_TABLE = join(ROOT, 'shared/scene/text/inter-widths.ts');

const WEIGHTS = [
  { weight: 400, file: '400Regular/Inter_400Regular.ttf' },
  { weight: 500, file: '500Medium/Inter_500Medium.ttf' },
  { weight: 600, file: '600SemiBold/Inter_600SemiBold.ttf' },
] as const;

/** The scene sets text in these two weights; an SVG carries both. */
const EMBEDDED_WEIGHTS: readonly number[] = [500, 600];

/** Basic Latin, Latin-1, Latin Extended-A, general punctuation, euro, trade mark, arrows. */
const EMBEDDED_RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x21ff],
];

/** What plain text needs; stylistic alternates would double the size. */
const SUBSET = {
  targetFormat: 'woff2',
  keepFeatures: ['kern', 'ccmp', 'locl', 'mark', 'mkmk'],
  noHinting: true,
} as const;

await main();

async function main(): Promise<void> {
  mkdirSync(FONTS, { recursive: true });
  const fonts = WEIGHTS.map(({ weight, file }) => ({ weight, bytes: readFileSync(join(SOURCE, file)) }));
  for (const { weight, bytes } of fonts) {
    report(`inter-${weight}.ttf`, bytes);
    if (!EMBEDDED_WEIGHTS.includes(weight)) continue;
    report(`inter-${weight}.woff2`, await subsetFont(bytes, embeddedText(), SUBSET));
  }
  report('OFL.txt', readFileSync(join(SOURCE, 'LICENSE_FONT')));
  writeFileSync(WIDTH_TABLE, widthTableSource(fonts));
}

function report(name: string, bytes: Uint8Array): void {
  writeFileSync(join(FONTS, name), bytes);
  process.stdout.write(`${name} ${bytes.length} bytes\n`);
}

function embeddedText(): string {
  return EMBEDDED_RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset)),
  ).join('');
}
