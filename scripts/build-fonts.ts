import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { widthTableSource } from './font-width-table.ts';

/**
 * Writes, from the installed Inter package, the fonts that the exporters use and the table of advance widths:
 * TTF subsets for the rasteriser, WOFF2 subsets for embedding into exported SVG, and the licence beside them.
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

/** Of notes only; their widths are taken from the upright ones, each run starts at its own place. */
const ITALICS = [
  { weight: 500, file: '500Medium_Italic/Inter_500Medium_Italic.ttf' },
  { weight: 600, file: '600SemiBold_Italic/Inter_600SemiBold_Italic.ttf' },
] as const;

/** The scene sets text in these two weights; an SVG carries both. */
const DRAWN_WEIGHTS: readonly number[] = [500, 600];

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

/** What the rasteriser draws with the bundled font (see cli/rasterise.ts): it reads the file anew for every text, so size is time. */
const PAINTED_RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x52f],
  [0x1e00, 0x1fff],
  [0x2000, 0x23ff],
  [0x2500, 0x25ff],
  [0xfb00, 0xfb06],
];

/** What plain text needs; stylistic alternates would double the size. */
const SUBSET = {
  keepFeatures: ['kern', 'ccmp', 'locl', 'mark', 'mkmk'],
  noHinting: true,
  // Family and weight by their typographic names: without them every weight is found as the same one.
  preserveNameIds: [1, 2, 4, 6, 16, 17],
} as const;

await main();

async function main(): Promise<void> {
  mkdirSync(FONTS, { recursive: true });
  const fonts = WEIGHTS.map(({ weight, file }) => ({ weight, bytes: readFileSync(join(SOURCE, file)) }));
  for (const { weight, bytes } of fonts) {
    if (!DRAWN_WEIGHTS.includes(weight)) continue;
    const painted = { ...SUBSET, targetFormat: 'sfnt', noLayoutClosure: true } as const;
    report(`inter-${weight}.ttf`, await subsetFont(bytes, textOf(PAINTED_RANGES), painted));
    const embedded = { ...SUBSET, targetFormat: 'woff2' } as const;
    report(`inter-${weight}.woff2`, await subsetFont(bytes, textOf(EMBEDDED_RANGES), embedded));
  }
  for (const { weight, file } of ITALICS) {
    const bytes = readFileSync(join(SOURCE, file));
    const text = textOf(EMBEDDED_RANGES);
    const painted = { ...SUBSET, targetFormat: 'sfnt', noLayoutClosure: true } as const;
    report(`inter-${weight}-italic.ttf`, await subsetFont(bytes, text, painted));
    report(`inter-${weight}-italic.woff2`, await subsetFont(bytes, text, { ...SUBSET, targetFormat: 'woff2' }));
  }
  report('OFL.txt', readFileSync(join(SOURCE, 'LICENSE_FONT')));
  writeFileSync(WIDTH_TABLE, widthTableSource(fonts));
}

function report(name: string, bytes: Uint8Array): void {
  writeFileSync(join(FONTS, name), bytes);
  process.stdout.write(`${name} ${bytes.length} bytes\n`);
}

function textOf(ranges: readonly (readonly [number, number])[]): string {
  return ranges
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset)),
    )
    .join('');
}
