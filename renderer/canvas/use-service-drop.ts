import { useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { isKnownService } from '../../shared/catalog/catalog.ts';
import { startWriting } from '../annotate/start-writing.ts';
import { useApp } from '../app-context.tsx';
import { draggedName, SERVICE_DRAG } from '../palette/drag-service.ts';
import { endGesture } from '../state/gesture.ts';
import type { Hand } from './canvas-context.tsx';
import { type Place, placeAt, placeNow } from './place-at.ts';
import { toDiagram } from './viewport.ts';

/** Takes a service that is dragged from the palette, and shows on the way what would become of it. */
export function useServiceDrop(surface: RefObject<HTMLElement | null>, hand: StoreApi<Hand>): void {
  const app = useApp();
  const flow = useStoreApi();
  useEffect(() => {
    const area = surface.current;
    if (area === null) return;
    // While something is dragged a page may not read what it is, only when it starts and when it is dropped.
    let dragged: string | null = null;
    let called: string | undefined;
    const placeUnder = (event: DragEvent, serviceId: string): Place => {
      const { left, top } = area.getBoundingClientRect();
      const [x, y, zoom] = flow.getState().transform;
      const at = toDiagram({ x, y, zoom }, { x: event.clientX - left, y: event.clientY - top });
      return { ...placeAt(app, serviceId, { at, alt: event.altKey }, zoom), ...(called !== undefined && { called }) };
    };
    const onStart = (event: DragEvent): void => {
      const id = event.dataTransfer?.getData(SERVICE_DRAG) ?? '';
      dragged = isKnownService(app.catalog, id) ? id : null;
      called = draggedName(event.dataTransfer);
    };
    const onEnd = (): void => {
      dragged = null;
      called = undefined;
      if (app.gestures.getState().gesture.kind === 'place') endGesture(app.gestures);
    };
    const onOver = (event: DragEvent): void => {
      const types = event.dataTransfer?.types ?? [];
      // A file that is inserted comes to lie where it was dropped.
      if (types.includes('Files')) hand.setState({ pointer: { x: event.clientX, y: event.clientY } });
      if (event.dataTransfer === null || !types.includes(SERVICE_DRAG)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      hand.setState({ pointer: { x: event.clientX, y: event.clientY } });
      if (dragged !== null) app.gestures.setState({ gesture: placeUnder(event, dragged) });
    };
    const onLeave = (event: DragEvent): void => {
      const isInside = event.relatedTarget instanceof Node && area.contains(event.relatedTarget);
      if (!isInside && app.gestures.getState().gesture.kind === 'place') endGesture(app.gestures);
    };
    const onDrop = (event: DragEvent): void => {
      const id = event.dataTransfer?.getData(SERVICE_DRAG) ?? '';
      if (!isKnownService(app.catalog, id)) return;
      event.preventDefault();
      called = draggedName(event.dataTransfer);
      const place = placeUnder(event, id);
      onEnd();
      if (placeNow(app, place)) startWriting(app);
    };
    document.addEventListener('dragstart', onStart);
    document.addEventListener('dragend', onEnd);
    area.addEventListener('dragover', onOver);
    area.addEventListener('dragleave', onLeave);
    area.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragstart', onStart);
      document.removeEventListener('dragend', onEnd);
      area.removeEventListener('dragover', onOver);
      area.removeEventListener('dragleave', onLeave);
      area.removeEventListener('drop', onDrop);
    };
  }, [app, flow, surface, hand]);
}
