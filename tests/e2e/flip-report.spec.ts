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
});
