import type { FileRef } from '../../shared/host/host.ts';
import type { Caller } from '../ipc/caller.ts';
import type { AppWindow } from './app-window.ts';

/** The windows that are open, the one used last at the end. */
export class Windows {
  #windows: readonly AppWindow[] = [];

  get all(): readonly AppWindow[] {
    return this.#windows;
  }

  add(appWindow: AppWindow): void {
    const { window } = appWindow;
    this.#windows = [...this.#windows, appWindow];
    window.on('focus', () => {
      this.#windows = [...this.#without(appWindow), appWindow];
    });
    window.once('closed', () => {
      this.#windows = this.#without(appWindow);
    });
  }

  byContents(webContentsId: number): AppWindow | undefined {
    return this.#windows.find(({ window }) => !window.isDestroyed() && window.webContents.id === webContentsId);
  }

  byPage(page: string): AppWindow | undefined {
    return this.#windows.find((appWindow) => appWindow.page === page);
  }

  /** Brings the window to the front that shows the file, if it is another one than this. */
  focusOther(ref: FileRef, than: Caller | undefined): boolean {
    const other = this.#windows.find((appWindow) => appWindow.ref === ref && appWindow !== than);
    other?.focus();
    return other !== undefined;
  }

  get last(): AppWindow | undefined {
    return this.#windows.at(-1);
  }

  #without(appWindow: AppWindow): readonly AppWindow[] {
    return this.#windows.filter((one) => one !== appWindow);
  }
}
