import { AppPage } from './app-page.ts';
import { expect, test } from './fixtures.ts';

/** Milliseconds in which a change must be kept: "at most the last seconds". */
const KEPT_WITHIN = 3000;

test('killed with unsaved work, the next start offers it, with all but the last seconds', async ({ app, running }) => {
  await app.openExample('serverless-api');
  await app.placeByKeyboard('sqs');
  await expect(app.state).toHaveText(/unsaved/);
  await app.page.waitForTimeout(KEPT_WITHIN);
  await running.kill();
  const next = new AppPage(await running.restart());
  await expect(next.dialog.getByText('Recovered unsaved changes')).toBeVisible();
  await next.dialog.getByRole('button', { name: 'Open recovered' }).click();
  await expect(next.title).toHaveText('Orders API: serverless');
  await expect(next.state).toHaveText(/unsaved/);
  await next.press('save');
  await expect(next.state).toHaveText('· saved');
  const saved = Buffer.from(await next.running.files.read('serverless-api.skyflip')).toString('utf8');
  expect(saved.match(/"service": "aws\.sqs"/g)).not.toBeNull();
});

test('after a clean end the next start asks nothing', async ({ app, running }) => {
  await app.openExample('serverless-api');
  await app.placeByKeyboard('sqs');
  await app.press('save');
  await expect(app.state).toHaveText('· saved');
  await app.page.waitForTimeout(KEPT_WITHIN);
  await running.close();
  const next = new AppPage(await running.restart());
  await offersNothing(next);
});

test('work that was undone leaves nothing to recover', async ({ app, running }) => {
  await app.placeByKeyboard('sqs');
  await app.page.waitForTimeout(KEPT_WITHIN);
  await app.press('undo');
  await app.page.waitForTimeout(KEPT_WITHIN);
  await running.kill();
  const next = new AppPage(await running.restart());
  await offersNothing(next);
});

/** What was left is looked for before any file is opened: a dialog would be there, and keep this one from being opened. */
async function offersNothing(app: AppPage): Promise<void> {
  await app.openExample('three-tier-web');
  await expect(app.dialog).toBeHidden();
}
