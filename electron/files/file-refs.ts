import { randomUUID } from 'node:crypto';
import type { FileRef } from '../../shared/host/host.ts';

/**
 * The files that the person chose (by dialog, double click, drop, command line or the recent list), known to the page only by
 * tokens that cannot be guessed. What has no token can be neither read nor written: a page that was taken over reaches nothing.
 */
export interface FileRefs {
  /** The same path has the same token while the app runs. Call it only for what the person chose. */
  grant(realPath: string): FileRef;
  pathOf(ref: FileRef): string | undefined;
}

export function createFileRefs(): FileRefs {
  const paths = new Map<FileRef, string>();
  const refs = new Map<string, FileRef>();
  return {
    grant(path) {
      const known = refs.get(path);
      if (known !== undefined) return known;
      const ref = randomUUID() as string as FileRef;
      refs.set(path, ref);
      paths.set(ref, path);
      return ref;
    },
    pathOf: (ref) => paths.get(ref),
  };
}
