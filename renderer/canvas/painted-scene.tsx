import { useStoreApi } from '@xyflow/react';
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { THEMES } from '../../shared/scene/theme.ts';
import { useTheme } from '../ui/theme.ts';
import { useCanvas } from './canvas-context.tsx';
import { onBitmapsLoaded } from './icon-bitmaps.ts';
import { onIconsLoaded } from './icon-images.ts';
import { paintScene } from './paint-scene.ts';
import styles from './painted-scene.module.css';
import { sceneParts } from './scene-parts.ts';
import { StillParts } from './still-parts.ts';
import { useFindingCounts } from './use-finding-counts.ts';

/** Zoomed out, the whole scene is painted on one canvas: thousands of elements would be too many for the page. */
export function PaintedScene(): ReactNode {
  const { live } = useCanvas();
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = THEMES[useTheme()];
  const counts = useFindingCounts();
  const flow = useStoreApi();
  const [known] = useState(() => new StillParts());
  const isMoving = live.moved.size > 0 || live.resized !== null;
  const still = known.of(live, counts, theme);
  const moving = useMemo(
    () => (isMoving ? sceneParts(live, counts, theme, 'moving') : null),
    [live, counts, theme, isMoving],
  );

  useLayoutEffect(() => {
    const paint = (): void => {
      const target = canvas.current;
      const context = target?.getContext('2d');
      if (!target || !context) return;
      const { transform, width, height } = flow.getState();
      const ratio = devicePixelRatio;
      const wide = Math.round(width * ratio);
      const high = Math.round(height * ratio);
      if (target.width !== wide || target.height !== high) {
        target.width = wide;
        target.height = high;
      }
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, wide, high);
      const [x, y, zoom] = transform;
      const painting = { context, viewport: { x, y, zoom }, size: { width, height }, ratio, theme };
      paintScene(painting, still);
      if (moving !== null) paintScene(painting, moving);
    };
    let frame = 0;
    const soon = (): void => {
      if (frame === 0) {
        frame = requestAnimationFrame(() => {
          frame = 0;
          paint();
        });
      }
    };
    paint();
    const bound = [
      flow.subscribe((now, before) => {
        if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) soon();
      }),
      onIconsLoaded(soon),
      onBitmapsLoaded(soon),
    ];
    return () => {
      cancelAnimationFrame(frame);
      for (const unbind of bound) unbind();
    };
  }, [flow, still, moving, theme]);

  return <canvas ref={canvas} className={styles.canvas} aria-hidden />;
}
