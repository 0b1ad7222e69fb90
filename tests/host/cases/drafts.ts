import assert from 'node:assert/strict';
import type { DraftContent, Host } from '../../../shared/host/host.ts';
import { assertFails, assertHolds, bytesOf, expectOk, NO_SUCH_REF, openedFile } from '../outcome.ts';
import type { HostCase } from '../world.ts';

const UNTITLED: DraftContent = { id: 'a1', name: 'Untitled', ref: null, revision: null, text: 'unsaved work' };

export const DRAFTS: readonly HostCase[] = [
  {
    title: 'starts without drafts',
    async run(world) {
      const { host } = await world.start();
      assert.deepEqual(await host.leftDrafts(), []);
    },
  },
  {
    title: 'offers the draft of a session that crashed, whole, until it is discarded',
    async run(world) {
      const first = await world.start();
      const text = 'ж'.repeat(100_000);
      expectOk(await first.host.saveDraft({ ...UNTITLED, text }));
      const before = Date.now();
      await first.crash();
      const { host } = await world.start();
      const [draft, ...others] = await host.leftDrafts();
      assert.deepEqual(others, []);
      assert.equal(draft?.name, 'Untitled');
      assert.equal(draft?.fileSavedAt, null);
      assert.ok(Math.abs((draft?.savedAt ?? 0) - before) < 60_000);
      assert.deepEqual(expectOk(await host.readDraft(UNTITLED.id)), { ...UNTITLED, text });
      assert.deepEqual(await leftIds(host), ['a1']);
      await host.discardDraft(UNTITLED.id);
      assert.deepEqual(await leftIds(host), []);
      assertFails(await host.readDraft(UNTITLED.id), 'not-found');
    },
  },
  {
    title: 'offers it again to the session after the next, if nobody decided',
    async run(world) {
      const first = await world.start();
      expectOk(await first.host.saveDraft(UNTITLED));
      await first.crash();
      const second = await world.start();
      assert.deepEqual(await leftIds(second.host), ['a1']);
      await second.end();
      const third = await world.start();
      assert.deepEqual(await leftIds(third.host), ['a1']);
      await third.crash();
      assert.deepEqual(await leftIds((await world.start()).host), ['a1']);
    },
  },
  {
    title: 'offers nothing after a clean end',
    async run(world) {
      const first = await world.start();
      expectOk(await first.host.saveDraft(UNTITLED));
      await first.end();
      const { host } = await world.start();
      assert.deepEqual(await host.leftDrafts(), []);
    },
  },
  {
    title: 'offers nothing that was discarded before the crash',
    async run(world) {
      const first = await world.start();
      expectOk(await first.host.saveDraft(UNTITLED));
      await first.host.discardDraft(UNTITLED.id);
      await first.crash();
      assert.deepEqual(await (await world.start()).host.leftDrafts(), []);
    },
  },
  {
    title: 'never offers the draft of a session that is running',
    async run(world) {
      const first = await world.start();
      expectOk(await first.host.saveDraft(UNTITLED));
      const second = await world.start();
      assert.deepEqual(await second.host.leftDrafts(), []);
      assert.deepEqual(await first.host.leftDrafts(), []);
      await first.crash();
      assert.deepEqual(await leftIds((await world.start()).host), ['a1']);
    },
  },
  {
    title: 'replaces a draft whole',
    async run(world) {
      const first = await world.start();
      expectOk(await first.host.saveDraft({ ...UNTITLED, text: 'a much longer text than the next' }));
      expectOk(await first.host.saveDraft({ ...UNTITLED, name: 'Shop', text: 'short' }));
      await first.crash();
      const { host } = await world.start();
      assert.deepEqual(await leftIds(host), ['a1']);
      assert.deepEqual(expectOk(await host.readDraft('a1')), { ...UNTITLED, name: 'Shop', text: 'short' });
    },
  },
  {
    title: 'keeps the drafts of two documents apart, the newest first',
    async run(world) {
      const first = await world.start();
      expectOk(await first.host.saveDraft(UNTITLED));
      await newMillisecond();
      expectOk(await first.host.saveDraft({ ...UNTITLED, id: 'b2', text: 'other work' }));
      await first.crash();
      const { host } = await world.start();
      assert.deepEqual(await leftIds(host), ['b2', 'a1']);
      await host.discardDraft('b2');
      assert.equal(expectOk(await host.readDraft('a1')).text, 'unsaved work');
    },
  },
  {
    title: 'remembers the file of a draft, so that the next session can save to it',
    async run(world) {
      const first = await world.start();
      const file = await openedFile(world, first, 'orders.skyflip', 'saved');
      expectOk(await first.host.saveDraft({ ...UNTITLED, name: file.name, ref: file.ref, revision: file.revision }));
      await first.crash();
      const { host } = await world.start();
      const content = expectOk(await host.readDraft('a1'));
      if (!host.capabilities.savesInPlace) {
        assert.equal(content.ref, null);
        return;
      }
      assert.equal(content.revision, file.revision);
      const stamp = expectOk(await host.saveFile(content.ref ?? NO_SUCH_REF, bytesOf('recovered'), content.revision));
      assert.equal(stamp.name, 'orders.skyflip');
      await assertHolds(world, 'orders.skyflip', 'recovered');
    },
  },
  {
    title: 'tells when the file of a draft was saved, and that it went',
    needs: ['file-saved-time'],
    async run(world) {
      const first = await world.start();
      const file = await openedFile(world, first, 'orders.skyflip', 'saved');
      expectOk(await first.host.saveDraft({ ...UNTITLED, ref: file.ref, revision: file.revision }));
      await first.crash();
      const { host } = await world.start();
      const savedAt = (await host.leftDrafts())[0]?.fileSavedAt ?? 0;
      assert.ok(Math.abs(savedAt - Date.now()) < 60_000);
      await world.removeFile('orders.skyflip');
      assert.equal((await host.leftDrafts())[0]?.fileSavedAt, null);
    },
  },
  {
    title: 'says that there is no room for the first draft',
    needs: ['disk-full'],
    async run(world) {
      const { host } = await world.start();
      await world.fillDisk();
      assertFails(await host.saveDraft({ ...UNTITLED, text: 'more'.repeat(100_000) }), 'disk-full');
      await world.freeDisk();
      expectOk(await host.saveDraft(UNTITLED));
    },
  },
  {
    title: 'says that there is no room for a draft, and keeps the one before it',
    needs: ['store-full'],
    async run(world) {
      const first = await world.start();
      expectOk(await first.host.saveDraft(UNTITLED));
      await world.fillDisk();
      assertFails(await first.host.saveDraft({ ...UNTITLED, text: 'more'.repeat(100_000) }), 'disk-full');
      await first.crash();
      await world.freeDisk();
      const { host } = await world.start();
      assert.equal(expectOk(await host.readDraft('a1')).text, 'unsaved work');
    },
  },
  {
    title: 'has no draft under an id that nobody used, whatever it looks like',
    async run(world) {
      const { host } = await world.start();
      for (const id of ['nothing', '../../etc/hostname', '__proto__', '']) {
        assertFails(await host.readDraft(id), 'not-found');
        await host.discardDraft(id);
      }
    },
  },
];

async function leftIds(host: Host): Promise<readonly string[]> {
  return (await host.leftDrafts()).map(({ id }) => id);
}

/** Times are told in milliseconds; two drafts of the same one have no order. */
async function newMillisecond(): Promise<void> {
  const now = Date.now();
  while (Date.now() <= now + 1) await new Promise((resolve) => setTimeout(resolve, 1));
}
