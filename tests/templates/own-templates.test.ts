import { expect, test } from 'vitest';
import { ownItem } from '../../renderer/templates/gallery-item.ts';
import { createMemoryDisk } from '../../shared/host/memory-disk.ts';
import { startMemoryHost } from '../../shared/host/memory-host.ts';

async function savedWith(text: string) {
  const { host } = startMemoryHost(createMemoryDisk());
  await host.saveTemplate({ id: 't', name: 'Shop', description: '', text });
  const [own] = await host.listTemplates();
  if (own === undefined) throw new Error('nothing was saved');
  return { host, item: ownItem(host, own) };
}

test.each([
  ['no JSON', 'hello'],
  ['other JSON', '{"a":1}'],
  ['a newer file', '{"format":"skyflip","version":99,"provider":"aws","nodes":{}}'],
])('a template of %s says that it cannot be read', async (_what, text) => {
  const { item } = await savedWith(text);
  const loaded = await item.load();
  expect(loaded.ok).toBe(false);
  expect(!loaded.ok && loaded.error).toMatch(/^The template "Shop" cannot be read\. ./);
});

test('one that is gone meanwhile says so', async () => {
  const { host, item } = await savedWith('{}');
  await host.deleteTemplate('t');
  const loaded = await item.load();
  expect(!loaded.ok && loaded.error).toMatch(/not there any more/);
});
