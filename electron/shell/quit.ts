import type { App } from 'electron';
import type { Windows } from './windows.ts';

export interface Quit {
  /** A window closed: the next one with unsaved work is asked, and the app ends after the last. */
  goOn(): void;
}

/** Ending the app asks the windows with unsaved work one after the other; to keep one open ends nothing. */
export function guardQuit(app: App, windows: Windows): Quit {
  let askedAt = Number.NEGATIVE_INFINITY;
  const askNext = (): boolean => {
    const unsaved = windows.all.findLast(({ hasUnsavedWork, mayClose }) => hasUnsavedWork && !mayClose);
    if (unsaved === undefined) return false;
    askedAt = Date.now();
    unsaved.focus();
    unsaved.window.close();
    return true;
  };
  app.on('before-quit', (event) => {
    if (askNext()) event.preventDefault();
  });
  return {
    goOn() {
      if (Date.now() - askedAt > MEANT_FOR) return;
      if (!askNext()) app.quit();
    },
  };
}

/** Nobody says that a window was kept open, so the wish to quit is forgotten after these milliseconds. */
const MEANT_FOR = 60_000;
