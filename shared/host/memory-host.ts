import { ok, type Result } from '../result.ts';
import type { Capabilities, FileStamp, Host, WindowState } from './host.ts';
import type { HostEvent } from './host-event.ts';
import { CANCELLED, type HostFailure, hostFailure } from './host-failure.ts';
import type { MemoryDisk } from './memory-disk.ts';
import { createMemoryDrafts } from './memory-drafts.ts';
import { createMemoryFiles, MEMORY_FOLDER } from './memory-files.ts';
import { createMemoryTemplates } from './memory-templates.ts';

/** One run of the app over a disk in memory, and what a person does to it from outside. */
export interface MemorySession {
  readonly host: Host;
  /** Answers of the dialogs to come, in order: a file's name, or null for cancel. None left: cancelled. */
  readonly dialogs: (string | null)[];
  readonly linkAnswers: boolean[];
  readonly openedLinks: string[];
  /** What was shown last; null: nothing yet. */
  shown(): WindowState | null;
  emit(event: HostEvent): void;
  /** A file that is dropped on the window. */
  drop(name: string): void;
  isClosed(): boolean;
  isScreenFilled(): boolean;
  /** The person leaves the full screen by a key of the system. */
  leaveScreen(): void;
  takePrinterAway(): void;
  /** How many times something was printed. */
  printed(): number;
  /** The process is gone: nothing is tidied up. */
  crash(): void;
}

const CAPABILITIES: Capabilities = {
  shownIn: 'window',
  closesWindow: true,
  keptShortcuts: [],
  savesInPlace: true,
  recentFiles: true,
  multipleWindows: false,
  nativeMenu: true,
  copiesPictures: true,
  version: '0',
  runtime: 'memory',
  isMac: false,
};

let lastSession = 0;

export function startMemoryHost(disk: MemoryDisk): MemorySession {
  lastSession += 1;
  const session = lastSession;
  const files = createMemoryFiles(disk);
  const listeners = new Set<(event: HostEvent) => void>();
  const dialogs: (string | null)[] = [];
  const linkAnswers: boolean[] = [];
  const openedLinks: string[] = [];
  let shown: WindowState | null = null;
  let isClosed = false;
  let isScreenFilled = false;
  let hasPrinter = true;
  let printed = 0;

  const emit = (event: HostEvent): void => {
    for (const listener of [...listeners]) listener(event);
  };
  const watch = (): void => {
    const ref = shown?.ref ?? null;
    const change = ref === null ? null : files.changeOf(ref);
    if (change !== null) emit(change);
  };
  const stop = (): void => {
    disk.liveSessions.delete(session);
    disk.watchers.delete(watch);
    listeners.clear();
  };
  const remembered = <T extends FileStamp>(result: Result<T, HostFailure>): Result<T, HostFailure> => {
    if (!result.ok) return result;
    const { ref, name, place } = result.value;
    disk.recents = [{ ref, name, place, openedAt: Date.now() }, ...disk.recents.filter((one) => one.ref !== ref)];
    return result;
  };
  disk.liveSessions.add(session);
  disk.watchers.add(watch);

  const host: Host = {
    capabilities: CAPABILITIES,
    async openFile() {
      const name = dialogs.shift() ?? null;
      return name === null ? CANCELLED : remembered(files.read(name));
    },
    async readFile(ref) {
      const name = files.nameOf(ref);
      return name === undefined ? UNKNOWN : files.read(name);
    },
    async saveFile(ref, bytes, revision) {
      const name = files.nameOf(ref);
      return name === undefined ? UNKNOWN : files.writeOver(name, bytes, revision);
    },
    async saveFileAs(_suggestedName, bytes) {
      const name = dialogs.shift() ?? null;
      return name === null ? CANCELLED : remembered(files.write(name, bytes));
    },
    async exportFile(_suggestedName, bytes) {
      const name = dialogs.shift() ?? null;
      if (name === null) return CANCELLED;
      const written = files.write(name, bytes);
      return written.ok ? ok({ name, place: MEMORY_FOLDER }) : written;
    },
    recentFiles: async () => disk.recents,
    async openRecent(ref) {
      const recent = disk.recents.find((one) => one.ref === ref);
      return recent === undefined ? UNKNOWN : remembered(files.read(recent.name));
    },
    async forgetRecent(ref) {
      disk.recents = disk.recents.filter((one) => one.ref !== ref);
    },
    ...createMemoryDrafts(disk, session),
    ...createMemoryTemplates(disk),
    async copyText(text) {
      disk.clipboard = text;
      return ok(null);
    },
    readText: async () => ok(disk.clipboard),
    async copyPicture(png) {
      disk.picture = png;
      return ok(null);
    },
    readPicture: async () => ok(disk.picture),
    async copySvg(svg) {
      disk.clipboard = svg;
      return ok(null);
    },
    readSettings: async () => disk.settings,
    async writeSettings(text) {
      if (disk.isFull) return hostFailure('disk-full', 'The settings were not kept: the disk is full.');
      disk.settings = text;
      return ok(null);
    },
    showState(state) {
      shown = state;
    },
    newWindow: async () => hostFailure('unsupported', 'There is one window only.'),
    closeWindow() {
      for (const [id, draft] of disk.drafts) if (draft.session === session) disk.drafts.delete(id);
      isClosed = true;
      stop();
    },
    async openLink(url) {
      if (!/^https:\/\/[^\s/@]+(\/|$)/.test(url)) return hostFailure('unsupported', `${url} is not an https address.`);
      if (linkAnswers.shift() !== true) return CANCELLED;
      openedLinks.push(url);
      return ok(null);
    },
    async fillScreen(isFull) {
      isScreenFilled = isFull;
      return ok(null);
    },
    async print() {
      if (!hasPrinter)
        return hostFailure('not-found', 'No printer is set up on this computer. Export a picture instead.');
      printed += 1;
      return ok(null);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  return {
    host,
    dialogs,
    linkAnswers,
    openedLinks,
    shown: () => shown,
    emit,
    drop(name) {
      const file = remembered(files.read(name));
      emit(file.ok ? { kind: 'open', file: file.value } : { kind: 'open-failed', name, failure: file.error });
    },
    isClosed: () => isClosed,
    isScreenFilled: () => isScreenFilled,
    leaveScreen() {
      isScreenFilled = false;
      emit({ kind: 'screen-left' });
    },
    takePrinterAway() {
      hasPrinter = false;
    },
    printed: () => printed,
    crash: stop,
  };
}

const UNKNOWN = hostFailure('not-found', 'This file is not known here.');
