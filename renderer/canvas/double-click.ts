import { fitToContents, isFoldable } from '../actions/container-actions.ts';
import type { App } from '../app.ts';
import type { hitTest } from '../gestures/hit-test.ts';
import { inHand } from '../state/in-hand.ts';
import { removeBend } from './bend-drag.ts';
import type { Handle } from './handles.ts';
import { legendUnder } from './legend-drag.ts';
import { openQuickInsert } from './quick-insert-state.ts';
import { type Hands, handleUnder, hitAt, pointerOf } from './under-pointer.ts';

/** Renames what is there, fits a frame to its contents at its border, takes a bend away; on empty canvas it adds something. */
export function doubleClick(hands: Hands, event: MouseEvent): void {
  const { app } = hands;
  const { at } = pointerOf(hands, event);
  const handle = handleUnder(hands, at);
  if (handle?.kind === 'piece' || handle?.kind === 'corner') {
    removeBend(app, handle.id, handle);
    return;
  }
  if (handle?.kind === 'fold') return;
  if (legendUnder(app, at) !== undefined) return;
  const hit = hitAt(hands, at);
  const edge = edgeOf(app, handle, hit);
  if (edge !== undefined) {
    fitToContents(app, [edge]);
    return;
  }
  if (event.button !== 0 || inHand.getState().serviceId !== null) return;
  if (hit === null || (hit.kind === 'node' && hit.part === 'inside')) openQuickInsert(app, { kind: 'point', at });
  else app.editor.rename(hit.id);
}

/** The frame with contents whose border or handle it is. */
function edgeOf(app: App, handle: Handle | null, hit: ReturnType<typeof hitTest>): string | undefined {
  const onBorder = hit?.kind === 'node' && hit.part === 'border' ? hit.id : undefined;
  const id = handle?.kind === 'resize' ? handle.id : handle === null ? onBorder : undefined;
  const node = id === undefined ? undefined : app.editor.view().nodes.get(id);
  return node !== undefined && isFoldable(app, node) ? node.id : undefined;
}
