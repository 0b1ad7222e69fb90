import { useStoreApi } from '@xyflow/react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import styles from './grid.module.css';
import { gapAt } from './grid-gap.ts';

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
