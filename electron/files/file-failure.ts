import { dirname } from 'node:path';
import type { HostFailure, HostFailureKind } from '../../shared/host/host-failure.ts';
import { codeOf, type FileSystem } from './file-system.ts';
import { ShortWriteError } from './replace-file.ts';

/** Why a file could not be read, in a sentence that names it. */
export function readFailure(error: unknown, name: string): HostFailure {
  const known = READING[codeOf(error)];
  if (known === undefined) return failure('io', `“${name}” could not be read${codeIn(error)}.`);
  return failure(known.kind, `“${name}” ${known.reason}.`);
}

/** Why a file could not be written, and what of it is safe. `needed` is in bytes. */
export async function writeFailure(
  fs: FileSystem,
  error: unknown,
  { name, path, needed }: { readonly name: string; readonly path: string; readonly needed: number },
): Promise<HostFailure> {
  const code = codeOf(error);
  if (error instanceof ShortWriteError || FULL.has(code)) {
    const free = await freeBytes(fs, dirname(path));
    const room = free === undefined ? '' : ` (needs ${inWords(needed)}, ${inWords(free, Math.floor)} free)`;
    return failure('disk-full', `“${name}” was not saved: the disk is full${room}.`);
  }
  const known = WRITING[code];
  if (known === undefined) return failure('io', `“${name}” was not saved${codeIn(error)}.`);
  return failure(known.kind, `“${name}” was not saved: ${known.reason}.`);
}

export function missing(name: string): HostFailure {
  return failure('not-found', `“${name}” was moved or deleted.`);
}

export function tooLarge(name: string, bytes: number, most: number): HostFailure {
  return failure('too-large', `“${name}” is ${inWords(bytes)}; the limit is ${inWords(most)}.`);
}

export function changedOnDisk(name: string): HostFailure {
  return failure('changed-on-disk', `“${name}” was changed by another program since it was read.`);
}

export function failure(kind: HostFailureKind, message: string): HostFailure {
  return { kind, message };
}

interface Reason {
  readonly kind: HostFailureKind;
  readonly reason: string;
}

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

const READING: Readonly<Record<string, Reason>> = {
  ENOENT: { kind: 'not-found', reason: 'was moved or deleted' },
  ENOTDIR: { kind: 'not-found', reason: 'was moved or deleted' },
  EACCES: { kind: 'no-permission', reason: 'may not be read by you' },
  EPERM: { kind: 'no-permission', reason: 'may not be read by you' },
  EBUSY: { kind: 'in-use', reason: 'is in use by another program' },
  EISDIR: { kind: 'unsupported', reason: 'is a folder' },
  ELOOP: { kind: 'not-found', reason: 'is a link that leads in a circle' },
  ENAMETOOLONG: { kind: 'unsupported', reason: 'has too long a name' },
};

const WRITING: Readonly<Record<string, Reason>> = {
  ENOENT: { kind: 'not-found', reason: 'its folder is no longer there' },
  ENOTDIR: { kind: 'not-found', reason: 'its folder is no longer there' },
  EACCES: { kind: 'no-permission', reason: 'you may not write there' },
  EPERM: { kind: 'no-permission', reason: 'you may not write there' },
  EROFS: { kind: 'read-only', reason: 'the disk is read-only' },
  EBUSY: { kind: 'in-use', reason: 'another program is using it' },
  ETXTBSY: { kind: 'in-use', reason: 'another program is using it' },
  EISDIR: { kind: 'unsupported', reason: 'it is a folder' },
  EFBIG: { kind: 'too-large', reason: 'the disk takes no file that large' },
  ELOOP: { kind: 'not-found', reason: 'it is a link that leads in a circle' },
  ENAMETOOLONG: { kind: 'unsupported', reason: 'its name is too long' },
  EINVAL: { kind: 'unsupported', reason: 'the disk does not take this name' },
};

function codeIn(error: unknown): string {
  const code = codeOf(error);
  return code === '' ? '' : ` (${code})`;
}

async function freeBytes(fs: FileSystem, folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await fs.statfs(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

/** What is needed is rounded up, what is there down, so that the two never look enough when they are not. */
function inWords(bytes: number, round = Math.ceil): string {
  if (bytes < KILO) return `${bytes} bytes`;
  if (bytes < KILO * KILO) return `${round(bytes / KILO)} KB`;
  return `${round(bytes / KILO / KILO)} MB`;
}

const KILO = 1024;
