import { createStore } from 'zustand/vanilla';
import type { TextQuery } from '../../shared/catalog/text-pattern.ts';

export interface FindState extends TextQuery {
  readonly isOpen: boolean;
  /** The second line, which writes something else in names. */
  readonly replaces: boolean;
  readonly by: string;
  /** The element that was found last and is being looked at; null: none. */
  readonly current: string | null;
  /** It was typed since the last step from hit to hit: then how many there are is read out. */
  readonly isLooking: boolean;
  /** What was selected before; null once a person has gone to a hit, which then stays selected. */
  readonly former: ReadonlySet<string> | null;
}

/** Kept while the window is open, so that what was looked for is found again. */
export const findState = createStore<FindState>(() => ({
  isOpen: false,
  replaces: false,
  text: '',
  by: '',
  isCaseSensitive: false,
  isWholeWord: false,
  current: null,
  isLooking: false,
  former: null,
}));
