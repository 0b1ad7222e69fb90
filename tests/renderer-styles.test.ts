import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrastOf } from '../shared/scene/icon-legibility.ts';
import { THEMES } from '../shared/scene/theme.ts';

const root = join(import.meta.dirname, '..');
const TOKENS = 'renderer/ui/tokens.css';
const CONTRAST = 'renderer/ui/contrast.css';
const sheets = readdirSync(join(root, 'renderer'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => `renderer/${name.replaceAll('\\', '/')}`)
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8').replace(/\/\*.*?\*\//gs, '') }));
const [light = '', dark = ''] = (sheets.find(({ file }) => file === TOKENS)?.text ?? '').split('[data-theme="dark"]');

const [strongLight = '', strongDark = ''] = (sheets.find(({ file }) => file === CONTRAST)?.text ?? '').split(
  '[data-theme="dark"]',
);

/** Set from outside the sheets: by a component's own style, or by the component library on what it places. */
const GIVEN = [
  'palette-width',
  'inspector-width',
  'inspector-shown',
  'findings-height',
  'inset',
  'square',
  'ground',
  'available-height',
  'anchor-width',
];

describe('the style sheets', () => {
  test('are there to be looked at', () => {
    expect(sheets.length).toBeGreaterThan(40);
  });

  test('take every colour from the tokens', () => {
    const colour = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/i;
    expect(linesWith(colour)).toEqual([]);
  });

  test('take every size of type from the tokens', () => {
    expect(linesWith(/font-size:(?!\s*(?:var\(--text-|inherit))|\bfont:(?!\s*inherit)/)).toEqual([]);
  });

  test('use no token that nobody sets', () => {
    const known = new Set([...GIVEN, ...tokensIn(light).keys()]);
    const used = sheets.flatMap(({ file, text }) =>
      [...text.matchAll(/var\(--([a-z0-9-]+)/g)].map(([, name = '']) => ({ file, name })),
    );
    expect(used.filter(({ name }) => !known.has(name))).toEqual([]);
  });
});

/** Tokens that pictures have too. The others that share a name are darker in pictures, where they are small text. */
const SHARED = {
  canvas: 'canvas',
  panel: 'panel',
  line: 'line',
  'line-strong': 'lineStrong',
  ink: 'ink',
  'ink-2': 'ink2',
  edge: 'edge',
  azure: 'azure',
  region: 'region',
  network: 'network',
  error: 'error',
  warn: 'warn',
  info: 'info',
  'icon-tile': 'iconTile',
} as const;

describe.each([
  ['light', light],
  ['dark', dark],
  ['light-contrast', strongLight],
  ['dark-contrast', strongDark],
] as const)('the colours of the %s theme', (name, text) => {
  test.each(Object.entries(SHARED))('--%s is the same in pictures', (token, inPictures) => {
    const own = tokensIn(text).get(token) ?? (token === 'icon-tile' ? THEMES[name].iconTile : undefined);
    expect(own).toBe(THEMES[name][inPictures]);
  });
});

describe.each([
  ['light-contrast', strongLight],
  ['dark-contrast', strongDark],
] as const)('with more contrast, in %s', (name, text) => {
  const tokens = tokensIn(text);
  const grounds = ['panel', 'canvas', 'panel-2'].map((token) => tokens.get(token) ?? '');

  test.each(['ink', 'ink-2', 'ink-3', 'accent', 'error', 'warn', 'info', 'ok', 'aws', 'azure'])(
    '--%s keeps 7:1',
    (token) => {
      for (const ground of grounds) expect(contrastOf(tokens.get(token) ?? '', ground)).toBeGreaterThanOrEqual(7);
    },
  );

  test.each(['line', 'line-strong', 'edge', 'region', 'network', 'zone', 'public', 'private'])(
    '--%s keeps 4.5:1',
    (token) => {
      for (const ground of grounds) expect(contrastOf(tokens.get(token) ?? '', ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('text on the accent keeps 7:1', () => {
    expect(contrastOf(tokens.get('accent-ink') ?? '', tokens.get('accent') ?? '')).toBeGreaterThanOrEqual(7);
  });

  test('text in pictures keeps 7:1', () => {
    const { canvas, ink, ink2, ink3, region, network, zone, account, aws, azure, error, warn, info } = THEMES[name];
    for (const colour of [ink, ink2, ink3, region, network, zone, account, aws, azure, error, warn, info]) {
      expect(contrastOf(colour, canvas)).toBeGreaterThanOrEqual(7);
    }
  });
});

describe.each(['light', 'dark'] as const)('the ground in %s', (name) => {
  test('is what the desktop shows before the page is painted', () => {
    const source = readFileSync(join(root, 'electron/shell/window.ts'), 'utf8');
    expect(source).toContain(`'${THEMES[name].canvas}'`);
  });
});

function linesWith(pattern: RegExp): readonly string[] {
  return sheets
    .filter(({ file }) => file !== TOKENS && file !== CONTRAST)
    .flatMap(({ file, text }) => text.split('\n').map((line) => `${file}: ${line.trim()}`))
    .filter((line) => pattern.test(line));
}

function tokensIn(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}
