import { copyNodes } from '../../shared/commands/copy.ts';
import { deleteElements } from '../../shared/commands/delete.ts';
import type { App } from '../app.ts';
import type { Editor } from '../state/editor.ts';
import { isAccepted } from './report-rejection.ts';
import { countOf, outermostNodes, selection } from './selected-nodes.ts';

/** What was copied in this window, which serves where the system's clipboard cannot be read, and tells what is pasted again. */
export interface Copied {
  readonly text: string;
  /** Of the history of what it was copied from. */
  readonly origin: object;
  /** The frame that all of it was copied in; null: the top, or several. */
  readonly parentId: string | null;
}

const copies = new WeakMap<Editor, Copied>();

export function lastCopied(editor: Editor): Copied | undefined {
  return copies.get(editor);
}

/** The selected nodes as the clipboard's text; undefined where no node is selected. */
export function copySelection(app: App): string | undefined {
  const nodes = outermostNodes(app);
  const ids = nodes.map(({ id }) => id);
  if (ids.length === 0) return undefined;
  // Indented, so that a person can read it wherever else it is pasted.
  const text = JSON.stringify(copyNodes(app.editor.diagram(), ids), null, 2);
  const parents = new Set(nodes.map(({ parentId }) => parentId));
  const [parentId = null] = parents.size === 1 ? parents : [];
  copies.set(app.editor, { text, origin: app.editor.state.getState().history.origin, parentId });
  app.ui.announce(`${countOf(ids)} copied.`);
  return text;
}

export function cutSelection(app: App): string | undefined {
  const text = copySelection(app);
  if (text === undefined) return undefined;
  const ids = [...selection(app)];
  const before = app.editor.diagram();
  const cut = app.editor.change('Cut', (diagram, env) => deleteElements(diagram, { ids, contents: 'delete' }, env));
  if (isAccepted(app, cut) && before !== app.editor.diagram()) app.ui.announce(`${countOf(ids)} cut.`);
  return text;
}

/** True while the diagram is the one that was copied from, whatever has been done to it since. */
export function isStillOpen(editor: Editor, origin: object): boolean {
  return editor.state.getState().history.origin === origin;
}
