import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Documents } from './documents.ts';

/** Tells when another program changed a file. */
export interface FileWatch {
  /** Looks now, where the system tells of no changes: network drives, a folder that came back. */
  look(): Promise<void>;
  stop(): void;
}

/** `onChange` gets the new revision, or null if the file is gone; the app's own saving is not told. */
export function watchFile(documents: Documents, path: string, onChange: (revision: string | null) => void): FileWatch {
  let told = documents.lastRevision(path);
  let seen = told;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;

  /** What two looks in a row agree on: a program that writes leaves the file empty or half written for a moment. */
  async function settledRevision(): Promise<string | null | undefined> {
    let now = await documents.revisionNow(path);
    for (
      let looks = 1;
      looks < MOST_LOOKS && !isStopped && now !== (documents.lastRevision(path) ?? null);
      looks += 1
    ) {
      await new Promise((resolve) => setTimeout(resolve, SETTLED_AFTER));
      const next = await documents.revisionNow(path);
      if (next === now) return now;
      now = next;
    }
    return now;
  }

  async function look(): Promise<void> {
    const now = await settledRevision();
    if (isStopped || now === undefined) return;
    // What the app itself read or wrote since is known to the page.
    const own = documents.lastRevision(path);
    if (own !== seen) {
      seen = own;
      told = own;
    }
    if (now === (told ?? null)) return;
    told = now ?? undefined;
    onChange(now);
  }

  const watcher = watchFolder(dirname(path), basename(path), () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), SETTLED_AFTER);
  });
  return {
    look,
    stop() {
      isStopped = true;
      clearTimeout(timer);
      watcher?.close();
    },
  };
}

/** Programs write in several steps; in milliseconds. */
const SETTLED_AFTER = 120;
/** A file that never comes to rest is told as it is. */
const MOST_LOOKS = 20;

/** The folder, because a file that is replaced is another one to the system. */
function watchFolder(folder: string, name: string, onTouch: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, (_kind, touched) => {
      if (touched === null || touched === name) onTouch();
    });
    return watcher.on('error', () => watcher.close());
  } catch {
    return undefined;
  }
}
