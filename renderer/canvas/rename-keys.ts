import type { KeyboardEvent } from 'react';

export type Held = KeyboardEvent<HTMLTextAreaElement>;

export type Written = 'line' | 'name' | 'text';

/**
 * Enter takes a name, and breaks the line of a text, as in other drawing programs: Mod+Enter takes that. Shift+Enter breaks the line
 * where there may be several; Escape and Tab end them all.
 */
export function isEndOfWriting({ key, shiftKey, ctrlKey, metaKey }: Keys, written: Written): boolean {
  if (key === 'Escape' || key === 'Tab') return true;
  if (key !== 'Enter') return false;
  return written === 'line' || ctrlKey || metaKey || (written === 'name' && !shiftKey);
}

type Keys = Pick<Held, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** Mod+B and Mod+I put the marks of simple Markdown around what is selected, or take them away. True: the key is used. */
export function markUp(held: Held): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey, currentTarget: field } = held;
  const mark = (ctrlKey || metaKey) && !altKey && !shiftKey ? MARKS.get(key.toLowerCase()) : undefined;
  if (mark === undefined) return false;
  held.preventDefault();
  held.stopPropagation();
  const { selectionStart: start, selectionEnd: end, value } = field;
  const chosen = value.slice(start, end);
  const before = value.slice(start - mark.length, start);
  const after = value.slice(end, end + mark.length);
  const isMarked = before === mark && after === mark && value[start - mark.length - 1] !== '*';
  if (isMarked) field.setRangeText(chosen, start - mark.length, end + mark.length, 'select');
  else {
    field.setRangeText(`${mark}${chosen}${mark}`, start, end, 'end');
    field.setSelectionRange(start + mark.length, end + mark.length);
  }
  field.dataset.typing = '';
  return true;
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ['b', '**'],
  ['i', '*'],
]);
