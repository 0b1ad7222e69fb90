import type { ActionHandlers } from '../actions/handler.ts';
import type { App } from '../app.ts';

/** Of the presentation that is about to open: whether it begins at what is selected. */
let isFromHere = false;

export const presentActions = {
  present: { isEnabled: isDrawn, run: (app) => present(app, false) },
  'present-here': { isEnabled: isDrawn, run: (app) => present(app, true) },
} satisfies ActionHandlers;

export function startsHere(): boolean {
  return isFromHere;
}

/** The screen is asked for at once: a browser gives it only in answer to a key or a click. Without it the window is filled. */
function present({ ui, host }: App, fromHere: boolean): void {
  isFromHere = fromHere;
  void host.fillScreen(true);
  ui.open('present');
}

function isDrawn({ editor }: App): boolean {
  return editor.view().nodes.size > 0;
}
