import type { Locator, Page } from '@playwright/test';
import { createDiagram, createNode } from '../../shared/document/create.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { expect, test } from './fixtures.ts';

/** What a screen reader was told last. */
const said = (page: Page): Locator => page.locator('[data-live]');
const outline = (page: Page): Locator => page.getByRole('tree', { name: 'Outline of the diagram' });

test('a screen reader reads the diagram, its findings and both sides', async ({ app }) => {
  const { page } = app;
  await app.openExample('event-driven-faulty');
  await app.press('toggle-outline');
  await expect(outline(page)).toMatchAriaSnapshot(`
    - tree "Outline of the diagram":
      - treeitem /Customers, Users, .*connects to/
      - treeitem /^Claim photos, S3, in eu-west-1, .*1 critical/
  `);
  await expect(
    outline(page)
      .getByRole('treeitem', { name: /^Connection to / })
      .first(),
  ).toBeVisible();
  await expect(app.node('Claims DB')).toHaveAccessibleName(/in Private subnet, 3 findings, .*, reached from /);
  await expect(
    app.canvas.getByRole('img', { name: 'Connection from Take in claim to Claims DB, data, 1 finding' }),
  ).toBeAttached();
  await expect(app.findings.getByRole('listitem').first()).toContainText('SEC-002');
  await expect(app.side('Azure')).toHaveAccessibleName(/Azure.*error/);
  await app.press('next-finding');
  await expect(said(page)).toContainText('critical SEC-002');
  await expect(app.canvas.getByRole('application', { name: 'Canvas' })).toHaveAccessibleDescription(
    /^Claim photos, S3/,
  );
});

test('the outline orders, nests, deletes and follows the selection, with only what is in view on the page', async ({
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  const nodes = Array.from({ length: 600 }, (_, index) => {
    const frame = { x: (index % 40) * 140, y: Math.floor(index / 40) * 140, width: 96, height: 88 };
    return createNode(`n${index}`, 'aws.sqs', frame, { label: `Queue ${index}`, order: index });
  });
  const diagram = {
    ...createDiagram('aws'),
    name: 'Many',
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
  };
  await app.openFile('many.skyflip', Buffer.from(serializeDiagram(diagram)), 'Many');
  await app.press('toggle-outline');
  await expect(page.getByRole('treeitem', { name: /^Queue 0,/ })).toBeVisible();
  await keyboard.press('End');
  await expect(page.getByRole('treeitem', { selected: true })).toHaveAccessibleName(/^Queue 599,/);
  expect(await page.getByRole('treeitem').count()).toBeLessThan(80);

  await keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('treeitem', { name: /^Queue 599,/ })).toHaveAttribute('aria-posinset', '599');
  await keyboard.press('Alt+ArrowRight');
  await expect(said(page)).toHaveText('SQS holds nothing.');
  await keyboard.press('Delete');
  await expect(page.getByRole('treeitem', { name: /^Queue 599,/ })).toHaveCount(0);
  await expect(outline(page)).toBeFocused();

  await keyboard.press('Escape');
  await app.press('find');
  await keyboard.type('queue 57');
  await expect(page.getByRole('search')).toContainText('1 of 11');
  await keyboard.press('Enter');
  await expect(page.getByRole('search')).toContainText('2 of 11');
  await expect(said(page)).toContainText('2 of 11: Queue 570');
  await expect(page.getByRole('treeitem', { selected: true })).toHaveAccessibleName(/^Queue 570,/);
  await keyboard.press('Escape');
  await expect(page.getByRole('search')).toBeHidden();
  await expect(page.getByRole('treeitem', { selected: true })).toHaveAccessibleName(/^Queue 570,/);
});

test('what is typed while the palette is still being loaded is not lost', async ({ app }) => {
  const { page } = app;
  let arrive = (): void => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/command-palette-.*\.js/, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.reload();
  await app.canvas.waitFor();
  await app.press('command-palette');
  await page.keyboard.type('keyboard shortcutts');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('s');
  await expect(app.dialog).toBeHidden();
  arrive();
  const field = page.getByRole('combobox', { name: 'Do, place, find or open' });
  await expect(field).toHaveValue('keyboard shortcuts');
  await page.keyboard.type('!');
  await expect(field).toHaveValue('keyboard shortcuts!');
  await page.keyboard.press('Escape');
  await app.press('command-palette');
  await page.keyboard.type('keyboard shortcuts');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('Escape gives up the palette that is still being loaded', async ({ app }) => {
  const { page } = app;
  await page.route(/command-palette-.*\.js/, () => {});
  await page.reload();
  await app.canvas.waitFor();
  await app.press('command-palette');
  await page.keyboard.press('Escape');
  await app.press('shortcuts');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('at 200 % every part is in reach, and the page scrolls nowhere sideways', async ({ app }) => {
  const { page } = app;
  await page.setViewportSize({ width: 720, height: 450 });
  await app.openExample('three-tier-web');
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  const canvas = await app.canvas.boundingBox();
  expect(canvas?.width).toBeGreaterThan(200);
  expect(canvas?.height).toBeGreaterThan(120);
  for (const action of ['command-palette', 'shortcuts', 'export', 'flip-report'] as const) {
    await app.press(action);
    const box = await app.dialog.boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.y ?? -1) >= 0, action).toBe(true);
    expect((box?.x ?? 0) + (box?.width ?? 999), action).toBeLessThanOrEqual(720);
    expect((box?.y ?? 0) + (box?.height ?? 999), action).toBeLessThanOrEqual(450);
    await app.closeDialog();
  }

  // At 400 % the parts lie one under the other, each as wide as the window.
  await page.setViewportSize({ width: 320, height: 256 });
  for (const part of [page.getByRole('banner'), app.canvas, app.findings, app.palette, app.inspector]) {
    await part.scrollIntoViewIfNeeded();
    const box = await part.boundingBox();
    expect([box?.x, box?.width]).toEqual([0, 320]);
  }
  for (const action of ['catalog', 'flip-report', 'review', 'shortcuts'] as const) {
    await app.press(action);
    await expect(app.dialog).toBeVisible();
    expect(await scrolledSideways(app.dialog), action).toEqual([]);
    await app.closeDialog();
  }

  // Where the system chooses the colours, ticked and chosen can still be told from what is not.
  await page.emulateMedia({ forcedColors: 'active' });
  await app.press('export');
  await expect(app.dialog.getByLabel('Transparent ground').locator('+ span > svg')).toBeHidden();
  const grounds = await app.dialog
    .getByRole('radiogroup', { name: 'Format' })
    .locator('input + span')
    .evaluateAll((faces) => faces.map((face) => getComputedStyle(face).backgroundColor));
  expect(new Set(grounds.slice(0, 2)).size).toBe(2);

  // The tooltip of the button that has the keyboard takes no press of Escape from the dialog.
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByText('Close', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(app.dialog).toBeHidden();
});

/** What can be scrolled to the right, or is cut off there. */
function scrolledSideways(dialog: Locator): Promise<readonly string[]> {
  return dialog.evaluate((popup) =>
    [popup, ...popup.querySelectorAll('*')]
      .filter((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ className }) => className),
  );
}
