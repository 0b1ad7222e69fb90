import { useLayoutEffect, useRef } from 'react';
import { isBare } from '../../shared/scene/bare-layout.ts';
import type { LiveDiagram } from './live-diagram.ts';
import { isMotionReduced, TURNING } from './motion.ts';

/** Lines that come a moment after their nodes fade in. Purely for the eye: all is there already. What is painted: see use-fade.ts. */
export function useLinesComing({ view, layout }: LiveDiagram): void {
  const areLacking = isBare(view, layout);
  const wereLacking = useRef(areLacking);
  useLayoutEffect(() => {
    const came = wereLacking.current && !areLacking;
    wereLacking.current = areLacking;
    if (!came || isMotionReduced()) return;
    for (const lines of document.querySelectorAll('[data-layer="connections"]'))
      lines.animate({ opacity: [0, 1] }, { duration: TURNING });
  }, [areLacking]);
}
