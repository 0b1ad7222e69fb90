import { nodeName } from '../../shared/catalog/node-name.ts';
import { type MoveInput, move } from '../../shared/commands/move.ts';
import { splitConnection } from '../../shared/commands/split-connection.ts';
import type { Point } from '../../shared/document/schema.ts';
import { boundsOf, type Rect } from '../../shared/scene/geometry.ts';
import { clientPlace } from '../actions/client-place.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import { outermostNodes } from '../actions/selected-nodes.ts';
import type { App } from '../app.ts';
import { dropTarget, newParent } from '../gestures/drop-target.ts';
import { GRID, snapDelta } from '../gestures/snap-delta.ts';
import { namesOfEnds, onLine, splitTarget } from '../gestures/split-target.ts';
import { endGesture, type Gesture, type Split } from '../state/gesture.ts';
import { shownLayout } from '../state/shown-layout.ts';
import { type Drag, gridOf, type Pointer } from './drag.ts';
import { explainPlace } from './explain-place.ts';
import { guidedBy, moved, snapToGuides } from './snap-to-guides.ts';

type Move = Extract<Gesture, { kind: 'move' }>;

/** Takes the selected nodes along, with all they hold. The one that was grasped comes to lie on the grid. */
export function startMove(app: App, grasped: string, from: Point): Drag {
  const view = app.editor.view();
  const nodes = outermostNodes(app);
  const ids = nodes.map(({ id }) => id);
  const around = boundsOf(nodes.map(({ frame }) => frame)) ?? NOWHERE;
  const held = view.nodes.get(grasped)?.frame ?? around;
  const layout = shownLayout(view);
  const [alone] = nodes.length === 1 ? nodes : [];
  const zoom = app.canvas.current === null ? 1 : clientPlace(app.canvas.current, from).zoom;
  const home = view.nodes.get(grasped)?.parentId ?? null;

  const seen = boundsOf(nodes.map(({ id, frame }) => layout.geometries.get(id)?.core ?? frame)) ?? NOWHERE;
  const without = new Set(ids);
  let parentId = home;

  const gestureAt = (pointer: Pointer): Move => {
    const grid = gridOf(app, pointer, GRID);
    const far = { dx: pointer.at.x - from.x, dy: pointer.at.y - from.y };
    const free = grid === undefined ? inWholePixels(far) : snapDelta(held, far.dx, far.dy, grid);
    const guided = snapToGuides(app, moved(seen, far.dx, far.dy), pointer, { view, parentId, without, zoom });
    const dx = far.dx === 0 ? 0 : guidedBy(guided.by.x, far.dx, free.dx);
    const dy = far.dy === 0 ? 0 : guidedBy(guided.by.y, far.dy, free.dy);
    const frame = { ...around, x: around.x + dx, y: around.y + dy };
    const target = dropTarget(view, { ids }, frame, pointer.at);
    // While the one that was grasped stays in its frame, so do all that come along from elsewhere.
    const stays = pointer.keepsFrame || target.parentId === home;
    // The next move of the pointer looks for neighbours where this one leads.
    parentId = stays ? home : target.parentId;
    const guides = guided.guides(moved(seen, dx, dy));
    const shown: Move = { kind: 'move', ids, dx, dy, target: stays ? null : target, guides };
    const splits = alone === undefined || pointer.alt ? null : splitTarget(view, layout, alone, pointer.at, zoom);
    return splits === null ? shown : { ...shown, ...ontoLine(splits, pointer.at), splits, guides: [] };
  };
  const ontoLine = (splits: Split, at: Point): { readonly dx: number; readonly dy: number } => {
    const { dx, dy } = snapDelta(held, at.x - from.x, at.y - from.y);
    const frame = onLine(layout, splits, { ...held, x: held.x + dx, y: held.y + dy }, at);
    return { dx: frame.x - held.x, dy: frame.y - held.y };
  };

  return {
    move: (pointer) => show(app, gestureAt(pointer)),
    drop(pointer) {
      const { dx, dy, target, splits = null } = gestureAt(pointer);
      endGesture(app.gestures);
      const parentId = target === null || target.answer.answer === 'refuse' ? undefined : newParent(view, ids, target);
      const grows = target?.answer.answer !== 'refuse';
      const input = { ids, dx, dy, grows, ...(parentId !== undefined && { parentId }) };
      if (splits !== null) {
        moveIntoLine(app, input, splits);
        return;
      }
      if (!isAccepted(app, app.editor.dispatch(move, input)) || parentId === undefined || target === null) return;
      const parent = parentId === null ? undefined : view.nodes.get(parentId);
      const where = parent === undefined ? 'Moved out.' : `Moved into ${nodeName(parent)}.`;
      app.ui.announce(`${where} ${explainPlace(app, ids)}`.trim());
    },
  };
}

/** One step of undo, told by name: it is easily done without meaning it. */
function moveIntoLine(app: App, input: MoveInput, splits: Split): void {
  const { editor, ui } = app;
  const [nodeId = ''] = input.ids;
  const node = editor.view().nodes.get(nodeId);
  const changed = editor.change('Insert into connection', (diagram, env) => {
    const after = move(diagram, input, env);
    return after.ok ? splitConnection(after.value, { id: splits.connectionId, nodeId, makesRoom: true }, env) : after;
  });
  if (!isAccepted(app, changed) || node === undefined) return;
  const after = editor.diagram();
  const undo = (): void => {
    if (editor.diagram() === after) editor.undo();
  };
  const text = `${nodeName(node)} lies between ${namesOfEnds(editor.view(), splits)} now.`;
  ui.notify({ tone: 'ok', text, isSaid: true, actions: [{ label: 'Undo', run: undo }] });
  ui.announce(`${text} ${explainPlace(app, input.ids)}`.trim());
}

/** A move of the pointer that changes nothing is not told to anybody. */
function show({ gestures }: App, next: Move): void {
  const { gesture } = gestures.getState();
  const isSame =
    gesture.kind === 'move' &&
    gesture.dx === next.dx &&
    gesture.dy === next.dy &&
    gesture.target?.parentId === next.target?.parentId &&
    gesture.guides?.length === next.guides?.length &&
    gesture.splits?.connectionId === next.splits?.connectionId;
  if (!isSame) gestures.setState({ gesture: next });
}

function inWholePixels({ dx, dy }: { readonly dx: number; readonly dy: number }): { dx: number; dy: number } {
  return { dx: Math.round(dx), dy: Math.round(dy) };
}

const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };
