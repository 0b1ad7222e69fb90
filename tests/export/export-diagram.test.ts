import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { RESVG_LIMITS, rasterise } from '../../cli/rasterise.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { exportPng, exportSvg } from '../../shared/export/export-diagram.ts';
import { extractFromPng } from '../../shared/export/png-text.ts';
import { THEMES } from '../../shared/scene/theme.ts';
import { diagram } from '../support/diagram-builder.ts';

const loadIcons = async () => new Map<string, string>();
const ports = { loadIcons, rasterise, limits: RESVG_LIMITS };
const view = viewSide(
  diagram('aws').node('a', 'aws.lambda', { label: 'Work 😀 عمل' }).node('b', 'aws.s3').connect('a', 'b').done(),
  'aws',
  catalog,
);

test.each([1, 2, 4])('a PNG at %i× has that many pixels and the document inside', async (scale) => {
  const one = await exportPng('{"format":"skyflip"}', view, {}, ports);
  const png = await exportPng('{"format":"skyflip"}', view, { scale, theme: 'dark' }, ports);
  if (!png.ok || !one.ok) throw new Error('not painted');
  expect(png.value.width).toBe(one.value.width * scale);
  const header = new DataView(png.value.bytes.buffer, png.value.bytes.byteOffset);
  expect([header.getUint32(16), header.getUint32(20)]).toEqual([png.value.width, png.value.height]);
  expect(extractFromPng(png.value.bytes)).toEqual({ ok: true, value: '{"format":"skyflip"}' });
});

test('a picture too long for a PNG is refused with the reason', async () => {
  const far = diagram('aws')
    .node('a', 'aws.lambda')
    .node('b', 'aws.sqs', { frame: { x: 9_000_000, y: 0 } })
    .done();
  const png = await exportPng('{}', viewSide(far, 'aws', catalog), {}, ports);
  expect(png).toMatchObject({ ok: false, error: { message: expect.stringContaining('less than a pixel') } });
});

test('a picture over the limit is written smaller, with a message', async () => {
  const png = await exportPng('{}', view, { scale: 4 }, { ...ports, limits: { side: 100, pixels: 10_000 } });
  expect(png).toMatchObject({ ok: true, value: { width: 100 } });
  expect(png.ok && png.value.message).toContain('in place of 4×');
});

test('what the rasteriser cannot do is an error with its reason', async () => {
  const broken = { ...ports, rasterise: () => Promise.reject(new Error('out of memory')) };
  expect(await exportPng('{}', view, {}, broken)).toEqual({
    ok: false,
    error: { kind: 'cannot-paint', message: 'The picture cannot be painted: out of memory' },
  });
});

test('an SVG embeds the fonts it is given', async () => {
  const svg = await exportSvg(view, {}, { loadIcons, loadFonts: async () => ({ 500: 'AAAA' }) });
  expect(svg).toContain('font-weight:500;src:url(data:font/woff2;base64,AAAA)');
});

test.each([
  ['light', '#ffffff'],
  ['dark', '#101216'],
] as const)('a %s picture stands on %s, and so does what is written on a line', async (theme, ground) => {
  const made = diagram('aws').node('a', 'aws.lambda').node('b', 'aws.s3').connect('a', 'b', { label: 'writes' }).done();
  const svg = await exportSvg(viewSide(made, 'aws', catalog), { theme }, { loadIcons, loadFonts: async () => ({}) });
  const rects = [...svg.matchAll(/<rect[^>]*fill="(#[0-9a-f]{6})"/g)].map(([, fill]) => fill);
  expect(rects[0]).toBe(ground);
  expect(rects.filter((fill) => fill === ground).length).toBeGreaterThanOrEqual(2);
  expect(svg.includes(THEMES.light.canvas)).toBe(false);
});
