import { type RefObject, useEffect } from 'react';
import type { Point } from '../../shared/document/schema.ts';
import type { OneSide } from '../../shared/flip/side-differences.ts';
import { holdsPoint } from '../../shared/scene/geometry.ts';
import { layOut } from '../../shared/scene/lay-out.ts';
import { ghosts } from '../../shared/scene/side-marks.ts';
import { toDiagram } from '../canvas/viewport.ts';
import { hitTest, NEAR } from '../gestures/hit-test.ts';
import { useSplit } from './split-context.tsx';
import { panBy, zoomBy } from './split-state.ts';

/** Pixels that the hand may tremble in a click. */
const TREMBLE = 4;
/** Pixels of a line, where a wheel counts in lines. */
const LINE = 20;

/** Drag and wheel move both views, a click selects, a double click opens the editor. */
export function usePanePointer(pane: RefObject<HTMLElement | null>, own: OneSide, other: OneSide): void {
  const { store, openIn } = useSplit();
  useEffect(() => {
    const area = pane.current;
    if (area === null) return;
    const { side, view } = own;
    let pressed: { readonly start: Point; last: Point; isDrag: boolean } | null = null;

    const at = ({ clientX, clientY }: MouseEvent): Point => {
      const { left, top } = area.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    };
    const under = (event: MouseEvent): string | null => {
      const { viewport, hasMarks } = store.getState();
      const point = toDiagram(viewport, at(event));
      const hit = hitTest(view, layOut(view), point, NEAR / viewport.zoom);
      const isGround = hit === null || (hit.kind === 'node' && hit.part === 'inside');
      const ghost = isGround && hasMarks ? ghosts(own, other).find(({ core }) => holdsPoint(core, point)) : undefined;
      return ghost?.element ?? hit?.id ?? null;
    };
    const hover = (id: string | null): void => {
      if (store.getState().hovered?.id !== id) store.setState({ hovered: id === null ? null : { id, side } });
    };

    const onDown = (event: PointerEvent): void => {
      if (event.button > 1) return;
      pressed = { start: at(event), last: at(event), isDrag: false };
      area.setPointerCapture(event.pointerId);
    };
    const onMove = (event: PointerEvent): void => {
      if (pressed === null) {
        hover(under(event));
        return;
      }
      const now = at(event);
      pressed.isDrag ||= Math.hypot(now.x - pressed.start.x, now.y - pressed.start.y) > TREMBLE;
      if (!pressed.isDrag) return;
      area.dataset.dragging = '';
      panBy(store, now.x - pressed.last.x, now.y - pressed.last.y);
      pressed.last = now;
    };
    const onUp = (event: PointerEvent): void => {
      const was = pressed;
      pressed = null;
      delete area.dataset.dragging;
      if (was === null || was.isDrag || event.type === 'pointercancel' || event.button !== 0) return;
      const id = under(event);
      store.setState({ selected: id === null ? null : { id, side } });
    };
    const onDouble = (event: MouseEvent): void => {
      const id = under(event);
      if (id !== null) openIn(side, id);
    };
    const onLeave = (): void => hover(null);
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
      if (event.ctrlKey || event.metaKey) {
        zoomBy(store, 2 ** ((-event.deltaY * unit) / 200), at(event));
        return;
      }
      const [across, down] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      panBy(store, -across * unit, -down * unit);
    };

    const bound = new AbortController();
    const options = { signal: bound.signal };
    area.addEventListener('pointerdown', onDown, options);
    area.addEventListener('pointermove', onMove, options);
    area.addEventListener('pointerup', onUp, options);
    area.addEventListener('pointercancel', onUp, options);
    area.addEventListener('pointerleave', onLeave, options);
    area.addEventListener('dblclick', onDouble, options);
    area.addEventListener('wheel', onWheel, { ...options, passive: false });
    return () => bound.abort();
  }, [pane, own, other, store, openIn]);
}
