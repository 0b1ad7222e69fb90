import type { AppPage } from './app-page.ts';
import type { RunningElectron } from './electron-app.ts';
import { expect, test } from './fixtures.ts';

async function placeFunction(app: AppPage): Promise<void> {
  await app.placeByKeyboard('lambda');
  await app.select('Lambda');
}

test('what is being typed is in the file that is saved meanwhile', async ({ app, running }) => {
  await placeFunction(app);
  await app.field('Longest run').fill('66');
  await running.files.chooseToSave('typed.skyflip');
  await app.press('save');
  await expect(app.state).toHaveText('· saved');
  expect(Buffer.from(await running.files.read('typed.skyflip')).toString('utf8')).toContain(': 66');
  await expect(app.field('Longest run')).toBeFocused();

  await app.node('Lambda').dblclick();
  await app.page.keyboard.type('Renamed');
  await app.press('save');
  await expect(app.node('Renamed')).toBeVisible();
  await expect(app.state).toHaveText('· saved');
});

test('what one element refused is not shown at the next', async ({ app }) => {
  await placeFunction(app);
  await app.field('Timeout').fill('abc');
  await app.page.keyboard.press('Enter');
  await expect(app.inspector.getByText('“abc” is no number.')).toBeVisible();
  await app.focusCanvas();
  await app.press('duplicate');
  await expect(app.field('Timeout')).toHaveValue('');
});

test('the keyboard stays at a field whose finding is mended there, and undoes it from there', async ({ app }) => {
  await placeFunction(app);
  await app.field('Longest run').fill('1200');
  await app.page.keyboard.press('Enter');
  await app.inspector.locator('[data-fix]').first().press('Enter');
  await expect(app.finding('RT-001')).toHaveCount(0);
  await expect(app.field('Longest run')).toBeFocused();
  await app.press('undo');
  await expect(app.finding('RT-001')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(app.canvas.locator(':focus')).toHaveAttribute('tabindex', '0');
});

test('the keyboard goes to the next finding when one is mended in the list', async ({ app }) => {
  await app.openExample('event-driven-faulty');
  const [first] = await app.findingCodes();
  await app.findings.locator('[data-fix]').first().press('Enter');
  await expect.poll(() => app.findingCodes()).not.toContain(first);
  await expect(app.findings.locator('[data-main]').first()).toBeFocused();
});

test('a window with text that no field has taken yet does not close over it', async ({ app, running }) => {
  await placeFunction(app);
  await running.files.chooseToSave('typed.skyflip');
  await app.press('save');
  await expect(app.state).toHaveText('· saved');
  await app.field('Longest run').fill('66');
  await app.page.waitForTimeout(200);
  if (running.kind === 'web') {
    const asked = app.page.waitForEvent('dialog');
    await app.page.close({ runBeforeUnload: true });
    expect((await asked).type()).toBe('beforeunload');
    await (await asked).dismiss();
  } else {
    await closeByItsFrame(running as RunningElectron);
    await expect(app.page.getByRole('dialog').getByText('Save the changes to typed')).toBeVisible();
    await running.kill();
  }
});

function closeByItsFrame({ electron }: RunningElectron): Promise<void> {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
}
