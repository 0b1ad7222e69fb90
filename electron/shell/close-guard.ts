import { dialog } from 'electron';
import type { AppWindow } from './app-window.ts';

/** Keeps a window with unsaved work open until its page has asked the person; a page that does not react is asked for. */
export function guardClose(appWindow: AppWindow, onClean: () => void): void {
  const { window } = appWindow;
  let isAsking = false;
  const ask = async (): Promise<void> => {
    if (isAsking || window.isDestroyed()) return;
    isAsking = true;
    await askInItsPlace(appWindow);
    isAsking = false;
  };
  window.on('close', (event) => {
    if (appWindow.mayClose) return;
    if (!appWindow.hasUnsavedWork) return onClean();
    event.preventDefault();
    appWindow.heardClose = false;
    appWindow.tell({ kind: 'close-requested' });
    setTimeout(() => {
      if (!appWindow.heardClose) void ask();
    }, HEARD_WITHIN);
  });
  window.on('unresponsive', () => void ask());
}

/** Milliseconds after which a page that says nothing counts as hung. */
const HEARD_WITHIN = 4000;

async function askInItsPlace(appWindow: AppWindow): Promise<void> {
  const { window } = appWindow;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'This window does not answer.',
    detail:
      'Its unsaved work was kept until a few seconds ago and is offered again when it is restored or Skyflip starts.',
    buttons: ['Wait', 'Restore the window', 'Close it'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === 1) window.webContents.forcefullyCrashRenderer();
  if (response === 2) {
    appWindow.mayClose = true;
    window.destroy();
  }
}
