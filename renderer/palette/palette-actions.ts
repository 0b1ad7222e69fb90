import { flushSync } from 'react-dom';
import type { ActionHandlers } from '../actions/handler.ts';

/** The search field's id on the page; the palette has one. */
export const SEARCH_FIELD = 'palette-search';

export function searchField(): HTMLInputElement | undefined {
  const field = document.getElementById(SEARCH_FIELD);
  return field instanceof HTMLInputElement ? field : undefined;
}

export const paletteActions = {
  'find-service': {
    run({ settings }) {
      // The field must be there before it can be focused.
      const { paletteOpen, leftTab } = settings.state.getState();
      if (!paletteOpen || leftTab !== 'services') {
        flushSync(() => settings.set({ paletteOpen: true, leftTab: 'services' }));
      }
      const field = searchField();
      field?.focus();
      field?.select();
    },
  },
} satisfies ActionHandlers;
