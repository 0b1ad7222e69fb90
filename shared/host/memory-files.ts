import { ok, type Result } from '../result.ts';
import { MOST_FILE_BYTES } from './file-limit.ts';
import type { FileRef, FileStamp, OpenedFile } from './host.ts';
import type { HostEvent } from './host-event.ts';
import { type HostFailure, type HostFailureKind, hostFailure } from './host-failure.ts';
import { changeFile, type MemoryDisk, refOf, revisionOf } from './memory-disk.ts';

/** The folder that every file in memory seems to lie in. */
export const MEMORY_FOLDER = '/files';

/** The files of a disk in memory as one session knows them, by name. */
export interface MemoryFiles {
  nameOf(ref: FileRef): string | undefined;
  read(name: string): Result<OpenedFile, HostFailure>;
  write(name: string, bytes: Uint8Array): Result<FileStamp, HostFailure>;
  /** Only if the file is still what the revision says; null: whatever it is. */
  writeOver(name: string, bytes: Uint8Array, revision: string | null): Result<FileStamp, HostFailure>;
  /** The change of a file since this session last read or wrote it; told once. */
  changeOf(ref: FileRef): HostEvent | null;
}

export function createMemoryFiles(disk: MemoryDisk): MemoryFiles {
  const known = new Map<FileRef, string>();
  const stampOf = (name: string, revision: string): FileStamp => {
    const ref = refOf(disk, name);
    known.set(ref, revision);
    return { ref, name, place: MEMORY_FOLDER, revision, isReadOnly: disk.faults.get(name) === 'read-only' };
  };
  const write: MemoryFiles['write'] = (name, bytes) => {
    const fault = disk.isFull ? 'disk-full' : disk.faults.get(name);
    if (fault !== undefined) return hostFailure(fault, `${name} ${WHAT_HAPPENED[fault] ?? ''}`);
    const stamp = stampOf(name, revisionOf(bytes));
    changeFile(disk, name, bytes);
    return ok(stamp);
  };
  return {
    nameOf: (ref) => disk.chosen.get(ref),
    read(name) {
      const file = disk.files.get(name);
      if (file === undefined) return hostFailure('not-found', `${name} is not there any more.`);
      if (file.bytes.length > MOST_FILE_BYTES) return hostFailure('too-large', `${name} is larger than 50 MB.`);
      return ok({ ...stampOf(name, revisionOf(file.bytes)), bytes: new Uint8Array(file.bytes) });
    },
    write,
    writeOver(name, bytes, revision) {
      const there = disk.files.get(name);
      if (revision === null) return write(name, bytes);
      if (there === undefined) return hostFailure('not-found', `${name} was moved or deleted.`);
      if (revisionOf(there.bytes) === revision) return write(name, bytes);
      return hostFailure('changed-on-disk', `${name} was changed by another program.`);
    },
    changeOf(ref) {
      const file = disk.files.get(disk.chosen.get(ref) ?? '');
      const revision = file === undefined ? null : revisionOf(file.bytes);
      if (!disk.chosen.has(ref) || revision === (known.get(ref) ?? null)) return null;
      if (revision === null) known.delete(ref);
      else known.set(ref, revision);
      return { kind: 'file-changed', ref, revision };
    },
  };
}

const WHAT_HAPPENED: Partial<Readonly<Record<HostFailureKind, string>>> = {
  'disk-full': 'was not saved: the disk is full.',
  'read-only': 'is read-only.',
  'no-permission': 'may not be changed.',
  'in-use': 'is in use by another program.',
  io: 'could not be written.',
};
