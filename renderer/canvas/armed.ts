import { serviceOf } from '../../shared/catalog/catalog.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import type { Frame, Point } from '../../shared/document/schema.ts';
import { rectBetween } from '../../shared/scene/geometry.ts';
import { startWriting } from '../annotate/start-writing.ts';
import type { App } from '../app.ts';
import { dropTarget } from '../gestures/drop-target.ts';
import { enclosedIn } from '../gestures/enclosed-in.ts';
import { GRID, onGrid } from '../gestures/snap-delta.ts';
import { endGesture } from '../state/gesture.ts';
import { inHand } from '../state/in-hand.ts';
import { type Drag, gridOf, type Pointer } from './drag.ts';
import { type Place, placeAt, placeNow } from './place-at.ts';
import type { Press } from './press.ts';

/** Takes a service in the hand, to be placed by a click; the same again puts it back. */
export function arm(app: App, serviceId: string, called?: string): void {
  if (inHand.getState().serviceId === serviceId) {
    disarm(app);
    return;
  }
  endPlacing(app);
  inHand.setState({ serviceId, called });
  const service = serviceOf(app.catalog, serviceId);
  const how = isDrawn(service)
    ? 'Click on the canvas to place it, or drag to draw it.'
    : 'Click on the canvas to place it.';
  app.ui.announce(`${service.shortName} in hand. ${how} Shift places several, Escape puts it back.`);
}

export function disarm(app: App): void {
  if (inHand.getState().serviceId === null) return;
  inHand.setState({ serviceId: null, called: undefined });
  endPlacing(app);
}

/** The ghost goes; what is in the hand stays. */
export function endPlacing({ gestures }: App): void {
  if (gestures.getState().gesture.kind === 'place') endGesture(gestures);
}

/** The bare pointer with a service in the hand: what a click would do. */
export function showArmed(app: App, serviceId: string, pointer: Pointer, zoom: number): void {
  app.gestures.setState({ gesture: calledSo(placeAt(app, serviceId, pointer, zoom)) });
}

function calledSo(place: Place): Place {
  const { called } = inHand.getState();
  return called === undefined ? place : { ...place, called };
}

/** A click places it, and a drag draws what is drawn as large as a person wants it. With Shift it stays in the hand. */
export function pressArmed(app: App, serviceId: string, pressed: Pointer, zoom: number): Press {
  const put = (place: Place, { adds }: Pointer): void => {
    endPlacing(app);
    const isPlaced = placeNow(app, place);
    if (!isPlaced || adds) return;
    disarm(app);
    startWriting(app);
  };
  const placeFor = isDrawn(serviceOf(app.catalog, serviceId))
    ? (pointer: Pointer) => calledSo(drawnPlace(app, serviceId, pressed.at, pointer, zoom))
    : (pointer: Pointer) => calledSo(placeAt(app, serviceId, pointer, zoom));
  const drag: Drag = {
    move: (pointer) => app.gestures.setState({ gesture: placeFor(pointer) }),
    drop: (pointer) => put(placeFor(pointer), pointer),
  };
  return { drag: () => drag, click: () => put(calledSo(placeAt(app, serviceId, pressed, zoom)), pressed) };
}

/** Diagram pixels: who draws less than this meant to click. */
const SMALLEST = 24;

/** Between the corner where the drag began and the pointer. */
function drawnPlace(app: App, serviceId: string, from: Point, pointer: Pointer, zoom: number): Place {
  const grid = gridOf(app, pointer, GRID);
  const corner = (point: Point): Point =>
    grid === undefined ? point : { x: onGrid(point.x, grid), y: onGrid(point.y, grid) };
  const frame: Frame = rectBetween(corner(from), corner(pointer.at));
  if (frame.width < SMALLEST || frame.height < SMALLEST) {
    return placeAt(app, serviceId, { at: from, alt: pointer.alt }, zoom);
  }
  const view = app.editor.view();
  const target = dropTarget(view, { serviceId }, frame, from);
  const holds = serviceOf(app.catalog, serviceId).defaultShape === 'frame';
  return { kind: 'place', serviceId, frame, target, takes: holds ? enclosedIn(view, target, frame) : [] };
}

const DRAWN_BY_FRAME: ReadonlySet<string> = new Set([
  'neutral.box',
  'neutral.note',
  'neutral.text',
  'neutral.area',
  'neutral.steps',
]);

function isDrawn({ id, defaultShape }: Service): boolean {
  return defaultShape === 'frame' || DRAWN_BY_FRAME.has(id);
}
