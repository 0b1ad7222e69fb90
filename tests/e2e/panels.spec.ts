import type { Locator } from '@playwright/test';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { diagram } from '../support/diagram-builder.ts';
import type { AppPage } from './app-page.ts';
import { expect, test } from './fixtures.ts';
import { difference, keptPicture } from './panel-pictures.ts';

/** Room for a sentence of the catalog that is told otherwise; all that lies eight pixels lower is beyond it. */
const MOST_DIFFERENT = 0.03;

const place = (x: number, y: number) => ({ frame: { x, y, width: 96, height: 88 } });
const drawn = diagram('aws', { name: 'Panels' })
  .node('queue', 'aws.sqs', { label: 'Orders to bill', ...place(0, 0) })
  .node('fn', 'aws.lambda', { label: 'Bill', expectedDurationSeconds: 1200, ...place(240, 0) })
  .node('files', 'aws.s3', { label: 'Bills', sensitive: true, publicAccess: true, ...place(480, 0) })
  .connect('queue', 'fn', { kind: 'event' })
  .connect('fn', 'files', { kind: 'data' })
  .done();

/** One after the other in one window; each leaves it as the next begins. */
const PANELS: readonly [name: string, show: (app: AppPage) => Promise<Locator>][] = [
  ['palette', async (app) => app.palette],
  ['findings', async (app) => app.findings],
  [
    'inspector',
    async (app) => {
      await app.select('Bill,');
      await expect(app.inspector.getByRole('heading', { name: 'Workload' })).toBeVisible();
      return app.inspector;
    },
  ],
  [
    'report',
    async (app) => {
      await app.press('select-none');
      await app.press('flip-report');
      await expect(app.dialog.getByRole('list').first()).toBeVisible();
      return app.dialog;
    },
  ],
  [
    'command-palette',
    async (app) => {
      await app.closeDialog();
      await app.press('command-palette');
      await expect(app.dialog.getByRole('option').first()).toBeVisible();
      return app.dialog;
    },
  ],
];

test('the panels look as they did, in light and in dark, and one whose rows lie lower would be seen', async ({
  app,
}) => {
  const { page } = app;
  await app.openFile('panels.skyflip', Buffer.from(serializeDiagram(drawn)), 'Panels');
  await expect(app.finding('RT-001')).toBeVisible();
  for (const [name, show] of PANELS) {
    const panel = await show(app);
    // Nothing is hovered.
    await page.mouse.move(0, 0);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      const now = await pictureOf(panel);
      const kept = await keptPicture(`${name}-${theme}`, now);
      expect.soft(await difference(page, kept, now), `${name}, ${theme}`).toBeLessThanOrEqual(MOST_DIFFERENT);
    }
  }
  await app.closeDialog();
  const before = await pictureOf(app.palette);
  await app.palette.getByRole('tree').evaluate((tree) => {
    tree.style.paddingTop = '8px';
  });
  expect(await difference(page, before, await pictureOf(app.palette))).toBeGreaterThan(MOST_DIFFERENT);
});

/** Of the place where it lies: a picture of the element itself would first be waited for. */
async function pictureOf(panel: Locator): Promise<Uint8Array> {
  const clip = await panel.boundingBox();
  if (clip === null) throw new Error('not in view');
  return panel.page().screenshot({ clip });
}
