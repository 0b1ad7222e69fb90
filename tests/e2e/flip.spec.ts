import { catalog } from '../../catalog/index.ts';
import { createDiagram } from '../../shared/document/create.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { expect, test } from './fixtures.ts';

/** Within the picture of a node, where its name is not the only one. */
const FIRST_ICON = { x: 24, y: 12 };

test('the check before a flip lists what it brings by weight, by keyboard alone, and changes nothing', async ({
  app,
}) => {
  await app.openExample('three-tier-web');
  const state = (await app.state.textContent()) ?? '';
  await app.press('flip-check');
  await expect(app.dialog.getByRole('tab', { selected: true })).toHaveText(/^To look at/);
  const restructure = app.dialog.getByRole('region', { name: 'To restructure' });
  await expect(restructure.getByRole('listitem').filter({ hasText: 'Merge the 6 subnets' })).toBeVisible();
  await restructure.locator('[data-step]').first().focus();
  await app.page.keyboard.press('ArrowDown');
  await expect(restructure.locator('[data-step]').nth(1)).toBeFocused();
  await app.closeDialog();
  await expect(app.state).toHaveText(state);
  await expect(app.side('AWS')).toBeChecked();
});

test('suggestions are previewed, applied as one step, and taken back by one undo', async ({ app }) => {
  await app.openExample('three-tier-web');
  await app.press('flip');
  await app.page.getByRole('button', { name: /^\d+ suggestions$/ }).click();
  const rows = app.dialog.getByRole('list', { name: 'Suggestions' }).locator(':scope > li');
  const merge = rows.filter({ hasText: 'Merge the 6 subnets' });
  await merge.getByRole('button', { name: 'Preview' }).click();
  await expect(merge.getByRole('img', { name: /^After: / })).toBeVisible();
  await app.dialog.getByRole('button', { name: /^Apply all/ }).click();
  await expect(app.dialog.getByText(/^Nothing to restructure/)).toBeVisible();
  await app.closeDialog();
  await expect(app.node('Private subnet')).toHaveCount(2);
  await app.press('undo');
  await expect(app.node('Private subnet')).toHaveCount(4);
});

test('one suggestion is reached from the inspector of a node that it is about', async ({ app }) => {
  await app.openExample('three-tier-web');
  await app.press('flip');
  await app.node('Web server').first().click({ position: FIRST_ICON });
  await app.inspector.getByRole('list', { name: 'Restructure' }).getByRole('button').first().click();
  await expect(app.dialog.getByRole('tab', { selected: true })).toHaveText(/^Structure/);
  await expect(app.dialog.getByRole('img', { name: /^Before: / })).toBeVisible();
});

test('the report is saved as a page of its own', async ({ app }) => {
  await app.openExample('three-tier-web');
  await app.press('flip-report');
  await app.running.files.chooseToSave('report.html');
  await app.dialog.getByRole('button', { name: 'Save as HTML…' }).click();
  await expect(app.page.getByText('Saved report.html.')).toBeVisible();
  const page = Buffer.from(await app.running.files.read('report.html')).toString('utf8');
  expect(page).toMatch(/^<!doctype html>/i);
  expect(page).toContain('Internet gateway');
  expect(page.match(/<svg[ >]/g)?.length).toBeGreaterThanOrEqual(2);
});

test('the report is printed in place of the window, which is there again afterwards', async ({ app }) => {
  test.skip(app.running.kind !== 'web', 'the desktop prints by the system, whose dialog no test can answer');
  await app.openExample('three-tier-web');
  await app.press('flip-report');
  await app.page.evaluate(() => {
    window.print = () => {
      const pages = document.querySelectorAll('body > [data-printed]');
      document.documentElement.dataset.printed = `${pages.length} ${document.title}`;
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  await app.dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(app.page.locator('html')).toHaveAttribute('data-printed', /^1 .*Online shop/);
  await expect(app.page.locator('body > [data-printed]')).toHaveCount(0);
  await expect(app.dialog).toBeVisible();
});

test('to flip an empty diagram, or to the side that is shown, is no work to save', async ({ app }) => {
  const empty = { ...createDiagram('aws'), name: 'Empty', catalogVersion: catalog.version };
  await app.openFile('empty.skyflip', Buffer.from(serializeDiagram(empty)), 'Empty');
  const state = (await app.state.textContent()) ?? '';
  await app.press('flip');
  await expect(app.side('Azure')).toBeChecked();
  await expect(app.state).toHaveText(state);
  await app.side('Azure').click();
  await expect(app.side('Azure')).toBeChecked();
  await app.press('undo');
  await expect(app.side('AWS')).toBeChecked();
});

test('a name that is being typed is kept by a flip, and two presses turn there and back', async ({ app }) => {
  await app.openExample('three-tier-web');
  await app.select('Shop ALB');
  await app.press('rename');
  await app.page.keyboard.type('Front');
  await app.press('flip');
  await expect(app.side('Azure')).toBeChecked();
  await expect(app.node('Front')).toBeVisible();
  await app.press('flip');
  await app.press('flip');
  await expect(app.side('Azure')).toBeChecked();
  await app.press('undo');
  await app.press('undo');
  await app.press('undo');
  await app.press('undo');
  await expect(app.side('AWS')).toBeChecked();
  await expect(app.node('Front')).toHaveCount(0);
});
