import { dirname } from 'node:path';
import { codeOf, type FileSystem } from './file-system.ts';
import { temporaryBeside } from './temporary-name.ts';

export interface Replacement {
  /** With links already followed: a rename would replace a link itself. */
  readonly target: string;
  readonly bytes: Uint8Array;
  /** Of the file that is replaced; undefined: as new files are. */
  readonly mode: number | undefined;
  /** The last look before the old file goes; throws to keep it. */
  readonly beforeRename?: () => Promise<void>;
}

/**
 * Replaces a file whole or not at all, whatever fails and whenever the process dies or the power goes: written beside it, synced,
 * measured, renamed over it, and the folder synced. Throws what the system said.
 */
export async function replaceFile(
  fs: FileSystem,
  { target, bytes, mode, beforeRename }: Replacement,
  platform = process.platform,
): Promise<void> {
  const temporary = temporaryBeside(target);
  try {
    await writeDurably(fs, temporary, bytes, mode);
    await beforeRename?.();
    await renameWithPatience(fs, temporary, target, platform);
  } catch (error) {
    await fs.unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(fs, dirname(target));
}

/** Thrown when the disk took fewer bytes than it was given without saying so. */
export class ShortWriteError extends Error {}

async function writeDurably(fs: FileSystem, path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = await fs.open(path, 'wx', mode);
  try {
    // What a process may not set at creation (its umask) it may set afterwards.
    if (mode !== undefined) await file.chmod(mode);
    await file.writeFile(bytes);
    await file.sync();
    const { size } = await file.stat();
    if (size !== bytes.byteLength) throw new ShortWriteError(`${size} of ${bytes.byteLength} bytes were written`);
  } finally {
    await file.close();
  }
}

/** On Windows a virus scanner or an indexer holds new and old files for moments. */
async function renameWithPatience(fs: FileSystem, from: string, to: string, platform: string): Promise<void> {
  for (const delay of platform === 'win32' ? RETRY_AFTER : []) {
    try {
      return await fs.rename(from, to);
    } catch (error) {
      if (!HELD_BY_ANOTHER.has(codeOf(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
  await fs.rename(from, to);
}

/** Milliseconds; about six seconds in all, during which the app stays usable. */
const RETRY_AFTER = [10, 20, 50, 100, 200, 400, 800, 1600, 3200];
const HELD_BY_ANOTHER: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Makes the rename itself durable. Windows and some network file systems cannot, and the content is safe either way. */
async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  try {
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // See above.
  }
}
