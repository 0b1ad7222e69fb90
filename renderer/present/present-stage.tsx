import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import { isArea } from '../../shared/catalog/annotations.ts';
import type { SideView } from '../../shared/catalog/side-view.ts';
import type { FindingCount } from '../../shared/scene/finding-badge.ts';
import { THEMES } from '../../shared/scene/theme.ts';
import { liveDiagram } from '../canvas/live-diagram.ts';
import { isMotionReduced, TURNING } from '../canvas/motion.ts';
import type { PaintedParts } from '../canvas/scene-painter.ts';
import { sceneParts } from '../canvas/scene-parts.ts';
import { usePainted } from '../canvas/use-painted.ts';
import { useTheme } from '../ui/theme.ts';
import type { PresentStore } from './present-state.ts';
import styles from './presentation.module.css';

interface PresentStageProps {
  readonly store: PresentStore;
  readonly view: SideView;
}

/** The diagram, painted: without slides' outlines, badges and whatever else is for the one who draws. */
export function PresentStage({ store, view }: PresentStageProps): ReactNode {
  const still = useRef<HTMLCanvasElement>(null);
  const moving = useRef<HTMLCanvasElement>(null);
  const leaving = useRef<HTMLCanvasElement>(null);
  const parts = useParts(view);
  // Before it is painted anew: what fades is what was there.
  useFade(still, leaving, view);
  usePainted({ still, moving }, store, parts);

  return (
    <>
      <canvas ref={still} className={styles.canvas} aria-hidden />
      <canvas ref={moving} className={styles.canvas} aria-hidden hidden />
      <canvas ref={leaving} className={styles.canvas} aria-hidden />
    </>
  );
}

function useParts(view: SideView): PaintedParts {
  const theme = THEMES[useTheme()];
  return useMemo(() => {
    const scene = sceneParts(liveDiagram(view, { kind: 'none' }), NO_COUNTS, theme, 'all');
    const isSlide = (id: string | undefined): boolean => {
      const node = id === undefined ? undefined : view.nodes.get(id);
      return node !== undefined && isArea(node.service);
    };
    const frames = scene.frames.filter(({ primitives }) => !isSlide(primitives[0]?.element));
    const icons = scene.icons.filter(({ primitives }) => !isSlide(primitives[0]?.element));
    return { still: { ...scene, frames, icons }, moving: null, theme };
  }, [view, theme]);
}

const NO_COUNTS: ReadonlyMap<string, FindingCount> = new Map();

/** What was seen before a flip fades while the other side comes. It must be called before the new side is painted. */
function useFade(
  shown: React.RefObject<HTMLCanvasElement | null>,
  copy: React.RefObject<HTMLCanvasElement | null>,
  { side }: SideView,
): void {
  const last = useRef(side);
  useLayoutEffect(() => {
    if (last.current === side) return;
    last.current = side;
    const [from, to] = [shown.current, copy.current];
    if (from === null || to === null || from.width === 0 || isMotionReduced()) return;
    to.width = from.width;
    to.height = from.height;
    to.style.cssText = from.style.cssText;
    to.getContext('2d')?.drawImage(from, 0, 0);
    to.animate({ opacity: [1, 0] }, { duration: TURNING, fill: 'forwards' });
    from.animate({ opacity: [0, 1] }, { duration: TURNING - 40 });
  }, [side, shown, copy]);
}
