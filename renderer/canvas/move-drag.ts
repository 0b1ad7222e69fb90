import { nodeName } from '../../shared/catalog/node-name.ts';
import { move } from '../../shared/commands/move.ts';
import type { Point } from '../../shared/document/schema.ts';
import { boundsOf, type Rect } from '../../shared/scene/geometry.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import { outermostNodes } from '../actions/selected-nodes.ts';
import type { App } from '../app.ts';
import { dropTarget, newParent } from '../gestures/drop-target.ts';
import { GRID, snapDelta } from '../gestures/snap-delta.ts';
import { endGesture, type Gesture } from '../state/gesture.ts';
import { type Drag, gridOf, type Pointer } from './drag.ts';
import { explainPlace } from './explain-place.ts';

type Move = Extract<Gesture, { kind: 'move' }>;

/** Takes the selected nodes along, with all they hold. The one that was grasped comes to lie on the grid. */
export function startMove(app: App, grasped: string, from: Point): Drag {
  const view = app.editor.view();
  const nodes = outermostNodes(app);
  const ids = nodes.map(({ id }) => id);
  const around = boundsOf(nodes.map(({ frame }) => frame)) ?? NOWHERE;
  const held = view.nodes.get(grasped)?.frame ?? around;
  const home = view.nodes.get(grasped)?.parentId ?? null;

  const gestureAt = (pointer: Pointer): Move => {
    const grid = gridOf(app, pointer, GRID);
    const far = { dx: pointer.at.x - from.x, dy: pointer.at.y - from.y };
    const { dx, dy } = grid === undefined ? inWholePixels(far) : snapDelta(held, far.dx, far.dy, grid);
    const frame = { ...around, x: around.x + dx, y: around.y + dy };
    const target = dropTarget(view, { ids }, frame, pointer.at);
    // While the one that was grasped stays in its frame, so do all that come along from elsewhere.
    const stays = pointer.keepsFrame || target.parentId === home;
    return { kind: 'move', ids, dx, dy, target: stays ? null : target };
  };

  return {
    move: (pointer) => show(app, gestureAt(pointer)),
    drop(pointer) {
      const { dx, dy, target } = gestureAt(pointer);
      endGesture(app.gestures);
      const parentId = target === null || target.answer.answer === 'refuse' ? undefined : newParent(view, ids, target);
      const grows = target?.answer.answer !== 'refuse';
      const input = { ids, dx, dy, grows, ...(parentId !== undefined && { parentId }) };
      if (!isAccepted(app, app.editor.dispatch(move, input)) || parentId === undefined || target === null) return;
      const parent = parentId === null ? undefined : view.nodes.get(parentId);
      const where = parent === undefined ? 'Moved out.' : `Moved into ${nodeName(parent)}.`;
      app.ui.announce(`${where} ${explainPlace(app, ids)}`.trim());
    },
  };
}

/** A move of the pointer that changes nothing is not told to anybody. */
function show({ gestures }: App, next: Move): void {
  const { gesture } = gestures.getState();
  const isSame =
    gesture.kind === 'move' &&
    gesture.dx === next.dx &&
    gesture.dy === next.dy &&
    gesture.target?.parentId === next.target?.parentId;
  if (!isSame) gestures.setState({ gesture: next });
}

function inWholePixels({ dx, dy }: { readonly dx: number; readonly dy: number }): { dx: number; dy: number } {
  return { dx: Math.round(dx), dy: Math.round(dy) };
}

const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };
