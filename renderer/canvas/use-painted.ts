import { type RefObject, useLayoutEffect, useRef } from 'react';
import { onIconsLoaded } from '../icons/icon-images.ts';
import { onBitmapsLoaded } from './icon-bitmaps.ts';
import { type PaintedParts, ScenePainter } from './scene-painter.ts';
import type { Size, Viewport } from './viewport.ts';

/** Where a picture is looked at, and from what window. */
interface Look {
  readonly viewport: Viewport;
  readonly size: Size;
}

interface LookStore {
  getState(): Look;
  subscribe(listener: (now: Look, before: Look) => void): () => void;
}

interface Canvases {
  readonly still: RefObject<HTMLCanvasElement | null>;
  readonly moving: RefObject<HTMLCanvasElement | null>;
}

/** Paints the parts as the store looks at them, and again once icons have arrived. */
export function usePainted({ still, moving }: Canvases, store: LookStore, parts: PaintedParts): void {
  const painter = useRef<ScenePainter>(null);

  useLayoutEffect(() => {
    if (still.current === null || moving.current === null) return;
    const made = new ScenePainter(still.current, moving.current);
    painter.current = made;
    const refresh = (): void =>
      made.refresh(
        () => store.getState().viewport,
        () => store.getState().size,
      );
    const bound = [
      store.subscribe((now, before) => {
        if (now.viewport !== before.viewport || now.size !== before.size) made.follow(now.viewport, now.size);
      }),
      onIconsLoaded(refresh),
      onBitmapsLoaded(refresh),
    ];
    return () => {
      made.stop();
      for (const unbind of bound) unbind();
    };
  }, [store, still, moving]);

  useLayoutEffect(() => {
    const { viewport, size } = store.getState();
    painter.current?.paint(parts, viewport, size);
  }, [store, parts]);
}
