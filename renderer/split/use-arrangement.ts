import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Rect } from '../../shared/scene/geometry.ts';
import { isLargerBelow } from './split-state.ts';

/** True: the sides stand one below the other, because both are seen larger that way. */
export function useArrangement(sides: RefObject<HTMLElement | null>, content: Rect | undefined): boolean {
  const [isBelow, setIsBelow] = useState(false);
  useLayoutEffect(() => {
    const element = sides.current;
    if (element === null) return;
    const arrange = (): void =>
      setIsBelow(isLargerBelow({ width: element.clientWidth, height: element.clientHeight }, content));
    arrange();
    const observer = new ResizeObserver(arrange);
    observer.observe(element);
    return () => observer.disconnect();
  }, [sides, content]);
  return isBelow;
}
