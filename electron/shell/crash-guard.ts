import { dialog } from 'electron';
import type { AppWindow } from './app-window.ts';

/** Loads a window again whose page died; the page then offers the work that was kept. One that keeps dying is not loaded for ever. */
export function guardCrash(appWindow: AppWindow): void {
  const { window } = appWindow;
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    console.warn(`The page of a window is gone: ${reason}`);
    appWindow.forgetPage();
    const isAgain = Date.now() - last < SHORT_TIME;
    last = Date.now();
    if (isAgain) void askWhetherToReload(appWindow);
    else window.webContents.reload();
  });
}

/** Milliseconds between two crashes that count as one trouble. */
const SHORT_TIME = 60_000;

async function askWhetherToReload({ window }: AppWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The drawing area stopped twice in a short time.',
    detail: 'Your unsaved work was kept until a few seconds before and is offered again.',
    buttons: ['Restore the window', 'Close it'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.destroy();
}
