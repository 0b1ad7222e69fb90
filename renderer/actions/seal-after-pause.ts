import type { Editor } from '../state/editor.ts';

/** A pause of this many milliseconds ends the step of undo that presses of a key join. */
const PAUSE = 1000;

const pauses = new WeakMap<Editor, ReturnType<typeof setTimeout>>();

export function sealAfterPause(editor: Editor): void {
  clearTimeout(pauses.get(editor));
  const step = editor.state.getState().history.open;
  const end = (): void => {
    // Another gesture may have begun by then.
    if (editor.state.getState().history.open === step) editor.seal();
  };
  pauses.set(editor, setTimeout(end, PAUSE));
}
