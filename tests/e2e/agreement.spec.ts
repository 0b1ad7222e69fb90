import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import { pictureArea } from '../../shared/export/svg.ts';
import { drawScene } from '../../shared/scene/draw-scene.ts';
import type { Rect } from '../../shared/scene/geometry.ts';
import { validate } from '../../shared/validation/validate.ts';
import type { AppPage } from './app-page.ts';
import { comparePictures } from './compare-pictures.ts';
import { expect, test } from './fixtures.ts';

const MARGIN = 8;
/** Of all pixels, how many may differ plainly: room for letters whose edges another version of Chromium softens otherwise. */
const MOST_DIFFERENT = 0.001;
/** Of the pixels that either shows something at, how many must show something in both; a shift by one pixel fails at once. */
const LEAST_SHARED = 0.97;

for (const [example, theme] of [
  ['three-tier-web', 'light'],
  ['event-driven-faulty', 'dark'],
  ['azure-citizen-portal', 'light'],
] as const) {
  test(`canvas and exported picture agree: ${example}, ${theme}`, async ({ app }) => {
    await app.page.setViewportSize({ width: 1600, height: 1000 });
    await app.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await app.openExample(example);
    const area = await areaOf(example, theme);
    await exportPicture(app, theme);
    for (const panel of ['toggle-palette', 'toggle-inspector', 'toggle-findings', 'toggle-grid'] as const) {
      await app.press(panel);
    }
    await app.press('zoom-fit');
    await app.press('zoom-actual');
    expect(await app.settledZoom()).toBe(1);
    const screen = await screenshotOf(app, area);
    const picture = await app.running.files.read('picture.png');
    const { size, different, shared } = await comparePictures(app.page, screen, picture);
    expect(size).toEqual({ width: area.width, height: area.height });
    expect(different).toBeLessThan(MOST_DIFFERENT);
    expect(shared).toBeGreaterThan(LEAST_SHARED);
  });
}

async function areaOf(example: string, theme: 'light' | 'dark'): Promise<Rect> {
  const file = join(import.meta.dirname, '..', '..', 'examples', `${example}.skyflip`);
  const read = parseDiagram(await readFile(file, 'utf8'));
  if (!read.ok) throw new Error(read.error.message);
  const diagram = read.value;
  // The badges are part of both pictures; which day it is changes none of these examples' findings.
  const findings = validate(diagram, diagram.provider, catalog, { today: '2026-11-21', editing: true });
  return pictureArea(drawScene(viewSide(diagram, diagram.provider, catalog), { theme, findings }), MARGIN);
}

async function exportPicture(app: AppPage, theme: 'light' | 'dark'): Promise<void> {
  await app.press('export');
  const { dialog } = app;
  await dialog.getByRole('radio', { name: '1×' }).check();
  await dialog.getByRole('radio', { name: theme === 'light' ? 'Light' : 'Dark' }).check();
  await dialog.getByLabel('Margin').fill(String(MARGIN));
  await dialog.getByLabel('Badges of findings').check();
  await app.running.files.chooseToSave('picture.png');
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(app.page.getByText('Exported picture.png')).toBeVisible();
  await app.page.getByRole('button', { name: 'Dismiss' }).click();
}

/** The part of the canvas that the picture shows, without what floats over it. */
async function screenshotOf(app: AppPage, area: Rect): Promise<Uint8Array> {
  const corner = await app.page.evaluate(({ x, y }) => {
    const flow = document.querySelector('.react-flow');
    const viewport = document.querySelector('.react-flow__viewport');
    if (flow === null || viewport === null) throw new Error('no canvas');
    const floating = document.querySelectorAll<HTMLElement>('main button, main canvas:not(.react-flow canvas)');
    for (const element of floating) element.style.visibility = 'hidden';
    const { left, top } = flow.getBoundingClientRect();
    const { a: zoom, e, f } = new DOMMatrix(getComputedStyle(viewport).transform);
    return { x: left + e + x * zoom, y: top + f + y * zoom };
  }, area);
  const clip = { x: Math.round(corner.x), y: Math.round(corner.y), width: area.width, height: area.height };
  return app.page.screenshot({ clip, animations: 'disabled' });
}
