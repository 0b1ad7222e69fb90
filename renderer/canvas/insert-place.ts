import { isLaidOut } from '../../shared/catalog/annotations.ts';
import { serviceOf } from '../../shared/catalog/catalog.ts';
import { overlaps } from '../../shared/document/rectangles.ts';
import { clientPlace } from '../actions/client-place.ts';
import type { App } from '../app.ts';
import { freePlace, placeForService } from '../gestures/free-place.ts';
import { placeBeside } from '../gestures/place-beside.ts';
import type { PutInput } from '../palette/put-service.ts';
import { placeAt } from './place-at.ts';
import type { InsertGoal } from './quick-insert-state.ts';

type Chosen = Pick<PutInput, 'serviceId' | 'frame' | 'parentId' | 'splits' | 'from'>;

/** Where a service goes that is chosen now. */
export function insertPlace(app: App, goal: InsertGoal, serviceId: string): Chosen {
  const { catalog, canvas, editor } = app;
  const view = editor.view();
  const service = serviceOf(catalog, serviceId);
  if (goal.kind === 'beside') {
    const source = view.nodes.get(goal.from);
    if (source !== undefined) {
      return { serviceId, from: source.id, ...placeBeside(view, source, goal.direction, service) };
    }
  }
  const centre = canvas.current?.center() ?? { x: 0, y: 0 };
  if (goal.kind !== 'point') {
    return { serviceId, ...placeForService(view, service, editor.state.getState().selection, centre) };
  }
  const zoom = canvas.current === null ? 1 : clientPlace(canvas.current, goal.at).zoom;
  const { frame, target, splits = null } = placeAt(app, serviceId, { at: goal.at, alt: false }, zoom);
  const parentId = target === null || target.answer.answer === 'refuse' ? null : target.parentId;
  const isTaken = view.children(parentId).some((child) => isLaidOut(child.service) && overlaps(child.frame, frame));
  return { serviceId, splits, parentId, frame: (isTaken ? freePlace(view, frame, parentId) : null) ?? frame };
}
