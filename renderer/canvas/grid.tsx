import { useStoreApi } from '@xyflow/react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { GRID } from '../gestures/snap-delta.ts';
import styles from './grid.module.css';

/** Screen pixels that dots keep at least from each other. */
const CLOSEST = 14;

/** Dots at multiples of the grid. They follow the view without being rendered anew. */
export function Grid(): ReactNode {
  const dots = useRef<HTMLDivElement>(null);
  const flow = useStoreApi();
  useLayoutEffect(() => {
    const follow = (): void => {
      const [x, y, zoom] = flow.getState().transform;
      const gap = gapAt(zoom);
      const { style } = dots.current ?? {};
      if (style === undefined) return;
      const size = `${gap}px ${gap}px`;
      if (style.backgroundSize !== size) style.backgroundSize = size;
      style.transform = `translate(${(x % gap) - gap / 2}px, ${(y % gap) - gap / 2}px)`;
    };
    follow();
    return flow.subscribe(follow);
  }, [flow]);
  return <div ref={dots} className={styles.dots} />;
}

/** As fine as the eye can part, twice as wide each time it cannot. */
export function gapAt(zoom: number): number {
  let gap = 2 * GRID * zoom;
  while (gap < CLOSEST) gap *= 2;
  return gap;
}
