import assert from 'node:assert/strict';
import type { Host, TemplateContent } from '../../../shared/host/host.ts';
import { assertFails, expectOk } from '../outcome.ts';
import type { HostCase } from '../world.ts';

const SHOP: TemplateContent = { id: 't1', name: 'Shop', description: 'Our usual shop', text: '{"shop":1}' };

export const TEMPLATES: readonly HostCase[] = [
  {
    title: 'starts without saved templates',
    async run(world) {
      const { host } = await world.start();
      assert.deepEqual(await host.listTemplates(), []);
    },
  },
  {
    title: 'keeps a template whole for the sessions after, and gives it to those that run',
    async run(world) {
      const first = await world.start();
      const other = await world.start();
      const text = 'ж'.repeat(100_000);
      expectOk(await first.host.saveTemplate({ ...SHOP, text }));
      assert.deepEqual(await names(other.host), ['Shop']);
      await first.crash();
      const { host } = await world.start();
      const [listed] = await host.listTemplates();
      assert.equal(listed?.description, 'Our usual shop');
      assert.ok(Math.abs((listed?.savedAt ?? 0) - Date.now()) < 60_000);
      assert.deepEqual(expectOk(await host.readTemplate('t1')), { ...SHOP, text });
    },
  },
  {
    title: 'replaces a template with the same id, keeps others apart, and lists no text',
    async run(world) {
      const { host } = await world.start();
      expectOk(await host.saveTemplate(SHOP));
      expectOk(await host.saveTemplate({ ...SHOP, id: 't2', name: 'Lake' }));
      expectOk(await host.saveTemplate({ ...SHOP, name: 'Bigger shop', text: 's' }));
      assert.deepEqual([...(await names(host))].sort(), ['Bigger shop', 'Lake']);
      assert.equal(expectOk(await host.readTemplate('t1')).text, 's');
      for (const one of await host.listTemplates()) assert.equal('text' in one, false);
    },
  },
  {
    title: 'deletes a template, and takes it back when it is saved again',
    async run(world) {
      const { host } = await world.start();
      expectOk(await host.saveTemplate(SHOP));
      await host.deleteTemplate('t1');
      assert.deepEqual(await names(host), []);
      assertFails(await host.readTemplate('t1'), 'not-found');
      expectOk(await host.saveTemplate(SHOP));
      assert.deepEqual(expectOk(await host.readTemplate('t1')), SHOP);
    },
  },
  {
    title: 'has no template under an id that nobody used, whatever it looks like',
    async run(world) {
      const { host } = await world.start();
      for (const id of ['nothing', '../../etc/hostname', '__proto__', '']) {
        assertFails(await host.readTemplate(id), 'not-found');
        await host.deleteTemplate(id);
      }
    },
  },
  {
    title: 'says that there is no room for a template, and keeps the one before it',
    needs: ['store-full'],
    async run(world) {
      const { host } = await world.start();
      expectOk(await host.saveTemplate(SHOP));
      await world.fillDisk();
      assertFails(await host.saveTemplate({ ...SHOP, text: 'more'.repeat(100_000) }), 'disk-full');
      await world.freeDisk();
      assert.deepEqual(expectOk(await host.readTemplate('t1')), SHOP);
    },
  },
];

async function names(host: Host): Promise<readonly string[]> {
  return (await host.listTemplates()).map(({ name }) => name);
}
