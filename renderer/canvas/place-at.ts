import { serviceOf } from '../../shared/catalog/catalog.ts';
import type { App } from '../app.ts';
import { dropTarget } from '../gestures/drop-target.ts';
import { enclosedIn } from '../gestures/enclosed-in.ts';
import { droppedFrame } from '../gestures/free-place.ts';
import { placementFrame } from '../gestures/placement-frame.ts';
import { snapFrame } from '../gestures/snap-delta.ts';
import { onLine, splitTarget } from '../gestures/split-target.ts';
import { putService } from '../palette/put-service.ts';
import { saidOf } from '../palette/said-of.ts';
import type { Gesture } from '../state/gesture.ts';
import { shownLayout } from '../state/shown-layout.ts';
import type { Pointer } from './drag.ts';
import { guidedBy, lineUpRect, snapToGuides } from './snap-to-guides.ts';

export type Place = Extract<Gesture, { kind: 'place' }>;

/** What would become of a service that is let go under the pointer. */
export function placeAt(app: App, serviceId: string, { at, alt }: Pick<Pointer, 'at' | 'alt'>, zoom: number): Place {
  const view = app.editor.view();
  const service = serviceOf(app.catalog, serviceId);
  const placed = placementFrame(service, at);
  const free = app.settings.state.getState().snap && !alt ? snapFrame(placed) : placed;
  const { parentId } = dropTarget(view, { serviceId }, free, at);
  const seen = lineUpRect(app, serviceId, placed);
  const guided = snapToGuides(app, seen, { alt }, { view, parentId, without: NOTHING, zoom });
  const snapped = {
    ...free,
    x: guidedBy(guided.by.x, placed.x, free.x),
    y: guidedBy(guided.by.y, placed.y, free.y),
  };
  const layout = shownLayout(view);
  const splits = alt ? null : splitTarget(view, layout, service, at, zoom);
  const frame = splits === null ? snapped : onLine(layout, splits, snapped, at);
  const guides = splits === null ? guided.guides(lineUpRect(app, serviceId, frame)) : [];
  const target = dropTarget(view, { serviceId }, frame, at);
  const isRefused = target.answer.answer === 'refuse';
  const settled = droppedFrame(view, isRefused ? null : target.parentId, service, frame);
  const takes = service.defaultShape === 'frame' ? enclosedIn(view, target, settled) : [];
  return { kind: 'place', serviceId, frame: settled, target, splits, guides, takes };
}

const NOTHING: ReadonlySet<string> = new Set();

/** A frame that refuses it does not keep it from being placed: it then lies in the diagram itself. */
export function placeNow(app: App, { serviceId, called, frame, target, splits = null, takes = [] }: Place): boolean {
  const isRefused = target?.answer.answer === 'refuse';
  const parentId = target === null || isRefused ? null : target.parentId;
  const remark = isRefused ? target.answer.reason : '';
  const said = saidOf(serviceOf(app.catalog, serviceId), called);
  if (!putService(app, { serviceId, ...said, frame, parentId, splits, takes, remark })) return false;
  app.canvas.current?.focus();
  return true;
}
