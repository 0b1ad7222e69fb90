import { type ReactNode, useMemo, useRef } from 'react';
import type { OneSide } from '../../shared/flip/side-differences.ts';
import { countByElement } from '../../shared/scene/finding-badge.ts';
import { inflate } from '../../shared/scene/geometry.ts';
import { drawGhost, ghosts, sideMarks } from '../../shared/scene/side-marks.ts';
import { THEMES } from '../../shared/scene/theme.ts';
import type { LiveDiagram } from '../canvas/live-diagram.ts';
import type { PaintedParts } from '../canvas/scene-painter.ts';
import { sceneParts } from '../canvas/scene-parts.ts';
import { usePainted } from '../canvas/use-painted.ts';
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
  usePainted({ still, moving }, store, useParts(props));

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
