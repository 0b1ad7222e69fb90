import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { WindowState } from '../../shared/host/host.ts';
import { LEAST_SIZE, placeOn, type WindowPlace } from './window-place.ts';

export interface WindowParts {
  readonly preload: string;
  /** Where the last window was. */
  readonly place: WindowPlace | null;
  /** Windows that are open already. */
  readonly others: number;
  readonly isDeveloped: boolean;
}

/** A window whose page is sandboxed, without Node, apart from the preload's world, and shown once it is painted. */
export function createWindow({ preload, place, others, isDeveloped }: WindowParts): BrowserWindow {
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...placeOn(workAreas, place, others),
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    title: 'Skyflip',
    // Elsewhere the program itself has it.
    ...(process.platform === 'linux' ? { icon: ICON } : {}),
    show: false,
    backgroundColor: groundColour(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: isDeveloped,
      // A dropped file has the frame go to its address: `guards.ts` stops that and opens the file.
      navigateOnDragDrop: true,
    },
  });
  if (place?.isMaximized === true && others === 0) window.maximize();
  const show = (): void => {
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  window.once('ready-to-show', show);
  // A page that fails to paint must not leave an app without a window.
  setTimeout(show, SHOWN_AT_LATEST);
  return window;
}

/** Native menus, dialogs and the ground behind the page follow the app's theme. */
export function applyTheme(window: BrowserWindow, theme: WindowState['theme']): void {
  if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme;
  window.setBackgroundColor(groundColour());
}

export function placeOf(window: BrowserWindow, theme: WindowState['theme']): WindowPlace {
  return { ...window.getNormalBounds(), isMaximized: window.isMaximized(), theme };
}

/** The canvas's colour in the page's tokens. */
function groundColour(): string {
  return nativeTheme.shouldUseDarkColors ? '#101216' : '#f5f6f8';
}

const ICON = join(import.meta.dirname, 'icon.png');
/** Milliseconds. */
const SHOWN_AT_LATEST = 4000;
