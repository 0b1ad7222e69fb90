import type { LucideIcon } from 'lucide-react';
import type { SearchedText } from '../../shared/catalog/match-text.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import type { App } from '../app.ts';

/** One line of the command palette: something to do, to place, to go to or to open. */
export interface Entry {
  /** The same each time, so that what was used last is found again. */
  readonly key: string;
  readonly label: string;
  /** In grey beside it. */
  readonly detail?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly picture: Service | LucideIcon | null;
  /** Why it cannot be done now; absent: it can. */
  readonly whyNot?: string | undefined;
  readonly run: (app: App) => void | Promise<void>;
  /** What Enter with Ctrl or Cmd does instead. */
  readonly runBeside?: ((app: App) => void) | undefined;
}

/** An entry that is found by its texts. */
export interface SearchedEntry {
  readonly entry: Entry;
  readonly texts: readonly SearchedText[];
}

export interface EntryGroup {
  readonly label: string;
  readonly items: readonly Entry[];
}
