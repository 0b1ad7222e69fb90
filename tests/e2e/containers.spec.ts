import type { Locator } from '@playwright/test';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { diagram } from '../support/diagram-builder.ts';
import type { AppPage } from './app-page.ts';
import { expect, test } from './fixtures.ts';

const drawn = diagram('aws', { name: 'Containers' })
  .node('users', 'neutral.users', { label: 'Users', frame: { x: 0, y: 200, width: 96, height: 88 } })
  .node('vpc', 'aws.vpc', { label: 'Shop', frame: { x: 160, y: 40, width: 640, height: 400 } })
  .node('web', 'aws.subnet', { label: 'Web tier', in: 'vpc', frame: { x: 40, y: 56, width: 240, height: 240 } })
  .node('data', 'aws.subnet', { label: 'Data tier', in: 'vpc', frame: { x: 320, y: 56, width: 240, height: 240 } })
  .node('app', 'aws.ec2', { label: 'App', in: 'web', frame: { x: 72, y: 56, width: 96, height: 88 } })
  .node('db', 'aws.rds', { label: 'Orders', in: 'data', frame: { x: 72, y: 56, width: 96, height: 88 } })
  .connect('users', 'app')
  .connect('app', 'db')
  .done();

test.beforeEach(async ({ app }) => {
  await app.openFile('containers.skyflip', Buffer.from(serializeDiagram(drawn)), 'Containers');
  await app.press('zoom-actual');
  expect(await app.settledZoom()).toBe(1);
});

test('frames make room for what is dragged in them, show it meanwhile, and undo it at once', async ({ app }) => {
  const before = await boxOf(app.node('Web tier'));
  await dragFrom(app, 'App', { x: before.x + before.width - 8, y: before.y + before.height - 30 });
  await expect(app.page.locator('[data-growing]').first()).toBeVisible();
  await app.page.mouse.up();
  await expect.poll(async () => (await boxOf(app.node('Web tier'))).width).toBeGreaterThan(before.width);
  await app.press('undo');
  await expect.poll(() => boxOf(app.node('Web tier'))).toEqual(before);
});

test('the frame that takes what is dragged is outlined and named, also where all is painted', async ({ app }) => {
  for (let step = 0; step < 8; step++) await app.press('zoom-out');
  const zoom = await app.settledZoom();
  expect(zoom).toBeLessThan(0.35);
  const { mouse } = app.page;
  const users = await placeOf(app, { x: 48, y: 224 });
  const inData = await placeOf(app, { x: 600, y: 280 });
  await mouse.move(users.x, users.y);
  await mouse.down();
  await mouse.move(inData.x, inData.y, { steps: 6 });
  await expect(app.page.locator('[data-drop-target="data"]')).toBeVisible();
  await expect(app.page.getByText('Into Data tier')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await mouse.up();
  await expect(app.page.locator('[data-drop-target="data"]')).toHaveCount(0);
});

test('a frame is collapsed by its arrow and opened by its key, with what it holds', async ({ app }) => {
  const title = await boxOf(app.node('Shop'));
  await app.page.mouse.move(title.x + 40, title.y + 13);
  await app.page.locator('[data-handle="collapse"]').click({ force: true });
  const tile = app.node(/^Shop, VPC, drawn collapsed, 4 inside/);
  await expect(tile).toBeVisible();
  await expect(app.node('Orders')).toHaveCount(0);
  await expect(app.inspector.getByRole('checkbox', { name: 'Collapsed, 4 inside' })).toBeChecked();
  await app.press('toggle-collapsed');
  await expect(app.node('Orders')).toBeVisible();
  expect(await boxOf(app.node('Shop'))).toEqual(title);
});

test('a double click on the edge of a frame fits it to what it holds', async ({ app }) => {
  const before = await boxOf(app.node('Data tier'));
  await app.page.mouse.dblclick(before.x + before.width - 1, before.y + 180);
  await expect.poll(async () => (await boxOf(app.node('Data tier'))).width).toBeLessThan(before.width - 90);
});

async function dragFrom(app: AppPage, name: string, to: { readonly x: number; readonly y: number }): Promise<void> {
  const { x, y, width } = await boxOf(app.node(name));
  const { mouse } = app.page;
  await mouse.move(x + width / 2, y + 24);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 6 });
}

async function boxOf(node: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await node.boundingBox();
  if (box === null) throw new Error('not shown');
  return box;
}

/** Where a place of the diagram is in the window. */
async function placeOf(
  app: AppPage,
  { x, y }: { readonly x: number; readonly y: number },
): Promise<{ x: number; y: number }> {
  return app.page.locator('.react-flow__viewport').evaluate(
    (element, at) => {
      const { a, e, f } = new DOMMatrix(getComputedStyle(element).transform);
      const area = element.closest('.react-flow')?.getBoundingClientRect() ?? new DOMRect();
      return { x: area.x + e + at.x * a, y: area.y + f + at.y * a };
    },
    { x, y },
  );
}
