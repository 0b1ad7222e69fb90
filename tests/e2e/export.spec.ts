import { readPictureOptions } from '../../shared/export/png-options.ts';
import { extractFromPng } from '../../shared/export/png-text.ts';
import type { AppPage } from './app-page.ts';
import { expect, test } from './fixtures.ts';

async function exportAs(app: AppPage, name: string): Promise<Uint8Array> {
  const { files } = app.running;
  await files.chooseToSave(name);
  await app.dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(app.page.getByText(`Exported ${name}`)).toBeVisible();
  await expect(app.dialog).toBeHidden();
  return files.read(name);
}

test('a PNG has the pixels that were announced, the diagram and its options', async ({ app }) => {
  await app.openExample('three-tier-web');
  await app.press('export');
  await app.dialog.getByRole('radio', { name: '3×' }).check();
  await app.dialog.getByRole('radio', { name: 'Dark' }).check();
  await app.dialog.getByLabel('Transparent ground').check();
  const caption = app.dialog.locator('figcaption');
  await expect(caption).toHaveText(/^3,9\d\d × 2,2\d\d pixels$/);
  const [width, height] = ((await caption.textContent()) ?? '').replaceAll(',', '').match(/\d+/g) ?? [];
  const png = await exportAs(app, 'picture.png');
  const header = new DataView(png.buffer, png.byteOffset);
  expect([header.getUint32(16), header.getUint32(20)]).toEqual([Number(width), Number(height)]);
  expect(readPictureOptions(png)).toEqual({
    theme: 'dark',
    scale: 3,
    transparent: true,
    findings: false,
    margin: 24,
    both: false,
    marks: true,
  });
  const inside = extractFromPng(png);
  expect(inside.ok && JSON.parse(inside.value)).toMatchObject({ format: 'skyflip', provider: 'aws' });
});

test('an SVG is real text with the fonts inside, and refers to nothing else', async ({ app }) => {
  await app.openExample('three-tier-web');
  await app.press('export');
  await app.dialog.getByRole('radio', { name: 'SVG' }).check();
  const svg = Buffer.from(await exportAs(app, 'picture.svg')).toString('utf8');
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).toContain('>Shop ALB</text>');
  expect(svg).toContain('src:url(data:font/woff2;base64,');
  expect(svg.match(/\b(?:href|src)="(?!#)[^"]*"/g)).toBeNull();
});

test('of a selection only that is written, and the last options come back', async ({ app }) => {
  await app.openExample('three-tier-web');
  await app.press('export');
  await expect(app.dialog.getByRole('radio', { name: 'Selection' })).toBeDisabled();
  await app.dialog.getByRole('radio', { name: 'JSON' }).check();
  await app.dialog.getByRole('button', { name: 'Close' }).click();
  await app.press('select-all');
  await app.press('export');
  await expect(app.dialog.getByRole('radio', { name: 'JSON' })).toBeChecked();
  await app.dialog.getByRole('radio', { name: /^Selection \(\d+\)$/ }).check();
  await expect(app.dialog.locator('figcaption')).toHaveText(/^[\d,]+ lines$/);
  const json = Buffer.from(await exportAs(app, 'part.json')).toString('utf8');
  expect(JSON.parse(json)).toMatchObject({ format: 'skyflip', name: expect.any(String) });
});

test('the keyboard alone exports', async ({ app }) => {
  await app.openExample('serverless-api');
  await app.press('export');
  await expect(app.dialog.getByRole('radio', { name: 'PNG' })).toBeFocused();
  await app.page.keyboard.press('ArrowRight');
  await expect(app.dialog.getByRole('radio', { name: 'SVG' })).toBeChecked();
  await app.running.files.chooseToSave('by-keyboard.svg');
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByText('Exported by-keyboard.svg')).toBeVisible();
});

test('cancelling the file dialog leaves the export open and writes nothing', async ({ app }) => {
  await app.openExample('serverless-api');
  await app.press('export');
  await app.dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(app.dialog.getByRole('button', { name: 'Export…' })).toBeEnabled();
  await expect(app.page.getByText('Exported')).toBeHidden();
});
