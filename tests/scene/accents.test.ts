import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { accentSchema } from '../../shared/document/schema.ts';
import { exportSvg } from '../../shared/export/export-diagram.ts';
import { accentShade } from '../../shared/scene/accents.ts';
import { drawScene } from '../../shared/scene/draw-scene.ts';
import { THEMES } from '../../shared/scene/theme.ts';
import { diagram } from '../support/diagram-builder.ts';

const LEAST = { light: 4.5, dark: 4.5, 'light-contrast': 7, 'dark-contrast': 7 } as const;
const cases = (Object.keys(LEAST) as (keyof typeof LEAST)[]).flatMap((theme) =>
  accentSchema.options.map((accent) => [accent, theme] as const),
);

describe.each(cases)('%s in %s', (accent, name) => {
  const theme = THEMES[name];
  const { ink, tint } = accentShade(accent, theme);

  test.each([
    ['its ink on the canvas', ink, theme.canvas],
    ['its ink on a panel', ink, theme.panel],
    ['its ink on its tint', ink, tint],
    ['text on its tint', theme.ink, tint],
    ['a number on its ink', theme.onStatus, ink],
  ])('%s has enough contrast', (_, above, below) => {
    expect(contrast(above, below)).toBeGreaterThanOrEqual(LEAST[name]);
  });
});

test('a picture tells what is noted on nodes and lines, escaped', async () => {
  const drawn = diagram('aws')
    .node('a', 'aws.lambda')
    .node('b', 'aws.s3')
    .connect('a', 'b', { notes: 'Nightly <b>' })
    .done();
  const svg = await exportSvg(
    viewSide(drawn, 'aws', catalog),
    {},
    { loadIcons: async () => new Map(), loadFonts: async () => ({}) },
  );
  expect(svg).toContain('<desc>Nightly &lt;b&gt;</desc>');
});

test('a number in the list of steps has the colour of its callout, else that of the list', () => {
  const drawn = diagram('aws')
    .node('one', 'neutral.callout', { step: 1, accent: 'red' })
    .node('two', 'neutral.callout', { step: 2 })
    .node('list', 'neutral.steps', { accent: 'teal' })
    .done();
  const { primitives } = drawScene(viewSide(drawn, 'aws', catalog), { theme: 'dark' });
  const circles = primitives.filter((one) => one.element === 'list' && one.kind === 'rect' && one.radius === 8);
  const inks = (['red', 'teal'] as const).map((accent) => accentShade(accent, THEMES.dark).ink);
  expect(circles.map((one) => one.kind === 'rect' && one.fill)).toEqual(inks);
});

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
