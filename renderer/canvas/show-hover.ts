import type { StoreApi } from 'zustand/vanilla';
import type { Point } from '../../shared/document/schema.ts';
import type { App } from '../app.ts';
import { hitTest, NEAR } from '../gestures/hit-test.ts';
import type { Hand } from './canvas-context.tsx';
import { isOnTitleRow } from './fold-handle.ts';
import { cursorOf, handleAt, isNear, shownHandles } from './handles.ts';
import { liveDiagram, liveGeometry } from './live-diagram.ts';

/** The bare pointer: what it is over shows its handles, and the cursor says what a press would do. */
export function showHover(app: App, hand: StoreApi<Hand>, surface: HTMLElement, at: Point, zoom: number): void {
  const { gesture } = app.gestures.getState();
  if (gesture.kind !== 'none') return;
  const live = liveDiagram(app.editor.view(), gesture);
  const { selection } = app.editor.state.getState();
  const before = hand.getState().hovered;
  const handle = handleAt(shownHandles(live, selection, before, zoom), at, zoom);
  surface.style.cursor = handle === null ? '' : cursorOf(handle);
  if (handle !== null) return;
  const hit = hitTest(live.view, live.layout, at, NEAR / zoom);
  const touched = hit === null || (hit.kind === 'node' && hit.part === 'inside') ? null : hit.id;
  const isStillNear = touched === null && before !== null && isNearNode(live, before, at, zoom);
  const hovered = isStillNear ? before : touched;
  if (hovered !== before) hand.setState({ hovered });
}

function isNearNode(live: ReturnType<typeof liveDiagram>, id: string, at: Point, zoom: number): boolean {
  const geometry = liveGeometry(live, id);
  if (geometry === undefined) return false;
  if (geometry.form === 'container') return isOnTitleRow(geometry, at, zoom);
  return isNear(geometry, at, zoom);
}
