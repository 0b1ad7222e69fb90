import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startConnecting } from '../../renderer/actions/connect-by-keyboard.ts';
import { bindMenuRequests } from '../../renderer/actions/menu-requests.ts';
import { createApp } from '../../renderer/app.ts';
import type { ActionId } from '../../shared/actions.ts';
import { createMemoryDisk } from '../../shared/host/memory-disk.ts';
import { startMemoryHost } from '../../shared/host/memory-host.ts';
import { diagram } from '../support/diagram-builder.ts';
import '../support/no-screen.ts';

const drawn = diagram('aws').node('queue', 'aws.sqs').node('files', 'aws.s3').done();

// Nothing of the page has the keyboard.
beforeEach(() => {
  vi.stubGlobal('document', { activeElement: null });
  vi.stubGlobal('HTMLElement', class {});
});
afterEach(() => vi.unstubAllGlobals());

/** The app with the queue selected, and its desktop's menu. */
async function appWithMenu() {
  const { host, emit } = startMemoryHost(createMemoryDisk());
  const app = await createApp(host);
  app.editor.load(drawn);
  app.editor.select(['queue']);
  bindMenuRequests(app);
  return { app, choose: (action: ActionId) => emit({ kind: 'action', action }) };
}

test('what is chosen in the desktop’s menu is done', async () => {
  const { app, choose } = await appWithMenu();
  choose('delete');
  expect(Object.keys(app.editor.diagram().nodes)).toEqual(['files']);
});

test.each<ActionId>(['delete', 'undo', 'flip', 'select-none'])(
  'in the middle of a drag "%s" does nothing',
  async (id) => {
    const { app, choose } = await appWithMenu();
    const gesture = { kind: 'move', ids: ['queue'], dx: 8, dy: 0, target: null } as const;
    app.gestures.setState({ gesture });
    choose(id);
    expect(app.editor.diagram()).toBe(drawn);
    expect([...app.editor.state.getState().selection]).toEqual(['queue']);
    expect(app.gestures.getState().gesture).toBe(gesture);
  },
);

test('while a key looks for what to connect to, the menu does what it says', async () => {
  const { app, choose } = await appWithMenu();
  startConnecting(app, 'queue');
  choose('flip');
  expect(app.editor.diagram().provider).toBe('azure');
  expect(app.gestures.getState().gesture).toEqual({ kind: 'none' });
});
