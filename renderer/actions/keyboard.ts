import type { ActionId } from '../../shared/actions.ts';
import type { App } from '../app.ts';
import { actionForStroke } from './action-for-stroke.ts';
import { isConnecting, steerConnecting } from './connect-by-keyboard.ts';
import { focusOf } from './keyboard-focus.ts';
import { isActionEnabled, runAction } from './run-action.ts';
import { strokeOf } from './shortcut.ts';
import { worksIn } from './works-in.ts';

/**
 * Keys that the focused part left alone become actions. What is handled here reaches neither the browser nor the desktop's
 * menu, so nothing happens twice.
 */
export function bindKeyboard(app: App): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isQuestionOpen(app)) return;
    if (isConnecting(app) && steerConnecting(app, event.key, event.shiftKey)) {
      event.preventDefault();
      return;
    }
    const id = actionOfKey(app, event);
    if (id === undefined) return;
    event.preventDefault();
    if (!event.repeat || REPEATING.has(id)) void runAction(app, id);
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

function isQuestionOpen({ ui }: App): boolean {
  const { dialog, question } = ui.state.getState();
  return dialog !== null || question !== null;
}

function actionOfKey(app: App, event: KeyboardEvent): ActionId | undefined {
  const stroke = strokeOf(event, app.host.capabilities.isMac);
  if (stroke === undefined) return undefined;
  const action = actionForStroke(stroke);
  if (action === undefined || !worksIn(focusOf(event.target), action, stroke)) return undefined;
  if (AS_EVENTS.has(action.id)) return undefined;
  // A key that has nothing to do is the browser's, unless the browser would do something else with it.
  return stroke.mod || isActionEnabled(app, action.id) ? action.id : undefined;
}

/** The browser turns these keys into events that bring the clipboard without a question (clipboard-events.ts). */
const AS_EVENTS: ReadonlySet<ActionId> = new Set<ActionId>(['cut', 'copy', 'paste']);

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
  'next-element',
  'previous-element',
  'zoom-in',
  'zoom-out',
  'bring-forward',
  'send-backward',
]);
