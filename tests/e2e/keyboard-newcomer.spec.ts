import type { Locator, Page } from '@playwright/test';
import type { AppPage } from './app-page.ts';
import { expect, test } from './fixtures.ts';

/** What a screen reader was told last. */
const said = (page: Page): Locator => page.locator('[data-live]');
const outline = (page: Page): Locator => page.getByRole('tree', { name: 'Outline of the diagram' });

test('a newcomer draws, nests, connects, mends, flips and exports without a mouse', async ({ app, running }) => {
  const { page } = app;
  const { keyboard } = page;

  await test.step('inserts three services, one of them into another', async () => {
    await command(app, 'vpc', /^Place VPC/);
    await expect(said(page)).toHaveText('VPC placed.');
    await keyboard.press('Escape');
    await command(app, 'lambda', /^Place Lambda/);
    await expect(said(page)).toHaveText('Lambda placed.');
    await app.press('move-into');
    await expect(said(page)).toContainText('Moved into VPC.');
    await keyboard.press('Escape');
    await command(app, 'sqs', /^Place SQS/);
    await expect(said(page)).toContainText('SQS placed.');
  });

  await test.step('connects two of them', async () => {
    await app.press('connect');
    await expect(said(page)).toContainText('Choose what to connect to');
    for (let press = 0; press < 3; press++) {
      await keyboard.press('Tab');
      if ((await said(page).textContent())?.startsWith('To Lambda') === true) break;
    }
    await keyboard.press('Enter');
    await expect(said(page)).toContainText('SQS connected to Lambda.');
  });

  await test.step('names one in the outline', async () => {
    await app.press('toggle-outline');
    await expect(outline(page)).toBeFocused();
    await keyboard.press('Home');
    await keyboard.type('sqs');
    await keyboard.press('F2');
    await keyboard.type('Given up');
    await keyboard.press('Escape');
    await expect(page.getByRole('treeitem', { selected: true })).toHaveAccessibleName(/^SQS/);
    await keyboard.press('F2');
    await keyboard.type('Orders');
    await keyboard.press('Enter');
    await expect(said(page)).toHaveText('Renamed to Orders.');
    await keyboard.press('Home');
    await keyboard.press('ArrowDown');
    await expect(page.getByRole('treeitem', { selected: true })).toHaveAccessibleName(/^Lambda, in VPC/);
  });

  await test.step('states a run that does not fit, is told, and mends it', async () => {
    await keyTo(page, 'F6', /^Label$/);
    await keyTo(page, 'Tab', /^Longest run/);
    await keyboard.type('1200');
    await keyboard.press('Enter');
    await expect(app.finding('RT-001')).toBeVisible();
    await expect(said(page)).toContainText(/1 new: RT-001/);
    await command(app, 'fargate fix', /Fargate/);
    await expect(app.finding('RT-001')).toHaveCount(0);
    await expect(said(page)).toContainText('RT-001');
  });

  await test.step('flips, and reads what the flip changed', async () => {
    await app.press('flip');
    await expect(app.side('Azure')).toBeChecked();
    await expect(said(page)).toContainText('Now Azure:');
    await app.press('flip-report');
    await expect(app.dialog).toHaveAccessibleName(/Azure/);
    const part = app.dialog.getByRole('tab', { selected: true });
    await expect(part).toBeFocused();
    const first = (await part.textContent()) ?? '';
    await keyboard.press('ArrowRight');
    await expect(part).not.toHaveText(first);
    await expect(part).toBeFocused();
    await keyboard.press('Escape');
    await expect(app.dialog).toBeHidden();
  });

  await test.step('exports a picture', async () => {
    await running.files.chooseToSave('orders.png');
    await app.press('export');
    await expect(app.dialog.getByAltText('Preview')).toBeVisible();
    await keyTo(page, 'Tab', /^Export…$/);
    await keyboard.press('Enter');
    await expect(app.dialog).toBeHidden();
    expect((await running.files.read('orders.png')).subarray(1, 4).toString()).toBe('PNG');
  });
});

/** By the command palette: types, and takes the first that is found. */
async function command(app: AppPage, typed: string, what: RegExp): Promise<void> {
  const { page } = app;
  await app.press('command-palette');
  await expect(page.getByRole('combobox', { name: 'Do, place, find or open' })).toBeFocused();
  await page.keyboard.type(typed);
  await expect(page.getByRole('option').first()).toHaveText(what);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeHidden();
}

/** Presses a key until what has the keyboard has the name. */
async function keyTo(page: Page, key: string, name: RegExp, most = 60): Promise<void> {
  for (let press = 0; press < most; press++) {
    const found = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? '';
    });
    if (name.test(found.trim())) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never led to ${name}`);
}
