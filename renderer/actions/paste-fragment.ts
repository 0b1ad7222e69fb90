import { readFragment } from '../../shared/commands/fragment.ts';
import { paste } from '../../shared/commands/paste.ts';
import type { Node, Point } from '../../shared/document/schema.ts';
import type { App } from '../app.ts';
import type { Editor } from '../state/editor.ts';
import { isStillOpen, lastCopied } from './clipboard.ts';
import { inPlace, type PastePlace, pastePlace } from './paste-place.ts';
import { isAccepted } from './report-rejection.ts';
import { selectAdded } from './select-added.ts';
import { countOf } from './selected-nodes.ts';

/** How often the same text was pasted in one place: each lies beside the one before. */
interface Cascade {
  readonly key: string;
  readonly times: number;
}

const cascades = new WeakMap<Editor, Cascade>();

/** A piece of a diagram, in one step of undo; it is selected then. `pointer`: where in the diagram; null: where there is room. */
export function pasteFragment(app: App, text: string, pointer: Point | null, isInPlace = false): void {
  const { editor } = app;
  const fragment = readFragment(text);
  if (!isAccepted(app, fragment) || !fragment.ok) return;
  const copied = lastCopied(editor);
  const isSameDiagram = copied !== undefined && isSameText(copied.text, text) && isStillOpen(editor, copied.origin);
  const { nodes } = fragment.value;
  const place = isInPlace ? inPlace(app, nodes, isSameDiagram) : pastePlace(app, nodes, isSameDiagram, pointer);
  if (place === null) return;
  const by = isInPlace ? 0 : CASCADE * timesBefore(app, nodes, place, isSameDiagram, text);
  const before = editor.diagram();
  const input = { fragment: text, dx: place.dx + by, dy: place.dy + by, parentId: place.parentId, isSameDiagram };
  if (!isAccepted(app, editor.dispatch(paste, input))) return;
  selectAdded(app, before);
  const ids = [...editor.state.getState().selection];
  app.canvas.current?.reveal(ids);
  app.ui.announce(`${countOf(ids)} pasted${isInPlace ? ' in place' : ''}.`);
}

/** How often it was pasted there already; in its own diagram it would cover its originals. */
function timesBefore(
  app: App,
  nodes: readonly Node[],
  place: PastePlace,
  isSameDiagram: boolean,
  text: string,
): number {
  const coversOriginals = isSameDiagram && !place.isPointed && nodes.some(({ id }) => isShown(app, id));
  return nextInCascade(app.editor, `${place.dx} ${place.dy} ${text}`, coversOriginals ? 1 : 0);
}

/** Some systems end the lines of a text in their own way. */
function isSameText(one: string, other: string): boolean {
  return one === other || one === other.replaceAll('\r\n', '\n');
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
