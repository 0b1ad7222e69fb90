import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { catalogData } from '../../catalog/index.ts';
import { NEEDS_LIGHT_TILE, VENDOR_ICONS } from '../../scripts/icon-sources.ts';
import { sharedByMistake, staleIcons, undecidedIcons } from '../../scripts/icons/icon-faults.ts';
import { buildIconSet } from '../../scripts/icons/icon-set.ts';

const ICONS = fileURLToPath(new URL('../../catalog/icons/', import.meta.url));
const { files, manifest } = buildIconSet();
const committed = readdirSync(ICONS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svg'));

test('the committed icons are exactly what the installed packages give', () => {
  expect([...committed].sort()).toEqual([...files.keys()].sort());
  expect(staleIcons(ICONS, committed, files)).toEqual([]);
});

test('the committed manifest is what the script would write', () => {
  const text = readFileSync(fileURLToPath(new URL('../../catalog/icons.json', import.meta.url)), 'utf8');
  expect(JSON.parse(text)).toEqual(manifest);
});

test('every AWS and Azure service has an icon, a recorded sharing, or a recorded reason to have none', () => {
  const vendorServices = catalogData.services.filter((service) => service.provider !== 'neutral');
  expect(undecidedIcons(vendorServices)).toEqual([]);
});

test('every icon that a service names is there', () => {
  const named = catalogData.services.flatMap(({ icon }) => (icon === null ? [] : [icon]));
  expect(named.filter((icon) => !existsSync(`${ICONS}${icon}.svg`))).toEqual([]);
});

test('two services show the same icon only where the sharing is recorded', () => {
  const owners = new Map<string, string[]>();
  for (const { id, icon } of catalogData.services) {
    if (icon !== null && icon === id.replace('.', '/')) owners.set(icon, [...(owners.get(icon) ?? []), id]);
  }
  expect(sharedByMistake(catalogData.services)).toEqual([]);
  expect([...owners.values()].filter((ids) => ids.length > 1)).toEqual([]);
});

test('no file of a vendor’s set stands for two services without being recorded as shared', () => {
  const used = VENDOR_ICONS.flatMap(({ provider, sources, extra }) =>
    Object.values({ ...sources, ...extra }).flatMap((source) =>
      typeof source === 'string' ? [`${provider} ${source}`] : [],
    ),
  );
  expect(used.filter((source, index) => used.indexOf(source) !== index)).toEqual([]);
});

test('the maps name no service that the catalog lacks', () => {
  const ids = new Set(catalogData.services.map(({ id }) => id));
  const mapped = VENDOR_ICONS.flatMap(({ provider, sources }) =>
    Object.keys(sources).map((name) => `${provider}.${name}`),
  );
  expect(mapped.filter((id) => !ids.has(id))).toEqual([]);
  expect([...NEEDS_LIGHT_TILE].filter((icon) => !files.has(`${icon}.svg`))).toEqual([]);
});

test('all icons can stand in one document: ids are unique and every reference meets an id of its own icon', () => {
  const owners = new Map<string, string>();
  const wrong: string[] = [];
  for (const [file, text] of files) {
    const own = [...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '');
    for (const id of own) {
      if (owners.has(id)) wrong.push(`${file}: id ${id} is also in ${owners.get(id)}`);
      owners.set(id, file);
    }
    for (const [, target = ''] of text.matchAll(/url\(#([^)]*)\)/g)) {
      if (!own.includes(target)) wrong.push(`${file}: refers to ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

test.each([...files])('%s is plain, standalone SVG with a view box', (_, text) => {
  const elements = new Set<string>();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => elements.add(name));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  for (const tag of ['script', 'style', 'image', 'foreignObject', 'use', 'text', 'title']) {
    expect(elements.has(tag), tag).toBe(false);
  }
  expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 [\d.]+ [\d.]+"/);
  expect(text).not.toMatch(/href|\son\w+=|class=|data:/);
});

test.each([...files].filter(([file]) => file.startsWith('neutral/')))(
  '%s takes the ink of the theme and has no fill',
  (_, text) => {
    expect(text).toContain('viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="2"');
    expect(text.match(/#[0-9a-f]{3,6}/gi)).toBeNull();
  },
);

test.each([...files].filter(([file]) => !file.startsWith('neutral/')))('%s keeps the vendor’s colours', (_, text) => {
  expect(text).not.toContain('currentColor');
});

test.each([...files])('%s fills its view box and is not cropped by it', (_, text) => {
  const painted = paintedColumnsAndRows(text);
  expect(Math.max(painted.columns.length, painted.rows.length)).toBeGreaterThan(30);
  const outside = [...painted.columns, ...painted.rows].filter(
    (pixel) => pixel < MARGIN - 2 || pixel > MARGIN + SIDE + 1,
  );
  expect(outside).toEqual([]);
});

/** Pixels of the painted picture and of the margin around its view box. */
const SIDE = 50;
const MARGIN = 10;

function paintedColumnsAndRows(text: string): { columns: readonly number[]; rows: readonly number[] } {
  const widened = text.replace(/viewBox="0 0 ([\d.]+) ([\d.]+)"/, (_, width: string, height: string) => {
    const [w, h] = [Number(width), Number(height)];
    return `viewBox="${-w / 5} ${-h / 5} ${w * 1.4} ${h * 1.4}"`;
  });
  const image = new Resvg(widened, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: SIDE + 2 * MARGIN },
  }).render();
  const columns = new Set<number>();
  const rows = new Set<number>();
  const { pixels, width } = image;
  for (let pixel = 0; pixel < width * image.height; pixel += 1) {
    const opacity = pixels[pixel * 4 + 3] ?? 0;
    if (opacity < 32) continue;
    columns.add(pixel % width);
    rows.add(Math.floor(pixel / width));
  }
  return { columns: [...columns], rows: [...rows] };
}
