import type { FileRef, RecentFile } from '../../../shared/host/host.ts';
import type { BrowserStore } from './browser-store.ts';
import type { FileHandle } from './file-handle.ts';
import type { KnownFile } from './known-files.ts';

interface RecentRecord {
  readonly ref: FileRef;
  readonly handle: FileHandle;
  readonly openedAt: number;
}

const MOST = 12;

/** Handles of the files that were open lately; what cannot be kept is not remembered, which is no failure of opening. */
export interface RecentFiles {
  list(): Promise<readonly RecentFile[]>;
  handleOf(ref: FileRef): Promise<FileHandle | undefined>;
  remember(file: KnownFile): Promise<void>;
  forget(ref: FileRef): Promise<void>;
}

export function createRecentFiles(store: BrowserStore): RecentFiles {
  const records = async (): Promise<readonly RecentRecord[]> => {
    const all = (await store.all('recents').catch(() => [])) as readonly RecentRecord[];
    return [...all].sort((a, b) => b.openedAt - a.openedAt);
  };
  return {
    async list() {
      return (await records()).map(({ ref, handle, openedAt }) => ({ ref, name: handle.name, place: '', openedAt }));
    },
    handleOf: async (ref) => (await records()).find((record) => record.ref === ref)?.handle,
    async remember({ ref, handle }) {
      if (handle === null) return;
      const before = await records();
      // Two files opened within a millisecond still have an order.
      const openedAt = Math.max(Date.now(), (before[0]?.openedAt ?? 0) + 1);
      await store.put('recents', ref, { ref, handle, openedAt }).catch(() => undefined);
      const others = before.filter((record) => record.ref !== ref);
      for (const { ref: older } of others.slice(MOST - 1)) await store.remove('recents', older).catch(() => undefined);
    },
    forget: (ref) => store.remove('recents', ref).catch(() => undefined),
  };
}
