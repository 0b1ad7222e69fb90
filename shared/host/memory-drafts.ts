import { ok } from '../result.ts';
import type { Draft, Host } from './host.ts';
import { hostFailure } from './host-failure.ts';
import type { KeptDraft, MemoryDisk } from './memory-disk.ts';
import { MEMORY_FOLDER } from './memory-files.ts';

/** The drafts on a disk in memory, as one session keeps and finds them. */
export function createMemoryDrafts(
  disk: MemoryDisk,
  session: number,
): Pick<Host, 'saveDraft' | 'leftDrafts' | 'readDraft' | 'discardDraft'> {
  return {
    async saveDraft(content) {
      // A process that is gone writes nothing, whatever timers of it a test still runs.
      if (!disk.liveSessions.has(session)) return hostFailure('io', 'The session is over.');
      if (disk.isFull) return hostFailure('disk-full', `${content.name} was not kept: the disk is full.`);
      disk.drafts.set(content.id, { content, savedAt: Date.now(), session });
      return ok(null);
    },
    async leftDrafts() {
      const left = [...disk.drafts.values()].filter((draft) => !disk.liveSessions.has(draft.session));
      return left.sort((a, b) => b.savedAt - a.savedAt).map((draft) => draftOf(disk, draft));
    },
    async readDraft(id) {
      const draft = disk.drafts.get(id);
      return draft === undefined ? hostFailure('not-found', 'There is no such draft.') : ok(draft.content);
    },
    async discardDraft(id) {
      disk.drafts.delete(id);
    },
  };
}

function draftOf(disk: MemoryDisk, { content: { id, name, ref }, savedAt }: KeptDraft): Draft {
  const path = ref === null ? undefined : disk.chosen.get(ref);
  const fileSavedAt = path === undefined ? null : (disk.files.get(path)?.savedAt ?? null);
  return { id, name, place: path === undefined ? '' : MEMORY_FOLDER, savedAt, fileSavedAt };
}
