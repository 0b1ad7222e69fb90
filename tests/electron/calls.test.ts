import { describe, expect, test, vi } from 'vitest';
import type { CallEvent } from '../../electron/ipc/register-calls.ts';
import { APP_PAGE } from '../../electron/shell/app-origin.ts';
import { IPC_METHODS, type IpcMethod } from '../../shared/host/ipc-methods.ts';
import { type InProcessApp, NO_DESK, startInProcess } from './in-process-app.ts';
import { temporaryFolder } from './temporary-folder.ts';

vi.mock('electron', () => ({ dialog: { showMessageBox: async () => ({ response: 0 }) } }));

const DRAFT = { id: 'a', name: 'n', ref: null, revision: null, text: '' };
const TEMPLATE = { id: 't', name: 'n', description: '', text: '{}' };
const STATE = { title: 't', hasUnsavedWork: false, ref: null, enabledActions: [], checkedActions: [], theme: 'dark' };
const BYTES = new Uint8Array(1);

/** An input of each method that is taken from the right caller. */
const RIGHT: Readonly<Record<IpcMethod, readonly unknown[]>> = {
  describe: [],
  listen: [],
  openFile: [],
  readFile: ['ref'],
  saveFile: ['ref', BYTES, null],
  saveFileAs: ['a.skyflip', BYTES],
  exportFile: ['a.png', BYTES],
  recentFiles: [],
  openRecent: ['ref'],
  forgetRecent: ['ref'],
  saveDraft: [DRAFT],
  leftDrafts: [],
  readDraft: ['a'],
  discardDraft: ['a'],
  listTemplates: [],
  readTemplate: ['t'],
  saveTemplate: [TEMPLATE],
  deleteTemplate: ['t'],
  copyText: ['text'],
  readText: [],
  copyPicture: [BYTES],
  readPicture: [],
  copySvg: ['<svg/>'],
  editText: ['copy'],
  readSettings: [],
  writeSettings: ['{}'],
  showState: [STATE],
  newWindow: [],
  hearClose: [],
  closeWindow: [],
  fillScreen: [true],
  print: [{ size: 'A4', isLandscape: true }],
  openLink: ['https://example.com/'],
};

/** Inputs of the wrong number or kind, for every method that takes any. */
const WRONG: Readonly<Partial<Record<IpcMethod, readonly (readonly unknown[])[]>>> = {
  readFile: [[], [7], [null], [{ toString: () => 'ref' }], ['x'.repeat(30_000)], ['ref', 'ref']],
  saveFile: [
    ['ref'],
    ['ref', 'text', null],
    ['ref', BYTES],
    ['ref', BYTES, 7],
    [{}, BYTES, null],
    ['ref', [1, 2], null],
  ],
  saveFileAs: [['a'], [BYTES, 'a'], ['a', 'text'], ['a', { length: 1 }]],
  exportFile: [['a'], [['a'], BYTES], ['a', null]],
  openRecent: [[], [1], [['ref']]],
  forgetRecent: [[], [{}]],
  saveDraft: [[], ['a'], [{ ...DRAFT, path: '/etc/passwd' }], [{ ...DRAFT, text: 1 }], [{ ...DRAFT, id: undefined }]],
  readDraft: [[], [1], [null]],
  discardDraft: [[], [['a']]],
  readTemplate: [[], [1], [null]],
  saveTemplate: [[], ['t'], [{ ...TEMPLATE, path: '/etc/passwd' }], [{ ...TEMPLATE, text: 1 }]],
  deleteTemplate: [[], [['t']]],
  copyText: [[], [{}]],
  copyPicture: [[], ['data:image/png;base64,'], [null]],
  copySvg: [[], [BYTES], [{}]],
  editText: [[], ['insertText'], ['__proto__'], ['executeJavaScript']],
  writeSettings: [[], [{}]],
  showState: [[], [{}], [{ ...STATE, theme: 'red' }], [{ ...STATE, extra: 1 }], [{ ...STATE, enabledActions: 'save' }]],
  fillScreen: [[], ['true'], [true, true]],
  print: [[], [{ size: 'A9', isLandscape: true }], [{ size: 'A4' }], [{ size: 'A4', isLandscape: true, silent: true }]],
  openLink: [[], [{ href: 'https://example.com/' }], [`https://${'x'.repeat(20_000)}`]],
};

describe.each(IPC_METHODS)('the call %s', (method) => {
  test('is answered when the page of a window asks rightly', async () => {
    const { app, event } = world();
    await app.call(method, event, ...RIGHT[method]);
    expect(app.logged).toEqual([]);
  });

  test.each<[string, (event: CallEvent) => CallEvent]>([
    ['another origin', (event) => ({ ...event, senderFrame: { url: 'https://skyflip/desktop.html', parent: null } })],
    [
      'a name that begins like it',
      (event) => ({ ...event, senderFrame: { url: 'app://skyflip.evil/', parent: null } }),
    ],
    ['a name before the host', (event) => ({ ...event, senderFrame: { url: 'app://skyflip@evil/', parent: null } })],
    ['a file', (event) => ({ ...event, senderFrame: { url: 'file:///app://skyflip/', parent: null } })],
    ['no address', (event) => ({ ...event, senderFrame: { url: '', parent: null } })],
    ['a blank page', (event) => ({ ...event, senderFrame: { url: 'about:blank', parent: null } })],
    ['a frame inside the page', (event) => ({ ...event, senderFrame: { url: APP_PAGE, parent: {} } })],
    ['a frame that is gone', (event) => ({ ...event, senderFrame: null })],
    ['contents that are no window of the app', (event) => ({ ...event, sender: { id: 99 } })],
  ])('is refused from %s, and logged', async (_who, changed) => {
    const { app, event } = world();
    const answer = await app.call(method, changed(event), ...RIGHT[method]);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unsupported' } });
    expect(app.logged).toEqual([expect.stringContaining(`Refused ${method}`)]);
  });

  test('is refused with more than it takes', async () => {
    const { app, event } = world();
    expect(await app.call(method, event, ...RIGHT[method], 'more')).toMatchObject({ ok: false });
    expect(app.logged).toHaveLength(1);
  });

  const wrong = WRONG[method] ?? [];
  if (RIGHT[method].length > 0) {
    test('is refused with any other input', async () => {
      expect(wrong.length).toBeGreaterThan(0);
      for (const input of wrong) {
        const { app, event } = world();
        expect(await app.call(method, event, ...input), JSON.stringify(input)).toMatchObject({ ok: false });
        expect(app.logged, JSON.stringify(input)).toEqual([expect.stringContaining('its input is not')]);
      }
    });
  }
});

test('a mistake inside an answer reaches the page as a failure without its details', async () => {
  const { app, event } = world({
    ...NO_DESK,
    chooseFile: () => Promise.reject(new Error('/home/person/secret')),
  });
  const answer = await app.call('openFile', event);
  expect(answer).toMatchObject({ ok: false, error: { kind: 'io' } });
  expect(JSON.stringify(answer)).not.toContain('secret');
});

test('a file that another window shows brings that window to the front instead of opening twice', async () => {
  const folder = temporaryFolder();
  const { writeFileSync } = await import('node:fs');
  writeFileSync(`${folder}/orders.skyflip`, 'content');
  const desk = { ...NO_DESK, chooseFile: async () => `${folder}/orders.skyflip` };
  const { app, event } = world(desk);
  const opened = (await app.call('openFile', event)) as { value: { ref: string } };
  await app.call('showState', event, { ...STATE, ref: opened.value.ref });
  const second = app.openWindow(desk);
  let focused = 0;
  app.windows.byContents(event.sender.id)?.window.on('focus', () => {
    focused += 1;
  });
  const again = await app.call('openFile', { ...event, sender: { id: second.window.webContents.id } });
  expect(again).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  expect(focused).toBe(1);
  await app.openFromOutside(`${folder}/orders.skyflip`);
  expect(focused).toBe(2);
});

function world(desk = NO_DESK): { app: InProcessApp; event: CallEvent } {
  const app = startInProcess(temporaryFolder());
  const { window } = app.openWindow(desk);
  return { app, event: { sender: { id: window.webContents.id }, senderFrame: { url: APP_PAGE, parent: null } } };
}
