import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { createConnection, createNode } from '../../shared/document/create.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { pictureArea } from '../../shared/export/svg.ts';
import { drawScene } from '../../shared/scene/draw-scene.ts';
import type { Rect } from '../../shared/scene/geometry.ts';
import { validate } from '../../shared/validation/validate.ts';
import type { AppPage } from './app-page.ts';
import { comparePictures } from './compare-pictures.ts';
import { expect, test } from './fixtures.ts';

const MARGIN = 8;
/**
 * `different`: of all pixels, how many may differ plainly; room for letters whose edges another version of Chromium softens
 * otherwise. `shared`: of the pixels that either shows something at, how many must show something in both; a shift by one pixel
 * fails at once.
 */
const DRAWN = { different: 0.001, shared: 0.97 } as const;
/** Full of text: a line of it that stands a pixel off fails. */
const WRITTEN = { different: 0.0025, shared: 0.95 } as const;

for (const [name, theme, read, limits] of [
  ['three-tier-web', 'light', () => example('three-tier-web'), DRAWN],
  ['event-driven-faulty', 'dark', () => example('event-driven-faulty'), DRAWN],
  ['azure-citizen-portal', 'light', () => example('azure-citizen-portal'), DRAWN],
  ['notes, callouts, slides, a legend and a collapsed frame', 'dark', annotated, WRITTEN],
] as const) {
  test(`canvas and exported picture agree: ${name}, ${theme}`, async ({ app }) => {
    await app.page.setViewportSize({ width: 1600, height: 1000 });
    await app.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const diagram = await read();
    await app.openFile('agreement.skyflip', Buffer.from(serializeDiagram(diagram)), diagram.name);
    const area = areaOf(diagram, theme);
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
    expect(different).toBeLessThan(limits.different);
    expect(shared).toBeGreaterThan(limits.shared);
  });
}

const ROOT = join(import.meta.dirname, '..', '..');
const example = (name: string): Promise<Diagram> => diagramIn(join(ROOT, 'examples', `${name}.skyflip`));

/** All that a person writes onto a diagram, with what is drawn in place of other things. */
async function annotated(): Promise<Diagram> {
  const diagram = await diagramIn(join(ROOT, 'tests', 'fixtures', 'annotated.skyflip'));
  const inside = { parentId: 'shut' };
  const nodes = {
    ...diagram.nodes,
    shut: createNode('shut', 'aws.vpc', { x: 0, y: 480, width: 400, height: 160 }, { label: 'Shut', collapsed: true }),
    one: createNode('one', 'aws.lambda', { x: 40, y: 40, width: 96, height: 88 }, inside),
    two: createNode('two', 'aws.sqs', { x: 240, y: 40, width: 96, height: 88 }, inside),
    after: createNode('after', 'aws.s3', { x: 480, y: 480, width: 96, height: 88 }, { label: 'After' }),
  };
  const connections = {
    ...diagram.connections,
    within: createConnection('within', 'one', 'two', { kind: 'event' }),
    out: createConnection('out', 'two', 'after', { kind: 'data', label: 'stands for one inside' }),
    round: createConnection('round', 'after', 'after', { kind: 'control' }),
  };
  return { ...diagram, nodes, connections, legend: {} };
}

async function diagramIn(file: string): Promise<Diagram> {
  const read = parseDiagram(await readFile(file, 'utf8'));
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

function areaOf(diagram: Diagram, theme: 'light' | 'dark'): Rect {
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
