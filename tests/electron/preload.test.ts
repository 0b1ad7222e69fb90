import { expect, test, vi } from 'vitest';
import { IPC_METHODS } from '../../shared/host/ipc-methods.ts';

const electron = vi.hoisted(() => ({
  exposed: {} as Record<string, Record<string, (...input: unknown[]) => unknown>>,
  invoked: [] as unknown[][],
  listeners: [] as ((event: unknown, told: unknown) => void)[],
}));

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: never) => Object.assign(electron.exposed, { [name]: api }) },
  ipcRenderer: {
    invoke: (...input: unknown[]) => electron.invoked.push(input),
    on: (_channel: string, listener: never) => electron.listeners.push(listener),
  },
}));

await import('../../electron/preload.ts');

test('the page finds one object, with these functions and nothing else', () => {
  expect(Object.keys(electron.exposed)).toEqual(['skyflipBridge']);
  const bridge = electron.exposed.skyflipBridge ?? {};
  expect(Object.values(bridge).every((value) => typeof value === 'function')).toBe(true);
  expect(Object.keys(bridge)).toMatchInlineSnapshot(`
    [
      "describe",
      "listen",
      "openFile",
      "readFile",
      "saveFile",
      "saveFileAs",
      "exportFile",
      "recentFiles",
      "openRecent",
      "forgetRecent",
      "saveDraft",
      "leftDrafts",
      "readDraft",
      "discardDraft",
      "listTemplates",
      "readTemplate",
      "saveTemplate",
      "deleteTemplate",
      "copyText",
      "readText",
      "copyPicture",
      "readPicture",
      "copySvg",
      "editText",
      "readSettings",
      "writeSettings",
      "showState",
      "newWindow",
      "hearClose",
      "closeWindow",
      "fillScreen",
      "print",
      "openLink",
      "onEvent",
    ]
  `);
});

test('each function has a channel of its own, which its input cannot change', () => {
  const bridge = electron.exposed.skyflipBridge ?? {};
  for (const method of IPC_METHODS) bridge[method]?.('skyflip:closeWindow');
  expect(electron.invoked).toEqual(IPC_METHODS.map((method) => [`skyflip:${method}`, 'skyflip:closeWindow']));
});

test('a listener gets what was told, and never the event of Electron', () => {
  const heard: unknown[][] = [];
  electron.exposed.skyflipBridge?.onEvent?.((...told: unknown[]) => heard.push(told));
  for (const listener of electron.listeners) listener({ sender: 'all of ipcRenderer' }, { kind: 'close-requested' });
  expect(heard).toEqual([[{ kind: 'close-requested' }]]);
});
