import { basename } from 'node:path';
import type { Documents } from '../files/documents.ts';
import type { Recents } from '../store/recents.ts';
import type { AppWindow } from './app-window.ts';
import type { Windows } from './windows.ts';

export interface OutsideParts {
  readonly documents: Documents;
  readonly recents: Recents;
  readonly windows: Windows;
  readonly openWindow: () => AppWindow;
}

/** Opens what the person double-clicked, dropped or named on a command line: in `wanted`, on which it was dropped, else where nothing was begun yet. */
export async function openFromOutside(parts: OutsideParts, path: string, wanted?: AppWindow): Promise<void> {
  const { documents, recents, windows, openWindow } = parts;
  const opened = await documents.open(path);
  if (opened.ok && windows.focusOther(opened.value.ref, wanted)) return;
  const target = wanted ?? windows.all.findLast(({ isBlank }) => isBlank) ?? openWindow();
  if (opened.ok) {
    target.tell({ kind: 'open', file: opened.value, isDropped: wanted !== undefined });
    await recents.remember(opened.value.ref);
  } else {
    target.tell({ kind: 'open-failed', name: basename(path), failure: opened.error });
  }
  target.focus();
}
