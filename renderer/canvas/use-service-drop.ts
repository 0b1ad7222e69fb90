import { useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { isKnownService, serviceOf } from '../../shared/catalog/catalog.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import { addNode } from '../../shared/commands/add-node.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import { selectAdded } from '../actions/select-added.ts';
import type { App } from '../app.ts';
import { useApp } from '../app-context.tsx';
import { dropTarget } from '../gestures/drop-target.ts';
import { settledFrame } from '../gestures/free-place.ts';
import { placementFrame } from '../gestures/placement-frame.ts';
import { snapFrame } from '../gestures/snap-delta.ts';
import { SERVICE_DRAG } from '../palette/drag-service.ts';
import { endGesture, type Gesture } from '../state/gesture.ts';
import type { Hand } from './canvas-context.tsx';
import { explainPlace } from './explain-place.ts';
import { toDiagram } from './viewport.ts';

type Place = Extract<Gesture, { kind: 'place' }>;

/** Takes a service that is dragged from the palette, and shows on the way what would become of it. */
export function useServiceDrop(surface: RefObject<HTMLElement | null>, hand: StoreApi<Hand>): void {
  const app = useApp();
  const flow = useStoreApi();
  useEffect(() => {
    const area = surface.current;
    if (area === null) return;
    // While something is dragged a page may not read what it is, only when it starts and when it is dropped.
    let dragged: string | null = null;
    const placeAt = (event: DragEvent, serviceId: string): Place => {
      const { left, top } = area.getBoundingClientRect();
      const [x, y, zoom] = flow.getState().transform;
      const at = toDiagram({ x, y, zoom }, { x: event.clientX - left, y: event.clientY - top });
      const placed = placementFrame(serviceOf(app.catalog, serviceId), at);
      const frame = app.settings.state.getState().snap && !event.altKey ? snapFrame(placed) : placed;
      return { kind: 'place', serviceId, frame, target: dropTarget(app.editor.view(), { serviceId }, frame, at) };
    };
    const onStart = (event: DragEvent): void => {
      const id = event.dataTransfer?.getData(SERVICE_DRAG) ?? '';
      dragged = isKnownService(app.catalog, id) ? id : null;
    };
    const onEnd = (): void => {
      dragged = null;
      if (app.gestures.getState().gesture.kind === 'place') endGesture(app.gestures);
    };
    const onOver = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes(SERVICE_DRAG)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      hand.setState({ pointer: { x: event.clientX, y: event.clientY } });
      if (dragged !== null) app.gestures.setState({ gesture: placeAt(event, dragged) });
    };
    const onLeave = (event: DragEvent): void => {
      const isInside = event.relatedTarget instanceof Node && area.contains(event.relatedTarget);
      if (!isInside && app.gestures.getState().gesture.kind === 'place') endGesture(app.gestures);
    };
    const onDrop = (event: DragEvent): void => {
      const id = event.dataTransfer?.getData(SERVICE_DRAG) ?? '';
      if (!isKnownService(app.catalog, id)) return;
      event.preventDefault();
      const place = placeAt(event, id);
      onEnd();
      drop(app, place);
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

/** A frame that refuses it does not keep it from being placed: it then lies in the diagram itself. */
function drop(app: App, { serviceId, frame, target }: Place): void {
  const before = app.editor.diagram();
  const view = app.editor.view();
  const service = serviceOf(app.catalog, serviceId);
  const parentId = target === null || target.answer.answer === 'refuse' ? null : target.parentId;
  const settled = settledFrame(view, parentId, service, frame);
  if (!isAccepted(app, app.editor.dispatch(addNode, { serviceId, frame: settled, parentId }))) return;
  selectAdded(app, before);
  app.canvas.current?.focus();
  const parent = parentId === null ? undefined : view.nodes.get(parentId);
  const where = parent === undefined ? '' : ` in ${nodeName(parent)}`;
  const advice = explainPlace(app, app.editor.state.getState().selection);
  const refused = target?.answer.answer === 'refuse' ? target.answer.reason : '';
  app.ui.announce([`${service.shortName} placed${where}.`, refused, advice].filter((part) => part !== '').join(' '));
}
