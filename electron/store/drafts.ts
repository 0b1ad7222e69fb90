import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { Draft, DraftContent } from '../../shared/host/host.ts';
import type { HostFailure } from '../../shared/host/host-failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { placeOf } from '../files/documents.ts';
import { failure } from '../files/file-failure.ts';
import type { FileRefs } from '../files/file-refs.ts';
import type { FileSystem } from '../files/file-system.ts';
import { createQueue } from '../files/queue.ts';
import { sweep } from '../files/sweep.ts';
import { readOrSetAside, writeOwn } from './own-file.ts';

/**
 * Unsaved work, kept outside the person's files. Each draft says which page of which session wrote it. It is offered once that page
 * is gone: with its window, by a crash, or with the whole process. Other sessions are always over, because only the process that
 * holds the single-instance lock gets here; no process id, which could have been given away again, is asked.
 */
export interface Drafts {
  save(draft: DraftContent, page: string): Promise<Result<null, HostFailure>>;
  left(): Promise<readonly Draft[]>;
  read(id: string): Promise<Result<DraftContent, HostFailure>>;
  discard(id: string): Promise<void>;
  /** The person decided about the page's work, so nothing is left to be offered. */
  discardOf(page: string): Promise<void>;
  /** Ends when every draft that was handed over is on the disk. */
  settled(): Promise<void>;
}

export interface DraftParts {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly refs: FileRefs;
  /** Whether the page still shows its document. */
  readonly isOpen: (page: string) => boolean;
}

export function createDrafts({ fs, folder, refs, isOpen }: DraftParts): Drafts {
  const session = randomUUID();
  const inTurn = createQueue();
  const running = new Set<Promise<unknown>>();
  const pathOf = (id: string): string => join(folder, `${createHash('sha256').update(id).digest('hex')}${DRAFT}`);
  const stored = (path: string): Promise<StoredDraft | null> =>
    readOrSetAside(fs, path, (text) => draftSchema.parse(JSON.parse(text)));
  void sweep(fs, folder);

  function track<T>(work: Promise<T>): Promise<T> {
    running.add(work);
    return work.finally(() => running.delete(work));
  }

  function remove(path: string): Promise<void> {
    return inTurn(path, () => fs.unlink(path).catch(() => undefined));
  }

  async function all(): Promise<readonly StoredDraft[]> {
    const names = await fs.readdir(folder).catch(() => []);
    const paths = names.filter((name) => name.endsWith(DRAFT)).map((name) => join(folder, name));
    const drafts = await Promise.all(paths.map((path) => inTurn(path, () => stored(path))));
    return drafts.filter((draft) => draft !== null);
  }

  return {
    save({ id, name, ref, revision, text }, page) {
      const path = ref === null ? null : (refs.pathOf(ref) ?? null);
      const draft: StoredDraft = { id, name, path, revision, savedAt: Date.now(), session, page, text };
      const target = pathOf(id);
      return track(inTurn(target, () => writeOwn(fs, target, `Recovery copy of ${name}`, JSON.stringify(draft))));
    },
    async left() {
      const left = (await all()).filter((draft) => draft.session !== session || !isOpen(draft.page));
      const shown = await Promise.all(
        left.map(async (draft) => ({ ...shownOf(draft), ...(await fileTime(fs, draft)) })),
      );
      return shown.sort((a, b) => b.savedAt - a.savedAt);
    },
    async read(id) {
      const path = pathOf(id);
      const draft = await inTurn(path, () => stored(path));
      if (draft === null) return fail(failure('not-found', 'This recovered work is not there any more.'));
      const { name, revision, text } = draft;
      // The path was the person's choice when the draft was written, and only this process writes drafts.
      return ok({ id, name, ref: draft.path === null ? null : refs.grant(draft.path), revision, text });
    },
    discard: (id) => track(remove(pathOf(id))),
    discardOf: (page) =>
      track(
        all().then(async (drafts) => {
          const mine = drafts.filter((draft) => draft.session === session && draft.page === page);
          await Promise.all(mine.map(({ id }) => remove(pathOf(id))));
        }),
      ),
    async settled() {
      await Promise.allSettled([...running]);
    },
  };
}

const DRAFT = '.draft.json';
const draftSchema = z.object({
  id: z.string(),
  name: z.string(),
  path: z.string().nullable(),
  revision: z.string().nullable(),
  savedAt: z.number(),
  session: z.string(),
  page: z.string(),
  text: z.string(),
});
type StoredDraft = Readonly<z.infer<typeof draftSchema>>;

function shownOf({ id, name, path, savedAt }: StoredDraft): Omit<Draft, 'fileSavedAt'> {
  return { id, name, place: path === null ? '' : placeOf(path), savedAt };
}

async function fileTime(fs: FileSystem, { path }: StoredDraft): Promise<Pick<Draft, 'fileSavedAt'>> {
  if (path === null) return { fileSavedAt: null };
  const found = await fs.stat(path).catch(() => undefined);
  return { fileSavedAt: found === undefined ? null : Math.round(found.mtimeMs) };
}
