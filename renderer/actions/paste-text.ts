import { FRAGMENT_FORMAT, readFragment } from '../../shared/commands/fragment.ts';
import { paste } from '../../shared/commands/paste.ts';
import type { Point } from '../../shared/document/schema.ts';
import type { App } from '../app.ts';
import type { Editor } from '../state/editor.ts';
import { isStillOpen, lastCopied } from './clipboard.ts';
import { pasteAsNote, readsAsNote } from './paste-note.ts';
import { pastePlace } from './paste-place.ts';
import { isAccepted, tell } from './report-rejection.ts';
import { selectAdded } from './select-added.ts';
import { countOf } from './selected-nodes.ts';

/** How often the same text was pasted in one place: each lies beside the one before. */
interface Cascade {
  readonly key: string;
  readonly times: number;
}

const cascades = new WeakMap<Editor, Cascade>();

/** Anything that a clipboard may hold; it is never trusted. `at`: where in the diagram; absent: where the pointer is. */
export function pasteText(app: App, text: string, at?: Point): void {
  const pointer = at ?? app.canvas.current?.pointer() ?? null;
  if (text.trim() === '') {
    tell(app, 'The clipboard holds nothing that can be pasted here.', 'info');
    return;
  }
  if (text.includes(FRAGMENT_FORMAT)) pasteFragment(app, text, pointer);
  else if (readsAsNote(text)) pasteAsNote(app, text, pointer);
  else tell(app, 'What is on the clipboard is no piece of a diagram.', 'info');
}

function pasteFragment(app: App, text: string, pointer: Point | null): void {
  const { editor } = app;
  const fragment = readFragment(text);
  if (!isAccepted(app, fragment) || !fragment.ok) return;
  const copied = lastCopied(editor);
  const isSameDiagram = copied !== undefined && copied.text === text && isStillOpen(editor, copied.origin);
  const place = pastePlace(app, fragment.value.nodes, isSameDiagram, pointer);
  if (place === null) return;
  const coversOriginals = isSameDiagram && !place.isPointed && fragment.value.nodes.some(({ id }) => isShown(app, id));
  const times = nextInCascade(editor, `${place.dx} ${place.dy} ${text}`, coversOriginals ? 1 : 0);
  const before = editor.diagram();
  const by = times * CASCADE;
  const input = { fragment: text, dx: place.dx + by, dy: place.dy + by, parentId: place.parentId, isSameDiagram };
  if (!isAccepted(app, editor.dispatch(paste, input))) return;
  selectAdded(app, before);
  const ids = [...editor.state.getState().selection];
  app.canvas.current?.reveal(ids);
  app.ui.announce(`${countOf(ids)} pasted.`);
}

function isShown({ editor }: App, id: string): boolean {
  return editor.view().nodes.has(id);
}

/** Diagram pixels. */
const CASCADE = 24;

function nextInCascade(editor: Editor, key: string, first: number): number {
  const last = cascades.get(editor);
  const times = last?.key === key ? last.times + 1 : first;
  cascades.set(editor, { key, times });
  return times;
}
