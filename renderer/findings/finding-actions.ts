import { flushSync } from 'react-dom';
import type { ActionHandlers } from '../actions/handler.ts';
import type { App } from '../app.ts';
import { stepToFinding } from './go-to-finding.ts';
import { listing } from './listing.ts';

/** The filter's text field on the page; the panel has one. */
export const FILTER_FIELD = 'findings-filter';

export const findingActions = {
  'next-finding': { isEnabled: hasOpenFindings, run: (app) => stepToFinding(app, 1) },
  'previous-finding': { isEnabled: hasOpenFindings, run: (app) => stepToFinding(app, -1) },
  'filter-findings': {
    run({ settings }) {
      // The field must be there before it can be focused.
      flushSync(() => {
        settings.set({ findingsOpen: true });
        listing.setState({ isFilterShown: true });
      });
      const field = document.getElementById(FILTER_FIELD);
      if (!(field instanceof HTMLInputElement)) return;
      field.focus();
      field.select();
    },
  },
} satisfies ActionHandlers;

function hasOpenFindings({ findings }: App): boolean {
  return findings.getState().here.some(({ suppressed }) => suppressed === null);
}
