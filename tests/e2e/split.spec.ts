import { readPictureOptions } from '../../shared/export/png-options.ts';
import type { AppPage } from './app-page.ts';
import { expect, test } from './fixtures.ts';

async function openSplit(app: AppPage, example: string): Promise<void> {
  await app.openExample(example);
  await app.press('split-view');
  await expect(app.dialog.getByRole('heading', { name: 'Both sides' })).toBeVisible();
}

const side = (app: AppPage, name: string) => app.dialog.getByRole('application', { name: new RegExp(`^${name},`) });

test('both clouds are looked at by the keyboard, and the document stays as it is', async ({ app }) => {
  await openSplit(app, 'three-tier-web');
  await expect(side(app, 'AWS')).toBeFocused();
  const said = app.dialog.getByRole('status');
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.press('End');
  await app.page.keyboard.press('Home');
  await app.page.keyboard.press('Tab');
  await expect(said).toContainText('→');
  const zoom = app.dialog.getByRole('button', { name: /%, show at actual size/ });
  const before = await zoom.textContent();
  await app.page.keyboard.press('+');
  await expect(zoom).not.toHaveText(before ?? '');
  await app.page.keyboard.press('1');
  await expect(zoom).toHaveText(before ?? '');
  await app.page.keyboard.press('Escape');
  await expect(app.dialog).toBeHidden();
  await expect(app.state).toHaveText('· saved');
});

test('an element is opened in the editor on the side where it was found', async ({ app }) => {
  await openSplit(app, 'three-tier-web');
  await side(app, 'Azure').focus();
  const said = app.dialog.getByRole('status');
  const { keyboard } = app.page;
  for (let step = 0; step < 40 && !((await said.textContent()) ?? '').includes('Shop ALB'); step++) {
    await keyboard.press('Tab');
  }
  await expect(said).toContainText('Application Gateway');
  await keyboard.press('Enter');
  await expect(app.dialog).toBeHidden();
  await expect(app.side('Azure')).toBeChecked();
  await expect(app.inspector.getByRole('textbox', { name: 'Label', exact: true })).toHaveValue('Shop ALB');
});

test('marks can be hidden, and both clouds go into one picture', async ({ app }) => {
  await openSplit(app, 'serverless-api');
  const legend = app.dialog.getByRole('list', { name: 'What the marks mean' });
  await expect(legend).toBeVisible();
  await app.dialog.getByRole('checkbox', { name: 'Marks' }).uncheck();
  await expect(legend).toBeHidden();
  await app.dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(app.dialog.getByRole('radio', { name: 'Both' })).toBeChecked();
  await expect(app.dialog.getByAltText('Preview')).toBeVisible();
  await app.running.files.chooseToSave('both.png');
  await app.dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(app.page.getByText('Exported both.png')).toBeVisible();
  expect(readPictureOptions(await app.running.files.read('both.png'))).toMatchObject({ both: true, marks: false });
});
