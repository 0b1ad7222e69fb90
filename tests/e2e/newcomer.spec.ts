import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDiagram } from '../../shared/document/parse.ts';
import type { Diagram, Node } from '../../shared/document/schema.ts';
import { extractFromPng } from '../../shared/export/png-text.ts';
import type { AppPage } from './app-page.ts';
import { expect, test } from './fixtures.ts';

const DRAWIO = join(import.meta.dirname, '..', 'fixtures', 'drawio', 'serverless-patterns-apigw-sqs-lambda-ddb.drawio');

test('a newcomer draws, checks, flips, saves, reopens, imports and exports', async ({ app, running }) => {
  const { files } = running;

  await test.step('places a network by dragging it from the palette', async () => {
    await app.dragService('vpc', 'aws.vpc', { x: 360, y: 300 });
    await expect(app.node('VPC')).toBeVisible();
  });

  await test.step('nests a subnet by dropping it into the network', async () => {
    await app.dragService('subnet', 'aws.subnet', { x: 360, y: 300 });
    await expect(app.node(/subnet/i)).toBeVisible();
  });

  await test.step('places a function and a queue by the keyboard alone', async () => {
    await app.press('select-none');
    await app.placeByKeyboard('lambda');
    await expect(app.node('Lambda')).toBeVisible();
    await app.press('select-none');
    await app.placeByKeyboard('sqs');
    await expect(app.node('SQS')).toBeVisible();
  });

  await test.step('connects them with the pointer', async () => {
    await app.press('zoom-fit');
    await app.connectByPointer('SQS', 'Lambda');
    await expect(app.page.getByText('SQS connected to Lambda')).toBeAttached();
  });

  await test.step('is told that a run of twenty minutes does not fit, and why', async () => {
    await app.select('Lambda');
    await app.field('Longest run').fill('1200');
    await app.page.keyboard.press('Enter');
    await expect(app.finding('RT-001')).toBeVisible();
    await expect(app.finding('RT-001')).toContainText('900');
    await expect(app.field('Longest run')).toHaveAttribute('aria-invalid', 'true');
  });

  await test.step('mends it with one press, undoes that, and mends it again', async () => {
    await app.finding('RT-001').locator('[data-fix]').click();
    await expect(app.finding('RT-001')).toHaveCount(0);
    await app.focusCanvas();
    await app.press('undo');
    await expect(app.finding('RT-001')).toBeVisible();
    await app.press('redo');
    await expect(app.finding('RT-001')).toHaveCount(0);
  });

  await test.step('flips to the other cloud, reads the report, and undoes the flip', async () => {
    await app.side('Azure').click();
    await expect(app.side('Azure')).toBeChecked();
    await expect(app.node(/^(Service Bus|Queue)/)).toBeVisible();
    await app.focusCanvas();
    await app.press('undo');
    await expect(app.side('AWS')).toBeChecked();
  });

  let saved: Diagram | undefined;
  await test.step('saves', async () => {
    await files.chooseToSave('orders.skyflip');
    await app.press('save');
    await expect(app.state).toHaveText('· saved');
    saved = diagramIn(await files.read('orders.skyflip'));
    const nodes = Object.values(saved.nodes);
    expect(nodes.map(serviceOf).sort()).toEqual(expect.arrayContaining(['aws.sqs', 'aws.subnet', 'aws.vpc']));
    const subnet = nodes.find((node) => serviceOf(node) === 'aws.subnet');
    expect(serviceOf(saved.nodes[subnet?.parentId ?? ''])).toBe('aws.vpc');
    expect(Object.values(saved.connections)).toHaveLength(1);
  });

  await test.step('reopens it as it was', async () => {
    await app.press('new');
    await expect(app.node('SQS')).toHaveCount(0);
    await files.chooseToOpen('orders.skyflip');
    await app.press('open');
    await expect(app.node('SQS')).toBeVisible();
    await files.chooseToSave('again.skyflip');
    await app.press('save-as');
    await expect.poll(() => bytesOf(app, 'again.skyflip')).toEqual(await bytesOf(app, 'orders.skyflip'));
  });

  await test.step('imports a draw.io file as an unsaved copy', async () => {
    await files.write('drawing.drawio', await readFile(DRAWIO));
    await files.chooseToOpen('drawing.drawio');
    await app.press('open');
    await expect(app.dialog.getByRole('heading', { name: 'Opened a copy of drawing.drawio' })).toBeVisible();
    await app.closeDialog();
    await expect(app.state).toHaveText('· unsaved');
    await expect(app.node(/Lambda/).first()).toBeVisible();
  });

  await test.step('exports a picture that carries the diagram', async () => {
    await app.press('export');
    await files.chooseToSave('drawing.png');
    await app.dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(app.page.getByText('Exported drawing.png')).toBeVisible();
    const inside = extractFromPng(await files.read('drawing.png'));
    expect(inside.ok && Object.keys(diagramIn(Buffer.from(inside.value)).nodes).length).toBeGreaterThan(3);
    expect(await files.read('drawing.drawio')).toEqual(await readFile(DRAWIO));
  });
});

function diagramIn(bytes: Uint8Array): Diagram {
  const read = parseDiagram(Buffer.from(bytes).toString('utf8'));
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

function serviceOf(node: Node | undefined): string | undefined {
  return node?.faces.aws?.service ?? node?.faces.azure?.service ?? node?.faces.neutral?.service;
}

async function bytesOf(app: AppPage, name: string): Promise<string> {
  return Buffer.from(await app.running.files.read(name).catch(() => new Uint8Array())).toString('utf8');
}
