import { nodeName } from '../../shared/catalog/node-name.ts';
import { duplicate } from '../../shared/commands/duplicate.ts';
import { move } from '../../shared/commands/move.ts';
import { parentIdOn } from '../../shared/document/containment.ts';
import { nodeOf } from '../../shared/document/queries.ts';
import type { Point } from '../../shared/document/schema.ts';
import { boundsOf, type Rect } from '../../shared/scene/geometry.ts';
import { rememberDuplicates } from '../actions/duplicate-again.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import { selectAdded } from '../actions/select-added.ts';
import { countOf, outermostNodes } from '../actions/selected-nodes.ts';
import type { App } from '../app.ts';
import { dropTarget, newParent } from '../gestures/drop-target.ts';
import { GRID, snapDelta } from '../gestures/snap-delta.ts';
import { addedIds, type Change } from '../state/editor.ts';
import { endGesture, type Gesture } from '../state/gesture.ts';
import type { Drag, Pointer } from './drag.ts';

type Copy = Extract<Gesture, { kind: 'copy' }>;

/** Takes a copy of the selected nodes along, with all they hold; the originals stay. Alt is held for it, so the grid always holds. */
export function startCopy(app: App, grasped: string, from: Point): Drag {
  const { editor, gestures, settings } = app;
  const view = editor.view();
  const nodes = outermostNodes(app);
  const ids = nodes.map(({ id }) => id);
  const around = boundsOf(nodes.map(({ frame }) => frame)) ?? NOWHERE;
  const held = view.nodes.get(grasped)?.frame ?? around;

  const gestureAt = ({ at }: Pointer): Copy => {
    const grid = settings.state.getState().snap ? GRID : 1;
    const { dx, dy } = snapDelta(held, Math.round(at.x - from.x), Math.round(at.y - from.y), grid);
    const target = dropTarget(view, { ids }, { ...around, x: around.x + dx, y: around.y + dy }, at);
    return { kind: 'copy', ids, dx, dy, target };
  };

  return {
    move: (pointer) => gestures.setState({ gesture: gestureAt(pointer) }),
    drop(pointer) {
      const { dx, dy, target } = gestureAt(pointer);
      endGesture(gestures);
      const before = editor.diagram();
      const parentId = target.answer.answer === 'refuse' ? undefined : newParent(view, ids, target);
      if (!isAccepted(app, editor.change('Duplicate', copied(ids, dx, dy, parentId)))) return;
      selectAdded(app, before);
      rememberDuplicates(app, ids, true);
      const parent = parentId === undefined || parentId === null ? undefined : view.nodes.get(parentId);
      app.ui.announce(`${countOf(ids)} duplicated${parent === undefined ? '' : ` into ${nodeName(parent)}`}.`);
    },
  };
}

/** `parentId`: the frame that takes the copies; undefined: the one of their originals. */
function copied(ids: readonly string[], dx: number, dy: number, parentId: string | null | undefined): Change {
  return (diagram, env) => {
    const made = duplicate(diagram, { ids, dx: 0, dy: 0 }, env);
    if (!made.ok) return made;
    const added = new Set(addedIds(diagram, made.value));
    const tops = [...added].filter((id) => {
      const node = nodeOf(made.value, id);
      return node !== undefined && !added.has(parentIdOn(node, diagram.provider) ?? '');
    });
    return move(made.value, { ids: tops, dx, dy, grows: true, ...(parentId !== undefined && { parentId }) }, env);
  };
}

const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };
