import { createStore } from 'zustand/vanilla';
import { placeAdvice } from '../../shared/commands/can-contain.ts';
import type { App } from '../app.ts';

/** The node that was placed last where its cloud would not have it; null: none, or the person has read it. */
export const placedNote = createStore<{ readonly id: string | null }>(() => ({ id: null }));

/** Explains the place of what was just put somewhere, where a cloud would say something against it; the reason, or nothing. */
export function explainPlace({ editor, catalog }: Pick<App, 'editor' | 'catalog'>, ids: Iterable<string>): string {
  const view = editor.view();
  for (const id of ids) {
    const node = view.nodes.get(id);
    const advice = node && placeAdvice(view.diagram, node.parentId, { nodeId: id }, catalog);
    if (advice === undefined) continue;
    placedNote.setState({ id });
    return advice.reason;
  }
  placedNote.setState({ id: null });
  return '';
}
