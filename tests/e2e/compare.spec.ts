import type { Locator } from '@playwright/test';
import type { AppPage } from './app-page.ts';
import { expect, test } from './fixtures.ts';

const table = (app: AppPage): Locator => app.dialog.getByRole('table', { name: 'Facts side by side' });
const heads = (app: AppPage): Locator => table(app).getByRole('columnheader');
const search = (app: AppPage): Locator => app.dialog.getByRole('combobox', { name: 'Add a service of either cloud' });

async function add(app: AppPage, typed: string, name: string): Promise<void> {
  await expect(search(app)).toBeFocused();
  await app.page.keyboard.type(typed);
  const best = app.page.getByRole('option', { name: new RegExp(`^${name}`) }).first();
  await expect(best).toHaveAttribute('data-highlighted', '');
  await app.page.keyboard.press('Enter');
  await expect(heads(app).filter({ hasText: name })).toBeVisible();
}

test('services of both clouds are compared by the keyboard alone, four at most', async ({ app }) => {
  await app.press('compare');
  await expect(search(app)).toBeFocused();
  await add(app, 'ec2', 'Amazon EC2');
  await add(app, 'lambda', 'AWS Lambda');
  await add(app, 'azure functions', 'Azure Functions');
  await add(app, 'beanstalk', 'AWS Elastic Beanstalk');
  await expect(heads(app)).toHaveCount(4);
  await expect(app.dialog.getByRole('combobox', { name: /^4 columns at most/ })).toBeDisabled();
  const run = table(app)
    .getByRole('row', { name: /^Max run time \(differs\)/ })
    .first();
  await expect(run).toContainText('900 s');
  await expect(table(app).getByRole('row', { name: /^OS control/ })).toContainText('Full');
  expect(await brokenWords(table(app).getByRole('rowheader'))).toEqual([]);

  await app.dialog.getByRole('button', { name: 'Move AWS Lambda left' }).press('Enter');
  await expect(heads(app).first()).toContainText('AWS Lambda');
  await app.dialog.getByRole('button', { name: 'Remove Azure Functions' }).press('Enter');
  await app.dialog.getByRole('button', { name: 'Remove AWS Elastic Beanstalk' }).press('Enter');
  await expect(heads(app)).toHaveCount(2);
  await expect(search(app)).toBeFocused();
  await app.closeDialog();
});

test('only differences leaves out what is the same and what is not known, and is copied as shown', async ({ app }) => {
  await app.press('compare');
  await add(app, 'ec2', 'Amazon EC2');
  await add(app, 'azure virtual machines', 'Azure Virtual Machines');
  await expect(table(app).getByRole('row', { name: /^OS control \(the same\)/ })).toBeVisible();
  await app.dialog.getByRole('checkbox', { name: 'Only differences' }).press('Space');
  await expect(table(app).getByRole('row', { name: /^OS control/ })).toBeHidden();
  await expect(table(app).getByRole('row', { name: /^Billing/ })).toBeVisible();
  await app.dialog.getByRole('button', { name: 'Copy as Markdown' }).press('Enter');
  await expect(app.page.getByText('2 columns copied')).toBeVisible();
});

test('a column is looked at on one of its plans, and the plans of a service are laid side by side', async ({ app }) => {
  await app.press('compare');
  await add(app, 'azure functions', 'Azure Functions');
  await add(app, 'lambda', 'AWS Lambda');
  await app.dialog.getByRole('combobox', { name: 'Plan of Azure Functions' }).click();
  await app.page.getByRole('option', { name: 'Consumption', exact: true }).click();
  await expect(
    table(app)
      .getByRole('row', { name: /^Max run time \(differs\)/ })
      .first(),
  ).toContainText('600 s');
  await app.dialog.getByRole('button', { name: 'Compare the plans of Functions' }).first().click();
  await expect(heads(app)).toHaveCount(4);
});

test('selected nodes are compared with what they state, also with what one is on the other side', async ({ app }) => {
  await app.placeByKeyboard('lambda');
  await app.inspector.getByRole('button', { name: 'Compare with its twin' }).click();
  await expect(heads(app)).toHaveCount(2);
  await expect(heads(app).nth(1)).toContainText('Azure Functions');
  await app.closeDialog();

  await app.press('select-none');
  await app.placeByKeyboard('sqs');
  await app.press('select-all');
  await app.inspector.getByRole('button', { name: 'Compare…' }).click();
  await expect(heads(app)).toHaveCount(2);
  await app.closeDialog();
});

test('an entry of the palette is compared from its menu, by the pointer and by the keyboard', async ({ app }) => {
  await app.service('aws.lambda').click({ button: 'right' });
  await app.page.getByRole('menuitem', { name: 'Compare with Azure Functions' }).click();
  await expect(heads(app)).toHaveCount(2);
  await app.closeDialog();

  await app.press('find-service');
  await app.page.keyboard.type('sqs');
  await expect(app.palette.getByRole('option').first()).toBeVisible();
  await app.page.keyboard.press('Shift+F10');
  await expect(app.page.getByRole('menuitem', { name: /^Compare with/ })).toBeVisible();
  await app.page.getByRole('menuitem', { name: 'Compare…' }).press('Enter');
  await expect(app.dialog.getByText('Add what Amazon Simple Queue Service is compared with.')).toBeVisible();
});

test('four columns fit a window of 1,024 pixels, and the heads stay in view', async ({ app }) => {
  await app.page.setViewportSize({ width: 1024, height: 768 });
  await app.press('compare');
  for (const [typed, name] of [
    ['ec2', 'Amazon EC2'],
    ['lambda', 'AWS Lambda'],
    ['aks', 'Azure Kubernetes Service'],
    ['beanstalk', 'AWS Elastic Beanstalk'],
  ] as const)
    await add(app, typed, name);
  const region = app.dialog.getByRole('region', { name: 'Comparison' });
  expect(await region.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await region.focus();
  await app.page.keyboard.press('End');
  await app.page.keyboard.press('PageUp');
  await expect(heads(app).first()).toBeInViewport();
});

/** Words that stand on two lines. */
function brokenWords(places: Locator): Promise<readonly string[]> {
  return places.evaluateAll((elements) =>
    elements.flatMap((element) => {
      const broken: string[] = [];
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        for (const { index, 0: word } of (text.textContent ?? '').matchAll(/[A-Za-z]+/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(word);
        }
      }
      return broken;
    }),
  );
}
