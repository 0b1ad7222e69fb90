import type { App } from '../app.ts';
import { pasteFiles } from '../files/paste-files.ts';
import { copySelection, cutSelection } from './clipboard.ts';
import { isDialogOpen } from './dialog-open.ts';
import { focusOf } from './keyboard-focus.ts';
import { pasteText } from './paste-text.ts';

/** Keys and the browser's own menu bring the clipboard by these events; a field and selected text keep theirs. */
export function bindClipboard(app: App): () => void {
  const isForDiagram = ({ target }: Event): boolean => {
    const focus = focusOf(target);
    // A hand that holds something finishes first, as with the other keys.
    if (app.gestures.getState().gesture.kind !== 'none') return false;
    return !isDialogOpen(app) && (focus === 'canvas' || focus === 'control') && !isTextSelected();
  };
  const giving = (take: (app: App) => string | undefined) => (event: ClipboardEvent) => {
    if (!isForDiagram(event)) return;
    const text = take(app);
    if (text === undefined) return;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  const onCopy = giving(copySelection);
  const onCut = giving(cutSelection);
  const onPaste = (event: ClipboardEvent): void => {
    if (!isForDiagram(event)) return;
    event.preventDefault();
    if (pasteFiles(app, event.clipboardData)) return;
    pasteText(app, event.clipboardData?.getData('text/plain') ?? '', undefined, { isInPlace: isShiftHeld });
  };
  // The event does not say by which keys it came: with Shift it is "Paste in place".
  let isShiftHeld = false;
  const onKey = ({ shiftKey }: KeyboardEvent): void => {
    isShiftHeld = shiftKey;
  };
  document.addEventListener('keydown', onKey, true);
  document.addEventListener('keyup', onKey, true);
  document.addEventListener('copy', onCopy);
  document.addEventListener('cut', onCut);
  document.addEventListener('paste', onPaste);
  return () => {
    document.removeEventListener('keydown', onKey, true);
    document.removeEventListener('keyup', onKey, true);
    document.removeEventListener('copy', onCopy);
    document.removeEventListener('cut', onCut);
    document.removeEventListener('paste', onPaste);
  };
}

/** A person who marked words in a panel wants those. */
function isTextSelected(): boolean {
  return (getSelection()?.toString() ?? '') !== '';
}
