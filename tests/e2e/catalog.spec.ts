import type { Locator } from '@playwright/test';
import { SHOWN_AFTER, STAYS_FOR } from '../../renderer/palette/use-rested-on.ts';
import type { AppPage } from './app-page.ts';
import { expect, test } from './fixtures.ts';

const rows = (app: AppPage): Locator => app.dialog.locator('[data-row]');
const search = (app: AppPage): Locator => app.dialog.getByLabel('Search both clouds');

async function openCatalog(app: AppPage): Promise<void> {
  await app.press('catalog');
  await expect(rows(app).first()).toBeVisible();
}

test('the catalog answers what a service is on the other cloud, without a diagram and by the keyboard alone', async ({
  app,
}) => {
  const { keyboard } = app.page;
  await openCatalog(app);
  await expect(search(app)).toBeFocused();
  await keyboard.type('lambda');
  await expect(rows(app).first()).toHaveText('AWS Lambda');
  await keyboard.press('ArrowDown');
  await expect(rows(app).first()).toBeFocused();
  await keyboard.press('End');
  await expect(rows(app).last()).toBeFocused();
  await keyboard.press('Home');
  await keyboard.press('Enter');
  const facts = app.dialog.getByRole('table', { name: 'Facts side by side' });
  await expect(facts.getByRole('columnheader').filter({ hasText: 'AWS Lambda' })).toBeVisible();
  await expect(facts.getByRole('columnheader').filter({ hasText: 'Azure Functions' })).toBeVisible();
  await expect(facts.getByRole('row', { name: /^Max run time/ }).first()).toContainText('900 s');

  await keyboard.press('Escape');
  await expect(rows(app).first()).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(search(app)).toBeFocused();
  await keyboard.press('Escape');
  await expect(search(app)).toHaveValue('');
  await keyboard.press('Escape');
  await expect(app.dialog).toBeHidden();
});

test('a name of one cloud finds its counterpart in the rows of the other', async ({ app }) => {
  await openCatalog(app);
  await app.dialog.getByRole('radio', { name: /^Azure → AWS/ }).press('Space');
  await search(app).fill('lambda');
  await expect(rows(app).first()).toHaveText('Azure Functions');
  await expect(rows(app).first().locator('xpath=ancestor::tr')).toContainText('AWS Lambda');
});

test('the table is filtered by category, match and lifecycle, and says how many are left', async ({ app }) => {
  const choose = async (filter: string, option: string): Promise<void> => {
    await app.dialog.getByRole('combobox', { name: filter }).click();
    await app.page.getByRole('option', { name: option, exact: true }).click();
  };
  const count = async (): Promise<number> =>
    Number.parseInt((await app.dialog.getByRole('status').textContent()) ?? '', 10);
  await openCatalog(app);
  const all = await count();
  await choose('Category', 'Databases');
  await expect.poll(count).toBeLessThan(all / 5);
  const databases = await count();
  expect(await rows(app).count()).toBe(databases);
  await choose('Match', 'Partial match');
  await expect.poll(count).toBeLessThan(databases);
  await choose('Match', 'Any match');
  await choose('Category', 'All categories');
  await choose('Lifecycle', 'Leaving or retired');
  await expect(app.dialog.getByRole('row').filter({ hasText: 'AWS App Mesh' })).toContainText('retired');
});

test('what was scrolled to and left is found again', async ({ app }) => {
  await openCatalog(app);
  await search(app).press('ArrowDown');
  await app.page.keyboard.press('End');
  const last = (await rows(app).last().textContent()) ?? '';
  await app.page.keyboard.press('Enter');
  await expect(app.dialog.getByRole('group', { name: last })).toBeVisible();
  await app.dialog.getByRole('button', { name: 'All services' }).click();
  await expect(rows(app).filter({ hasText: last }).last()).toBeFocused();

  // Found again once: who types from there on keeps the keyboard in the search.
  const word = last.split(' ').at(-1) ?? '';
  await search(app).click();
  await app.page.keyboard.type(word, { delay: 100 });
  await expect(rows(app).filter({ hasText: last })).toBeVisible();
  await expect(search(app)).toBeFocused();
  await expect(search(app)).toHaveValue(word);
});

test('what is searched is shown from its best hit on, however far the table was scrolled', async ({ app }) => {
  await openCatalog(app);
  await rows(app).nth(25).scrollIntoViewIfNeeded();
  await expect(rows(app).first()).not.toBeInViewport();
  await search(app).fill('data');
  await expect(rows(app).first()).toContainText(/data/i);
  await expect(rows(app).first()).toBeInViewport();
});

test('an arrow key leads to the rows of what was typed, also before they are drawn', async ({ app }) => {
  await openCatalog(app);
  const cdp = await app.page.context().newCDPSession(app.page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 8 });
  await app.page.keyboard.type('lambda');
  await app.page.keyboard.press('ArrowDown');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await expect(rows(app).first()).toHaveText('AWS Lambda');
  await expect(rows(app).first()).toBeFocused();
});

test('a service goes from its row onto the canvas, and the row onto the clipboard', async ({ app }) => {
  await openCatalog(app);
  await search(app).fill('sqs');
  await rows(app).first().hover();
  await app.dialog.getByRole('button', { name: 'Copy the row as Markdown' }).first().click();
  await expect(app.page.getByText('Row copied')).toBeVisible();
  await app.dialog.getByRole('button', { name: 'Place SQS on the canvas' }).first().click();
  await expect(app.dialog).toBeHidden();
  await expect(app.node('SQS')).toBeVisible();
});

test('a service of the diagram is laid beside its twin from the inspector', async ({ app }) => {
  await app.placeByKeyboard('lambda');
  await app.inspector.getByRole('button', { name: 'In the catalog…' }).click();
  await expect(app.dialog.getByRole('group', { name: 'AWS Lambda' })).toBeVisible();
  await app.closeDialog();
});

test('a card tells of the service that the pointer or the keyboard rests on', async ({ app }) => {
  const card = app.page.getByText('On Azure', { exact: true });
  await app.service('aws.lambda').hover();
  await expect(card).toBeVisible();
  // It can be gone over to, and stays while it is read.
  await card.hover();
  await app.page.waitForTimeout(STAYS_FOR + 100);
  await expect(card).toBeVisible();
  await app.canvas.hover({ position: { x: 600, y: 100 } });
  await expect(card).toBeHidden();

  await app.press('find-service');
  await app.page.keyboard.type('s3');
  await expect(app.palette.getByRole('option').first()).toBeVisible();
  await app.page.waitForTimeout(SHOWN_AFTER + 200);
  await expect(card).toBeHidden();
  await app.page.keyboard.press('ArrowDown');
  await expect(card).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test('a form asks for what matters first, and for the rest on asking', async ({ app }) => {
  await app.placeByKeyboard('lambda');
  const more = app.inspector.getByRole('button', { name: /^More settings/ });
  const fields = app.inspector.getByRole('group', { name: /^(Workload|Settings)$/ }).getByRole('textbox');
  await expect(fields.first()).toBeVisible();
  await expect(app.inspector.getByLabel('GPU')).toBeHidden();
  await more.click();
  const gpu = app.inspector.getByRole('combobox', { name: 'GPU' });
  await gpu.click();
  await app.page.getByRole('option', { name: 'Yes', exact: true }).click();
  // It stays where it was asked for, as long as the node is selected.
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  await expect(gpu).toHaveText('Yes');
});

test('the palette finds a misspelt service and says what it took it for', async ({ app }) => {
  await app.page.getByRole('combobox', { name: 'Search AWS services' }).fill('lamda');
  await expect(app.page.getByRole('listbox', { name: 'Services found' }).getByRole('option').first()).toContainText(
    'Lambda',
  );
  await expect(app.page.getByText('Nothing is called “lamda”. Shown: lambda')).toBeVisible();
});
