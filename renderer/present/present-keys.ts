/** What a key does in a presentation. */
export type PresentCommand =
  | { readonly kind: 'forward' | 'back' | 'first' | 'last' | 'black' | 'white' | 'laser' | 'flip' | 'go' }
  | { readonly kind: 'digit'; readonly digit: number };

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** undefined: the key means nothing here. `isTyped`: digits were typed, which Enter takes. */
export function presentCommand(press: KeyPress, isTyped: boolean): PresentCommand | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press;
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return shiftKey && key.toUpperCase() === 'F' ? { kind: 'flip' } : undefined;
  if (/^[0-9]$/.test(key)) return { kind: 'digit', digit: Number(key) };
  if (key === 'Enter' && isTyped) return { kind: 'go' };
  const kind = KEYS[key.length === 1 ? key.toUpperCase() : key];
  return kind === undefined ? undefined : { kind: key === ' ' && shiftKey ? 'back' : kind };
}

const KEYS: Readonly<Record<string, Exclude<PresentCommand['kind'], 'digit'> | undefined>> = {
  ArrowRight: 'forward',
  ArrowDown: 'forward',
  PageDown: 'forward',
  ' ': 'forward',
  Enter: 'forward',
  N: 'forward',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Backspace: 'back',
  P: 'back',
  Home: 'first',
  End: 'last',
  B: 'black',
  '.': 'black',
  W: 'white',
  ',': 'white',
  L: 'laser',
  F: 'flip',
};
