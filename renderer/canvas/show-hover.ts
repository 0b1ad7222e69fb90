import type { StoreApi } from 'zustand/vanilla';
import type { Point } from '../../shared/document/schema.ts';
import type { App } from '../app.ts';
import { type Hit, hitTest, NEAR } from '../gestures/hit-test.ts';
import type { Hand } from './canvas-context.tsx';
import { isOnTitleRow } from './fold-handle.ts';
import { cursorOf, handleAt, isNear, isOnTheWay, shownHandles } from './handles.ts';
import { type LiveDiagram, liveDiagram, liveGeometry } from './live-diagram.ts';

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
  const hovered = hoveredAfter(live, before, hit, at, zoom);
  if (hovered !== before) hand.setState({ hovered });
}

/** A line that leaves where a handle is, or a border beside it, does not take the handle away from the hand that goes there. */
export function hoveredAfter(
  live: LiveDiagram,
  before: string | null,
  hit: Hit | null,
  at: Point,
  zoom: number,
): string | null {
  const touched = hit === null || (hit.kind === 'node' && hit.part === 'inside') ? null : hit.id;
  if (before === null || touched === before) return touched;
  if (touched === null) return isNearNode(live, before, at, zoom) ? before : null;
  const isUnder = hit?.kind === 'connection' || (hit?.kind === 'node' && UNDER_HANDLES.has(hit.part));
  return isUnder && isOnTheWay(live, before, at, zoom) ? before : touched;
}

const UNDER_HANDLES: ReadonlySet<string> = new Set(['border', 'title']);

function isNearNode(live: LiveDiagram, id: string, at: Point, zoom: number): boolean {
  const geometry = liveGeometry(live, id);
  if (geometry === undefined) return false;
  if (geometry.form === 'container') return isOnTitleRow(geometry, at, zoom);
  return isNear(geometry, at, zoom);
}
