import { catalog } from '../../catalog/index.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { diagram } from '../support/diagram-builder.ts';
import { expect, test } from './fixtures.ts';

const shop = diagram('aws', { name: 'Shop', catalogVersion: catalog.version })
  .node('bucket', 'aws.s3', { label: 'Bucket', redundancy: 'lrs' })
  .node('edge', 'aws.lambda-edge', { label: 'Rewrite' })
  .done();

test('the flip report says what to decide, and mends where that takes no decision', async ({ app }) => {
  await app.openFile('shop.skyflip', Buffer.from(serializeDiagram(shop)), 'Shop');
  await app.press('flip-check');
  const open = app.dialog.getByRole('region', { name: 'To decide' });
  await expect(open.getByRole('listitem')).toHaveCount(1);
  await expect(app.dialog.getByRole('region', { name: 'Stands in the way' }).getByRole('listitem')).toHaveText([
    /Lambda@Edge has no counterpart on Azure; "Rewrite" is kept/,
  ]);
  await open.getByRole('button', { name: 'Make it zone-redundant storage' }).click();
  await expect(open).toHaveCount(0);

  // What a dialog brings about is told over it, for eyes and ears; to put that away leaves the dialog as it is.
  const copy = app.dialog.getByRole('button', { name: /^Copy/ });
  await copy.press('Enter');
  const told = app.page.getByRole('status').filter({ hasText: 'Report copied' });
  await told.getByRole('button', { name: 'Dismiss' }).click();
  await expect(told).toHaveCount(0);
  await expect(copy).toBeFocused();
});

test('the keyboard stays in the part whose button is done with, and a way back goes once the diagram is another', async ({
  app,
}) => {
  await app.openExample('three-tier-web');
  await app.press('flip');
  await app.page.getByRole('button', { name: /^\d+ suggestions$/ }).click();
  await app.dialog.getByRole('button', { name: /^Apply all/ }).press('Enter');
  await expect(app.dialog.getByRole('tab', { name: 'Structure 0' })).toBeFocused();
  await app.dialog.getByRole('tab', { name: /^Names/ }).click();
  await app.dialog.getByRole('button', { name: /^Rename/ }).press('Enter');
  await expect(app.dialog.getByRole('tab', { name: 'Names 0' })).toBeFocused();
  await app.closeDialog();
  await expect(app.canvas.getByText(/suggestions applied/)).toHaveCount(0);
  await expect(app.canvas.getByText(/names changed/)).toBeVisible();
  await app.press('undo');
  await expect(app.canvas.getByText(/names changed/)).toHaveCount(0);
});

test('a merged subnet is deleted as the one that it is, and comes back with one undo', async ({ app }) => {
  await app.openExample('three-tier-web');
  await app.press('flip');
  await app.page.getByRole('button', { name: /^\d+ suggestions$/ }).click();
  await app.dialog.getByRole('button', { name: /^Apply all/ }).click();
  await app.closeDialog();
  const subnets = app.node('Private subnet');
  await expect(subnets).toHaveCount(2);
  await subnets.first().click({ position: { x: 20, y: 8 } });
  await app.press('delete');
  await expect(subnets).toHaveCount(1);
  await app.press('undo');
  await expect(subnets).toHaveCount(2);
});
