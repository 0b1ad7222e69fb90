import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Desk } from '../../electron/ipc/desk.ts';
import { menuTemplate } from '../../electron/shell/menu-template.ts';
import { createElectronHost } from '../../renderer/host/electron-host.ts';
import { faultyFileSystem } from '../electron/faulty-file-system.ts';
import { type InProcessApp, NO_DESK, startInProcess } from '../electron/in-process-app.ts';
import type { FileFault, HostSession, HostWorld } from './world.ts';

/** The desktop without Electron: the real main process over a folder of its own, with every session a window of it. */
export async function createElectronWorld(): Promise<HostWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'skyflip-'));
  const files = join(folder, 'files');
  await mkdir(files);
  const desktop = {
    clipboard: '',
    picture: null as Uint8Array | null,
    isFull: false,
    faults: new Map<string, FileFault>(),
  };
  const fs = faultyFileSystem((call, path, to) => {
    if (desktop.isFull && (call === 'file.writeFile' || call === 'mkdir')) return 'ENOSPC';
    const fault = desktop.faults.get(basename(call === 'rename' ? (to ?? '') : path));
    return fault !== undefined && WRITES.has(call) ? CODES[fault] : undefined;
  });
  /** While a window is open the next one belongs to the same process, else to a new one. */
  let app: InProcessApp | undefined;
  let open = 0;

  async function start(): Promise<HostSession> {
    if (app === undefined || open === 0) app = startInProcess(join(folder, 'data'), { fs });
    const process = app;
    const script: Script = { dialogs: [], links: [], opened: [], isFilled: false, hasPrinter: true, printed: 0 };
    const appWindow = process.openWindow(deskOf(script, files, desktop));
    const host = await createElectronHost(process.bridgeOf(appWindow));
    open += 1;
    let isOpen = true;
    const leave = (): void => {
      if (isOpen) open -= 1;
      isOpen = false;
    };
    return {
      host,
      answerDialog: async (name) => void script.dialogs.push(name),
      answerLink: async (isConfirmed) => void script.links.push(isConfirmed),
      openedLinks: async () => script.opened,
      focus: async () => void appWindow.window.emit('focus'),
      openFromOutside: (name) => process.openFromOutside(join(files, name), appWindow),
      chooseInMenu: async (action) => chooseInMenu(action, appWindow),
      pressCloseButton: async () => appWindow.window.close(),
      isScreenFilled: async () => script.isFilled,
      async leaveScreen() {
        script.isFilled = false;
        appWindow.tell({ kind: 'screen-left' });
      },
      async takePrinterAway() {
        script.hasPrinter = false;
      },
      printedTimes: async () => script.printed,
      crash: async () => {
        appWindow.forgetPage();
        appWindow.window.destroy();
        leave();
      },
      end: async () => {
        host.closeWindow();
        while (!appWindow.window.isDestroyed()) await new Promise((resolve) => setImmediate(resolve));
        leave();
      },
    };
  }

  return {
    start,
    putFile: (name, bytes) => writeFile(join(files, name), bytes),
    bytesOf: async (name) =>
      readFile(join(files, name)).then(
        (bytes) => new Uint8Array(bytes),
        () => null,
      ),
    removeFile: (name) => rm(join(files, name)),
    breakFile: async (name, fault) => {
      if (fault === 'read-only') await chmod(join(files, name), 0o444);
      else desktop.faults.set(name, fault);
    },
    fillDisk: async () => {
      desktop.isFull = true;
    },
    freeDisk: async () => {
      desktop.isFull = false;
    },
    putClipboardText: async (text) => {
      desktop.clipboard = text;
    },
    clipboardText: async () => desktop.clipboard,
    holdsPicture: async () => desktop.picture !== null,
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}

interface Script {
  readonly dialogs: (string | null)[];
  readonly links: boolean[];
  readonly opened: string[];
  isFilled: boolean;
  hasPrinter: boolean;
  printed: number;
}

const WRITES: ReadonlySet<string> = new Set(['rename', 'open', 'unlink']);
const CODES = { 'read-only': 'EROFS', 'no-permission': 'EACCES', 'in-use': 'EBUSY', io: 'EIO' } as const;

function deskOf(script: Script, files: string, desktop: { clipboard: string; picture: Uint8Array | null }): Desk {
  const chosen = async (): Promise<string | undefined> => {
    const name = script.dialogs.shift();
    return name === null || name === undefined ? undefined : join(files, name);
  };
  return {
    ...NO_DESK,
    chooseFile: chosen,
    chooseTarget: chosen,
    confirmLink: async () => script.links.shift() ?? false,
    openInBrowser: async (url) => void script.opened.push(url),
    fillScreen: (isFull) => {
      script.isFilled = isFull;
    },
    print: async () => {
      if (!script.hasPrinter) return 'no-printer';
      script.printed += 1;
      return 'printed';
    },
    readText: async () => desktop.clipboard,
    writeText: async (text) => {
      desktop.clipboard = text;
    },
    writeSvg: async (text) => {
      desktop.clipboard = text;
    },
    writePicture: async (png) => {
      desktop.picture = png;
      return true;
    },
    readPicture: async () => desktop.picture,
  };
}

function chooseInMenu(action: string, appWindow: ReturnType<InProcessApp['openWindow']>): void {
  const choose = (chosen: Parameters<Parameters<typeof menuTemplate>[0]['choose']>[0]): void =>
    appWindow.tell({ kind: 'action', action: chosen });
  const items = menuTemplate({ isMac: false, isDeveloped: false, choose }).flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu : [],
  );
  const item = items.find(({ id }) => id === action);
  const click = item?.click as (() => void) | undefined;
  click?.();
}
