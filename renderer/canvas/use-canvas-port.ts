import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Rect } from '../../shared/scene/geometry.ts';
import { placeLegend } from '../../shared/scene/legend.ts';
import { useApp } from '../app-context.tsx';
import type { Editor } from '../state/editor.ts';
import { shownLayout } from '../state/shown-layout.ts';
import type { Hand } from './canvas-context.tsx';
import { contentRect, rectOf } from './content-rect.ts';
import { isMotionReduced } from './motion.ts';
import { fitting, revealing, type Size, toDiagram, type Viewport } from './viewport.ts';

const LARGEST_WHOLE = 1;
const LARGEST_PART = 1.5;

/** Lets the rest of the app move the view, and shows a diagram whole when it is opened. True once there is a view. */
export function useCanvasPort(surface: RefObject<HTMLDivElement | null>, hand: StoreApi<Hand>): boolean {
  const app = useApp();
  const flow = useStoreApi();
  const { setViewport, zoomIn, zoomOut, zoomTo } = useReactFlow();
  const [isReady, setIsReady] = useState(false);
  useEffect(() => {
    const area = surface.current;
    if (area === null) return;
    const { canvas, editor } = app;
    const size = (): Size => ({ width: area.clientWidth, height: area.clientHeight });
    const viewport = (): Viewport => {
      const [x, y, zoom] = flow.getState().transform;
      return { x, y, zoom };
    };
    const inDiagram = ({ x, y }: { readonly x: number; readonly y: number }): { x: number; y: number } => {
      const { left, top } = area.getBoundingClientRect();
      return toDiagram(viewport(), { x: x - left, y: y - top });
    };
    const go = async (to: Viewport | null, duration: number): Promise<unknown> =>
      to === null ? undefined : setViewport(to, { duration: isMotionReduced() ? 0 : duration });
    const showWhole = (): void => {
      const whole = rectIn(editor, undefined);
      void go(whole === undefined ? emptyView(size()) : fitting(whole, size(), LARGEST_WHOLE), 0);
    };
    canvas.current = {
      zoomIn: () => zoomIn({ duration: isMotionReduced() ? 0 : QUICK }),
      zoomOut: () => zoomOut({ duration: isMotionReduced() ? 0 : QUICK }),
      zoomTo: (zoom) => zoomTo(zoom, { duration: isMotionReduced() ? 0 : QUICK }),
      zoom: () => viewport().zoom,
      async fit(ids) {
        const rect = rectIn(editor, ids);
        if (rect !== undefined) await go(fitting(rect, size(), ids === undefined ? LARGEST_WHOLE : LARGEST_PART), SLOW);
      },
      reveal(ids) {
        const rect = rectIn(editor, ids);
        if (rect !== undefined) void go(revealing(rect, viewport(), size()), SLOW);
      },
      pan(across, down) {
        const { width, height } = size();
        const { x, y, zoom } = viewport();
        void go({ x: x - across * width, y: y - down * height, zoom }, QUICK);
      },
      center: () => toDiagram(viewport(), { x: area.clientWidth / 2, y: area.clientHeight / 2 }),
      pointer() {
        const { pointer } = hand.getState();
        return pointer === null ? null : inDiagram(pointer);
      },
      toDiagram: inDiagram,
      focus: () => area.focus({ preventScroll: true }),
    };
    showWhole();
    setIsReady(true);
    const unsubscribe = onOpened(editor, showWhole);
    return () => {
      unsubscribe();
      canvas.current = null;
    };
  }, [app, flow, surface, hand, setViewport, zoomIn, zoomOut, zoomTo]);
  return isReady;
}

/** Milliseconds. */
const QUICK = 120;
const SLOW = 200;

function rectIn(editor: Editor, ids: Iterable<string> | undefined): Rect | undefined {
  const view = editor.view();
  const layout = shownLayout(view);
  return ids === undefined ? contentRect(layout, placeLegend(view, layout)) : rectOf(layout, ids);
}

/** A new diagram has its origin in the middle. */
function emptyView({ width, height }: Size): Viewport {
  return { x: Math.round(width / 2), y: Math.round(height / 2), zoom: 1 };
}

/** A diagram without a past or a future that was not there before has been opened. */
function onOpened({ state }: Editor, listener: () => void): () => void {
  return state.subscribe(({ history }, before) => {
    const isNew = history.past.length === 0 && history.future.length === 0;
    if (isNew && history.present !== before.history.present) listener();
  });
}
