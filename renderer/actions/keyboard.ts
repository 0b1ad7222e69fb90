import type { ActionId } from '../../shared/actions.ts';
import { startTyping } from '../annotate/start-typing.ts';
import type { App } from '../app.ts';
import { tellWhyNot } from '../spoken/tell-outcome.ts';
import { actionForStroke } from './action-for-stroke.ts';
import { isConnecting, steerConnecting } from './connect-by-keyboard.ts';
import { isDialogOpen } from './dialog-open.ts';
import { focusOf, isRestingField } from './keyboard-focus.ts';
import { isActionEnabled, runAction } from './run-action.ts';
import { strokeOf } from './shortcut.ts';
import { takeTyped } from './take-typed.ts';
import { worksIn } from './works-in.ts';

/**
 * Keys that the focused part left alone become actions. What is handled here reaches neither the browser nor the desktop's
 * menu, so nothing happens twice. Escape that means nothing where it is pressed leads back to the canvas.
 */
export function bindKeyboard(app: App): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
    if (isPlain && isConnecting(app) && steerConnecting(app, event.key, event.shiftKey)) {
      event.preventDefault();
      return;
    }
    if (startTyping(app, event)) {
      event.preventDefault();
      return;
    }
    const stroke = strokeOf(event, app.host.capabilities.isMac);
    const action = stroke === undefined ? undefined : actionForStroke(stroke);
    if (stroke === undefined || action === undefined || AS_EVENTS.has(action.id)) return;
    const focus = focusOf(event.target);
    // What is being dragged stays as it is until it is let go.
    const isDragging = app.gestures.getState().gesture.kind !== 'none' && !isConnecting(app);
    const isMeant = worksIn(focus, action, stroke) || (OF_HISTORY.has(action.id) && isRestingField(event.target));
    if (isDialogOpen(app) || isDragging || !isMeant) {
      if (stroke.key === 'Escape' && !isDragging && focus !== 'over' && !isDialogOpen(app)) app.canvas.current?.focus();
      // The browser would save the page or make a bookmark instead.
      if (stroke.mod && !OF_FIELDS.has(action.id)) event.preventDefault();
      return;
    }
    // A plain key that has nothing to do stays the browser's: Tab leaves the canvas after the last element.
    const isPossible = isActionEnabled(app, action.id);
    if (!isPossible) tellWhyNot(app, action);
    if (!stroke.mod && !isPossible) return;
    event.preventDefault();
    // Where nothing has the keyboard, the canvas takes it: whatever opens leads back to it.
    if (event.target === document.body) app.canvas.current?.focus();
    if (focus === 'field') takeTyped();
    if (!event.repeat || REPEATING.has(action.id)) void runAction(app, action.id);
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/** In a field they take back what was typed; where nothing was, they take back the last change. */
const OF_HISTORY: ReadonlySet<ActionId> = new Set<ActionId>(['undo', 'redo']);

/** With Mod, a field edits its text by these. */
const OF_FIELDS: ReadonlySet<ActionId> = new Set<ActionId>([
  'undo',
  'redo',
  'select-all',
  'delete-frame',
  'move-into',
  'move-out',
  'widen',
  'narrow',
  'heighten',
  'lower',
]);

/** The browser turns these keys into events that bring the clipboard without a question (clipboard-events.ts). */
const AS_EVENTS: ReadonlySet<ActionId> = new Set<ActionId>(['cut', 'copy', 'paste', 'paste-in-place']);

const REPEATING: ReadonlySet<ActionId> = new Set<ActionId>([
  'undo',
  'redo',
  'nudge-left',
  'nudge-right',
  'nudge-up',
  'nudge-down',
  'nudge-left-fine',
  'nudge-right-fine',
  'nudge-up-fine',
  'nudge-down-fine',
  'widen',
  'narrow',
  'heighten',
  'lower',
  'widen-fine',
  'narrow-fine',
  'heighten-fine',
  'lower-fine',
  'pan-up',
  'pan-down',
  'pan-left',
  'pan-right',
  'next-element',
  'previous-element',
  'zoom-in',
  'zoom-out',
  'bring-forward',
  'send-backward',
]);
