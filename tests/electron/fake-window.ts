import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';

/** As much of a window as the main process asks for, without a screen. */
export class FakeWindow extends EventEmitter {
  readonly webContents: FakeContents;
  #isDestroyed = false;

  constructor(id: number) {
    super();
    this.webContents = new FakeContents(id);
  }

  get asBrowserWindow(): BrowserWindow {
    return this as unknown as BrowserWindow;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  isMinimized(): boolean {
    return false;
  }

  show(): void {}

  focus(): void {
    this.emit('focus');
  }

  close(): void {
    let isPrevented = false;
    this.emit('close', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    if (!isPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.emit('closed');
  }
}

class FakeContents extends EventEmitter {
  readonly id: number;
  readonly sent: unknown[] = [];
  onSend: (event: unknown) => void = (event) => void this.sent.push(event);

  constructor(id: number) {
    super();
    this.id = id;
  }

  readonly edits: string[] = [];

  copy(): void {
    this.edits.push('copy');
  }

  selectAll(): void {
    this.edits.push('select-all');
  }

  /** Data crosses to the page as a copy. */
  send(_channel: string, event: unknown): void {
    const copy = structuredClone(event);
    queueMicrotask(() => this.onSend(copy));
  }
}
