import type { Page } from '@playwright/test';
import type { PageWatch } from './watch-page.ts';

/** The app in one of its two surroundings, with what a test needs of them. */
export interface RunningApp {
  readonly kind: 'web' | 'electron';
  readonly page: Page;
  readonly files: TestFiles;
  readonly watch: PageWatch;
  /** As a person closes it, once nothing is unsaved. */
  close(): Promise<void>;
  /** As a crash ends it: nothing is told. */
  kill(): Promise<void>;
  /** After close or kill: a new start on what the last one left. */
  restart(): Promise<RunningApp>;
}

/** A folder of the test, and what the person answers in file dialogs. */
export interface TestFiles {
  write(name: string, bytes: Uint8Array): Promise<void>;
  read(name: string): Promise<Uint8Array>;
  /** The next dialog that asks for a file to open takes this one. */
  chooseToOpen(name: string): Promise<void>;
  /** The next dialog that asks where to save takes this name. */
  chooseToSave(name: string): Promise<void>;
}

declare global {
  /** Names or paths that the next file dialogs are answered with, in order; without any they are cancelled. */
  var chosenFiles: { readonly open: string[]; readonly save: string[] };
}

/** Chromium's own services stay silent, so that any request that is seen is the app's. */
export const SILENT = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];
/** The superuser of a test machine can only start Chromium without its sandbox. */
export const UNSANDBOXED = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
