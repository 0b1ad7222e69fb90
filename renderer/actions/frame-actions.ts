import { isCallout } from '../../shared/catalog/annotations.ts';
import { openedFrame } from '../../shared/catalog/drawn-size.ts';
import { wholeView } from '../../shared/catalog/drawn-view.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import { editNode } from '../../shared/commands/edit-node.ts';
import { move } from '../../shared/commands/move.ts';
import { resize } from '../../shared/commands/resize.ts';
import { frameOn } from '../../shared/document/containment.ts';
import { insideFrame, SIBLING_GAP } from '../../shared/document/frame-padding.ts';
import type { Frame } from '../../shared/document/schema.ts';
import { bottomOf, boundsOf, rightOf } from '../../shared/scene/geometry.ts';
import type { App } from '../app.ts';
import { explainPlace } from '../canvas/explain-place.ts';
import { freePlace } from '../gestures/free-place.ts';
import { nearestFrame } from '../gestures/nearest-frame.ts';
import { placementFrame } from '../gestures/placement-frame.ts';
import { putRight } from '../gestures/put-right.ts';
import { rightPlace } from '../gestures/right-place.ts';
import { GRID } from '../gestures/snap-delta.ts';
import type { ActionHandlers } from './handler.ts';
import { isAccepted, tell } from './report-rejection.ts';
import { outermostNodes, selectedNodes, selection } from './selected-nodes.ts';

export const frameActions = {
  'move-into': {
    isEnabled: (app) => outermostNodes(app).length > 0,
    run(app) {
      const view = app.editor.view();
      const ids = outermostNodes(app).map(({ id }) => id);
      const around = boundsOf(outermostNodes(app).map(({ frame }) => frame));
      if (around === undefined) return;
      const target = nearestFrame(view, ids, around);
      if (target === undefined) {
        tell(app, 'There is no frame to move it into.', 'info');
        return;
      }
      moveTo(app, ids, around, freePlace(view, around, target.id) ?? beyondAll(view, target, around), target.id);
    },
  },
  'move-out': {
    isEnabled: (app) => movableOut(app) !== undefined,
    run(app) {
      const view = app.editor.view();
      const parent = movableOut(app);
      const nodes = outermostNodes(app).filter(({ parentId }) => parentId === parent?.id);
      const around = boundsOf(nodes.map(({ frame }) => frame));
      if (parent === undefined || around === undefined) return;
      const beside = { ...around, x: rightOf(parent.frame) + 2 * GRID };
      const place = freePlace(view, beside, parent.parentId) ?? around;
      const ids = nodes.map(({ id }) => id);
      moveTo(app, ids, around, place, parent.parentId);
    },
  },
  'put-right': {
    isEnabled: (app) => misplaced(app) !== undefined,
    run(app) {
      const id = misplaced(app);
      if (id !== undefined) putRight(app, id);
    },
  },
  'toggle-frame': {
    isEnabled: (app) => shapeable(app) !== undefined,
    isChecked: (app) => selectedNodes(app)[0]?.shape === 'frame' && selection(app).size === 1,
    run(app) {
      const viewNode = shapeable(app);
      if (viewNode !== undefined) isAccepted(app, toggleShape(app, viewNode));
    },
  },
} satisfies ActionHandlers;

/** Nodes into a frame, or out of all (null), at the nearest free place there; the frame makes room. What lies there stays where it is. */
export function moveIntoFrame(app: App, ids: readonly string[], parentId: string | null): void {
  const view = app.editor.view();
  const chosen = new Set(ids);
  const moved = ids.flatMap((id) => {
    const node = view.nodes.get(id);
    const goesAlong = view.ancestors(id).some((frame) => chosen.has(frame.id));
    return node === undefined || goesAlong || node.parentId === parentId ? [] : [node];
  });
  const around = boundsOf(moved.map(({ frame }) => frame));
  const target = parentId === null ? undefined : view.nodes.get(parentId);
  if (around === undefined || (parentId !== null && target === undefined)) return;
  const [{ parent }] = moved as [ViewNode];
  const wanted =
    target !== undefined || parent === null ? around : { ...around, x: rightOf(outermostOf(parent).frame) + 2 * GRID };
  const to = freePlace(view, wanted, parentId) ?? (target === undefined ? wanted : beyondAll(view, target, around));
  const all = moved.map(({ id }) => id);
  moveTo(app, all, around, to, parentId);
}

function outermostOf(frame: ViewNode): ViewNode {
  return frame.parent === null ? frame : outermostOf(frame.parent);
}

function moveTo(app: App, ids: readonly string[], from: Frame, to: Frame, parentId: string | null): void {
  const { editor, ui, canvas } = app;
  if (!isAccepted(app, editor.dispatch(move, { ids, dx: to.x - from.x, dy: to.y - from.y, parentId, grows: true })))
    return;
  canvas.current?.reveal(ids);
  const parent = parentId === null ? undefined : editor.view().nodes.get(parentId);
  const where = parent === undefined ? 'Moved to the top.' : `Moved into ${nodeName(parent)}.`;
  ui.announce(`${where} ${explainPlace(app, ids)}`.trim());
}

/** Under all that a frame holds, where it makes room. */
function beyondAll(view: SideView, { id, frame }: ViewNode, { width, height }: Frame): Frame {
  const inside = insideFrame(frame);
  const lowest = boundsOf(view.children(id).map((child) => child.frame));
  return { x: inside.x, y: lowest === undefined ? inside.y : bottomOf(lowest) + SIBLING_GAP, width, height };
}

/** The one selected node, if its cloud would have it elsewhere and there is one such place. */
function misplaced(app: App): string | undefined {
  const [node, ...others] = selectedNodes(app);
  if (node === undefined || others.length > 0) return undefined;
  return rightPlace(app.editor.view(), node.id) === undefined ? undefined : node.id;
}

/** The frame that the first selected node can be moved out of. */
function movableOut(app: App): ViewNode | undefined {
  const parentId = outermostNodes(app).find((node) => node.parentId !== null)?.parentId ?? null;
  return parentId === null ? undefined : app.editor.view().nodes.get(parentId);
}

/** The one selected node, if it may be drawn the other way: what holds something is a frame. */
function shapeable(app: App): ViewNode | undefined {
  const [node, ...others] = selectedNodes(app);
  if (node === undefined || others.length > 0 || holdsSomething(app.editor.view(), node)) return undefined;
  return node.service.container !== undefined || node.shape === 'frame' ? node : undefined;
}

function holdsSomething(view: SideView, { id }: ViewNode): boolean {
  return wholeView(view)
    .children(id)
    .some(({ service }) => !isCallout(service));
}

function toggleShape({ editor }: App, { id, shape, service, node, frame }: ViewNode): ReturnType<typeof editor.change> {
  const next = shape === 'frame' ? 'icon' : 'frame';
  const own = frameOn(node, editor.diagram().provider);
  const size = next === 'frame' ? openedFrame(service) : placementFrame({ ...service, defaultShape: 'icon' }, frame);
  return editor.change(next === 'frame' ? 'Draw as a frame' : 'Draw as an icon', (diagram, env) => {
    const shaped = editNode(diagram, { id, fields: { shape: next === service.defaultShape ? null : next } }, env);
    if (!shaped.ok) return shaped;
    return resize(shaped.value, { id, frame: { x: own.x, y: own.y, width: size.width, height: size.height } }, env);
  });
}
