import assert from 'node:assert/strict';
import { assertFails, assertHolds, bytesOf, expectOk, NO_SUCH_REF, openedFile, savedAs } from '../outcome.ts';
import type { FileFault, HostCase } from '../world.ts';

const FAULTS: readonly FileFault[] = ['read-only', 'no-permission', 'in-use', 'io'];

/** More than what was there takes, in whatever blocks a disk counts. */
const LARGER = 'larger than before '.repeat(20_000);

export const SAVING: readonly HostCase[] = [
  {
    title: 'saves to the opened file where it can, and is unsupported where it cannot',
    async run(world) {
      const session = await world.start();
      const file = await openedFile(world, session, 'orders.skyflip', 'a longer text');
      const saved = await session.host.saveFile(file.ref, bytesOf('new'), file.revision);
      if (!session.host.capabilities.savesInPlace) {
        assertFails(saved, 'unsupported');
        return;
      }
      const stamp = expectOk(saved);
      assert.equal(stamp.ref, file.ref);
      assert.equal(stamp.name, 'orders.skyflip');
      assert.notEqual(stamp.revision, file.revision);
      await assertHolds(world, 'orders.skyflip', 'new');
      const again = expectOk(await session.host.readFile(file.ref));
      assert.equal(again.revision, stamp.revision);
      expectOk(await session.host.saveFile(file.ref, bytesOf('newer'), stamp.revision));
      await assertHolds(world, 'orders.skyflip', 'newer');
    },
  },
  {
    title: 'refuses to save over a change that it has not seen',
    async run(world) {
      const session = await world.start();
      if (!session.host.capabilities.savesInPlace) return;
      const file = await openedFile(world, session, 'orders.skyflip', 'one');
      await world.putFile('orders.skyflip', bytesOf('two'));
      const saved = await session.host.saveFile(file.ref, bytesOf('mine'), file.revision);
      assertFails(saved, 'changed-on-disk', 'orders.skyflip');
      await assertHolds(world, 'orders.skyflip', 'two');
    },
  },
  {
    title: 'saves over a file that was written again with the same content',
    async run(world) {
      const session = await world.start();
      if (!session.host.capabilities.savesInPlace) return;
      const file = await openedFile(world, session, 'orders.skyflip', 'one');
      await world.putFile('orders.skyflip', bytesOf('one'));
      expectOk(await session.host.saveFile(file.ref, bytesOf('mine'), file.revision));
      await assertHolds(world, 'orders.skyflip', 'mine');
    },
  },
  {
    title: 'overwrites whatever is there without a revision',
    async run(world) {
      const session = await world.start();
      if (!session.host.capabilities.savesInPlace) return;
      const file = await openedFile(world, session, 'orders.skyflip', 'one');
      await world.putFile('orders.skyflip', bytesOf('two'));
      const stamp = expectOk(await session.host.saveFile(file.ref, bytesOf('mine'), null));
      await assertHolds(world, 'orders.skyflip', 'mine');
      expectOk(await session.host.saveFile(file.ref, bytesOf('mine again'), stamp.revision));
    },
  },
  {
    title: 'says that a file to save to went, and writes it anew without a revision',
    async run(world) {
      const session = await world.start();
      if (!session.host.capabilities.savesInPlace) return;
      const file = await openedFile(world, session, 'orders.skyflip', 'one');
      await world.removeFile('orders.skyflip');
      assertFails(await session.host.saveFile(file.ref, bytesOf('mine'), file.revision), 'not-found', 'orders.skyflip');
      await assertHolds(world, 'orders.skyflip', null);
      const rewritten = await session.host.saveFile(file.ref, bytesOf('mine'), null);
      if (rewritten.ok) await assertHolds(world, 'orders.skyflip', 'mine');
      else assertFails(rewritten, 'not-found', 'orders.skyflip');
    },
  },
  ...FAULTS.map(
    (fault): HostCase => ({
      title: `leaves the old file whole when saving fails: ${fault}`,
      needs: [fault],
      async run(world) {
        const session = await world.start();
        const file = await openedFile(world, session, 'orders.skyflip', 'one');
        await world.breakFile('orders.skyflip', fault);
        assertFails(await session.host.saveFile(file.ref, bytesOf('mine'), file.revision), fault, 'orders.skyflip');
        await assertHolds(world, 'orders.skyflip', 'one');
        const elsewhere = await savedAs(session, 'copy.skyflip', 'mine');
        assert.equal(elsewhere.name, 'copy.skyflip');
        await assertHolds(world, 'copy.skyflip', 'mine');
      },
    }),
  ),
  {
    title: 'leaves the old file whole when the disk is full, and saves once there is room',
    needs: ['disk-full'],
    async run(world) {
      const session = await world.start();
      const file = await openedFile(world, session, 'orders.skyflip', 'one');
      await world.fillDisk();
      const larger = bytesOf(LARGER);
      assertFails(await session.host.saveFile(file.ref, larger, file.revision), 'disk-full', 'orders.skyflip');
      await assertHolds(world, 'orders.skyflip', 'one');
      await session.answerDialog('other.skyflip');
      assertFails(await session.host.saveFileAs('other.skyflip', larger), 'disk-full', 'other.skyflip');
      await world.freeDisk();
      expectOk(await session.host.saveFile(file.ref, larger, file.revision));
      await assertHolds(world, 'orders.skyflip', LARGER);
    },
  },
  {
    title: 'saves where the person says, and goes on saving there',
    async run(world) {
      const session = await world.start();
      const stamp = await savedAs(session, 'new.skyflip', 'one');
      assert.equal(stamp.name, 'new.skyflip');
      assert.equal(stamp.isReadOnly, false);
      await assertHolds(world, 'new.skyflip', 'one');
      const read = expectOk(await session.host.readFile(stamp.ref));
      assert.equal(read.revision, stamp.revision);
      if (!session.host.capabilities.savesInPlace) return;
      expectOk(await session.host.saveFile(stamp.ref, bytesOf('two'), stamp.revision));
      await assertHolds(world, 'new.skyflip', 'two');
    },
  },
  {
    title: 'replaces an existing file that is chosen to save as, and leaves the opened one alone',
    async run(world) {
      const session = await world.start();
      await openedFile(world, session, 'orders.skyflip', 'original');
      await world.putFile('other.skyflip', bytesOf('to be replaced'));
      await savedAs(session, 'other.skyflip', 'mine');
      await assertHolds(world, 'other.skyflip', 'mine');
      await assertHolds(world, 'orders.skyflip', 'original');
    },
  },
  {
    title: 'says that saving was cancelled, and writes nothing',
    needs: ['cancelled-saving'],
    async run(world) {
      const session = await world.start();
      await session.answerDialog(null);
      assertFails(await session.host.saveFileAs('new.skyflip', bytesOf('one')), 'cancelled');
      await session.answerDialog(null);
      assertFails(await session.host.exportFile('picture.png', bytesOf('one')), 'cancelled');
      await assertHolds(world, 'new.skyflip', null);
      await assertHolds(world, 'picture.png', null);
    },
  },
  {
    title: 'exports where the person says',
    async run(world) {
      const session = await world.start();
      await session.answerDialog('picture.svg');
      const exported = expectOk(await session.host.exportFile('picture.svg', bytesOf('<svg/>')));
      assert.equal(exported.name, 'picture.svg');
      assert.equal(typeof exported.place, 'string');
      await assertHolds(world, 'picture.svg', '<svg/>');
    },
  },
  {
    title: 'refuses to save to a reference that it never gave',
    async run(world) {
      const session = await world.start();
      const kind = session.host.capabilities.savesInPlace ? 'not-found' : 'unsupported';
      for (const ref of [NO_SUCH_REF, '/tmp/skyflip-must-not-exist', '__proto__']) {
        assertFails(await session.host.saveFile(ref as typeof NO_SUCH_REF, bytesOf('x'), null), kind);
      }
    },
  },
];
