import type { Ui } from '../state/ui.ts';

/** What was typed before the palette's field was there. */
export interface TypedAhead {
  readonly text: string;
  /** Enter came last: what is found first is meant. */
  readonly isTaken: boolean;
}

const NOTHING: TypedAhead = { text: '', isTaken: false };
let taking: (() => TypedAhead) | undefined;

/** From the palette's key on, what is typed is its own, even while its code is still being loaded: who presses the key types on at once. */
export function catchTypedAhead({ state, close }: Ui): void {
  taking?.();
  let text = '';
  let isTaken = false;
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const isCharacter = [...key].length === 1 && ((!ctrlKey && !metaKey) || altKey);
    if (event.isComposing || isTaken || !(isCharacter || OTHERS.has(key))) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'Escape') close();
    else if (key === 'Enter') isTaken = true;
    else text = key === 'Backspace' ? [...text].slice(0, -1).join('') : text + key;
  };
  const unfollow = state.subscribe(({ dialog }) => {
    if (dialog !== 'command-palette') taking?.();
  });
  taking = () => {
    document.removeEventListener('keydown', onKeyDown, true);
    unfollow();
    taking = undefined;
    return { text, isTaken };
  };
  document.addEventListener('keydown', onKeyDown, true);
}

/** What was typed ahead, once; from here on the keys are the field's. */
export function takeTypedAhead(): TypedAhead {
  return taking?.() ?? NOTHING;
}

const OTHERS: ReadonlySet<string> = new Set(['Escape', 'Enter', 'Backspace']);
