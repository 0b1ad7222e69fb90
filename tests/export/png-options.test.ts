import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { RESVG_LIMITS, rasterise } from '../../cli/rasterise.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { exportPng } from '../../shared/export/export-diagram.ts';
import { embedPictureOptions, type PictureSettings, readPictureOptions } from '../../shared/export/png-options.ts';
import { embedInPng, extractFromPng } from '../../shared/export/png-text.ts';
import { sideDifferences } from '../../shared/flip/side-differences.ts';
import { diagram } from '../support/diagram-builder.ts';

const ports = { loadIcons: async () => new Map<string, string>(), rasterise, limits: RESVG_LIMITS };
const view = viewSide(diagram('aws').node('a', 'aws.lambda').done(), 'aws', catalog);
const DEFAULTS: PictureSettings = {
  theme: 'light',
  scale: 1,
  transparent: false,
  findings: false,
  margin: 24,
  both: false,
  marks: true,
};
const differences = sideDifferences(view.diagram, catalog, { today: '2026-11-21' });

test.each([
  ['the defaults', {}, DEFAULTS],
  [
    'every option changed',
    { theme: 'dark', scale: 2.5, transparent: true, findings: [], margin: 8 },
    { theme: 'dark', scale: 2.5, transparent: true, findings: true, margin: 8, both: false, marks: true },
  ],
  ['both clouds', { both: { differences, marks: false } }, { ...DEFAULTS, both: true, marks: false }],
] as const)('a PNG says what it was painted with: %s', async (_, options, expected) => {
  const png = await exportPng('{"a":1}', view, options, ports);
  if (!png.ok) throw new Error(png.error.message);
  expect(readPictureOptions(png.value.bytes)).toEqual(expected);
  expect(extractFromPng(png.value.bytes)).toEqual({ ok: true, value: '{"a":1}' });
});

test('a picture that had to be smaller remembers the scale that was wanted', async () => {
  const png = await exportPng('{}', view, { scale: 4 }, { ...ports, limits: { side: 100, pixels: 10_000 } });
  if (!png.ok) throw new Error(png.error.message);
  expect(readPictureOptions(png.value.bytes)?.scale).toBe(4);
});

test.each([
  ['no PNG', '', undefined],
  ['no JSON', '{', undefined],
  ['no object', '[1]', undefined],
  ['nothing known', '{}', DEFAULTS],
  [
    'some of it damaged',
    '{"theme":"pink","scale":99,"margin":"8","transparent":true}',
    { ...DEFAULTS, transparent: true },
  ],
  ['reserved names', '{"__proto__":{"scale":3},"theme":"dark"}', { ...DEFAULTS, theme: 'dark' }],
])('options that are %s are read as far as they make sense', async (_, text, expected) => {
  const picture = await exportPng('{}', view, {}, ports);
  if (!picture.ok) throw new Error(picture.error.message);
  const bytes = text === '' ? new Uint8Array(9) : withText(picture.value.bytes, text);
  expect(readPictureOptions(bytes)).toEqual(expected);
});

test('mutated pictures never throw', async () => {
  const picture = await exportPng('{}', view, {}, ports);
  if (!picture.ok) throw new Error(picture.error.message);
  const made = embedPictureOptions(picture.value.bytes, DEFAULTS);
  if (!made.ok) throw new Error(made.error.message);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { minLength: 1, maxLength: 8 }), (changes) => {
      const mutated = made.value.slice();
      for (const [at, value] of changes) mutated[at] = value;
      expect(['object', 'undefined']).toContain(typeof readPictureOptions(mutated));
    }),
  );
});

/** Under the same keyword, before what is there: the first counts. */
function withText(png: Uint8Array, text: string): Uint8Array {
  const made = embedInPng(png, 'skyflip-picture', text);
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}
