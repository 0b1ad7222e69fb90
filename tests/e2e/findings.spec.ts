import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { diagram } from '../support/diagram-builder.ts';
import type { AppPage } from './app-page.ts';
import { expect, test } from './fixtures.ts';

/** Functions that all run too long, and nothing else. */
function longRuns(count: number): Uint8Array {
  const builder = diagram('aws', { name: 'Long runs' });
  for (let at = 0; at < count; at++) builder.node(`fn${at}`, 'aws.lambda', { expectedDurationSeconds: 1200 });
  return new TextEncoder().encode(serializeDiagram(builder.done()));
}

/** A region with room beside its one network. */
const placing = new TextEncoder().encode(
  serializeDiagram(
    diagram('aws', { name: 'Placing' })
      .node('region', 'aws.region', { label: 'eu-west-1', frame: { x: 0, y: 0, width: 720, height: 480 } })
      .node('vpc', 'aws.vpc', { label: 'Orders VPC', in: 'region', frame: { x: 320, y: 60, width: 360, height: 360 } })
      .done(),
  ),
);

test('the list is filtered by area, severity and words, counts follow, and an empty list says why', async ({ app }) => {
  const { page, findings } = app;
  await app.openExample('event-driven-faulty');
  await expect.poll(() => codes(app).then((found) => found.length)).toBeGreaterThan(8);
  const all = (await app.findingCodes()).length;

  await app.press('filter-findings');
  const field = findings.getByLabel('Filter by message, code or element');
  await expect(field).toBeFocused();
  const limits = findings.getByRole('button', { name: /^Limits/ });
  await limits.click();
  await expect.poll(() => codes(app)).toEqual(expect.arrayContaining(['RT-001']));
  expect((await app.findingCodes()).every((code) => code.startsWith('RT-'))).toBe(true);
  const shown = (await app.findingCodes()).length;
  await expect(findings.getByText(`${shown} of ${all}`)).toBeVisible();
  await expect(findings.getByRole('button', { name: new RegExp(`^Show only error: ${shown}`) })).toBeVisible();

  await field.fill('assess damage');
  await expect.poll(() => codes(app)).not.toContain('RT-006');
  await page.keyboard.press('ArrowDown');
  await expect(findings.locator('[data-main]').first()).toBeFocused();
  await field.fill('no such thing');
  await expect(findings.getByText('Nothing found with this filter.')).toBeVisible();
  expect(await violations(app)).toEqual([]);
  await findings.getByRole('button', { name: 'Clear the filter' }).click();
  await expect.poll(() => codes(app).then((found) => found.length)).toBe(all);
});

test('all of a rule are mended after a preview, as one step', async ({ app }) => {
  const { page, findings, dialog } = app;
  await app.openFile('long.skyflip', longRuns(12), 'Long runs');
  await findings.getByRole('combobox', { name: 'Order of the findings' }).click();
  await page.getByRole('option', { name: 'By rule' }).click();
  await findings.getByRole('button', { name: 'Fix all 12…' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(12);
  await expect(dialog.getByText(/Becomes .*ECS/).first()).toBeVisible();
  expect(await violations(app)).toEqual([]);
  await dialog.getByRole('button', { name: 'Fix all 12' }).click();
  await expect(page.getByText('RT-001: 12 findings mended.').last()).toBeVisible();
  await expect.poll(() => codes(app)).not.toContain('RT-001');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect.poll(() => codes(app).then((found) => found.filter((code) => code === 'RT-001').length)).toBe(12);
});

test('a long list is on the page only where it is seen, and the keyboard reaches all of it', async ({ app }) => {
  const { page, findings } = app;
  await app.openFile('long.skyflip', longRuns(300), 'Long runs');
  await expect(findings.getByRole('button', { name: 'Show only error: 300' })).toBeVisible();
  const rows = findings.locator('[data-row]');
  expect(await rows.count()).toBeLessThan(120);
  await rows.first().locator('[data-main]').focus();
  await page.keyboard.press('End');
  await expect(page.locator(':focus')).toContainText('"fn99"');
  expect(await rows.count()).toBeLessThan(120);
  await page.keyboard.press('ArrowUp');
  await expect(page.locator(':focus')).toContainText('"fn98"');
  await page.keyboard.press('Home');
  await expect(page.locator(':focus')).toContainText('"fn0"');
});

test('a finding is set aside by the keyboard, its reason is shown and changed, and undo shows it again', async ({
  app,
}) => {
  const { page, findings, dialog, inspector } = app;
  await app.openExample('event-driven-faulty');
  const row = app.finding('RT-001');
  await row.locator('[data-main]').focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Suppress for Assess damage…' }).click();
  await dialog.getByLabel('Reason').fill('Accepted until spring');
  await page.keyboard.press('Enter');
  await expect(row).toBeHidden();
  await findings.getByRole('button', { name: '1 suppressed' }).click();
  await expect(findings.getByText('Reason: Accepted until spring')).toBeVisible();

  await findings.getByRole('button', { name: 'Edit reason' }).click();
  await expect(dialog.getByLabel('Reason')).toHaveValue('Accepted until spring');
  await dialog.getByLabel('Reason').fill('Accepted for good');
  await page.keyboard.press('Enter');
  await expect(findings.getByText('Reason: Accepted for good')).toBeVisible();
  expect(await violations(app)).toEqual([]);
  await app.focusCanvas();
  await app.press('undo');
  await expect(findings.getByText('Reason: Accepted until spring')).toBeVisible();
  await app.press('undo');
  await expect(row).toBeVisible();

  await app.select('Assess damage');
  await inspector.getByRole('button', { name: /^More for RT-001/ }).click();
  await page.getByRole('menuitem', { name: 'Suppress RT-001 in this diagram…' }).click();
  await dialog.getByLabel('Reason').fill('Nobody minds');
  await page.keyboard.press('Enter');
  await expect(findings.getByText('in the whole diagram · Reason: Nobody minds')).toBeVisible();
  await findings.getByRole('button', { name: 'Show again' }).click();
  await expect(row).toBeVisible();
});

test('the review stands on one page for both clouds, leads to the findings, and is copied and exported', async ({
  app,
  running,
}) => {
  const { page, dialog, findings } = app;
  await app.openExample('event-driven-faulty');
  await app.press('review');
  const rows = dialog.getByRole('row');
  await expect(rows).toHaveCount(8);
  await expect(dialog.getByRole('row', { name: /^Limits/ })).toContainText(/\d errors/);
  await expect(dialog.getByRole('row', { name: /^Lifecycle/ })).toContainText('nothing found');
  const body = await dialog.boundingBox();
  expect(body?.height).toBeLessThan(900);
  expect(await violations(app)).toEqual([]);

  await running.files.chooseToSave('review.svg');
  await dialog.getByRole('button', { name: 'Export SVG…' }).click();
  await expect(page.getByText('Exported review.svg').last()).toBeVisible();
  const svg = Buffer.from(await running.files.read('review.svg')).toString('utf8');
  expect(svg).toContain('viewBox="0 0 1280 720"');
  expect(svg).toContain('Reliability');

  await dialog.getByRole('button', { name: 'Limits', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(findings.getByRole('button', { name: /^Limits/ })).toHaveAttribute('aria-pressed', 'true');
});

test('what another need would leave is said before it is chosen, and what it changed after', async ({ app }) => {
  const { page, inspector, findings } = app;
  await app.openExample('event-driven-faulty');
  await choose(app, inspector.getByRole('combobox', { name: 'High availability' }), /^No .*errors? · .*warnings?/);
  await expect(findings.getByText(/^High availability: no instead of yes: .*\d milder/)).toBeVisible();
  await findings.getByRole('button', { name: 'Show them' }).click();
  await expect(findings.getByRole('heading', { name: /^Milder/ })).toBeVisible();
  expect(await violations(app)).toEqual([]);
  await findings.getByRole('button', { name: 'Undo' }).click();
  await expect(findings.getByText(/milder/)).toBeHidden();
  await expect(inspector.getByRole('combobox', { name: 'High availability' })).toContainText('Yes');

  await choose(app, inspector.getByRole('combobox', { name: 'Target availability' }), /^99.99 %/);
  await choose(app, inspector.getByRole('combobox', { name: 'Target availability' }), /^Other…/);
  const other = inspector.getByRole('textbox', { name: 'Target availability, other, %' });
  await other.fill('99.7');
  await page.keyboard.press('Enter');
  await expect(inspector.getByRole('combobox', { name: 'Target availability' })).toContainText('Other');
  await app.focusCanvas();
  await app.press('undo');
  await expect(inspector.getByRole('combobox', { name: 'Target availability' })).toContainText('99.99 %');
});

test('what is dropped where its cloud would not have it is explained at once, and put right by one press', async ({
  app,
}) => {
  const { page } = app;
  await app.openFile('placing.skyflip', placing, 'Placing');
  await app.dragService('ec2', 'aws.ec2', await placeIn(app, 'eu-west-1', 0.2, 0.5));
  const note = page.getByRole('note', { name: 'About the place of EC2' });
  await expect(note).toContainText('EC2 needs a VPC around it.');
  expect(await violations(app)).toEqual([]);
  await note.getByRole('button', { name: 'Move into Orders VPC' }).click();
  await expect(note).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: 'Moved into Orders VPC.' })).toHaveCount(1);

  await app.press('select-none');
  await app.placeByKeyboard('ec2');
  await expect(note).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'EC2 placed. EC2 needs a VPC around it.' })).toHaveCount(1);
  await note.getByRole('button', { name: 'Leave it here' }).click();
  await expect(note).toBeHidden();

  await app.placeByKeyboard('rds');
  const other = page.getByRole('note', { name: 'About the place of RDS' });
  await expect(other).toBeVisible();
  await app.focusCanvas();
  await expect(other).toBeHidden();
});

test('a connection that a finding names is marked, and the mark says what it stands for', async ({ app }) => {
  await app.openExample('event-driven-faulty');
  const marks = app.canvas.locator('[data-badge]');
  await expect(marks.filter({ hasText: 'Claims API' }).first()).toBeAttached();
  const titles = await marks.locator('title').allTextContents();
  expect(titles.every((title) => /^(Critical|Error|Warning|Note) [A-Z]+-\d+: /.test(title))).toBe(true);
});

async function codes(app: AppPage): Promise<readonly string[]> {
  return app.findingCodes();
}

async function choose(app: AppPage, select: Locator, option: RegExp): Promise<void> {
  await select.click();
  await app.page.getByRole('option', { name: option }).click();
}

/** A place of the canvas, as a part of a frame's width and height. */
async function placeIn(app: AppPage, name: string, across: number, down: number): Promise<{ x: number; y: number }> {
  await app.settledZoom();
  const [frame, canvas] = [await app.node(name).boundingBox(), await app.canvas.boundingBox()];
  if (frame === null || canvas === null) throw new Error(`"${name}" is not in view`);
  return { x: frame.x - canvas.x + frame.width * across, y: frame.y - canvas.y + frame.height * down };
}

async function violations({ page }: AppPage): Promise<readonly string[]> {
  // Without the mode axe would open a page of its own, which Electron has none of.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id} (${help}) at ${target.join(' ')}`));
}
