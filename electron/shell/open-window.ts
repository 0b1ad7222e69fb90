import { join } from 'node:path';
import type { ActionId } from '../../shared/actions.ts';
import type { FileRef, WindowState } from '../../shared/host/host.ts';
import { windowTitle } from '../../shared/host/window-title.ts';
import { type FileWatch, watchFile } from '../files/watch-file.ts';
import { AppWindow } from './app-window.ts';
import { guardClose } from './close-guard.ts';
import { guardCrash } from './crash-guard.ts';
import { electronDesk } from './electron-desk.ts';
import { type WindowMenu, windowMenu } from './menu.ts';
import type { Services } from './services.ts';
import { offerTextMenu } from './text-menu.ts';
import { applyTheme, createWindow, placeOf } from './window.ts';
import type { WindowPlace } from './window-place.ts';
import type { Windows } from './windows.ts';

export interface OpenerParts {
  readonly services: Services;
  readonly windows: Windows;
  /** Where the last window of the run before was. */
  readonly place: WindowPlace | null;
  readonly address: string;
  readonly isMac: boolean;
  /** Whether it runs from the server of `npm run dev`. */
  readonly isDeveloped: boolean;
  readonly onClosed: () => void;
}

/** Makes the function that opens one more window, with everything that guards it. */
export function windowOpener(parts: OpenerParts): () => AppWindow {
  const { services, windows, address, isMac, isDeveloped, onClosed } = parts;
  let { place } = parts;

  const watch = (ref: FileRef, onChange: (revision: string | null) => void): FileWatch | undefined => {
    const path = services.refs.pathOf(ref);
    return path === undefined ? undefined : watchFile(services.documents, path, onChange);
  };

  return function openWindow() {
    const window = createWindow({ preload: PRELOAD, place, others: windows.all.length, isDeveloped });
    let menu: WindowMenu | undefined;
    const onState = (shown: AppWindow, state: WindowState): void => {
      window.setTitle(windowTitle(state));
      window.setDocumentEdited(state.hasUnsavedWork);
      window.setRepresentedFilename((shown.ref === null ? undefined : services.refs.pathOf(shown.ref)) ?? '');
      applyTheme(window, state.theme);
      menu?.show(state);
    };
    const appWindow = new AppWindow({ window, desk: electronDesk(window), watch, onState });
    const choose = (action: ActionId): void => {
      if (action === 'new-window') openWindow();
      else if (action === 'close') window.close();
      else appWindow.tell({ kind: 'action', action });
    };
    menu = windowMenu(window, { isMac, isDeveloped, choose });
    menu.show(null);

    windows.add(appWindow);
    guardClose(appWindow, () => void services.drafts.discardOf(appWindow.page));
    guardCrash(appWindow);
    offerTextMenu(window.webContents);
    window.webContents.on('did-navigate', () => appWindow.forgetPage());
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('close', () => {
      place = placeOf(window, appWindow.state?.theme ?? place?.theme ?? 'system');
      void services.windowPlace.write(place);
    });
    window.on('leave-full-screen', () => appWindow.tell({ kind: 'screen-left' }));
    window.once('closed', onClosed);
    window.loadURL(address).catch((error: unknown) => console.error('The page could not be loaded:', error));
    return appWindow;
  };
}

const PRELOAD = join(import.meta.dirname, '..', 'preload', 'preload.cjs');
