import { AppPage } from './app-page.ts';
import { expect, test } from './fixtures.ts';

/** Fails in the middle of drawing the findings, as a defect would. */
function breakDrawing(): void {
  Number.prototype.toLocaleString = () => {
    throw new Error('broken on purpose');
  };
}

test('a defect in drawing the window leaves the work to be saved, and offered again after a reload', async ({
  app,
  running,
}) => {
  running.watch.allow(/broken on purpose|error occurred in the|Error Boundary/);
  await app.openExample('event-driven-faulty');
  await app.placeByKeyboard('sqs');
  await expect(app.state).toHaveText(/unsaved/);
  await app.page.evaluate(breakDrawing);
  await app.press('flip');
  const failed = app.page.getByRole('alert');
  await expect(failed).toContainText('broken on purpose');
  await expect(failed).toContainText('Unsaved changes are also kept');

  await running.files.chooseToSave('copy.skyflip');
  await app.page.getByRole('button', { name: 'Save a copy…' }).click();
  await expect(app.page.getByRole('status')).toContainText('Saved a copy as copy.skyflip.');
  const copy = Buffer.from(await running.files.read('copy.skyflip')).toString('utf8');
  expect(copy.match(/"service": "aws\.sqs"/g)).not.toBeNull();

  app.page.once('dialog', (dialog) => dialog.accept());
  await app.page.getByRole('button', { name: 'Reload' }).click();
  await app.dialog.getByRole('button', { name: 'Open recovered' }).click();
  await expect(new AppPage(running).state).toHaveText(/unsaved/);
});
