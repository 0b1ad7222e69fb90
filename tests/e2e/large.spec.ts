import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { drawScene } from '../../shared/scene/draw-scene.ts';
import { largeDiagram } from '../bench/large-diagram.ts';
import type { AppPage } from './app-page.ts';
import { expect, test } from './fixtures.ts';

const SERVICES = 230;

test('lines of a large diagram are found in a worker, and are those that are exported', async ({ app }) => {
  const diagram = { ...largeDiagram(SERVICES), name: 'Large', catalogVersion: catalog.version };
  await app.openFile('large.skyflip', Buffer.from(serializeDiagram(diagram)), 'Large');
  await expect.poll(() => timesFound(app)).toBeGreaterThan(0);
  const atFirst = await timesFound(app);

  await app.focusCanvas();
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.press('ArrowRight');
  await expect.poll(() => timesFound(app)).toBeGreaterThan(atFirst);
  expect(app.page.workers().filter((worker) => worker.url().includes('line-worker'))).toHaveLength(1);

  const found = waysOf(await written(app));
  await app.press('zoom-actual');
  await expect(linesOf(app).first()).toBeAttached();
  const shown = await linesOf(app).evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''));
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter((way) => !found.has(way))).toEqual([]);
});

function linesOf({ page }: AppPage): ReturnType<AppPage['page']['locator']> {
  return page.locator('svg[data-layer="connections"] g[role="img"] path:first-child');
}

function timesFound({ page }: AppPage): Promise<number> {
  return page.evaluate(() => performance.getEntriesByName('skyflip:lines').length);
}

/** The document as it is now. */
async function written(app: AppPage): Promise<string> {
  const { files } = app.running;
  await app.press('export');
  await app.dialog.getByRole('radio', { name: 'JSON' }).check();
  await files.chooseToSave('large.json');
  await app.dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(app.dialog).toBeHidden();
  return Buffer.from(await files.read('large.json')).toString('utf8');
}

/** As they are found with nothing known. */
function waysOf(text: string): ReadonlySet<string> {
  const parsed = parseDiagram(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { primitives } = drawScene(viewSide(parsed.value, 'aws', catalog), { theme: 'light' });
  return new Set(primitives.flatMap((primitive) => (primitive.kind === 'path' ? primitive.d : [])));
}
