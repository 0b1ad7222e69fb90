import type { DraftContent, FileRef, RecentFile, TemplateContent } from './host.ts';

export interface MemoryFile {
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

export interface KeptDraft {
  readonly content: DraftContent;
  readonly savedAt: number;
  /** The session that wrote it. */
  readonly session: number;
}

/** What stays when a session ends. Names of files stand for their paths. */
export interface MemoryDisk {
  readonly files: Map<string, MemoryFile>;
  /** Files that answer every try to write them with a failure of this kind. */
  readonly faults: Map<string, MemoryFault>;
  /** Files that a person chose, by the reference that stands for them. */
  readonly chosen: Map<FileRef, string>;
  readonly drafts: Map<string, KeptDraft>;
  /** With the moment each was saved. */
  readonly templates: Map<string, { readonly content: TemplateContent; readonly savedAt: number }>;
  readonly liveSessions: Set<number>;
  recents: readonly RecentFile[];
  settings: string | null;
  isFull: boolean;
  clipboard: string;
  picture: Uint8Array | null;
  /** Told after a file was written or went. */
  readonly watchers: Set<() => void>;
}

export type MemoryFault = 'read-only' | 'no-permission' | 'in-use' | 'io';

export function createMemoryDisk(): MemoryDisk {
  return {
    files: new Map(),
    faults: new Map(),
    chosen: new Map(),
    drafts: new Map(),
    templates: new Map(),
    liveSessions: new Set(),
    recents: [],
    settings: null,
    isFull: false,
    clipboard: '',
    picture: null,
    watchers: new Set(),
  };
}

/** null removes the file. */
export function changeFile(disk: MemoryDisk, name: string, bytes: Uint8Array | null): void {
  if (bytes === null) disk.files.delete(name);
  else disk.files.set(name, { bytes: new Uint8Array(bytes), savedAt: Date.now() });
  for (const watch of [...disk.watchers]) watch();
}

/** The same file has the same reference however often it is chosen. */
export function refOf(disk: MemoryDisk, name: string): FileRef {
  for (const [ref, chosen] of disk.chosen) if (chosen === name) return ref;
  const ref = `file-${disk.chosen.size + 1}` as FileRef;
  disk.chosen.set(ref, name);
  return ref;
}

/** The same content has the same revision: FNV-1a over the bytes, and their count. */
export function revisionOf(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return `${bytes.length}-${(hash >>> 0).toString(16)}`;
}
