import { useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Point } from '../../shared/document/schema.ts';
import { clickConnecting, isConnecting, pointConnecting } from '../actions/connect-by-keyboard.ts';
import { useApp } from '../app-context.tsx';
import { endGesture } from '../state/gesture.ts';
import { inHand } from '../state/in-hand.ts';
import { endPlacing, pressArmed, showArmed } from './armed.ts';
import { autoPan } from './auto-pan.ts';
import type { Hand } from './canvas-context.tsx';
import { doubleClick } from './double-click.ts';
import type { Drag, Pointer } from './drag.ts';
import { legendUnder } from './legend-drag.ts';
import { type Press, pressElement, pressEmpty, pressHandle, pressLegend } from './press.ts';
import { showHover } from './show-hover.ts';
import { type Hands, handleUnder, hitAt, nodeUnder, pointerOf } from './under-pointer.ts';

/** Screen pixels that the pointer moves before a press is a drag. */
const SLACK = 3;
/** In `PointerEvent.buttons`. */
const LEFT = 1;

interface Held {
  /** Of the pointer. */
  readonly id: number;
  readonly from: Point;
  /** The canvas in the window: asked for once, because to ask in the middle of a drag costs a layout. */
  readonly area: DOMRect;
  readonly press: Press;
  drag: Drag | null;
}

/** The left button and the bare pointer on the canvas. Panning and zooming are React Flow's. */
export function usePointer(
  surface: RefObject<HTMLElement | null>,
  hand: StoreApi<Hand>,
  isPanning: RefObject<boolean>,
): void {
  const app = useApp();
  const flow = useStoreApi();
  useEffect(() => {
    if (surface.current === null) return;
    return bindPointer({
      app,
      hand,
      surface: surface.current,
      viewport() {
        const [x, y, zoom] = flow.getState().transform;
        return { x, y, zoom };
      },
      panBy: (by) => void flow.getState().panBy(by),
      onView: (listener) =>
        flow.subscribe(({ transform }, before) => {
          if (transform !== before.transform) listener();
        }),
      isPanning: () => isPanning.current,
    });
  }, [app, flow, surface, hand, isPanning]);
}

function bindPointer(hands: Hands): () => void {
  const { app, hand, surface } = hands;
  let held: Held | null = null;
  let last: PointerEvent | null = null;

  const follow = (event: PointerEvent): void => {
    if (held === null) return;
    last = event;
    if (held.drag === null) {
      if (Math.hypot(event.clientX - held.from.x, event.clientY - held.from.y) < SLACK) return;
      held.drag = held.press.drag();
      if (held.drag === null) {
        release();
        return;
      }
      surface.setPointerCapture(event.pointerId);
    }
    held.drag.move(pointerOf(hands, event, held.area));
  };
  const panning = autoPan(hands.panBy);

  const release = (): void => {
    held = null;
    last = null;
    panning.stop();
  };
  const hover = (event: PointerEvent): void => {
    const { serviceId } = inHand.getState();
    const { zoom } = hands.viewport();
    if (isConnecting(app)) pointConnecting(app, nodeUnder(hands, pointerOf(hands, event).at));
    else if (serviceId === null) showHover(app, hand, surface, pointerOf(hands, event).at, zoom);
    else showArmed(app, serviceId, pointerOf(hands, event), zoom);
  };
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary || hands.isPanning() || held !== null) return;
    const { serviceId } = inHand.getState();
    const isBusy = app.gestures.getState().gesture.kind !== 'none' && !isConnecting(app);
    if (serviceId === null && isBusy) return;
    surface.focus({ preventScroll: true });
    const from = { x: event.clientX, y: event.clientY };
    const pointer = pointerOf(hands, event);
    const press =
      serviceId === null ? pressAt(hands, pointer) : pressArmed(app, serviceId, pointer, hands.viewport().zoom);
    // A finger moves the view, which is React Flow's; only its tap is ours.
    const isTouch = event.pointerType === 'touch';
    const area = surface.getBoundingClientRect();
    held = { id: event.pointerId, from, area, press: isTouch ? { ...press, drag: () => null } : press, drag: null };
  };
  const onPointerMove = (event: PointerEvent): void => {
    hand.setState({ pointer: { x: event.clientX, y: event.clientY } });
    if (held === null) {
      if (event.buttons === 0) hover(event);
      return;
    }
    if (event.pointerId === held.id && (event.buttons & LEFT) === 0) {
      letGoUnseen(event);
      return;
    }
    follow(event);
    if (held?.drag) panning.at(event, held.area);
  };
  /** The button came up where nobody told us: outside of the canvas before the drag began, or while another button was down. */
  const letGoUnseen = (event: PointerEvent): void => {
    const drag = held?.drag;
    release();
    drag?.drop(pointerOf(hands, event));
    hover(event);
  };
  const onPointerUp = (event: PointerEvent): void => {
    if (held === null || event.pointerId !== held.id) return;
    const { press, drag } = held;
    release();
    if (drag === null) press.click();
    else drag.drop(pointerOf(hands, event));
    hover(event);
  };
  const cancel = (): void => {
    if (held === null) return;
    const wasDrag = held.drag !== null;
    release();
    if (wasDrag) endGesture(app.gestures);
  };
  /** What is dragged stays under the pointer, whatever pans or zooms meanwhile: the wheel, two fingers, the edge of the canvas. */
  const onView = (): void => {
    if (held?.drag && last !== null) follow(last);
  };
  /** A drag ends where another hand changed the diagram: a file that was read again, a layout that was waited for. */
  const onChanged = (): void => {
    if (held?.drag) cancel();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (held === null || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  };
  /** A menu in the middle of a drag would take the pointer away from it. */
  const onContextMenu = (event: MouseEvent): void => {
    if (held === null) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onLeave = (): void => {
    if (held !== null) return;
    hand.setState({ pointer: null, hovered: null });
    if (inHand.getState().serviceId !== null) endPlacing(app);
  };

  const bound = [
    hands.onView(onView),
    app.editor.state.subscribe(({ history }, before) => {
      if (history.present !== before.history.present) onChanged();
    }),
    listen(surface, 'pointerdown', onPointerDown),
    listen(surface, 'pointermove', onPointerMove),
    listen(surface, 'pointerup', onPointerUp),
    listen(surface, 'pointercancel', cancel),
    listen(surface, 'pointerleave', onLeave),
    listen(surface, 'dblclick', (event) => doubleClick(hands, event)),
    listen(window, 'keydown', onKeyDown),
    listen(window, 'contextmenu', onContextMenu),
    listen(window, 'blur', cancel),
  ];
  return () => {
    cancel();
    for (const unbind of bound) unbind();
  };
}

function pressAt(hands: Hands, pointer: Pointer): Press {
  const { app } = hands;
  // The other end of a line that a key or a menu began: whoever does not drag clicks at it.
  if (isConnecting(app)) return { drag: () => null, click: () => clickConnecting(app, nodeUnder(hands, pointer.at)) };
  const handle = handleUnder(hands, pointer.at);
  if (handle !== null) return pressHandle(app, handle, pointer);
  const legend = legendUnder(app, pointer.at);
  if (legend !== undefined) return pressLegend(app, legend, pointer);
  const hit = hitAt(hands, pointer.at);
  return hit === null ? pressEmpty(app, pointer) : pressElement(app, hit, pointer);
}

function listen<K extends keyof (HTMLElementEventMap & WindowEventMap)>(
  target: HTMLElement | Window,
  type: K,
  listener: (event: (HTMLElementEventMap & WindowEventMap)[K]) => void,
): () => void {
  const handler = listener as EventListener;
  const isCapture = target === window;
  target.addEventListener(type, handler, isCapture);
  return () => target.removeEventListener(type, handler, isCapture);
}
