/** A key with its modifiers, as the table writes it: `Mod+Shift+Z`. */
interface Shortcut {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

/** A key that was pressed, as far as shortcuts look at it. */
export interface Stroke extends Shortcut {
  /** The key's place on the keyboard, whatever is printed on it: `KeyboardEvent.code`. */
  readonly code: string;
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  getModifierState(key: string): boolean;
};

/** undefined: the key types a character or belongs to the system. */
export function strokeOf(event: KeyPress, isMac: boolean): Stroke | undefined {
  // AltGr arrives as Ctrl+Alt on Windows, and writes characters such as @ and [.
  if (event.getModifierState('AltGraph')) return undefined;
  const [mod, foreign] = isMac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (foreign) return undefined;
  return { mod, alt: event.altKey, shift: event.shiftKey, key: upper(event.key), code: event.code };
}

export function parseShortcut(text: string): Shortcut {
  // The key may be the plus sign itself.
  const key = text.endsWith('+') ? '+' : text.slice(text.lastIndexOf('+') + 1);
  const modifiers = text.slice(0, text.length - key.length).split('+');
  const has = (name: string): boolean => modifiers.includes(name);
  return { mod: has('Mod'), alt: has('Alt'), shift: has('Shift'), key };
}

/** `exact`: what the shortcut says; `near`: what it says on a keyboard of another layout; undefined: another key. */
export function match(shortcut: string, stroke: Stroke): 'exact' | 'near' | undefined {
  const wanted = parseShortcut(shortcut);
  if (wanted.mod !== stroke.mod || wanted.alt !== stroke.alt) return undefined;
  const isShiftEqual = wanted.shift === stroke.shift;
  if (wanted.key === stroke.key && isShiftEqual) return 'exact';
  // Whether a sign needs Shift is a matter of the layout.
  if (wanted.key === stroke.key && isSign(wanted.key)) return 'near';
  return isShiftEqual && isAtPlaceOf(wanted, stroke) ? 'near' : undefined;
}

/** Where a key that the layout lacks is on an American keyboard. Digits and brackets only with Mod: alone they write. */
function isAtPlaceOf({ mod, key }: Shortcut, stroke: Stroke): boolean {
  if (/^[A-Z]$/.test(key)) return stroke.code === `Key${key}` && !/^[\x20-\x7f]/.test(stroke.key);
  if (!mod) return false;
  return stroke.code === (/^[0-9]$/.test(key) ? `Digit${key}` : PLACES[key]);
}

const PLACES: Readonly<Record<string, string | undefined>> = { '[': 'BracketLeft', ']': 'BracketRight', "'": 'Quote' };

function isSign(key: string): boolean {
  return /^[^A-Z0-9]$/.test(key);
}

function upper(key: string): string {
  return /^[a-z]$/.test(key) ? key.toUpperCase() : key;
}
