import { isTextField } from '../ui/is-text-field.ts';

/** Where the keyboard is, as far as it decides which shortcuts work. */
export type KeyboardFocus =
  /** The diagram, or nothing in particular. */
  | 'canvas'
  /** Where text is typed: its own keys come first. */
  | 'field'
  /** A button, a list, a tree: Enter, Tab and arrows are its own. */
  | 'control'
  /** A dialog or an open menu: nothing behind it is meant. */
  | 'over';

export function focusOf(target: EventTarget | null): KeyboardFocus {
  if (!(target instanceof Element) || target === document.body || target === document.documentElement) return 'canvas';
  // Dialogs and the lists of menus are drawn beside the window, not in it.
  if (target.closest('#root') === null) return 'over';
  if (isTextField(target)) return 'field';
  const isInCanvas = target.closest('main') !== null;
  const isControl = target.closest('button, a[href], input, select, [role="button"], [role="separator"]') !== null;
  return isInCanvas && !isControl ? 'canvas' : 'control';
}

/** A field that shows what is stated, with nothing typed that is not taken yet: `data-resting`. */
export function isRestingField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-resting]') !== null;
}
