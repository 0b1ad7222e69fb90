import { catalog } from '../../catalog/index.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { diagram } from '../support/diagram-builder.ts';
import type { AppPage } from './app-page.ts';
import { expect, test } from './fixtures.ts';

const shop = diagram('aws', { name: 'Shop', catalogVersion: catalog.version })
  .node('queue', 'aws.sqs', { label: 'Orders queue' })
  .node('orders', 'aws.lambda', { label: 'Render orders', expectedDurationSeconds: 1200, traffic: 'spiky' })
  .connect('queue', 'orders')
  .done();

const file = Buffer.from(serializeDiagram(shop));

function option(app: AppPage, id: string) {
  return app.dialog.locator(`[data-option="${id}"]`);
}

test('a node is asked whether it is the right compute, and becomes what is chosen in one step', async ({ app }) => {
  await app.openFile('shop.skyflip', file, 'Shop');
  await app.select('Render orders');
  await app.inspector.getByRole('button', { name: 'Is this the right compute?' }).click();
  await expect(app.dialog.getByRole('textbox', { name: /^One run takes: How long does one run/ })).toHaveValue(
    /1.?200/,
  );
  await expect(option(app, 'lambda')).toContainText('As it is now');
  await expect(option(app, 'lambda')).toContainText('Ruled out');

  await app.dialog
    .getByRole('radiogroup', { name: /^Container images: .*container images already/ })
    .getByRole('radio', { name: 'Yes' })
    .check();
  const fargate = option(app, 'ecs-fargate');
  await expect(fargate).toContainText('Fits');
  await fargate.getByRole('button', { name: /^Facts and sources: / }).click();
  await expect(fargate.getByRole('button', { name: /^Source: / }).first()).toBeVisible();
  await fargate.getByRole('button', { name: 'Use this' }).click();

  await expect(app.dialog).toHaveCount(0);
  await expect(app.inspector).toContainText('On Fargate');
  await expect(app.inspector.getByText('Container image', { exact: true })).toBeVisible();
  await app.press('undo');
  await expect(app.inspector).toContainText('AWS Lambda');
  await app.press('redo');
  await expect(app.inspector).toContainText('Amazon ECS');
});

test('whoever starts from nothing answers by keyboard and places what suits', async ({ app }) => {
  await app.focusCanvas();
  await app.press('choose-compute');
  await expect(app.dialog).toContainText('Worth knowing next: What starts the work?');
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  await expect(app.dialog.getByRole('listitem').first()).toContainText('AWS Lambda');
  const place = app.dialog.getByRole('button', { name: 'Place: AWS Lambda' });
  await place.focus();
  await app.page.keyboard.press('Enter');
  await expect(app.node('Lambda')).toBeVisible();
  await app.press('undo');
  await expect(app.node('Lambda')).toHaveCount(0);
});

test('answers that pull apart are said to', async ({ app }) => {
  await app.palette.getByRole('button', { name: 'Which compute should it be?' }).click();
  for (const question of [/nothing cost/, /kernel modules/]) {
    await app.dialog.getByRole('radiogroup', { name: question }).getByRole('radio', { name: 'Yes' }).check();
  }
  await expect(app.dialog.getByRole('list', { name: 'What pulls apart' })).toContainText(
    'Nothing of AWS meets “Scale to zero: yes” and “OS control: yes” together without care.',
  );
  await app.dialog.getByRole('radio', { name: 'Both' }).check();
  await expect(option(app, 'azure-batch')).toContainText('Fits');
  await app.page.keyboard.press('Escape');
  await expect(app.dialog).toHaveCount(0);
});
