import { createStore } from 'zustand/vanilla';
import { isCallout, isWritten } from '../../shared/catalog/annotations.ts';
import { isConnecting } from '../actions/connect-by-keyboard.ts';
import { isDialogOpen } from '../actions/dialog-open.ts';
import { focusOf } from '../actions/keyboard-focus.ts';
import { selectedNodes, selection } from '../actions/selected-nodes.ts';
import type { App } from '../app.ts';

/** What a person typed before the field was there to take it. */
const typedAhead = createStore<{ readonly text: string }>(() => ({ text: '' }));

/** What was typed ahead, once. */
export function takeTypedAhead(): string {
  const { text } = typedAhead.getState();
  typedAhead.setState({ text: '' });
  return text;
}

/**
 * On a selected note, text, box or callout a letter starts its text, as in other drawing programs: it goes after what is written, so that
 * nothing is lost by a stray key. True: the key is used.
 */
export function startTyping(app: App, event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  const isCharacter = [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
  if (!isCharacter || event.isComposing || focusOf(event.target) !== 'canvas') return false;
  if (isDialogOpen(app) || isConnecting(app) || app.gestures.getState().gesture.kind !== 'none') return false;
  const [node] = selectedNodes(app);
  if (node === undefined || selection(app).size !== 1 || app.editor.state.getState().renaming !== null) return false;
  if (!isWritten(node.service) && !isCallout(node.service)) return false;
  typedAhead.setState({ text: key });
  app.canvas.current?.reveal([node.id]);
  app.editor.rename(node.id);
  return true;
}
