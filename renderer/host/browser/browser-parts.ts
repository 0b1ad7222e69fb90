import type { BrowserStore } from './browser-store.ts';
import type { FileHandle, FilePickers } from './file-handle.ts';
import type { LiveSessions } from './live-sessions.ts';

/** What the host takes from the browser, so that a test can put its own in place of each. */
export interface BrowserParts {
  readonly store: BrowserStore;
  readonly sessions: LiveSessions;
  /** The File System Access API; null where the browser has none. */
  readonly pickers: FilePickers | null;
  /** Asks for a file with an input of the page; null: cancelled. */
  pickUpload(): Promise<File | null>;
  download(name: string, bytes: Uint8Array): void;
  readonly clipboard: BrowserClipboard | null;
  readonly page: BrowserPage;
}

export interface BrowserClipboard {
  writeText(text: string): Promise<void>;
  readText(): Promise<string>;
  /** As a drawing where the browser can, and as text. */
  writeSvg(svg: string): Promise<void>;
  /** null: the browser cannot. */
  readonly writePng: ((png: Uint8Array) => Promise<void>) | null;
  /** Of no bytes where there is no picture; null: the browser cannot. */
  readonly readPng: (() => Promise<Uint8Array>) | null;
}

export interface BrowserPage {
  readonly runtime: string;
  readonly isMac: boolean;
  /** The person comes back to the page. */
  onReturn(listener: () => void): void;
  /** A file is dropped on the page. */
  onDrop(listener: (dropped: DroppedFile) => void): void;
  showTitle(title: string): void;
  /** Whether the browser asks before the page is left. */
  guardLeaving(isGuarded: boolean): void;
  /** Asks to keep what is stored when the disk runs short; the browser may ask the person. */
  askToKeepStorage(): Promise<void>;
  confirm(question: string): boolean;
  /** False: the browser did not let it. */
  openAddress(url: string): boolean;
  openAnotherWindow(): boolean;
  close(): void;
  /** Rejects where the browser does not let it. */
  fillScreen(isFull: boolean): Promise<void>;
  onScreenLeft(listener: () => void): void;
  /** Ends when the browser's dialog is closed. */
  print(): Promise<void>;
}

/** With a handle where the browser gives one: then it can be saved in place. */
export interface DroppedFile {
  readonly file: File;
  readonly handle: FileHandle | null;
}
