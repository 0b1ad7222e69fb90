import assert from 'node:assert/strict';
import { MOST_FILE_BYTES } from '../../../shared/host/file-limit.ts';
import type { FileRef, Host } from '../../../shared/host/host.ts';
import { assertFails, bytesOf, expectOk, listenTo, openedFile } from '../outcome.ts';
import type { HostCase } from '../world.ts';

export const EVENTS: readonly HostCase[] = [
  {
    title: 'tells of a file that is dropped or double-clicked, ready to be saved to',
    async run(world) {
      await world.putFile('dropped.skyflip', bytesOf('content'));
      const session = await world.start();
      const events = listenTo(session.host);
      await session.openFromOutside('dropped.skyflip');
      const event = await events.next('open');
      assert.ok(event.kind === 'open');
      assert.equal(event.file.name, 'dropped.skyflip');
      assert.equal(new TextDecoder().decode(event.file.bytes), 'content');
      if (!session.host.capabilities.savesInPlace) return;
      expectOk(await session.host.saveFile(event.file.ref, bytesOf('mine'), event.file.revision));
    },
  },
  {
    title: 'tells of a dropped file that cannot be read',
    async run(world) {
      await world.putFile('huge.skyflip', new Uint8Array(MOST_FILE_BYTES + 1));
      const session = await world.start();
      const events = listenTo(session.host);
      await session.openFromOutside('huge.skyflip');
      const event = await events.next('open-failed');
      assert.ok(event.kind === 'open-failed');
      assert.equal(event.name, 'huge.skyflip');
      assert.equal(event.failure.kind, 'too-large');
    },
  },
  {
    title: 'tells when the open file was changed by another program, and when it went, but not of its own saving',
    async run(world) {
      const session = await world.start();
      if (!session.host.capabilities.savesInPlace) return;
      const file = await openedFile(world, session, 'orders.skyflip', 'one');
      showOpen(session.host, file.ref);
      const events = listenTo(session.host);
      const saved = expectOk(await session.host.saveFile(file.ref, bytesOf('saved'), file.revision));
      await session.focus();
      // Time for a host that looks at the file on return to tell of a change that is none.
      for (let round = 0; round < 3; round += 1) expectOk(await session.host.readFile(file.ref));
      await world.putFile('orders.skyflip', bytesOf('by another program'));
      await session.focus();
      const changed = await events.next('file-changed');
      assert.ok(changed.kind === 'file-changed');
      assert.equal(changed.ref, file.ref);
      assert.notEqual(changed.revision, saved.revision);
      const read = expectOk(await session.host.readFile(file.ref));
      assert.equal(changed.revision, read.revision);
      await world.removeFile('orders.skyflip');
      await session.focus();
      const gone = await events.next('file-changed');
      assert.ok(gone.kind === 'file-changed');
      assert.equal(gone.revision, null);
    },
  },
  {
    title: 'does not take the change of a file that is not open any more for one of the open file',
    async run(world) {
      const session = await world.start();
      if (!session.host.capabilities.savesInPlace) return;
      const one = await openedFile(world, session, 'one.skyflip', '1');
      showOpen(session.host, one.ref);
      const two = await openedFile(world, session, 'two.skyflip', '2');
      showOpen(session.host, two.ref);
      const events = listenTo(session.host);
      await world.putFile('one.skyflip', bytesOf('changed'));
      await session.focus();
      await world.putFile('two.skyflip', bytesOf('changed too'));
      await session.focus();
      const event = await events.next('file-changed');
      assert.ok(event.kind === 'file-changed');
      assert.equal(event.ref, two.ref);
    },
  },
  {
    title: 'says of a change that was told that saving would overwrite it',
    async run(world) {
      const session = await world.start();
      if (!session.host.capabilities.savesInPlace) return;
      const file = await openedFile(world, session, 'orders.skyflip', 'one');
      showOpen(session.host, file.ref);
      const events = listenTo(session.host);
      await world.putFile('orders.skyflip', bytesOf('theirs'));
      await session.focus();
      await events.next('file-changed');
      assertFails(await session.host.saveFile(file.ref, bytesOf('mine'), file.revision), 'changed-on-disk');
    },
  },
  {
    title: 'tells what is chosen in the system menu',
    needs: ['menu'],
    async run(world) {
      const session = await world.start();
      showOpen(session.host, null);
      const events = listenTo(session.host);
      await session.chooseInMenu('save');
      assert.deepEqual(await events.next('action'), { kind: 'action', action: 'save' });
    },
  },
  {
    title: 'asks before a window with unsaved work closes',
    needs: ['close-button'],
    async run(world) {
      const session = await world.start();
      showOpen(session.host, null, true);
      const events = listenTo(session.host);
      await session.pressCloseButton();
      assert.deepEqual(await events.next('close-requested'), { kind: 'close-requested' });
    },
  },
  {
    title: 'tells nobody any more who does not listen',
    async run(world) {
      await world.putFile('dropped.skyflip', bytesOf('content'));
      const session = await world.start();
      let heard = 0;
      const stop = session.host.subscribe(() => {
        heard += 1;
      });
      stop();
      const events = listenTo(session.host);
      await session.openFromOutside('dropped.skyflip');
      await events.next('open');
      assert.equal(heard, 0);
    },
  },
];

function showOpen(host: Host, ref: FileRef | null, hasUnsavedWork = false): void {
  host.showState({
    title: 'Orders',
    hasUnsavedWork,
    ref,
    enabledActions: ['save', 'open'],
    checkedActions: [],
    theme: 'system',
  });
}
