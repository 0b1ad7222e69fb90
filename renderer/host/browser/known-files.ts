import { MOST_FILE_BYTES } from '../../../shared/host/file-limit.ts';
import type { FileRef, FileStamp, OpenedFile } from '../../../shared/host/host.ts';
import type { HostFailure } from '../../../shared/host/host-failure.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { failureOf, fileFailure } from './browser-failure.ts';
import { type FileHandle, isAllowed } from './file-handle.ts';
import { revisionOf } from './revision.ts';

/** A file that the person chose: by its handle, or, where the browser has none, by what was read or downloaded. */
export interface KnownFile {
  readonly ref: FileRef;
  readonly name: string;
  readonly handle: FileHandle | null;
  readonly upload: Blob | null;
  /** What the app last read or wrote; null: nothing yet. */
  revision: string | null;
  /** Of that content, as the disk has it; milliseconds since 1970. */
  savedAt: number | null;
}

/** The files of this run, by the references that stand for them. */
export interface KnownFiles {
  get(ref: FileRef): KnownFile | undefined;
  /** The same file has the same reference however often it is chosen. */
  addHandle(handle: FileHandle, ref?: FileRef): Promise<KnownFile>;
  addUpload(name: string, upload: Blob): KnownFile;
  read(known: KnownFile): Promise<Result<OpenedFile, HostFailure>>;
  /** Replaces the file's content whole, if it is still what the revision says; null: whatever it is. */
  write(known: KnownFile, bytes: Uint8Array, revision: string | null): Promise<Result<FileStamp, HostFailure>>;
}

export function createKnownFiles(): KnownFiles {
  const files = new Map<FileRef, KnownFile>();
  const add = (file: Omit<KnownFile, 'revision' | 'savedAt'>): KnownFile => {
    const known = { ...file, revision: null, savedAt: null };
    files.set(known.ref, known);
    return known;
  };
  return {
    get: (ref) => files.get(ref),
    async addHandle(handle, ref = newRef()) {
      for (const known of files.values())
        if (known.handle !== null && (await known.handle.isSameEntry(handle))) return known;
      return add({ ref, name: handle.name, handle, upload: null });
    },
    addUpload: (name, upload) => add({ ref: newRef(), name, handle: null, upload }),
    async read(known) {
      try {
        return await readKnown(known);
      } catch (error) {
        return fileFailure(error, known.name);
      }
    },
    async write(known, bytes, revision) {
      try {
        return await writeKnown(known, bytes, revision);
      } catch (error) {
        return fileFailure(error, known.name);
      }
    },
  };
}

function newRef(): FileRef {
  return crypto.randomUUID() as string as FileRef;
}

export function stampOf({ ref, name }: KnownFile, revision: string): FileStamp {
  return { ref, name, place: '', revision, isReadOnly: false };
}

async function readKnown(known: KnownFile): Promise<Result<OpenedFile, HostFailure>> {
  if (known.handle !== null && !(await isAllowed(known.handle, 'read'))) return failureOf('no-permission', known.name);
  const content = known.handle === null ? known.upload : await known.handle.getFile();
  if (content === null) return failureOf('not-found', known.name);
  if (content.size > MOST_FILE_BYTES) return failureOf('too-large', known.name);
  const bytes = new Uint8Array(await content.arrayBuffer());
  const revision = await revisionOf(bytes);
  known.revision = revision;
  known.savedAt = content instanceof File ? content.lastModified : null;
  return ok({ ...stampOf(known, revision), bytes });
}

async function writeKnown(
  known: KnownFile,
  bytes: Uint8Array,
  revision: string | null,
): Promise<Result<FileStamp, HostFailure>> {
  const { handle, name } = known;
  if (handle === null) return failureOf('unsupported', name);
  if (!(await isAllowed(handle, 'readwrite'))) return failureOf('no-permission', name);
  if (revision !== null && (await revisionOfFile(await handle.getFile())) !== revision) {
    return failureOf('changed-on-disk', name);
  }
  await writeWhole(handle, bytes);
  known.revision = await revisionOf(bytes);
  known.savedAt = (await handle.getFile()).lastModified;
  return ok(stampOf(known, known.revision));
}

async function revisionOfFile(file: File): Promise<string> {
  return revisionOf(new Uint8Array(await file.arrayBuffer()));
}

/** The browser writes beside the file and puts it in its place when it is closed. */
async function writeWhole(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  const writer = await handle.createWritable();
  try {
    await writer.write(bytes);
    await writer.close();
  } catch (error) {
    await writer.abort().catch(() => undefined);
    throw error;
  }
}
