import { catalog } from '../../catalog/index.ts';
import { createDiagram, createNode } from '../../shared/document/create.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { expect, test } from './fixtures.ts';

const ROWS = 12;

/** Functions on a grid that is larger than the view. */
function large(): Uint8Array {
  const nodes = Object.fromEntries(
    Array.from({ length: ROWS * ROWS }, (_, index) => {
      const frame = { x: (index % ROWS) * 180, y: Math.floor(index / ROWS) * 140, width: 96, height: 88 };
      const id = `fn${index}`;
      return [id, { ...createNode(id, 'aws.lambda', frame), label: `Job ${index}` }];
    }),
  );
  const diagram = { ...createDiagram('aws'), name: 'Large', catalogVersion: catalog.version, nodes };
  return Buffer.from(serializeDiagram(diagram));
}

test('what comes into view during a flip or after it shows the other side', async ({ app }) => {
  await app.openFile('large.skyflip', large(), 'Large');
  await app.press('zoom-actual');
  await expect(app.node(/, Lambda/).first()).toBeAttached();
  await app.press('flip');
  // Around the view too, once nobody waits for it.
  await expect(app.node(/, Lambda/)).toHaveCount(0);
  await expect(app.node(/, Functions/).first()).toBeAttached();
  await app.canvas.hover();
  await app.press('flip');
  await app.page.mouse.wheel(300, 200);
  await expect(app.node(/, Functions/)).toHaveCount(0);
  await expect(app.node(/, Lambda/).first()).toBeVisible();
});
