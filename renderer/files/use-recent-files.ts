import { useCallback, useEffect, useState } from 'react';
import type { FileRef, RecentFile } from '../../shared/host/host.ts';
import { useApp } from '../app-context.tsx';
import { forgetRecent, onForgotten } from './forget-recent.ts';
import { openRecentDocument } from './open.ts';

export interface RecentFiles {
  /** Newest first; null until they are known. */
  readonly files: readonly RecentFile[] | null;
  open(ref: FileRef): Promise<boolean>;
  forget(ref: FileRef): Promise<void>;
}

/** The files that were open lately, as long as the list is shown; it follows what is opened, saved and forgotten. */
export function useRecentFiles(): RecentFiles {
  const app = useApp();
  const [files, setFiles] = useState<readonly RecentFile[] | null>(null);
  const refresh = useCallback(async () => setFiles(await app.host.recentFiles()), [app]);
  useEffect(() => {
    void refresh();
    const stops = [app.session.state.subscribe(() => void refresh()), onForgotten(() => void refresh())];
    return () => {
      for (const stop of stops) stop();
    };
  }, [app, refresh]);
  return {
    files,
    async open(ref) {
      const isOpen = await openRecentDocument(app, ref);
      await refresh();
      return isOpen;
    },
    forget: (ref) => forgetRecent(app, ref),
  };
}
