import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { AppPage } from './app-page.ts';
import { expect, test } from './fixtures.ts';

const EXAMPLE = join(import.meta.dirname, '..', '..', 'examples', 'serverless-api.skyflip');

test('things are placed where the hand is, by pointer and by key', async ({ app }) => {
  const { page } = app;
  const field = page.getByRole('combobox', { name: 'Add to the diagram' });
  const area = (await app.canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = (x: number, y: number): [number, number] => [area.x + x, area.y + y];

  await test.step('a double-click on the empty canvas asks what to add there, by either cloud’s name', async () => {
    await page.mouse.dblclick(...at(120, 160));
    await page.keyboard.type('azure functions');
    await expect(page.getByRole('option', { name: /^Lambda/ })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(app.node('Lambda')).toBeVisible();
    await expect(field).toBeHidden();
  });

  await test.step('a key adds a connected neighbour, and the next goes on from it', async () => {
    await app.press('insert-right');
    await expect(page.getByRole('option').first()).toHaveText(/Lambda.*the same again/);
    await page.keyboard.type('dynamodb');
    await page.keyboard.press('Enter');
    await expect(page.getByText('DynamoDB placed. Connected to Lambda.')).toBeAttached();
    await expect(app.node('DynamoDB')).toBeVisible();
  });

  await test.step('Escape adds nothing and leads back to the canvas', async () => {
    await page.keyboard.press('/');
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field).toBeHidden();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(app.inspector.getByText('AWS Lambda', { exact: true })).toBeVisible();
  });

  await test.step('a service that is dropped on a connection comes to lie in it', async () => {
    const [from, to] = [await middleOf(app, 'Lambda'), await middleOf(app, 'DynamoDB')];
    await app.dragService('sqs', 'aws.sqs', { x: (from.x + to.x) / 2 - area.x, y: from.y - area.y });
    await expect(page.getByText(/SQS placed\. It lies between Lambda and DynamoDB now/)).toBeAttached();
    await app.press('undo');
    await expect(app.node('SQS')).toBeHidden();
  });

  await test.step('a click takes a service in the hand; with Shift it stays there, Escape puts it back', async () => {
    await app.service('aws.s3').click();
    await page.mouse.move(...at(500, 420));
    await expect(ghost(page)).toHaveAttribute('data-ghost', 'aws.s3');
    await page.keyboard.down('Shift');
    for (const x of [300, 460]) await page.mouse.click(...at(x, 420));
    await page.keyboard.up('Shift');
    await expect(app.node('S3')).toHaveCount(2);
    await page.mouse.move(...at(520, 560));
    await expect(ghost(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(ghost(page)).toBeHidden();
  });

  await test.step('a frame is drawn as large as it is wanted, and takes in what is there', async () => {
    await app.service('aws.vpc').click();
    await page.mouse.move(...at(220, 360));
    await page.mouse.down();
    await page.mouse.move(...at(580, 540), { steps: 5 });
    await page.mouse.up();
    await expect(app.node('VPC')).toBeVisible();
    // What it holds goes with it.
    await app.press('delete');
    await expect(app.node('S3')).toHaveCount(0);
    await app.press('undo');
    await expect(app.node('S3')).toHaveCount(2);
  });

  await test.step('what was used is shown first, and favourites are remembered', async () => {
    await expect(app.palette.getByRole('treeitem', { name: 'S3', exact: true }).first()).toBeVisible();
    const row = app.palette.locator('[data-service="aws.s3"]:has([data-star])');
    await row.hover();
    const before = await row.boundingBox();
    await row.locator('[data-star]').click();
    // What is under the pointer stays there until the pointer is elsewhere.
    await expect(row.locator('[data-star]')).toHaveAttribute('title', 'No favourite any more');
    expect(await row.boundingBox()).toEqual(before);
    await expect(app.palette.getByRole('treeitem', { name: /^Favourites/ })).toHaveCount(0);
    await page.mouse.move(...at(220, 360));
    await expect(app.palette.getByRole('treeitem', { name: 'Favourites, 1' })).toBeVisible();
    await expect(ghost(page)).toBeHidden();
  });
});

test('a pasted file is opened or inserted, and a picture without a diagram is explained', async ({ app }) => {
  const { page } = app;
  await app.focusCanvas();
  await app.placeByKeyboard('lambda');
  await app.focusCanvas();
  await paste(page, 'photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  await expect(page.getByText(/photo\.jpg was not opened\..*not the picture itself/)).toBeVisible();
  await paste(page, 'orders.skyflip', await readFile(EXAMPLE));
  await expect(page.getByRole('dialog', { name: 'Open orders.skyflip, or insert it?' })).toBeVisible();
  await page.getByRole('button', { name: 'Insert' }).click();
  await expect(app.node('Orders table')).toBeVisible();
  await expect(app.node('Lambda')).toBeVisible();
});

function ghost(page: Page): ReturnType<Page['locator']> {
  return page.locator('[data-ghost]');
}

async function middleOf(app: AppPage, name: string): Promise<{ x: number; y: number }> {
  const zoom = await app.settledZoom();
  const box = (await app.node(name).boundingBox()) ?? { x: 0, y: 0, width: 0 };
  return { x: box.x + box.width / 2, y: box.y + 24 * zoom };
}

async function paste(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ({ fileName, content }) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], fileName));
      const options = { clipboardData: data, bubbles: true, cancelable: true };
      (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', options));
    },
    { fileName: name, content: [...bytes] },
  );
}

test('another button in a drag, and one that came up outside, leave nothing behind', async ({ app }) => {
  const { page } = app;
  await app.dragService('s3', 'aws.s3', { x: 300, y: 200 });
  const { x, y } = (await app.canvas.boundingBox()) ?? { x: 0, y: 0 };
  const { mouse } = page;
  await mouse.move(x + 300, y + 200);
  await mouse.down();
  await mouse.move(x + 340, y + 240, { steps: 4 });
  await mouse.down({ button: 'right' });
  await mouse.up({ button: 'right' });
  await mouse.move(x + 400, y + 300, { steps: 4 });
  await mouse.up();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect.poll(async () => (await app.node('S3').boundingBox())?.x).toBeGreaterThan(x + 330);

  await mouse.move(x + 20, y + 20);
  await mouse.down();
  await mouse.move(5, 5);
  await mouse.up();
  await mouse.move(x + 600, y + 450, { steps: 6 });
  await expect(page.locator('rect[class*="selectBox"]')).toHaveCount(0);
});

test('a drag stays under the pointer while the wheel pans, and ends where the diagram is changed meanwhile', async ({
  app,
}) => {
  const { page } = app;
  const { mouse } = page;
  await app.dragService('s3', 'aws.s3', { x: 300, y: 200 });
  const { x, y } = (await app.canvas.boundingBox()) ?? { x: 0, y: 0 };
  // What is dragged is shown aside of its place, which it keeps until it is dropped.
  const left = async (): Promise<number> => (await app.node('S3').locator('div').first().boundingBox())?.x ?? 0;
  const first = await left();
  await app.press('nudge-right');
  await expect.poll(left).toBe(first + 8);
  await mouse.move(x + 300, y + 200);
  const before = await left();
  await mouse.down();
  await mouse.move(x + 380, y + 200, { steps: 4 });
  await mouse.wheel(120, 0);
  // The grid may hold it a few pixels aside.
  await expect.poll(left).toBeGreaterThan(before + 70);
  await expect.poll(left).toBeLessThan(before + 90);
  await page.getByRole('button', { name: 'Undo' }).evaluate((button: HTMLElement) => button.click());
  await expect.poll(left).toBe(first - 120);
  await mouse.move(x + 420, y + 240, { steps: 4 });
  await mouse.up();
  // What was undone can still be done again: the drop did nothing.
  await app.press('redo');
  await expect.poll(left).toBe(first + 8 - 120);
});
