import { expect, test } from './fixtures.ts';

test('what a drag does is done by clicks too', async ({ app }) => {
  const { page, inspector } = app;
  await app.openExample('three-tier-web');
  await app.select('Shop ALB');
  const x = inspector.getByRole('textbox', { name: 'X, px' });
  const before = Number(await x.inputValue());

  await test.step('a node is moved, by a step and to a number', async () => {
    await inspector.getByRole('button', { name: 'Move right', exact: true }).click();
    await expect(x).toHaveValue(String(Math.round(before / 8 + 1) * 8));
    await x.fill(String(before + 50));
    await x.press('Enter');
    await expect(x).toHaveValue(String(before + 50));
    await app.press('undo');
    await app.press('undo');
    await expect(x).toHaveValue(String(before));
  });

  await test.step('it is put into another frame', async () => {
    await inspector.getByRole('button', { name: /^Lies in: Shop VPC/ }).click();
    await page.getByRole('menuitemcheckbox', { name: 'eu-west-1', exact: true }).click();
    await expect(inspector.getByRole('button', { name: 'Lies in: eu-west-1' })).toBeVisible();
    await app.press('undo');
  });

  await test.step('a line is bent, and the bend taken away', async () => {
    const box = await app.canvas.getByText('HTTPS').last().boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await inspector.getByRole('button', { name: 'Add a bend' }).click();
    const y = inspector.getByRole('textbox', { name: 'Y of piece 3' });
    const lay = Number(await y.inputValue());
    await inspector.getByRole('button', { name: 'Move piece 3 down' }).click();
    await expect(y).toHaveValue(String(lay + 8));
    await inspector.getByRole('button', { name: 'Remove the bend of piece 3' }).click();
    await expect(y).toHaveCount(0);
  });

  await test.step('a panel is made wider, and as wide as it was', async () => {
    const border = page.getByRole('separator', { name: 'Width of the services' });
    const width = Number(await border.getAttribute('aria-valuenow'));
    await border.click();
    const wider = page.getByRole('menuitem', { name: 'Wider' });
    await wider.click();
    await wider.click();
    await expect(border).toHaveAttribute('aria-valuenow', String(width + 64));
    await page.getByRole('menuitem', { name: 'Usual width' }).click();
    await expect(border).toHaveAttribute('aria-valuenow', String(width));
    await expect(page.getByRole('menu')).toHaveCount(0);
  });
});
