import assert from 'node:assert/strict';
import type { Host } from '../../../shared/host/host.ts';
import { assertFails, bytesOf, expectOk, NO_SUCH_REF, openedFile, savedAs } from '../outcome.ts';
import type { HostCase } from '../world.ts';

export const RECENTS: readonly HostCase[] = [
  {
    title: 'starts without recent files',
    async run(world) {
      const { host } = await world.start();
      assert.deepEqual(await host.recentFiles(), []);
    },
  },
  {
    title: 'remembers what was opened and saved, newest first, each once',
    async run(world) {
      const session = await world.start();
      await openedFile(world, session, 'one.skyflip', '1');
      await openedFile(world, session, 'two.skyflip', '2');
      await savedAs(session, 'three.skyflip', '3');
      await openedFile(world, session, 'one.skyflip', '1');
      const expected = session.host.capabilities.recentFiles ? ['one.skyflip', 'three.skyflip', 'two.skyflip'] : [];
      assert.deepEqual(await recentNames(session.host), expected);
      const times = (await session.host.recentFiles()).map(({ openedAt }) => openedAt);
      assert.deepEqual(
        times,
        [...times].sort((a, b) => b - a),
      );
    },
  },
  {
    title: 'does not remember what was exported',
    async run(world) {
      const session = await world.start();
      await session.answerDialog('picture.png');
      expectOk(await session.host.exportFile('picture.png', bytesOf('png')));
      assert.deepEqual(await session.host.recentFiles(), []);
    },
  },
  {
    title: 'opens a recent file, in the next session too, and puts it first; saving to it goes on',
    async run(world) {
      const first = await world.start();
      if (!first.host.capabilities.recentFiles) {
        assertFails(await first.host.openRecent(NO_SUCH_REF), 'unsupported');
        return;
      }
      await openedFile(world, first, 'one.skyflip', '1');
      await openedFile(world, first, 'two.skyflip', '2');
      await first.end();
      const { host } = await world.start();
      const [, older] = await host.recentFiles();
      assert.equal(older?.name, 'one.skyflip');
      const file = expectOk(await host.openRecent(older?.ref ?? NO_SUCH_REF));
      assert.equal(new TextDecoder().decode(file.bytes), '1');
      assert.deepEqual(await recentNames(host), ['one.skyflip', 'two.skyflip']);
      expectOk(await host.saveFile(file.ref, bytesOf('changed'), file.revision));
    },
  },
  {
    title: 'forgets a recent file, and nothing but that',
    async run(world) {
      const session = await world.start();
      await openedFile(world, session, 'one.skyflip', '1');
      const two = await openedFile(world, session, 'two.skyflip', '2');
      await session.host.forgetRecent(two.ref);
      await session.host.forgetRecent(NO_SUCH_REF);
      const expected = session.host.capabilities.recentFiles ? ['one.skyflip'] : [];
      assert.deepEqual(await recentNames(session.host), expected);
      assert.deepEqual(await world.bytesOf('two.skyflip'), bytesOf('2'));
    },
  },
  {
    title: 'says of a recent file that went that it is not there, and keeps it in the list until it is forgotten',
    async run(world) {
      const session = await world.start();
      const one = await openedFile(world, session, 'one.skyflip', '1');
      if (!session.host.capabilities.recentFiles) return;
      await world.removeFile('one.skyflip');
      assertFails(await session.host.openRecent(one.ref), 'not-found', 'one.skyflip');
      assert.deepEqual(await recentNames(session.host), ['one.skyflip']);
      await session.host.forgetRecent(one.ref);
      assert.deepEqual(await recentNames(session.host), []);
    },
  },
  {
    title: 'refuses a recent file that it does not know',
    async run(world) {
      const { host } = await world.start();
      const kind = host.capabilities.recentFiles ? 'not-found' : 'unsupported';
      assertFails(await host.openRecent(NO_SUCH_REF), kind);
      assertFails(await host.openRecent('/etc/hostname' as typeof NO_SUCH_REF), kind);
    },
  },
];

async function recentNames(host: Host): Promise<readonly string[]> {
  return (await host.recentFiles()).map(({ name }) => name);
}
