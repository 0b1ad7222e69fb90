import { ok, type Result } from '../result.ts';
import { MOST_FILE_BYTES } from './file-limit.ts';
import type { Capabilities, Draft, FileRef, FileStamp, Host, OpenedFile } from './host.ts';
import type { HostEvent } from './host-event.ts';
import { CANCELLED, type HostFailure, type HostFailureKind, hostFailure } from './host-failure.ts';
import { changeFile, type MemoryDisk, refOf, revisionOf } from './memory-disk.ts';

/** One run of the app over a disk in memory, and what a person does to it from outside. */
export interface MemorySession {
  readonly host: Host;
  /** Answers of the dialogs to come, in order: a file's name, or null for cancel. None left: cancelled. */
  readonly dialogs: (string | null)[];
  readonly linkAnswers: boolean[];
  readonly openedLinks: string[];
  /** What was shown last; null: nothing yet. */
  shown(): Parameters<Host['showState']>[0] | null;
  emit(event: HostEvent): void;
  /** A file that is dropped on the window. */
  drop(name: string): void;
  isClosed(): boolean;
  /** The process is gone: nothing is tidied up. */
  crash(): void;
}

const CAPABILITIES: Capabilities = {
  kind: 'memory',
  savesInPlace: true,
  recentFiles: true,
  multipleWindows: false,
  nativeMenu: true,
  copiesPictures: true,
  version: '0',
  runtime: 'memory',
  isMac: false,
};
const PLACE = '/files';

let lastSession = 0;

export function startMemoryHost(disk: MemoryDisk): MemorySession {
  lastSession += 1;
  const session = lastSession;
  const listeners = new Set<(event: HostEvent) => void>();
  const dialogs: (string | null)[] = [];
  const linkAnswers: boolean[] = [];
  const openedLinks: string[] = [];
  /** What this session knows of each file's content. */
  const known = new Map<FileRef, string>();
  let shown: Parameters<Host['showState']>[0] | null = null;
  let isClosed = false;
  disk.liveSessions.add(session);

  const emit = (event: HostEvent): void => {
    for (const listener of [...listeners]) listener(event);
  };
  const watch = (): void => {
    const ref = shown?.ref ?? null;
    const name = ref === null ? undefined : disk.chosen.get(ref);
    if (ref === null || name === undefined) return;
    const file = disk.files.get(name);
    const revision = file === undefined ? null : revisionOf(file.bytes);
    if (revision === (known.get(ref) ?? null)) return;
    if (revision === null) known.delete(ref);
    else known.set(ref, revision);
    emit({ kind: 'file-changed', ref, revision });
  };
  const stop = (): void => {
    disk.liveSessions.delete(session);
    disk.watchers.delete(watch);
    listeners.clear();
  };
  disk.watchers.add(watch);

  const read = (name: string): Result<OpenedFile, HostFailure> => {
    const file = disk.files.get(name);
    if (file === undefined) return hostFailure('not-found', `${name} is not there any more.`);
    if (file.bytes.length > MOST_FILE_BYTES) return hostFailure('too-large', `${name} is larger than 50 MB.`);
    const stamp = stampOf(name, revisionOf(file.bytes));
    return ok({ ...stamp, bytes: new Uint8Array(file.bytes) });
  };
  const stampOf = (name: string, revision: string): FileStamp => {
    const ref = refOf(disk, name);
    known.set(ref, revision);
    return { ref, name, place: PLACE, revision, isReadOnly: disk.faults.get(name) === 'read-only' };
  };
  const write = (name: string, bytes: Uint8Array): Result<FileStamp, HostFailure> => {
    const fault = disk.faults.get(name);
    if (fault !== undefined) return hostFailure(fault, messageOf(fault, name));
    if (disk.isFull) return hostFailure('disk-full', messageOf('disk-full', name));
    const stamp = stampOf(name, revisionOf(bytes));
    changeFile(disk, name, bytes);
    return ok(stamp);
  };
  const remember = <T extends FileStamp>(file: T): T => {
    const { ref, name, place } = file;
    const recent = { ref, name, place, openedAt: Date.now() };
    disk.recents = [recent, ...disk.recents.filter((one) => one.ref !== ref)];
    return file;
  };
  const remembered = <T extends FileStamp>(result: Result<T, HostFailure>): Result<T, HostFailure> =>
    result.ok ? ok(remember(result.value)) : result;
  const unknown = (): Result<never, HostFailure> => hostFailure('not-found', 'This file is not known here.');

  const host: Host = {
    capabilities: CAPABILITIES,
    async openFile() {
      const name = dialogs.shift() ?? null;
      return name === null ? CANCELLED : remembered(read(name));
    },
    async readFile(ref) {
      const name = disk.chosen.get(ref);
      return name === undefined ? unknown() : read(name);
    },
    async saveFile(ref, bytes, revision) {
      const name = disk.chosen.get(ref);
      if (name === undefined) return unknown();
      const there = disk.files.get(name);
      if (revision !== null && there === undefined) return hostFailure('not-found', `${name} was moved or deleted.`);
      if (revision !== null && there !== undefined && revisionOf(there.bytes) !== revision) {
        return hostFailure('changed-on-disk', `${name} was changed by another program.`);
      }
      return write(name, bytes);
    },
    async saveFileAs(_suggestedName, bytes) {
      const name = dialogs.shift() ?? null;
      return name === null ? CANCELLED : remembered(write(name, bytes));
    },
    async exportFile(_suggestedName, bytes) {
      const name = dialogs.shift() ?? null;
      if (name === null) return CANCELLED;
      const written = write(name, bytes);
      return written.ok ? ok({ name, place: PLACE }) : written;
    },
    recentFiles: async () => disk.recents,
    async openRecent(ref) {
      const recent = disk.recents.find((one) => one.ref === ref);
      return recent === undefined ? unknown() : remembered(read(recent.name));
    },
    async forgetRecent(ref) {
      disk.recents = disk.recents.filter((one) => one.ref !== ref);
    },
    async saveDraft(content) {
      // A process that is gone writes nothing, whatever timers of it a test still runs.
      if (!disk.liveSessions.has(session)) return hostFailure('io', 'The session is over.');
      if (disk.isFull) return hostFailure('disk-full', messageOf('disk-full', content.name));
      disk.drafts.set(content.id, { content, savedAt: Date.now(), session });
      return ok(null);
    },
    async leftDrafts() {
      const left = [...disk.drafts.values()].filter((draft) => !disk.liveSessions.has(draft.session));
      return left.sort((a, b) => b.savedAt - a.savedAt).map(({ content, savedAt }) => draftOf(disk, content, savedAt));
    },
    async readDraft(id) {
      const draft = disk.drafts.get(id);
      return draft === undefined ? hostFailure('not-found', 'There is no such draft.') : ok(draft.content);
    },
    async discardDraft(id) {
      disk.drafts.delete(id);
    },
    async copyText(text) {
      disk.clipboard = text;
      return ok(null);
    },
    readText: async () => ok(disk.clipboard),
    async copyPicture(png) {
      disk.picture = png;
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
      if (!/^https:\/\/[^\s/]/.test(url)) return hostFailure('unsupported', `${url} is not an https address.`);
      if (linkAnswers.shift() !== true) return CANCELLED;
      openedLinks.push(url);
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
      const file = read(name);
      emit(file.ok ? { kind: 'open', file: remember(file.value) } : { kind: 'open-failed', name, failure: file.error });
    },
    isClosed: () => isClosed,
    crash: stop,
  };
}

function draftOf(disk: MemoryDisk, content: { id: string; name: string; ref: FileRef | null }, savedAt: number): Draft {
  const path = content.ref === null ? undefined : disk.chosen.get(content.ref);
  const fileSavedAt = path === undefined ? null : (disk.files.get(path)?.savedAt ?? null);
  return { id: content.id, name: content.name, place: path === undefined ? '' : PLACE, savedAt, fileSavedAt };
}

function messageOf(kind: HostFailureKind, name: string): string {
  if (kind === 'disk-full') return `${name} was not saved: the disk is full.`;
  if (kind === 'read-only') return `${name} is read-only.`;
  if (kind === 'no-permission') return `${name} may not be changed.`;
  if (kind === 'in-use') return `${name} is in use by another program.`;
  return `${name} could not be written.`;
}
