import { basename } from 'node:path';
import { z } from 'zod';
import type { FileRef, RecentFile } from '../../shared/host/host.ts';
import { placeOf } from '../files/documents.ts';
import type { FileRefs } from '../files/file-refs.ts';
import type { FileSystem } from '../files/file-system.ts';
import { type OwnFile, ownFile } from './own-file.ts';

/** The files that were opened and saved last, newest first. Its paths were all chosen by the person, so they may be opened again. */
export interface Recents {
  list(): Promise<readonly RecentFile[]>;
  pathOf(ref: FileRef): Promise<string | undefined>;
  remember(ref: FileRef): Promise<void>;
  forget(ref: FileRef): Promise<void>;
}

export function createRecents(fs: FileSystem, path: string, refs: FileRefs): Recents {
  const file: OwnFile<readonly Recent[]> = ownFile({
    fs,
    path,
    name: 'The list of recent files',
    parse: (text) => recentsSchema.parse(JSON.parse(text)),
    serialize: (recents) => JSON.stringify(recents, undefined, 1),
  });
  let list: Promise<readonly Recent[]> | undefined;
  const current = (): Promise<readonly Recent[]> => {
    list ??= file.read().then((recents) => recents ?? []);
    return list;
  };
  async function change(changed: (recents: readonly Recent[]) => readonly Recent[]): Promise<void> {
    list = current().then(changed);
    // The list is worth no message of its own.
    await file.write(await list);
  }
  return {
    list: async () => (await current()).map((recent) => shown(recent, refs.grant(recent.path))),
    async pathOf(ref) {
      const known = refs.pathOf(ref);
      return (await current()).find((recent) => recent.path === known)?.path;
    },
    async remember(ref) {
      const path = refs.pathOf(ref);
      if (path === undefined) return;
      const openedAt = Date.now();
      await change((recents) => [{ path, openedAt }, ...without(recents, path)].slice(0, MOST_RECENTS));
    },
    async forget(ref) {
      const path = refs.pathOf(ref);
      if (path !== undefined) await change((recents) => without(recents, path));
    },
  };
}

interface Recent {
  readonly path: string;
  readonly openedAt: number;
}

const MOST_RECENTS = 12;
const recentsSchema = z.array(z.object({ path: z.string().min(1), openedAt: z.number() })).max(1000);

function without(recents: readonly Recent[], path: string): readonly Recent[] {
  return recents.filter((recent) => recent.path !== path);
}

function shown({ path, openedAt }: Recent, ref: FileRef): RecentFile {
  return { ref, name: basename(path), place: placeOf(path), openedAt };
}
