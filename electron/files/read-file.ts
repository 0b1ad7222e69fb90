import { createHash } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { basename } from 'node:path';
import { MOST_FILE_BYTES } from '../../shared/host/file-limit.ts';
import type { HostFailure } from '../../shared/host/host-failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { failure, readFailure, tooLarge } from './file-failure.ts';
import type { FileSystem } from './file-system.ts';

export interface FileContent {
  readonly bytes: Uint8Array;
  readonly revision: string;
  readonly isReadOnly: boolean;
  /** Permission bits, to be given to what replaces the file. */
  readonly mode: number;
}

/** Reads a file that is one and not too large; a pipe would never end. */
export async function readFile(fs: FileSystem, path: string): Promise<Result<FileContent, HostFailure>> {
  const name = basename(path);
  try {
    const found = await fs.stat(path);
    if (found.isDirectory()) return fail(failure('unsupported', `“${name}” is a folder.`));
    if (!found.isFile()) return fail(failure('unsupported', `“${name}” is not a file.`));
    if (found.size > MOST_FILE_BYTES) return fail(tooLarge(name, found.size, MOST_FILE_BYTES));
    const bytes = await fs.readFile(path);
    if (bytes.length > MOST_FILE_BYTES) return fail(tooLarge(name, bytes.length, MOST_FILE_BYTES));
    const isReadOnly = !(await mayWrite(fs, path, found));
    return ok({ bytes, revision: revisionOf(bytes), isReadOnly, mode: found.mode & 0o777 });
  } catch (error) {
    return fail(readFailure(error, name));
  }
}

/** The content's own fingerprint: times and sizes change without a change, and do not change with one. */
export function revisionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A file without any write permission counts as read-only even for those whom the system would let write. */
export async function mayWrite(fs: FileSystem, path: string, { mode }: Pick<Stats, 'mode'>): Promise<boolean> {
  if ((mode & 0o222) === 0) return false;
  try {
    await fs.access(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
