import { CALLOUT } from '../../shared/catalog/annotations.ts';
import { selectedNodes } from '../actions/selected-nodes.ts';
import type { App } from '../app.ts';

/** What says nothing, or cannot even be seen, until something is written. */
const WRITTEN_AT_ONCE: ReadonlySet<string> = new Set(['neutral.text', 'neutral.note', CALLOUT]);

/** A text, note or callout that was just placed is written at once, as in other drawing programs. */
export function startWriting(app: App): void {
  const [node, ...others] = selectedNodes(app);
  if (node === undefined || others.length > 0) return;
  if (WRITTEN_AT_ONCE.has(node.service.id) && node.node.label === '') app.editor.rename(node.id);
}
