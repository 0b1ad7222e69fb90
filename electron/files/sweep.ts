import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { isLeftOver } from './temporary-name.ts';

/** Removes the temporary files that a killed process left in a folder. Nothing depends on it, so it fails in silence. */
export async function sweep(fs: FileSystem, folder: string): Promise<void> {
  const names = await fs.readdir(folder).catch(() => []);
  await Promise.all(names.filter((name) => name.startsWith('.skyflip-')).map((name) => removeIfLeft(fs, folder, name)));
}

async function removeIfLeft(fs: FileSystem, folder: string, name: string): Promise<void> {
  const path = join(folder, name);
  try {
    const { mtimeMs } = await fs.lstat(path);
    if (isLeftOver(name, Date.now() - mtimeMs)) await fs.unlink(path);
  } catch {
    // Another process was faster, or the folder may not be changed.
  }
}
