import { wholeView } from '../../shared/catalog/drawn-view.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import { canContain } from '../../shared/commands/can-contain.ts';
import { move } from '../../shared/commands/move.ts';
import { type Beside, reorder } from '../../shared/commands/reorder.ts';
import { rightOf } from '../../shared/scene/geometry.ts';
import { isAccepted, tell } from '../actions/report-rejection.ts';
import type { App } from '../app.ts';
import { explainPlace } from '../canvas/explain-place.ts';
import { freePlace } from '../gestures/free-place.ts';
import { GRID } from '../gestures/snap-delta.ts';
import type { OutlineDrop } from './outline-drop.ts';

export type Rearrangement = 'earlier' | 'later' | 'inwards' | 'outwards';

/**
 * Moves a node in the outline: before or behind its neighbour, into the one before it, or out of its frame. It is the same change
 * as on the canvas, and what the cloud says against it is said here too.
 */
export function rearrange(app: App, id: string, way: Rearrangement): void {
  const view = wholeView(app.editor.view());
  const node = view.nodes.get(id);
  if (node === undefined) return;
  const siblings = view.children(node.parentId);
  const at = siblings.findIndex((sibling) => sibling.id === id);
  if (way === 'inwards') {
    const target = siblings[at - 1];
    if (target === undefined) app.ui.announce('Nothing stands before it to move it into.');
    else moveInto(app, view, node, target.id);
    return;
  }
  if (way === 'outwards') {
    if (node.parent === null) app.ui.announce('It is at the top already.');
    else moveInto(app, view, node, node.parent.parentId);
    return;
  }
  const isAtEnd = way === 'earlier' ? at === 0 : at === siblings.length - 1;
  if (isAtEnd) {
    app.ui.announce(way === 'earlier' ? 'It is the first already.' : 'It is the last already.');
    return;
  }
  if (!isAccepted(app, app.editor.dispatch(reorder, { ids: [id], to: way === 'earlier' ? 'backward' : 'forward' })))
    return;
  const next = siblings[at + (way === 'earlier' ? -1 : 1)];
  if (next !== undefined) app.ui.announce(`${way === 'earlier' ? 'Before' : 'Behind'} ${nodeName(next)}.`);
}

/** What a drop in the outline says: another frame, another place among its siblings, or both; one step of undo. */
export function dropNode(app: App, view: SideView, node: ViewNode, { parentId, beside }: OutlineDrop): void {
  if (node.parentId !== parentId) {
    moveInto(app, view, node, parentId, beside);
    return;
  }
  if (beside === undefined || !isAccepted(app, app.editor.dispatch(reorder, { ids: [node.id], to: beside }))) return;
  const isBefore = 'before' in beside;
  const next = view.nodes.get(isBefore ? beside.before : beside.after);
  if (next !== undefined) app.ui.announce(`${isBefore ? 'Before' : 'Behind'} ${nodeName(next)}.`);
}

/** Into a frame, or to the top (null), at the nearest free place there; the frame makes room. */
export function moveInto(app: App, view: SideView, node: ViewNode, parentId: string | null, beside?: Beside): void {
  const { editor, ui, canvas } = app;
  const { answer, reason } = canContain(view.diagram, parentId, { nodeId: node.id }, view.catalog);
  if (answer === 'refuse') {
    tell(app, reason);
    return;
  }
  const parent = parentId === null ? undefined : view.nodes.get(parentId);
  const wanted = wantedPlace(node, parent);
  const to = freePlace(view, { ...node.frame, ...wanted }, parentId) ?? wanted;
  const by = { dx: to.x - node.frame.x, dy: to.y - node.frame.y };
  const ids = [node.id];
  const moved = editor.change('Move', (diagram, env) => {
    const there = move(diagram, { ids, ...by, parentId, grows: true }, env);
    return there.ok && beside !== undefined ? reorder(there.value, { ids, to: beside }, env) : there;
  });
  if (!isAccepted(app, moved)) return;
  canvas.current?.reveal(ids);
  const where = parent === undefined ? 'Moved to the top.' : `Moved into ${nodeName(parent)}.`;
  ui.announce(`${where} ${explainPlace(app, ids)}`.trim());
}

/** In the upper left of a frame; out of one, to its right. */
function wantedPlace(
  { frame, parent }: ViewNode,
  into: ViewNode | undefined,
): { readonly x: number; readonly y: number } {
  const leaves = parent !== null && parent.parent === (into ?? null);
  if (leaves) return { x: rightOf(parent.frame) + 2 * GRID, y: frame.y };
  if (into === undefined) return frame;
  return { x: into.frame.x + 3 * GRID, y: into.frame.y + 5 * GRID };
}
