import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { AppPage } from './app-page.ts';
import { expect, test } from './fixtures.ts';

/** The shop, with two slides and a callout on its load balancer. */
async function openSlides(app: AppPage): Promise<void> {
  const file = join(import.meta.dirname, '..', '..', 'examples', 'three-tier-web.skyflip');
  const shop = JSON.parse(await readFile(file, 'utf8'));
  const annotation = (
    service: string,
    step: number,
    label: string,
    frame: readonly number[],
    parentId: string | null,
  ) => {
    const [x, y, width, height] = frame;
    const faces = { neutral: { properties: {}, service: `neutral.${service}` } };
    return { faces, frame: { x, y, width, height }, label, order: 0, parentId, properties: {}, step };
  };
  Object.assign(shop.nodes, {
    entry: annotation('area', 1, 'Where requests come from', [0, 190, 280, 460], null),
    zones: annotation('area', 2, 'Two zones', [310, 60, 970, 640], null),
    spread: annotation('callout', 1, 'Requests are spread', [80, 0, 24, 24], 'alb'),
  });
  await app.openFile('slides.skyflip', Buffer.from(JSON.stringify({ ...shop, name: 'Slides' })), 'Slides');
  await app.focusCanvas();
}

async function axeFinds(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('a presentation goes through slides and callouts by keys, flips, and is left by Escape', async ({ app }) => {
  await openSlides(app);
  // Where motion is reduced, what is drawn comes in the very frame in which its place changes.
  await expect(app.canvas.locator('svg rect').first()).toHaveCSS('transition-duration', '0s');
  await app.press('present');
  const show = app.page.getByRole('dialog', { name: 'Presentation of Slides' });
  const said = show.getByRole('status');
  await expect(said).toHaveText('Step 1 of 3. Where requests come from');
  await app.page.keyboard.press('PageDown');
  await expect(said).toHaveText('Step 2 of 3. Two zones');
  await app.page.keyboard.press('Space');
  await expect(said).toHaveText('Step 3 of 3. Callout 1: Requests are spread');
  await app.page.keyboard.press('1');
  await expect(said).toHaveText('Step 1 of 3. Where requests come from');
  await app.page.keyboard.press('b');
  await expect(said).toHaveText('The screen is black.');
  await app.page.keyboard.press('ArrowRight');
  await expect(said).toHaveText('Step 1 of 3. Where requests come from');
  await app.press('flip');
  await expect(show.getByRole('img', { name: /^Slides on Azure/ })).toBeVisible();
  expect(await axeFinds(app.page)).toEqual([]);
  await app.page.mouse.click(700, 300);
  await expect(said).toHaveText('Step 2 of 3. Two zones');
  await app.page.keyboard.press('Escape');
  await expect(show).toHaveCount(0);
  await expect.poll(() => app.page.evaluate(() => document.fullscreenElement === null)).toBe(true);
});

test('a diagram is printed on as many pages as were asked for, as text and lines', async ({ app }) => {
  await openSlides(app);
  await app.press('print');
  await app.dialog.getByRole('radio', { name: 'Slides (2)' }).check({ force: true });
  await app.dialog.getByRole('checkbox', { name: 'List of findings' }).check();
  await expect(app.dialog.getByText('2 pages, then 0 findings')).toBeVisible();
  expect(await axeFinds(app.page)).toEqual([]);
  await app.page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printing = '';
    };
  });
  await app.dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(app.page.locator('html[data-printing]')).toHaveCount(1);
  const paper = await app.page.context().newCDPSession(app.page);
  const { data } = await paper.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
  const pdf = Buffer.from(data, 'base64').toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(3);
  expect(pdf).toMatch(/\/MediaBox \[0 0 841\.\d+ 59\d(\.\d+)?\]/);
  expect(pdf).toContain('/Type /Font');
  expect(pdf).not.toContain('/Subtype /Image');
  await app.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(app.dialog).toHaveCount(0);
  await expect(app.page.locator('body > [data-printed]')).toHaveCount(0);
});

test('panels are sized, reset, folded and hidden by keys, and are so after a restart', async ({ app }) => {
  await openSlides(app);
  const border = app.page.getByRole('separator', { name: 'Width of the inspector' });
  await border.focus();
  await app.page.keyboard.press('ArrowLeft');
  await expect(border).toHaveAttribute('aria-valuenow', '320');
  await border.dblclick();
  await expect(border).toHaveAttribute('aria-valuenow', '304');
  await app.inspector.getByRole('button', { name: 'What it must have' }).click();
  await expect(app.inspector.getByText('Disaster recovery')).toBeHidden();
  await border.focus();
  await app.page.keyboard.press('Enter');
  await expect(app.inspector).toHaveCount(0);
  await app.press('hide-panels');
  await expect(app.palette).toHaveCount(0);
  await app.press('hide-panels');
  await expect(app.palette).toBeVisible();
  await expect(app.inspector).toHaveCount(0);
  await app.press('toggle-inspector');
  await expect(app.inspector.getByText('Disaster recovery')).toBeHidden();
  await border.focus();
  await app.page.keyboard.press('ArrowLeft');
  // The last of it in the very moment in which the page goes.
  const started = app.page.waitForEvent('load');
  await app.page.getByRole('tab', { name: 'Outline' }).evaluate((tab: HTMLElement) => {
    tab.click();
    setTimeout(() => location.reload());
  });
  await started;
  await expect(border).toHaveAttribute('aria-valuenow', '320');
  await expect(app.inspector.getByRole('button', { name: 'What it must have' })).toBeVisible();
  await expect(app.inspector.getByText('Disaster recovery')).toBeHidden();
  await expect(app.page.getByRole('tab', { name: 'Outline' })).toHaveAttribute('aria-selected', 'true');
});

test('the first frame has the theme that was worn last, with its contrast', async ({ app }) => {
  const { page } = app;
  await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await expect(page.locator('html[data-theme=dark][data-contrast=more]')).toHaveCount(1);
  let go = (): void => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route('**/assets/index-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await expect
    .poll(() => page.evaluate(() => document.body && getComputedStyle(document.body).backgroundColor))
    .toBe('rgb(0, 0, 0)');
  await expect(page.locator('main')).toHaveCount(0);
  go();
  await expect(page.locator('main')).toBeVisible();
});

test('a newcomer is shown round in four steps, and leaves when they like', async ({ app }) => {
  await openSlides(app);
  await app.page.getByRole('button', { name: 'Menu' }).click();
  await app.page.getByRole('menuitem', { name: 'Help' }).click();
  await app.page.getByRole('menuitem', { name: 'Show me round' }).click();
  await expect(app.page.getByRole('dialog', { name: 'Place services' })).toBeVisible();
  await expect(app.page.getByRole('button', { name: 'Next' })).toBeFocused();
  for (const title of ['Connect them', 'See it on the other cloud', 'Read what was found']) {
    await app.page.keyboard.press('Enter');
    await expect(app.page.getByRole('dialog', { name: title })).toBeVisible();
  }
  expect(await axeFinds(app.page)).toEqual([]);
  await app.page.keyboard.press('Escape');
  await expect(app.dialog).toHaveCount(0);
});

test('the ring around the canvas is there for keys, and not for the pointer', async ({ app }) => {
  await app.openExample('serverless-api');
  const surface = app.page.getByRole('application', { name: 'Canvas' });
  await app.page.mouse.click(700, 640);
  await expect(surface).toBeFocused();
  await expect(surface).toHaveCSS('outline-style', 'none');
  await app.page.keyboard.press('ArrowRight');
  await expect(surface).toHaveCSS('outline-style', 'solid');
});
