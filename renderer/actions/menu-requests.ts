import type { ActionId } from '../../shared/actions.ts';
import type { App } from '../app.ts';
import { isConnecting } from './connect-by-keyboard.ts';
import { isDialogOpen } from './dialog-open.ts';
import { runAction } from './run-action.ts';
import { takeTyped } from './take-typed.ts';

/**
 * What was chosen in the desktop's own menu. Where text is being typed, the host edits the text instead and tells nobody;
 * for all else, and before the window closes, the text is taken first.
 */
export function bindMenuRequests(app: App): () => void {
  return app.host.subscribe((event) => {
    if (event.kind === 'action' || event.kind === 'close-requested') takeTyped();
    if (event.kind !== 'action') return;
    // A Mac's menu takes its keys before the page sees them: what is being dragged stays as it is until it is let go.
    const isBusy = isDialogOpen(app) || (app.gestures.getState().gesture.kind !== 'none' && !isConnecting(app));
    if (!isBusy || AT_ANY_TIME.has(event.action)) void runAction(app, event.action);
  });
}

const AT_ANY_TIME: ReadonlySet<ActionId> = new Set<ActionId>([
  'close',
  'new-window',
  'theme-light',
  'theme-dark',
  'theme-system',
]);
