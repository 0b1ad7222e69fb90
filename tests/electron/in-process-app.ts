import type { FileSystem } from '../../electron/files/file-system.ts';
import { watchFile } from '../../electron/files/watch-file.ts';
import type { Desk } from '../../electron/ipc/desk.ts';
import { hostCalls } from '../../electron/ipc/host-calls.ts';
import { type CallEvent, registerCalls } from '../../electron/ipc/register-calls.ts';
import { APP_PAGE, isOwnAddress } from '../../electron/shell/app-origin.ts';
import { AppWindow } from '../../electron/shell/app-window.ts';
import { guardClose } from '../../electron/shell/close-guard.ts';
import { openFromOutside } from '../../electron/shell/open-from-outside.ts';
import { createServices } from '../../electron/shell/services.ts';
import { Windows } from '../../electron/shell/windows.ts';
import type { Bridge } from '../../shared/host/ipc-contract.ts';
import { channelOf, IPC_METHODS, type IpcMethod } from '../../shared/host/ipc-methods.ts';
import { FakeWindow } from './fake-window.ts';

/** A main process without Electron: its real files, calls and windows, over plain function calls that copy as IPC does. */
export interface InProcessApp {
  readonly services: ReturnType<typeof createServices>;
  readonly windows: Windows;
  readonly logged: readonly string[];
  /** A window whose page has not loaded yet. */
  openWindow(desk: Desk): AppWindow;
  openFromOutside(path: string, wanted?: AppWindow): Promise<void>;
  /** A call as the channel gets it, from wherever the event says. */
  call(method: IpcMethod, event: CallEvent, ...input: unknown[]): Promise<unknown>;
  /** What the preload lays for a window's page. */
  bridgeOf(appWindow: AppWindow): Bridge;
}

export function startInProcess(
  data: string,
  {
    fs,
    confirmInPlace = async () => false,
  }: { fs?: FileSystem; confirmInPlace?: (path: string) => Promise<boolean> } = {},
): InProcessApp {
  const windows = new Windows();
  const services = createServices({
    data,
    isOpen: (page) => windows.byPage(page) !== undefined,
    confirmInPlace,
    ...(fs === undefined ? {} : { fs }),
  });
  const channels = new Map<string, (event: CallEvent, ...input: unknown[]) => Promise<unknown>>();
  const logged: string[] = [];
  let lastId = 0;

  function openWindow(desk: Desk): AppWindow {
    lastId += 1;
    const fake = new FakeWindow(lastId);
    const appWindow = new AppWindow({
      window: fake.asBrowserWindow,
      desk,
      watch: (ref, onChange) => {
        const path = services.refs.pathOf(ref);
        return path === undefined ? undefined : watchFile(services.documents, path, onChange);
      },
      onState: () => {},
    });
    windows.add(appWindow);
    guardClose(appWindow, () => void services.drafts.discardOf(appWindow.page));
    return appWindow;
  }

  function call(method: IpcMethod, event: CallEvent, ...input: unknown[]): Promise<unknown> {
    const listener = channels.get(channelOf(method));
    if (listener === undefined) throw new Error(`nothing answers ${method}`);
    return listener(event, ...input);
  }

  registerCalls(
    {
      channels: { handle: (channel, listener) => void channels.set(channel, listener) },
      callerOf: (id) => windows.byContents(id),
      isOwnAddress: (url) => isOwnAddress(url, undefined),
      log: (message) => logged.push(message),
    },
    hostCalls({
      ...services,
      capabilities: CAPABILITIES,
      newWindow: () => {},
      focusOther: (ref, caller) => windows.focusOther(ref, caller),
    }),
  );
  return {
    services,
    windows,
    logged,
    openWindow,
    openFromOutside: (path, wanted) =>
      openFromOutside({ ...services, windows, openWindow: () => openWindow(NO_DESK) }, path, wanted),
    call,
    bridgeOf(appWindow) {
      const { window } = appWindow;
      const event = { sender: { id: window.webContents.id }, senderFrame: { url: APP_PAGE, parent: null } };
      const calls = IPC_METHODS.map((method) => [
        method,
        async (...input: unknown[]) => structuredClone(await call(method, event, ...structuredClone(input))),
      ]);
      const onEvent = (listener: (event: unknown) => void): void => {
        (window as unknown as FakeWindow).webContents.onSend = listener;
      };
      return { ...Object.fromEntries(calls), onEvent } as unknown as Bridge;
    },
  };
}

const CAPABILITIES = {
  shownIn: 'window',
  closesWindow: true,
  keptShortcuts: [],
  savesInPlace: true,
  recentFiles: true,
  multipleWindows: true,
  nativeMenu: true,
  copiesPictures: true,
  version: '1.2.3',
  runtime: 'Electron 0',
  isMac: false,
} as const;

/** A person who answers no dialog. */
export const NO_DESK: Desk = {
  chooseFile: async () => undefined,
  chooseTarget: async () => undefined,
  confirmLink: async () => false,
  openInBrowser: async () => {},
  readText: async () => '',
  readPicture: async () => null,
  writeText: async () => {},
  writeSvg: async () => {},
  writePicture: async () => false,
  fillScreen: () => {},
  print: async () => 'cancelled',
};
