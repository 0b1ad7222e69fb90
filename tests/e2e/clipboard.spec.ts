import type { Page } from '@playwright/test';
import { AppPage } from './app-page.ts';
import type { RunningElectron } from './electron-app.ts';
import { expect, test } from './fixtures.ts';

/** Another window of the same app. */
async function anotherWindow(app: AppPage): Promise<AppPage> {
  const { running } = app;
  const page = running.kind === 'electron' ? await secondWindow(running as RunningElectron) : await secondTab(app.page);
  running.watch.watch(page);
  await page.locator('main').waitFor();
  return new AppPage({ ...running, page });
}

async function secondWindow({ electron, page }: RunningElectron): Promise<Page> {
  const opened = electron.waitForEvent('window');
  await page.keyboard.press('ControlOrMeta+Shift+N');
  return opened;
}

async function secondTab(page: Page): Promise<Page> {
  const opened = await page.context().newPage();
  await opened.goto(page.url());
  return opened;
}

/** As another program reads and writes it; the desktop's page may not. */
function readClipboard({ running, page }: AppPage): Promise<string> {
  if (running.kind === 'web') return page.evaluate(() => navigator.clipboard.readText());
  return (running as RunningElectron).electron.evaluate(({ clipboard }) => clipboard.readText());
}

function writeClipboard({ running, page }: AppPage, text: string): Promise<void> {
  if (running.kind === 'web') return page.evaluate((words) => navigator.clipboard.writeText(words), text);
  return (running as RunningElectron).electron.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
}

test('what is copied in one window is pasted in another, the same on both clouds', async ({ app }) => {
  await app.openExample('serverless-api');
  const other = await anotherWindow(app);
  await app.page.bringToFront();
  await app.select('Handle order');
  await app.page.keyboard.press('ControlOrMeta+C');
  await expect(app.page.getByText('One element copied.')).toBeAttached();
  await other.page.bringToFront();
  await other.page.getByRole('button', { name: 'New blank' }).click();
  await other.focusCanvas();
  await other.page.keyboard.press('ControlOrMeta+V');
  await expect(other.node('Handle order')).toBeVisible();
  await other.side('Azure').click();
  await expect(other.node(/^Handle order, Functions/)).toBeVisible();
});

test('a list of names becomes services, and a selection goes out as a drawing', async ({ app }) => {
  const { page } = app;
  await app.openExample('serverless-api');
  await app.select('Handle order');
  await app.press('command-palette');
  await page.keyboard.type('copy as svg');
  await page.getByRole('option', { name: /^Copy as SVG/ }).click();
  await expect(page.getByText('The selection is on the clipboard as an SVG drawing.')).toBeVisible();
  const svg = await readClipboard(app);
  expect(svg).toMatch(/^<svg /);
  expect(svg).toContain('>Handle order</text>');
  expect(svg).not.toContain('>Orders table</text>');
  await writeClipboard(app, 'Amazon SNS\nAmazon Kinesis Data Streams');
  await app.focusCanvas();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByText('2 elements pasted by name.')).toBeAttached();
});
