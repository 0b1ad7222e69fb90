import { catalog } from '../../catalog/index.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { diagram } from '../support/diagram-builder.ts';
import { expect, test } from './fixtures.ts';

const shop = diagram('aws', { name: 'Shop', catalogVersion: catalog.version })
  .node('cluster', 'aws.ecs-cluster', { label: 'Services', frame: { x: 0, y: 0, width: 400, height: 200 } })
  .node('orders', 'aws.ecs-service', { label: 'Orders', in: 'cluster', frame: { x: 40, y: 60 } })
  .node('stock', 'aws.ecs-service', { label: 'Stock', in: 'cluster', frame: { x: 240, y: 60 } })
  .node('fn', 'aws.lambda', { label: 'Invoice Lambda', frame: { x: 480, y: 60 } })
  .done();

test.beforeEach(async ({ app }) => {
  await app.openFile('shop.skyflip', Buffer.from(serializeDiagram(shop)), 'Shop');
});

test('a choice says what changes with it, changes that in one step, and can be for all of its kind', async ({
  app,
}) => {
  const { inspector, page } = app;
  await app.select('Orders');
  await inspector.getByRole('button', { name: '2 alternatives' }).click();
  const aks = inspector.getByRole('radio', { name: /^AKS workload/ });
  await expect(inspector.getByText(/also changes 2 others/).first()).toBeVisible();
  await aks.check();
  await expect(inspector.getByRole('heading', { name: 'AKS workload' })).toBeVisible();
  await app.select('Stock');
  await expect(inspector.getByRole('heading', { name: 'AKS workload' })).toBeVisible();
  await app.focusCanvas();
  await app.press('undo');
  await app.select('Stock');
  await expect(inspector.getByRole('heading', { name: 'Azure Container Apps' })).toBeVisible();
  await inspector.getByRole('button', { name: '2 alternatives' }).click();
  await inspector.getByRole('radio', { name: /^App Service/ }).check();
  await inspector.getByRole('button', { name: 'Use this for all 2 of its kind' }).click();
  await app.select('Orders');
  await expect(inspector.getByRole('heading', { name: 'Azure App Service' })).toBeVisible();
  await expect(page.getByText('Chosen for all 2.')).toHaveCount(1);
});

test('a part is turned from its menu by the keyboard, is marked, stays, and turns back', async ({ app }) => {
  const { inspector, page } = app;
  await app.select('Services');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Flip this part only' }).click();
  await expect(app.node('Orders')).toHaveAccessibleName(/Container App/);
  await expect(app.node('Invoice Lambda')).toHaveAccessibleName(/Lambda/);
  const pin = inspector.getByRole('checkbox', { name: 'Stays on Azure on both sides, with what it holds' });
  await expect(pin).toBeChecked();
  await app.focusCanvas();
  await app.press('flip');
  await expect(app.node('Orders')).toHaveAccessibleName(/Container App/);
  await app.press('flip');
  await app.select('Services');
  await pin.uncheck();
  await expect(app.node('Orders')).toHaveAccessibleName(/ECS service/);
});

test('a name with a word of the other cloud is offered another, and changed when asked', async ({ app }) => {
  await app.press('flip-report');
  await app.dialog.getByRole('tab', { name: 'Names 1' }).click();
  const form = app.dialog.getByRole('combobox', { name: 'New name of Invoice Lambda' });
  await expect(form).toHaveText('Invoice function');
  await form.click();
  await app.page.getByRole('option', { name: /Invoice Function App/ }).click();
  await app.dialog.getByRole('button', { name: 'Rename 1' }).click();
  await expect(app.dialog.getByText('No name carries a word of AWS.')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(app.node('Invoice Lambda')).toBeVisible();
  await app.press('flip');
  await expect(app.node('Invoice Function App')).toBeVisible();
});
