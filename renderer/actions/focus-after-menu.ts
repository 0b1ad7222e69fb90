import type { App } from '../app.ts';
import { isDialogOpen } from './dialog-open.ts';

/** Where the keyboard goes when a menu closes: to the canvas, unless what was chosen took it elsewhere. False: it is there. */
export function focusAfterMenu(app: App): false {
  const focused = document.activeElement;
  const isFree = focused === null || focused === document.body || focused.closest('[role="menu"]') !== null;
  const isTaken = isDialogOpen(app) || app.editor.state.getState().renaming !== null;
  if (isFree && !isTaken) app.canvas.current?.focus();
  return false;
}
