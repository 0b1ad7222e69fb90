import { randomUUID } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import type { FileRef, WindowState } from '../../shared/host/host.ts';
import type { HostEvent } from '../../shared/host/host-event.ts';
import type { TextEdit } from '../../shared/host/ipc-contract.ts';
import { EVENT_CHANNEL } from '../../shared/host/ipc-methods.ts';
import type { FileWatch } from '../files/watch-file.ts';
import type { Caller } from '../ipc/caller.ts';
import type { Desk } from '../ipc/desk.ts';

export interface AppWindowParts {
  readonly window: BrowserWindow;
  readonly desk: Desk;
  readonly watch: (ref: FileRef, onChange: (revision: string | null) => void) => FileWatch | undefined;
  readonly onState: (appWindow: AppWindow, state: WindowState) => void;
}

/** One window with what its page said about itself. */
export class AppWindow implements Caller {
  page: string = randomUUID();
  state: WindowState | null = null;
  /** Whether the page heard that the window is to close. */
  heardClose = false;
  /** Whether the window closes without asking. */
  mayClose = false;
  readonly window: BrowserWindow;
  readonly desk: Desk;
  readonly #parts: AppWindowParts;
  #isListening = false;
  #untold: HostEvent[] = [];
  #expected: { readonly ref: FileRef; readonly until: number } | null = null;
  #watched: { readonly ref: FileRef; readonly watch: FileWatch | undefined } | null = null;

  constructor(parts: AppWindowParts) {
    this.#parts = parts;
    this.window = parts.window;
    this.desk = parts.desk;
    parts.window.on('focus', () => void this.#watched?.watch?.look());
    parts.window.once('closed', () => this.#watched?.watch?.stop());
  }

  /** The file that is open here, or about to be. */
  get ref(): FileRef | null {
    if (this.#expected !== null && Date.now() < this.#expected.until) return this.#expected.ref;
    return this.state?.ref ?? null;
  }

  get hasUnsavedWork(): boolean {
    return this.state?.hasUnsavedWork ?? false;
  }

  /** Nothing was opened or drawn here yet, so another file may take its place. */
  get isBlank(): boolean {
    return this.ref === null && !this.hasUnsavedWork && this.#untold.length === 0;
  }

  /** The page is gone, and with it what it said; a new one begins. */
  forgetPage(): void {
    this.page = randomUUID();
    this.state = null;
    this.#isListening = false;
    this.#expected = null;
    this.#watch(null);
  }

  listen(): void {
    this.#isListening = true;
    for (const event of this.#untold.splice(0)) this.tell(event);
  }

  tell(event: HostEvent): void {
    if (event.kind === 'open') this.expect(event.file.ref);
    if (!this.#isListening) this.#untold.push(event);
    else if (!this.window.isDestroyed()) this.window.webContents.send(EVENT_CHANNEL, event);
  }

  expect(ref: FileRef): void {
    this.#expected = { ref, until: Date.now() + EXPECTED_FOR };
  }

  show(state: WindowState): void {
    this.state = state;
    if (this.#expected?.ref === state.ref) this.#expected = null;
    this.#watch(state.ref);
    this.#parts.onState(this, state);
  }

  edit(edit: TextEdit): void {
    const { webContents } = this.window;
    if (edit === 'select-all') webContents.selectAll();
    else webContents[edit]();
  }

  hearClose(): void {
    this.heardClose = true;
  }

  close(): void {
    this.mayClose = true;
    if (!this.window.isDestroyed()) this.window.close();
  }

  focus(): void {
    if (this.window.isMinimized()) this.window.restore();
    this.window.show();
    this.window.focus();
  }

  #watch(ref: FileRef | null): void {
    if (this.#watched?.ref === ref) return;
    this.#watched?.watch?.stop();
    const onChange = (revision: string | null): void => {
      if (ref !== null) this.tell({ kind: 'file-changed', ref, revision });
    };
    this.#watched = ref === null ? null : { ref, watch: this.#parts.watch(ref, onChange) };
  }
}

/** The page may refuse a file or ask first; after these milliseconds only what it says counts. */
const EXPECTED_FOR = 5000;
