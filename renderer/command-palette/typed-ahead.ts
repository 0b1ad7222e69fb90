import type { App } from '../app.ts';

/** What was typed before the palette's field was there. */
export interface TypedAhead {
  readonly text: string;
  /** Enter came last: what is found first is meant. */
  readonly isTaken: boolean;
}

const NOTHING: TypedAhead = { text: '', isTaken: false };
let taking: (() => TypedAhead) | undefined;

/** Once the palette is asked for, what is typed is its own, even while its code is being loaded: who presses the key types on at once. */
export function bindTypedAhead({ ui: { state, close } }: App): () => void {
  const unfollow = state.subscribe(({ dialog }, { dialog: before }) => {
    if (dialog === before) return;
    taking?.();
    if (dialog === 'command-palette') taking = catchKeys(close);
  });
  return () => {
    taking?.();
    unfollow();
  };
}

/** What was typed ahead, once; from here on the keys are the field's. */
export function takeTypedAhead(): TypedAhead {
  return taking?.() ?? NOTHING;
}

function catchKeys(giveUp: () => void): () => TypedAhead {
  let text = '';
  let isTaken = false;
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const isCharacter = [...key].length === 1 && ((!ctrlKey && !metaKey) || altKey);
    if (event.isComposing || isTaken || !(isCharacter || OTHERS.has(key))) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'Escape') giveUp();
    else if (key === 'Enter') isTaken = true;
    else text = key === 'Backspace' ? [...text].slice(0, -1).join('') : text + key;
  };
  document.addEventListener('keydown', onKeyDown, true);
  return () => {
    document.removeEventListener('keydown', onKeyDown, true);
    taking = undefined;
    return { text, isTaken };
  };
}

const OTHERS: ReadonlySet<string> = new Set(['Escape', 'Enter', 'Backspace']);
