import type { Action } from '../../shared/actions.ts';
import type { KeyboardFocus } from './keyboard-focus.ts';
import type { Stroke } from './shortcut.ts';

/** Whether a shortcut is meant where the keyboard is. */
export function worksIn(focus: KeyboardFocus, action: Action, stroke: Stroke): boolean {
  if (focus === 'canvas') return true;
  if (focus === 'over') return false;
  const isOfWindow = stroke.mod || /^F[0-9]+$/.test(stroke.key);
  if (focus === 'field') return isOfWindow && !isOfElements(action);
  return isOfWindow || !isOfElements(action);
}

/** What it does to selected elements, a field does to its text, and a list to its rows. */
function isOfElements({ menu }: Action): boolean {
  return menu === undefined || menu === 'edit' || menu === 'arrange';
}
