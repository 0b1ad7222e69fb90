import { useEffect, useRef } from 'react';
import { createStore } from 'zustand/vanilla';
import type { App } from '../app.ts';
import { useEditor } from '../app-context.tsx';
import type { Grouping } from './arrange-findings.ts';
import { type FindingFilter, NO_FILTER } from './finding-filter.ts';

export interface Listing {
  readonly filter: FindingFilter;
  readonly grouping: Grouping;
  /** Whether the fields of the filter are shown. */
  readonly isFilterShown: boolean;
}

const UNFILTERED: Listing = { filter: NO_FILTER, grouping: 'severity', isFilterShown: false };

/** How the panel lists the findings; the summaries lead to a part of the list. */
export const listing = createStore<Listing>(() => UNFILTERED);

export function setFilter(changes: Partial<FindingFilter>): void {
  listing.setState(({ filter }) => ({ filter: { ...filter, ...changes } }));
}

export function clearFilter(): void {
  listing.setState({ filter: NO_FILTER });
}

/** What was looked for in one document is not what is looked for in the next. */
export function useFreshListing(): void {
  const start = useEditor(({ history }) => (history.past.length === 0 ? history.present : null));
  const last = useRef(start);
  useEffect(() => {
    if (start === null || start === last.current) return;
    last.current = start;
    listing.setState({ filter: NO_FILTER, isFilterShown: false });
  }, [start]);
}

/** Opens the panel at these findings and no others. */
export function listOnly(
  { settings, findings }: Pick<App, 'settings' | 'findings'>,
  wanted: Partial<FindingFilter>,
): void {
  settings.set({ findingsOpen: true });
  findings.setState({ current: null });
  listing.setState({ filter: { ...NO_FILTER, ...wanted }, isFilterShown: true });
}
