import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppPage } from './app-page.ts';
import { expect, test } from './fixtures.ts';

const FIXTURE = join(import.meta.dirname, '../fixtures/annotated.skyflip');

async function openAnnotated(app: AppPage): Promise<void> {
  await app.openFile('annotated.skyflip', await readFile(FIXTURE), 'Annotated');
}

test('a note is written by the keyboard, shown as it is meant, and taken back', async ({ app }) => {
  const { page } = app;
  await app.focusCanvas();
  await app.press('add-note');
  const field = page.getByRole('textbox', { name: 'Text', exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.type('# Plan');
  await page.keyboard.press('Enter');
  await page.keyboard.type('**bold** step');
  await page.keyboard.press('ControlOrMeta+Enter');
  const note = app.canvas.locator('[data-layer="nodes"] > [data-id]').first();
  await expect(note.getByText('Plan', { exact: true })).toHaveCSS('font-weight', '600');
  await expect(note.getByText('bold', { exact: true })).toHaveCSS('font-weight', '600');
  // A letter goes on with the text; Escape keeps it, and undo takes it back.
  await page.keyboard.type('x');
  await expect(field).toHaveValue('# Plan\n**bold** stepx');
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await expect(note.getByText('stepx')).toBeVisible();
  await app.press('undo');
  await expect(note.getByText('stepx')).toBeHidden();
});

test('callouts are counted, ordered and listed', async ({ app }) => {
  const { page, inspector } = app;
  await openAnnotated(app);
  const numbers = app.canvas.locator('[data-layer="nodes"] > [data-id]').filter({ hasText: /^[1-9]$/ });
  const shown = async (): Promise<readonly string[]> => (await numbers.allInnerTexts()).sort();
  await expect.poll(shown).toEqual(['1', '2', '3']);
  await app.node(/^Orders are kept/).click();
  const steps = inspector.getByRole('group', { name: 'Steps' });
  await expect(steps.getByRole('textbox').nth(2)).toHaveValue('Orders are kept in two zones.');
  await steps.getByRole('button', { name: 'Move step 3 up' }).click();
  await expect(steps.getByRole('textbox').nth(1)).toHaveValue('Orders are kept in two zones.');
  await app.focusCanvas();
  await page.keyboard.press('Delete');
  await expect.poll(shown).toEqual(['1', '2']);
  await app.press('undo');
  await expect.poll(shown).toEqual(['1', '2', '3']);
});

test('a colour is chosen by the keyboard and copied to another', async ({ app }) => {
  const { page, inspector } = app;
  await openAnnotated(app);
  await app.node(/^A plain remark/).click();
  const colours = inspector.getByRole('radiogroup', { name: 'Colour' });
  await colours.getByRole('radio', { name: 'Violet' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(colours.getByRole('radio', { name: 'Pink' })).toBeChecked();
  await app.focusCanvas();
  await app.press('copy-style');
  await app.node(/^Sized by hand/).click();
  await app.press('paste-style');
  await expect(inspector.getByRole('radio', { name: 'Pink' })).toBeChecked();
});

test('a slide is exported alone', async ({ app }) => {
  const { dialog } = app;
  await openAnnotated(app);
  await app.press('export');
  await dialog.getByRole('radio', { name: 'Slides (2)' }).check();
  await expect(dialog.getByText(/All 2, in a ZIP file/)).toBeVisible();
  await expect(dialog.getByRole('img', { name: 'Preview' })).toBeVisible();
});
