import assert from 'node:assert/strict';
import { ACTIONS } from '../../../shared/actions.ts';
import { assertFails, bytesOf, expectOk } from '../outcome.ts';
import type { HostCase } from '../world.ts';

/** The smallest picture: one transparent pixel. */
const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

/** Bytes by which a PNG begins. */
const SIGNATURE = 8;

/** Clipboard, settings, windows and links. */
export const DESK: readonly HostCase[] = [
  {
    title: 'says what it is',
    async run(world) {
      const { capabilities } = (await world.start()).host;
      for (const shortcut of capabilities.keptShortcuts) {
        assert.ok(ACTIONS.some((action) => 'shortcuts' in action && action.shortcuts.some((one) => one === shortcut)));
      }
      assert.notEqual(capabilities.version, '');
      assert.notEqual(capabilities.runtime, '');
    },
  },
  {
    title: 'copies text to other programs',
    async run(world) {
      const { host } = await world.start();
      const text = 'nodes ✓\nand connections';
      expectOk(await host.copyText(text));
      assert.equal(await world.clipboardText(), text);
      assert.equal(expectOk(await host.readText()), text);
    },
  },
  {
    title: 'reads text of other programs, and of an empty clipboard the empty text',
    async run(world) {
      const { host } = await world.start();
      await world.putClipboardText('');
      assert.equal(expectOk(await host.readText()), '');
      await world.putClipboardText('from elsewhere');
      assert.equal(expectOk(await host.readText()), 'from elsewhere');
    },
  },
  {
    title: 'copies a picture where it can, and is unsupported where it cannot',
    async run(world) {
      const { host } = await world.start();
      const copied = await host.copyPicture(PIXEL);
      if (!host.capabilities.copiesPictures) {
        assertFails(copied, 'unsupported');
        return;
      }
      expectOk(copied);
      assert.equal(await world.holdsPicture(), true);
    },
  },
  {
    title: 'reads a picture back, and knows when there is none',
    async run(world) {
      const { host } = await world.start();
      await world.putClipboardText('words');
      assert.equal(expectOk(await host.readPicture()), null);
      if (!host.capabilities.copiesPictures) return;
      expectOk(await host.copyPicture(PIXEL));
      const picture = expectOk(await host.readPicture());
      // A browser paints a picture anew.
      assert.deepEqual(picture?.subarray(0, SIGNATURE), PIXEL.subarray(0, SIGNATURE));
    },
  },
  {
    title: 'copies a drawing, which every program can read as text',
    async run(world) {
      const { host } = await world.start();
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><title>✓</title></svg>';
      expectOk(await host.copySvg(svg));
      assert.equal(await world.clipboardText(), svg);
    },
  },
  {
    title: 'keeps settings for the next session, and knows none at first',
    async run(world) {
      const first = await world.start();
      assert.equal(await first.host.readSettings(), null);
      expectOk(await first.host.writeSettings('{"theme":"dark","name":"Zoë"}'));
      expectOk(await first.host.writeSettings('{"theme":"light"}'));
      await first.end();
      const { host } = await world.start();
      assert.equal(await host.readSettings(), '{"theme":"light"}');
    },
  },
  {
    title: 'keeps the old settings when there is no room for new ones',
    needs: ['store-full'],
    async run(world) {
      const { host } = await world.start();
      expectOk(await host.writeSettings('{"theme":"dark"}'));
      await world.fillDisk();
      assertFails(await host.writeSettings(`{"theme":"light","more":"${'x'.repeat(200_000)}"}`), 'disk-full');
      await world.freeDisk();
      assert.equal(await host.readSettings(), '{"theme":"dark"}');
    },
  },
  {
    title: 'opens another window where there can be several, and is unsupported where not',
    async run(world) {
      const { host } = await world.start();
      const opened = await host.newWindow();
      if (host.capabilities.multipleWindows) expectOk(opened);
      else assertFails(opened, 'unsupported');
    },
  },
  {
    title: 'opens an https address after the person confirmed it, and only then',
    async run(world) {
      const session = await world.start();
      await session.answerLink(false);
      assertFails(await session.host.openLink('https://docs.aws.amazon.com/lambda/'), 'cancelled');
      assert.deepEqual(await session.openedLinks(), []);
      await session.answerLink(true);
      expectOk(await session.host.openLink('https://docs.aws.amazon.com/lambda/'));
      assert.deepEqual(await session.openedLinks(), ['https://docs.aws.amazon.com/lambda/']);
    },
  },
  ...[
    'http://example.com/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'mailto:a@example.com',
    'smb://host/share',
    '\\\\host\\share',
    'https//missing-colon',
    'https://docs.aws.amazon.com@example.com/',
    'https://name:word@example.com/',
    '',
  ].map(
    (url): HostCase => ({
      title: `opens no other address: ${JSON.stringify(url)}`,
      async run(world) {
        const session = await world.start();
        await session.answerLink(true);
        assertFails(await session.host.openLink(url), 'unsupported');
        assert.deepEqual(await session.openedLinks(), []);
      },
    }),
  ),
  {
    title: 'fills the screen and leaves it, and tells when the person leaves it otherwise',
    needs: ['screen'],
    async run(world) {
      const session = await world.start();
      const heard: string[] = [];
      session.host.subscribe(({ kind }) => heard.push(kind));
      expectOk(await session.host.fillScreen(true));
      assert.equal(await session.isScreenFilled(), true);
      expectOk(await session.host.fillScreen(false));
      assert.equal(await session.isScreenFilled(), false);
      expectOk(await session.host.fillScreen(true));
      await session.leaveScreen();
      await new Promise((resolve) => setTimeout(resolve));
      assert.deepEqual(heard, ['screen-left']);
    },
  },
  {
    title: 'prints',
    needs: ['printer'],
    async run(world) {
      const session = await world.start();
      expectOk(await session.host.print({ size: 'A4', isLandscape: true }));
      assert.equal(await session.printedTimes(), 1);
    },
  },
  {
    title: 'says so where there is no printer',
    needs: ['no-printer'],
    async run(world) {
      const session = await world.start();
      await session.takePrinterAway();
      assertFails(await session.host.print({ size: 'Letter', isLandscape: false }), 'not-found');
    },
  },
  {
    title: 'takes any state to show, and stays usable',
    async run(world) {
      const session = await world.start();
      const file = { title: '‮<img src=x onerror=alert(1)>', hasUnsavedWork: true, ref: null } as const;
      session.host.showState({ ...file, enabledActions: ['new', 'no-such-action'], checkedActions: [], theme: 'dark' });
      await session.answerDialog('after.skyflip');
      expectOk(await session.host.saveFileAs('after.skyflip', bytesOf('fine')));
    },
  },
];
