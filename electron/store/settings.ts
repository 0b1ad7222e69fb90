import type { FileSystem } from '../files/file-system.ts';
import { type OwnFile, ownFile } from './own-file.ts';

/** The page's settings, as text that it writes and reads itself; the main process only sees to it that it is JSON. */
export function settingsFile(fs: FileSystem, path: string): OwnFile<string> {
  return ownFile({
    fs,
    path,
    name: 'Settings',
    parse(text) {
      JSON.parse(text);
      return text;
    },
    serialize: (text) => text,
  });
}
