import type { StoreApi } from 'zustand/vanilla';
import type { Point } from '../../shared/document/schema.ts';
import type { App } from '../app.ts';
import { hitNode, hitTest, NEAR } from '../gestures/hit-test.ts';
import { shownLayout } from '../state/shown-layout.ts';
import type { Hand } from './canvas-context.tsx';
import type { Pointer } from './drag.ts';
import { type Handle, handleAt, shownHandles } from './handles.ts';
import { liveDiagram } from './live-diagram.ts';
import { toDiagram, type Viewport } from './viewport.ts';

/** What the pointer works with on the canvas. */
export interface Hands {
  readonly app: App;
  readonly hand: StoreApi<Hand>;
  readonly surface: HTMLElement;
  readonly viewport: () => Viewport;
  readonly panBy: (by: Point) => void;
  /** Tells of every pan and zoom. */
  readonly onView: (listener: () => void) => () => void;
  /** True while Space makes every drag a pan. */
  readonly isPanning: () => boolean;
}

/** The handle that is shown there. */
export function handleUnder({ app, hand, viewport }: Hands, at: Point): Handle | null {
  const { zoom } = viewport();
  const { selection } = app.editor.state.getState();
  const live = liveDiagram(app.editor.view(), app.gestures.getState().gesture);
  return handleAt(shownHandles(live, selection, hand.getState().hovered, zoom), at, zoom);
}

/** Where a frame is meant at its border or title: inside it there is nothing. */
export function nodeUnder({ app, viewport }: Hands, at: Point): string | null {
  const view = app.editor.view();
  const hit = hitNode(view, shownLayout(view), at, NEAR / viewport().zoom);
  return hit?.kind === 'node' && hit.part !== 'inside' ? hit.id : null;
}

/** What is drawn there. */
export function hitAt({ app, viewport }: Hands, at: Point): ReturnType<typeof hitTest> {
  const view = app.editor.view();
  return hitTest(view, shownLayout(view), at, NEAR / viewport().zoom);
}

/** Where in the diagram it points, and what its keys mean. */
export function pointerOf(
  { surface, viewport }: Hands,
  event: MouseEvent,
  area = surface.getBoundingClientRect(),
): Pointer {
  const { left, top } = area;
  const at = toDiagram(viewport(), { x: event.clientX - left, y: event.clientY - top });
  const isMod = event.ctrlKey || event.metaKey;
  return { at, alt: event.altKey, adds: event.shiftKey || isMod, keepsFrame: isMod };
}
