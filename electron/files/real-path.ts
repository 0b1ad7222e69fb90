import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, type FileSystem } from './file-system.ts';

/** The one path of a file that may not be there yet, with every link followed, so that a link stays one when its file is replaced. */
export async function realPath(fs: FileSystem, path: string, links = 0): Promise<string> {
  try {
    return await fs.realpath(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || links > MOST_LINKS) throw error;
  }
  const target = await fs.readlink(path).catch(() => undefined);
  if (target !== undefined) return realPath(fs, resolve(dirname(path), target), links + 1);
  return join(await fs.realpath(dirname(path)), basename(path));
}

const MOST_LINKS = 40;
