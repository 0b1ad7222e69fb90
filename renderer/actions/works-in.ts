import type { Action, ActionId } from '../../shared/actions.ts';
import type { KeyboardFocus } from './keyboard-focus.ts';
import type { Stroke } from './shortcut.ts';

/** Whether a shortcut is meant where the keyboard is. */
export function worksIn(focus: KeyboardFocus, action: Action, stroke: Stroke): boolean {
  if (focus === 'canvas') return true;
  if (focus === 'over') return false;
  // A list has a menu of its own, or none.
  if (action.id === 'open-menu') return false;
  if (EVERYWHERE.has(action.id)) return true;
  const isOfWindow = stroke.mod || /^F[0-9]+$/.test(stroke.key);
  if (focus === 'field') return isOfWindow && !isOfElements(action);
  // A sign by itself is the canvas' alone (WCAG 2.1.4): in a list it leads to a row, and a dictated word must not place notes.
  if (!stroke.mod && stroke.key.length === 1) return false;
  return isOfWindow || !isOfElements(action);
}

/** They ask for the whole diagram, wherever the keyboard is. */
const EVERYWHERE: ReadonlySet<ActionId> = new Set<ActionId>(['find', 'find-replace', 'find-next', 'find-previous']);

/** What it does to selected elements, a field does to its text, and a list to its rows. */
function isOfElements({ menu }: Action): boolean {
  return menu === undefined || menu === 'edit' || menu === 'arrange';
}
