import type { BrowserParts } from '../../renderer/host/browser/browser-parts.ts';
import type { BrowserStore } from '../../renderer/host/browser/browser-store.ts';
import { createBrowserHost } from '../../renderer/host/browser-host.ts';
import { createFakeFolder, type FakeFolder, fakePickers, fileOf, handleIn } from './fake-files.ts';
import type { HostSession, HostWorld } from './world.ts';

interface FakeBrowser {
  readonly folder: FakeFolder;
  readonly store: Map<string, unknown>;
  readonly alive: Set<string>;
  readonly hasHandles: boolean;
  clipboard: string;
  picture: Uint8Array | null;
}

/** A browser made of maps; with or without the File System Access API. */
export async function createBrowserWorld(hasHandles: boolean): Promise<HostWorld> {
  const browser: FakeBrowser = {
    folder: createFakeFolder(),
    store: new Map(),
    alive: new Set(),
    hasHandles,
    clipboard: '',
    picture: null,
  };
  const { folder } = browser;
  return {
    start: async () => startTab(browser),
    putFile: async (name, bytes) => void folder.files.set(name, { bytes, savedAt: Date.now() }),
    bytesOf: async (name) => folder.files.get(name)?.bytes ?? null,
    removeFile: async (name) => void folder.files.delete(name),
    breakFile: async (name, fault) => void folder.faults.set(name, fault),
    fillDisk: async () => {
      folder.isFull = true;
    },
    freeDisk: async () => {
      folder.isFull = false;
    },
    putClipboardText: async (text) => {
      browser.clipboard = text;
    },
    clipboardText: async () => browser.clipboard,
    holdsPicture: async () => browser.picture !== null,
    dispose: async () => {},
  };
}

let lastTab = 0;

function startTab(browser: FakeBrowser): HostSession {
  lastTab += 1;
  const id = `tab-${lastTab}`;
  browser.alive.add(id);
  const dialogs: (string | null)[] = [];
  const confirms: boolean[] = [];
  const links: string[] = [];
  let onReturn = (): void => {};
  let onDrop: Parameters<BrowserParts['page']['onDrop']>[0] = () => {};
  let closed: () => void = () => {};
  const whenClosed = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const screen = { isFilled: false, printed: 0, onLeft: (): void => {} };
  const { folder } = browser;
  const uploadOf = (name: string): File => {
    const file = folder.files.get(name);
    if (file === undefined) throw new Error(`no file ${name}`);
    return fileOf(name, file);
  };
  const host = createBrowserHost(
    {
      store: storeIn(browser),
      sessions: { id, alive: async () => new Set(browser.alive) },
      pickers: browser.hasHandles ? fakePickers(folder, dialogs) : null,
      pickUpload: async () => {
        const name = dialogs.shift() ?? null;
        return name === null ? null : uploadOf(name);
      },
      download: (name, bytes) => void folder.files.set(name, { bytes, savedAt: Date.now() }),
      clipboard: {
        writeText: async (text) => {
          browser.clipboard = text;
        },
        writeSvg: async (text) => {
          browser.clipboard = text;
        },
        readText: async () => browser.clipboard,
        writePng: async (png) => {
          browser.picture = png;
        },
        readPng: async () => browser.picture ?? new Uint8Array(),
      },
      page: {
        runtime: 'Chrome 130',
        isMac: false,
        onReturn: (listener) => {
          onReturn = listener;
        },
        onDrop: (listener) => {
          onDrop = listener;
        },
        showTitle: () => {},
        guardLeaving: () => {},
        askToKeepStorage: async () => {},
        confirm: () => confirms.shift() ?? false,
        openAddress: (url) => links.push(url) > 0,
        openAnotherWindow: () => true,
        close: () => closed(),
        fillScreen: async (isFull) => {
          screen.isFilled = isFull;
        },
        onScreenLeft: (listener) => {
          screen.onLeft = listener;
        },
        print: async () => {
          screen.printed += 1;
        },
      },
    },
    '0',
  );
  return {
    host,
    answerDialog: async (name) => void dialogs.push(name),
    answerLink: async (isConfirmed) => void confirms.push(isConfirmed),
    openedLinks: async () => links,
    focus: async () => onReturn(),
    openFromOutside: async (name) =>
      onDrop({ file: uploadOf(name), handle: browser.hasHandles ? handleIn(folder, name) : null }),
    chooseInMenu: async () => {},
    pressCloseButton: async () => {},
    isScreenFilled: async () => screen.isFilled,
    async leaveScreen() {
      screen.isFilled = false;
      screen.onLeft();
    },
    takePrinterAway: async () => {},
    printedTimes: async () => screen.printed,
    crash: async () => void browser.alive.delete(id),
    async end() {
      host.closeWindow();
      await whenClosed;
      browser.alive.delete(id);
    },
  };
}

function storeIn({ store, folder }: FakeBrowser): BrowserStore {
  const keyOf = (table: string, key: string): string => `${table}/${key}`;
  return {
    get: async (table, key) => store.get(keyOf(table, key)),
    all: async (table) => [...store].filter(([key]) => key.startsWith(`${table}/`)).map(([, record]) => record),
    async put(table, key, record) {
      if (folder.isFull) throw new DOMException('full', 'QuotaExceededError');
      store.set(keyOf(table, key), record);
    },
    remove: async (table, key) => void store.delete(keyOf(table, key)),
  };
}
