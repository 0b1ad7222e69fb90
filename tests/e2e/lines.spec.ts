import type { Locator } from '@playwright/test';
import { createConnection, createDiagram, createNode } from '../../shared/document/create.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import type { AppPage } from './app-page.ts';
import { expect, test } from './fixtures.ts';

/** Two icons in one row, with room below. */
async function openTwo(app: AppPage): Promise<void> {
  const at = (x: number, y: number) => ({ x, y, width: 96, height: 88 });
  const nodes = {
    web: createNode('web', 'aws.ec2', at(0, 0), { label: 'Web' }),
    db: createNode('db', 'aws.rds', at(480, 0), { label: 'Orders' }),
    log: createNode('log', 'aws.s3', at(240, 300), { label: 'Log' }),
  };
  const connections = { line: createConnection('line', 'web', 'db', { kind: 'data' }) };
  const made = createDiagram('aws', { name: 'Lines', nodes, connections });
  await app.openFile('lines.skyflip', Buffer.from(serializeDiagram(made)), 'Lines');
}

/** Selects the line by a click beside it: a thin line is easy to hit. */
async function selectLine(app: AppPage): Promise<void> {
  const [web, orders] = [await middleOf(app.node('Web')), await middleOf(app.node('Orders'))];
  await app.page.mouse.click((web.x + orders.x) / 2, web.y + 4);
  await expect(handle(app, 'piece-0')).toBeVisible();
}

function handle(app: AppPage, name: string): Locator {
  return app.page.locator(`[data-handle="${name}"]`);
}

/** Of the picture of a node, which is at the top of its place. */
async function middleOf(node: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await node.boundingBox();
  if (box === null) throw new Error('not shown');
  const icon = (box.width / 96) * 48;
  return { x: box.x + box.width / 2, y: box.y + icon / 2 };
}

async function drag(app: AppPage, from: Locator, to: { readonly x: number; readonly y: number }): Promise<void> {
  const box = await from.boundingBox();
  if (box === null) throw new Error('no handle');
  const { mouse } = app.page;
  await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await mouse.down();
  await mouse.move((box.x + to.x) / 2, (box.y + to.y) / 2);
  await mouse.move(to.x, to.y, { steps: 4 });
  await mouse.up();
}

test('a line is bent by hand and by key, straightened, and undone', async ({ app }) => {
  await openTwo(app);
  await selectLine(app);
  const { x, y } = await middleOf(app.node('Web'));
  await drag(app, handle(app, 'piece-0'), { x: x + 150, y: y + 110 });
  await expect(handle(app, 'piece-2')).toBeVisible();
  await expect(app.inspector.getByRole('button', { name: 'Route again' })).toBeVisible();

  const level = async () => Math.round((await handle(app, 'piece-2').boundingBox())?.y ?? 0);
  const before = await level();
  await app.press('nudge-down');
  await expect.poll(level).toBeGreaterThan(before + 2);
  await app.press('undo');
  await expect.poll(level).toBe(before);

  const bar = await handle(app, 'piece-2').boundingBox();
  await app.page.mouse.dblclick((bar?.x ?? 0) + (bar?.width ?? 0) / 2, (bar?.y ?? 0) + (bar?.height ?? 0) / 2);
  await expect(handle(app, 'piece-1')).toHaveCount(0);
  await app.press('undo');
  await expect(handle(app, 'piece-2')).toBeVisible();
  await app.inspector.getByRole('button', { name: 'Route again' }).click();
  await expect(handle(app, 'piece-1')).toHaveCount(0);
});

test('an end is held at a side of its node, and taken to another node', async ({ app }) => {
  await openTwo(app);
  await selectLine(app);
  const orders = await middleOf(app.node('Orders'));
  const { mouse } = app.page;
  const end = await handle(app, 'to').boundingBox();
  if (end === null) throw new Error('no end');
  await mouse.move(end.x + end.width / 2, end.y + end.height / 2);
  await mouse.down();
  await mouse.move(orders.x, orders.y);
  await expect(app.page.locator('[data-port]')).toHaveCount(4);
  const top = await app.page.locator('[data-port="top"]').boundingBox();
  await mouse.move((top?.x ?? 0) + 4, (top?.y ?? 0) + 4, { steps: 3 });
  await mouse.up();
  await expect(app.field('Arrives at')).toHaveText('Top');

  const log = await middleOf(app.node('Log'));
  await drag(app, handle(app, 'to'), log);
  await expect(app.inspector.getByRole('button', { name: 'Log' })).toBeVisible();
  await expect(app.field('Arrives at')).toHaveText('Automatic');
});

test('a legend explains the kinds of lines that are drawn', async ({ app }) => {
  await openTwo(app);
  await app.field('Legend').click();
  await app.page.getByRole('option', { name: 'Where there is room' }).click();
  const words = app.page.locator('svg text', { hasText: 'Data' });
  await expect(words).toBeVisible();
  const before = await words.boundingBox();
  await drag(app, words, { x: (before?.x ?? 0) + 120, y: (before?.y ?? 0) - 60 });
  await expect(app.field('Legend')).toHaveText('Where it stands');
  await app.press('undo');
  await expect(app.field('Legend')).toHaveText('Where there is room');
});
