import { type ReactFlowState, useStoreApi } from '@xyflow/react';
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { isBare } from '../../shared/scene/bare-layout.ts';
import { THEMES } from '../../shared/scene/theme.ts';
import { onIconsLoaded } from '../icons/icon-images.ts';
import { useTheme } from '../ui/theme.ts';
import { useCanvas } from './canvas-context.tsx';
import { onBitmapsLoaded } from './icon-bitmaps.ts';
import { isMoving } from './live-diagram.ts';
import styles from './painted-scene.module.css';
import { type PaintedParts, ScenePainter } from './scene-painter.ts';
import { sceneParts } from './scene-parts.ts';
import { StillParts } from './still-parts.ts';
import { useFade } from './use-fade.ts';
import { useFindingCounts } from './use-finding-counts.ts';
import type { Viewport } from './viewport.ts';

/**
 * Zoomed out, the whole scene is painted on a canvas: thousands of elements would be too many for the page. The canvas stays where it
 * is not seen: a browser takes long to make one.
 */
export function PaintedScene({ isSeen }: { readonly isSeen: boolean }): ReactNode {
  const { live } = useCanvas();
  const still = useRef<HTMLCanvasElement>(null);
  const moving = useRef<HTMLCanvasElement>(null);
  const painter = useRef<ScenePainter>(null);
  const flow = useStoreApi();
  const parts = useParts(isSeen);
  const leaving = useFade(still, live.view.side, isBare(live.view, live.layout), isSeen);

  useLayoutEffect(() => {
    if (still.current === null || moving.current === null) return;
    const made = new ScenePainter(still.current, moving.current);
    painter.current = made;
    const view = (): Viewport => viewportOf(flow.getState());
    const refresh = (): void => made.refresh(view, () => flow.getState());
    const bound = [
      flow.subscribe((now, before) => {
        const isMoved = now.transform !== before.transform;
        if (isMoved || now.width !== before.width || now.height !== before.height) made.follow(view(), now);
      }),
      onIconsLoaded(refresh),
      onBitmapsLoaded(refresh),
    ];
    return () => {
      made.stop();
      for (const unbind of bound) unbind();
    };
  }, [flow]);

  useLayoutEffect(() => {
    const state = flow.getState();
    if (parts === null) painter.current?.rest();
    else painter.current?.paint(parts, viewportOf(state), { width: state.width, height: state.height });
  }, [flow, parts]);

  return (
    <div hidden={!isSeen}>
      <canvas ref={still} className={styles.canvas} aria-hidden />
      <canvas ref={moving} className={styles.canvas} aria-hidden />
      <canvas ref={leaving} className={`${styles.canvas} ${styles.leaving}`} aria-hidden />
    </div>
  );
}

/** null: nobody sees them. */
function useParts(isSeen: boolean): PaintedParts | null {
  const { live } = useCanvas();
  const theme = THEMES[useTheme()];
  const counts = useFindingCounts();
  const [known] = useState(() => new StillParts());
  return useMemo(() => {
    if (!isSeen) return null;
    const still = known.of(live, counts, theme);
    return { still, moving: isMoving(live) ? sceneParts(live, counts, theme, 'moving') : null, theme };
  }, [isSeen, known, live, counts, theme]);
}

function viewportOf({ transform: [x, y, zoom] }: ReactFlowState): Viewport {
  return { x, y, zoom };
}
