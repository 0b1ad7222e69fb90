import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, ipcMain, nativeTheme, session } from 'electron';
import type { Capabilities } from '../../shared/host/host.ts';
import { nodeFileSystem } from '../files/file-system.ts';
import { restoreTornFiles } from '../files/write-in-place.ts';
import { hostCalls } from '../ipc/host-calls.ts';
import { registerCalls } from '../ipc/register-calls.ts';
import { APP_PAGE, isOwnAddress } from './app-origin.ts';
import { confirmInPlace } from './confirm-in-place.ts';
import { endWithoutLoss } from './end.ts';
import { guardPages, refusePermissions } from './guards.ts';
import { refuseNetwork } from './no-network.ts';
import { openFromOutside } from './open-from-outside.ts';
import { windowOpener } from './open-window.ts';
import { serveBundle } from './protocol.ts';
import { guardQuit } from './quit.ts';
import { createServices } from './services.ts';
import { Windows } from './windows.ts';

export interface RunningApp {
  /** Opens a file that the person asked the system for. */
  open(path: string): void;
  /** Brings the app to the front. */
  focus(): void;
}

/** Puts the app together, once Electron is ready, and opens its first window. */
export async function startApp(files: readonly string[]): Promise<RunningApp> {
  const isMac = process.platform === 'darwin';
  const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
  const isOwn = (url: string): boolean => isOwnAddress(url, devServer);
  const address = devServer === undefined ? APP_PAGE : new URL('desktop.html', devServer).href;

  // First of all, and before anything is waited for: Chromium would soon look for dictionaries to download.
  refuseNetwork(session.defaultSession, devServer);
  refusePermissions(session.defaultSession);
  serveBundle(session.defaultSession, RENDERER);

  const windows = new Windows();
  const services = createServices({
    data: app.getPath('userData'),
    isOpen: (page) => windows.byPage(page) !== undefined,
    confirmInPlace: confirmInPlace(),
  });
  await restoreTornFiles(nodeFileSystem, services.backups);
  const place = await services.windowPlace.read();
  nativeTheme.themeSource = place?.theme ?? 'system';

  const quit = guardQuit(app, windows);
  const openWindow = windowOpener({
    services,
    windows,
    place,
    address,
    isMac,
    isDeveloped: devServer !== undefined,
    onClosed: () => quit.goOn(),
  });
  const outside = { ...services, windows, openWindow };

  guardPages(app, {
    mayNavigate: (url) => url === address || (devServer !== undefined && isOwn(url)),
    onFileDropped(contents, url) {
      const appWindow = windows.byContents(contents.id);
      const path = pathOf(url);
      if (appWindow !== undefined && path !== undefined) void openFromOutside(outside, path, appWindow);
    },
  });
  registerCalls(
    {
      channels: ipcMain,
      callerOf: (id) => windows.byContents(id),
      isOwnAddress: isOwn,
      log: (message, ...cause) => console.warn(message, ...cause),
    },
    hostCalls({
      ...services,
      capabilities: capabilities(isMac),
      newWindow: () => void openWindow(),
      focusOther: (ref, caller) => windows.focusOther(ref, caller),
    }),
  );
  endWithoutLoss(app, () => services.settled());
  app.on('window-all-closed', () => {
    if (!isMac) app.quit();
  });
  app.on('activate', () => {
    if (windows.all.length === 0) openWindow();
  });

  openWindow();
  for (const path of files) await openFromOutside(outside, path);
  return {
    open: (path) => void openFromOutside(outside, path),
    focus: () => (windows.last ?? openWindow()).focus(),
  };
}

const RENDERER = join(import.meta.dirname, '..', 'renderer');

/** Undefined for an address that is no path here: of another machine, or with a hidden separator. */
function pathOf(fileUrl: string): string | undefined {
  try {
    return fileURLToPath(fileUrl);
  } catch {
    return undefined;
  }
}

function capabilities(isMac: boolean): Capabilities {
  return {
    shownIn: 'window',
    closesWindow: true,
    keptShortcuts: [],
    savesInPlace: true,
    recentFiles: true,
    multipleWindows: true,
    nativeMenu: true,
    copiesPictures: true,
    version: app.getVersion(),
    runtime: `Electron ${process.versions.electron}`,
    isMac,
  };
}
