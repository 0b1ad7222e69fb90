import assert from 'node:assert/strict';
import { MOST_FILE_BYTES } from '../../../shared/host/file-limit.ts';
import { assertFails, bytesOf, expectOk, NO_SUCH_REF, openedFile } from '../outcome.ts';
import type { HostCase } from '../world.ts';

export const OPENING: readonly HostCase[] = [
  {
    title: 'opens the file that the person chooses, byte for byte',
    async run(world) {
      const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
      await world.putFile('all-bytes.png', bytes);
      const session = await world.start();
      await session.answerDialog('all-bytes.png');
      const file = expectOk(await session.host.openFile());
      assert.deepEqual([...file.bytes], [...bytes]);
      assert.equal(file.name, 'all-bytes.png');
      assert.equal(file.isReadOnly, false);
      assert.equal(typeof file.place, 'string');
    },
  },
  {
    title: 'opens a file without a single byte',
    async run(world) {
      const session = await world.start();
      const file = await openedFile(world, session, 'empty.skyflip', '');
      assert.equal(file.bytes.length, 0);
    },
  },
  {
    title: 'keeps names of any script as they are',
    async run(world) {
      const session = await world.start();
      const file = await openedFile(world, session, 'Überweisung 订单.skyflip', 'x');
      assert.equal(file.name, 'Überweisung 订单.skyflip');
    },
  },
  {
    title: 'says that opening was cancelled',
    async run(world) {
      const session = await world.start();
      await session.answerDialog(null);
      assertFails(await session.host.openFile(), 'cancelled');
    },
  },
  {
    title: 'refuses a file that is too large, before reading it',
    async run(world) {
      await world.putFile('huge.skyflip', new Uint8Array(MOST_FILE_BYTES + 1));
      const session = await world.start();
      await session.answerDialog('huge.skyflip');
      assertFails(await session.host.openFile(), 'too-large', 'huge.skyflip');
    },
  },
  {
    title: 'reads an opened file again, with the same revision while it is the same',
    async run(world) {
      const session = await world.start();
      const file = await openedFile(world, session, 'orders.skyflip', 'one');
      const again = expectOk(await session.host.readFile(file.ref));
      assert.equal(again.revision, file.revision);
      assert.equal(new TextDecoder().decode(again.bytes), 'one');
    },
  },
  {
    title: 'gives changed content another revision, even of the same length',
    async run(world) {
      const session = await world.start();
      const file = await openedFile(world, session, 'orders.skyflip', 'one');
      if (!session.host.capabilities.savesInPlace) return;
      await world.putFile('orders.skyflip', bytesOf('two'));
      const again = expectOk(await session.host.readFile(file.ref));
      assert.notEqual(again.revision, file.revision);
      assert.equal(new TextDecoder().decode(again.bytes), 'two');
    },
  },
  {
    title: 'knows a file again that is opened twice',
    async run(world) {
      const session = await world.start();
      const first = await openedFile(world, session, 'orders.skyflip', 'one');
      const second = await openedFile(world, session, 'orders.skyflip', 'one');
      assert.equal(second.revision, first.revision);
      if (session.host.capabilities.savesInPlace) assert.equal(second.ref, first.ref);
    },
  },
  {
    title: 'says of a file that went that it is not there',
    async run(world) {
      const session = await world.start();
      const file = await openedFile(world, session, 'orders.skyflip', 'one');
      if (!session.host.capabilities.savesInPlace) return;
      await world.removeFile('orders.skyflip');
      assertFails(await session.host.readFile(file.ref), 'not-found', 'orders.skyflip');
    },
  },
  {
    title: 'says of a read-only file that it is one, and still opens it',
    needs: ['read-only'],
    async run(world) {
      await world.putFile('orders.skyflip', bytesOf('one'));
      await world.breakFile('orders.skyflip', 'read-only');
      const session = await world.start();
      await session.answerDialog('orders.skyflip');
      assert.equal(expectOk(await session.host.openFile()).isReadOnly, true);
    },
  },
  {
    title: 'refuses a reference that it never gave, and a path in its place',
    async run(world) {
      const session = await world.start();
      await openedFile(world, session, 'orders.skyflip', 'one');
      for (const ref of [NO_SUCH_REF, 'orders.skyflip', '/etc/hostname', '../orders.skyflip', '__proto__', '']) {
        assertFails(await session.host.readFile(ref as typeof NO_SUCH_REF), 'not-found');
      }
    },
  },
];
