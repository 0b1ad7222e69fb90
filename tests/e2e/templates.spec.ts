import { expect, test } from './fixtures.ts';

test('a template is found, looked at on both clouds and opened as a copy, by keys', async ({ app }) => {
  const { page, dialog } = app;
  await page.getByRole('button', { name: 'From a template…' }).click();
  await expect(dialog.getByRole('option')).toHaveCount(24);
  await page.keyboard.type('hub spoke');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  const preview = dialog.getByRole('region', { name: /^Preview of Hub and spoke/ });
  await expect(preview.getByText('AWS: ')).toBeVisible();
  await expect(preview.getByRole('img', { name: / on Azure$/ })).toBeVisible();
  await preview.getByRole('radio', { name: 'AWS' }).check();
  await expect(preview.getByRole('img', { name: / on AWS$/ })).toBeVisible();
  await expect(preview.getByRole('button', { name: /^Hub-spoke network topology/ })).toBeVisible();
  await dialog.getByRole('textbox').focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('option', { selected: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(app.title).toHaveText('Hub and spoke with a firewall');
  await expect(app.node('VPN gateway')).toBeVisible();
});

test('a diagram is kept as a template, renamed, deleted and taken back, and is there the next time', async ({
  app,
}) => {
  await app.openExample('serverless-api');
  await app.press('command-palette');
  await app.page.keyboard.type('save as template');
  await app.page.getByRole('option', { name: /^Save as template/ }).click();
  await app.dialog.getByLabel('Name').fill('Our API');
  await app.dialog.getByRole('button', { name: 'Save template' }).click();
  await app.page.getByRole('button', { name: 'Templates…' }).click();
  const mine = app.dialog.getByRole('option', { name: 'Our API' });
  await mine.click();
  await app.dialog.getByRole('button', { name: 'Rename…' }).click();
  await app.page.getByRole('dialog', { name: 'Rename the template' }).getByLabel('Name').fill('Their API');
  await app.page.keyboard.press('Enter');
  const renamed = app.dialog.getByRole('option', { name: 'Their API' });
  await renamed.click();
  await app.dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(renamed).toBeHidden();
  await app.dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(renamed).toBeVisible();
});
