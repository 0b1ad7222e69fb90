import type { Draft, DraftContent, Host } from '../../../shared/host/host.ts';
import { hostFailure } from '../../../shared/host/host-failure.ts';
import { ok } from '../../../shared/result.ts';
import { storeFailure } from './browser-failure.ts';
import type { BrowserStore } from './browser-store.ts';
import { type FileHandle, isAllowedAlready } from './file-handle.ts';
import type { KnownFile, KnownFiles } from './known-files.ts';
import type { LiveSessions } from './live-sessions.ts';

interface DraftRecord extends DraftContent {
  /** The run that wrote it. */
  readonly session: string;
  readonly savedAt: number;
  readonly handle: FileHandle | null;
  readonly fileSavedAt: number | null;
}

export type KeptDrafts = Pick<Host, 'saveDraft' | 'leftDrafts' | 'readDraft' | 'discardDraft'> & {
  /** Gives up what this run kept. */
  discardOwn(): Promise<void>;
};

export function createKeptDrafts(store: BrowserStore, sessions: LiveSessions, files: KnownFiles): KeptDrafts {
  const records = async (): Promise<readonly DraftRecord[]> =>
    (await store.all('drafts').catch(() => [])) as readonly DraftRecord[];
  const recordOf = async (id: string): Promise<DraftRecord | undefined> =>
    (await records()).find((record) => record.id === id);

  return {
    async saveDraft(draft) {
      const known: KnownFile | undefined = draft.ref === null ? undefined : files.get(draft.ref);
      const record: DraftRecord = {
        ...draft,
        session: sessions.id,
        savedAt: Date.now(),
        handle: known?.handle ?? null,
        fileSavedAt: known?.savedAt ?? null,
      };
      try {
        await store.put('drafts', draft.id, record);
        return ok(null);
      } catch (error) {
        return storeFailure(error);
      }
    },
    async leftDrafts() {
      const alive = await sessions.alive();
      const left = (await records()).filter(({ session }) => !alive.has(session));
      return Promise.all([...left].sort((a, b) => b.savedAt - a.savedAt).map(draftOf));
    },
    async readDraft(id) {
      const record = await recordOf(id);
      if (record === undefined) return hostFailure('not-found', 'This draft is not there any more.');
      const { name, text, revision, handle } = record;
      if (handle === null) return ok({ id, name, ref: null, revision: null, text });
      const { ref } = await files.addHandle(handle, record.ref ?? undefined);
      return ok({ id, name, ref, revision, text });
    },
    discardDraft: (id) => store.remove('drafts', id).catch(() => undefined),
    async discardOwn() {
      for (const { id, session } of await records()) {
        if (session === sessions.id) await store.remove('drafts', id).catch(() => undefined);
      }
    },
  };
}

async function draftOf({ id, name, savedAt, handle, fileSavedAt }: DraftRecord): Promise<Draft> {
  return { id, name, place: '', savedAt, fileSavedAt: await lastSaved(handle, fileSavedAt) };
}

/** As the disk has it, where the browser lets that be seen without asking; else as it was when the draft was kept. */
async function lastSaved(handle: FileHandle | null, known: number | null): Promise<number | null> {
  if (handle === null || !(await isAllowedAlready(handle, 'read'))) return known;
  try {
    return (await handle.getFile()).lastModified;
  } catch {
    return null;
  }
}
