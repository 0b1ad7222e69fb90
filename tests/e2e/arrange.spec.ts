import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppPage } from './app-page.ts';
import { expect, test } from './fixtures.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const EXAMPLE = join(import.meta.dirname, '../../examples/serverless-api.skyflip');

/** The example with every node at one place. */
async function openHeap(app: AppPage): Promise<void> {
  const file = JSON.parse(await readFile(EXAMPLE, 'utf8')) as { name: string; nodes: Record<string, { frame: Box }> };
  for (const { frame } of Object.values(file.nodes)) Object.assign(frame, { x: 40, y: 60 });
  await app.openFile('heap.skyflip', Buffer.from(JSON.stringify(file)), file.name);
  await app.focusCanvas();
}

async function boxOf(app: AppPage, id: string): Promise<Box> {
  const box = await app.page.locator(`[data-layer="nodes"] > [data-id="${id}"]`).boundingBox();
  if (box === null) throw new Error(`"${id}" is not in view`);
  return box;
}

const undo = (app: AppPage) => app.page.getByRole('button', { name: /^Undo/, includeHidden: true });

test('a heap becomes a diagram by one key, and one undo takes it back', async ({ app }) => {
  await openHeap(app);
  await app.press('arrange');
  await expect(undo(app)).toHaveAttribute('aria-label', 'Undo Arrange');
  await expect(app.page.getByText('Arranged the whole diagram.')).toBeAttached();
  const chain = await Promise.all(['app', 'api', 'orders'].map((id) => boxOf(app, id)));
  const [mobile, api, orders] = chain;
  if (mobile === undefined || api === undefined || orders === undefined) throw new Error('the example has changed');
  expect(mobile.x + mobile.width).toBeLessThan(api.x);
  expect(api.x + api.width).toBeLessThan(orders.x);
  await app.press('undo');
  await expect(undo(app)).toBeDisabled();
});

test('choices are seen at once, are one step of undo, and Cancel leaves all as it was', async ({ app }) => {
  await openHeap(app);
  await app.press('arrange-options');
  await expect(app.dialog.getByText('Places the whole diagram')).toBeVisible();
  await expect(undo(app)).toHaveAttribute('aria-label', 'Undo Arrange');
  await app.dialog.getByRole('radio', { name: 'Down' }).check({ force: true });
  await expect.poll(async () => (await boxOf(app, 'api')).y - (await boxOf(app, 'app')).y).toBeGreaterThan(20);
  await app.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.dialog).toBeHidden();
  await expect(undo(app)).toBeDisabled();
});

test('what is dragged comes into line with its neighbours, unless Alt is held', async ({ app }) => {
  await app.openExample('three-tier-web');
  const { page } = app;
  const [assets, cdn] = [await boxOf(app, 'assets'), await boxOf(app, 'cdn')];
  const guides = page.locator('[data-guide="line"]');
  await page.mouse.move(assets.x + assets.width / 2, assets.y + 10);
  await page.mouse.down();
  // Two pixels of the screen away from the middle of what is above.
  await page.mouse.move(cdn.x + cdn.width / 2 + 2, assets.y + 60, { steps: 4 });
  await expect(guides).not.toHaveCount(0);
  await page.keyboard.down('Alt');
  await page.mouse.move(cdn.x + cdn.width / 2 + 3, assets.y + 60);
  await expect(guides).toHaveCount(0);
  await page.keyboard.up('Alt');
  await page.mouse.move(cdn.x + cdn.width / 2 + 2, assets.y + 60);
  await page.mouse.up();
  await expect(guides).toHaveCount(0);
  const middle = ({ x, width }: Box): number => x + width / 2;
  expect(Math.abs(middle(await boxOf(app, 'assets')) - middle(await boxOf(app, 'cdn')))).toBeLessThan(0.6);
  // Several that are selected are lined up by a button.
  const above = await boxOf(app, 'cdn');
  await page.mouse.click(above.x + above.width / 2, above.y + 10);
  await page.keyboard.down('Shift');
  const moved = await boxOf(app, 'assets');
  await page.mouse.click(moved.x + moved.width / 2, moved.y + 10);
  await page.keyboard.up('Shift');
  await app.inspector.getByRole('button', { name: 'Align middles' }).click();
  await expect(undo(app)).toHaveAttribute('aria-label', 'Undo Align');
  const top = async (id: string): Promise<number> => (await boxOf(app, id)).y;
  await expect.poll(async () => Math.abs((await top('cdn')) - (await top('assets')))).toBeLessThan(0.6);
});

test('what is arranged glides to its place, unless the person wants no motion', async ({ app }) => {
  const { page } = app;
  await page.evaluate(() => {
    const { animate } = Element.prototype;
    Element.prototype.animate = function moves(...how) {
      const { style } = document.documentElement;
      style.setProperty('--glided', String(Number(style.getPropertyValue('--glided')) + 1));
      return animate.apply(this, how);
    };
  });
  const glided = async (motion: 'reduce' | 'no-preference'): Promise<number> => {
    await page.emulateMedia({ reducedMotion: motion });
    await page.evaluate(() => document.documentElement.style.removeProperty('--glided'));
    await app.press('arrange');
    await expect(app.state).toHaveText(/unsaved/);
    await app.press('undo');
    await expect(app.state).toHaveText(/· saved/);
    return page.evaluate(() => Number(document.documentElement.style.getPropertyValue('--glided')));
  };
  await app.openExample('event-driven-faulty');
  await app.focusCanvas();
  expect(await glided('reduce')).toBe(0);
  expect(await glided('no-preference')).toBeGreaterThan(5);
});
