import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import type { OneSide } from '../../shared/flip/side-differences.ts';
import { countByElement } from '../../shared/scene/finding-badge.ts';
import { inflate } from '../../shared/scene/geometry.ts';
import { drawGhost, ghosts, sideMarks } from '../../shared/scene/side-marks.ts';
import { THEMES } from '../../shared/scene/theme.ts';
import { onBitmapsLoaded } from '../canvas/icon-bitmaps.ts';
import type { LiveDiagram } from '../canvas/live-diagram.ts';
import { type PaintedParts, ScenePainter } from '../canvas/scene-painter.ts';
import { sceneParts } from '../canvas/scene-parts.ts';
import { onIconsLoaded } from '../icons/icon-images.ts';
import { useTheme } from '../ui/theme.ts';
import { useSplit, useSplitState } from './split-context.tsx';
import styles from './split-pane.module.css';

interface SidePictureProps {
  readonly own: OneSide;
  readonly other: OneSide;
  readonly live: LiveDiagram;
}

/** A side, painted as the canvas paints what is far away: a thousand elements cost no more than their pixels. */
export function SidePicture(props: SidePictureProps): ReactNode {
  const { store } = useSplit();
  const still = useRef<HTMLCanvasElement>(null);
  const moving = useRef<HTMLCanvasElement>(null);
  const painter = useRef<ScenePainter>(null);
  const parts = useParts(props);

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
  }, [store]);

  useLayoutEffect(() => {
    const { viewport, size } = store.getState();
    painter.current?.paint(parts, viewport, size);
  }, [store, parts]);

  return (
    <>
      <canvas ref={still} className={styles.canvas} aria-hidden />
      <canvas ref={moving} className={styles.canvas} aria-hidden hidden />
    </>
  );
}

function useParts({ own, other, live }: SidePictureProps): PaintedParts {
  const theme = THEMES[useTheme()];
  const hasMarks = useSplitState((state) => state.hasMarks);
  return useMemo(() => {
    const counts = countByElement(hasMarks ? own.findings : []);
    const scene = sceneParts(live, counts, theme, 'all');
    if (!hasMarks) return { still: scene, moving: null, theme };
    const under = ghosts(own, other).map((ghost) => ({
      bounds: inflate(ghost.core, 16),
      primitives: drawGhost(ghost, theme),
    }));
    return { still: { ...scene, frames: [...scene.frames, ...under], marks: sideMarks(own) }, moving: null, theme };
  }, [own, other, live, theme, hasMarks]);
}
