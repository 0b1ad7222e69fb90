import type { Stats } from 'node:fs';
import { basename } from 'node:path';
import type { HostFailure } from '../../shared/host/host-failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { changedOnDisk, failure, missing, writeFailure } from './file-failure.ts';
import { codeOf, type FileSystem } from './file-system.ts';
import { mayWrite, revisionOf } from './read-file.ts';
import { replaceFile } from './replace-file.ts';
import type { InPlaceWriter } from './write-in-place.ts';

export interface SavedFile {
  /** With links followed. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the file must still hold; null: it is replaced whatever it holds. */
  readonly revision: string | null;
}

/** Replaces a file unless it is no longer what it was. Whatever fails, it holds the old or the new content. */
export async function saveFile(
  fs: FileSystem,
  inPlace: InPlaceWriter,
  { path, bytes, revision }: SavedFile,
): Promise<Result<null, HostFailure>> {
  const name = basename(path);
  let isThere = false;
  try {
    const found = await statOf(fs, path);
    isThere = found !== undefined;
    if (!isThere && revision !== null) return fail(missing(name));
    if (found !== undefined && !found.isFile())
      return fail(failure('unsupported', `“${name}” is not a file that can be replaced.`));
    if (found !== undefined && !(await mayWrite(fs, path, found)))
      return fail(failure('read-only', `“${name}” cannot be changed here: it is read-only.`));
    if (revision !== null && revisionOf(await fs.readFile(path)) !== revision) return fail(changedOnDisk(name));
    const beforeRename = async (): Promise<void> => {
      if (revision !== null && !isSame(found, await statOf(fs, path))) throw new ChangedMeanwhile();
    };
    const mode = found === undefined ? undefined : found.mode & 0o777;
    await replaceFile(fs, { target: path, bytes, mode, beforeRename });
    return ok(null);
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return fail(changedOnDisk(name));
    const refused = await writeFailure(fs, error, { name, path, needed: bytes.byteLength });
    // The folder lets nobody write beside the file; the file itself may be written, if the person wants that.
    if (!isThere || !NOT_BESIDE.has(codeOf(error))) return fail(refused);
    return inPlace(path, bytes, refused);
  }
}

const NOT_BESIDE: ReadonlySet<string> = new Set(['EACCES', 'EPERM']);

class ChangedMeanwhile extends Error {}

async function statOf(fs: FileSystem, path: string): Promise<Stats | undefined> {
  try {
    return await fs.stat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isSame(one: Stats | undefined, other: Stats | undefined): boolean {
  return one?.mtimeMs === other?.mtimeMs && one?.size === other?.size && one?.ino === other?.ino;
}
