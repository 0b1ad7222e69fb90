/** What scrolls and holds nothing that takes the keyboard takes it itself, so that the arrow keys reach all of it. */
export const SCROLLED_BY_KEYS = { tabIndex: 0 } as const;
