import { useStoreApi } from '@xyflow/react';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Side } from '../../shared/document/schema.ts';
import { isMotionReduced } from './motion.ts';

/** Milliseconds, as the token `--flip`. */
const LASTS = 240;

/**
 * A canvas that shows for a moment what another one showed before a flip. The effect runs before the one that paints the new
 * side, so it must be called before it.
 */
export function useFade(shown: RefObject<HTMLCanvasElement | null>, side: Side): RefObject<HTMLCanvasElement | null> {
  const flow = useStoreApi();
  const fading = useRef<HTMLCanvasElement>(null);
  const last = useRef(side);
  useLayoutEffect(() => {
    if (last.current === side) return;
    last.current = side;
    const before = shown.current;
    const copy = fading.current;
    if (before === null || copy === null || before.width === 0 || isMotionReduced()) return;
    copy.width = before.width;
    copy.height = before.height;
    copy.style.cssText = before.style.cssText;
    copy.getContext('2d')?.drawImage(before, 0, 0);
    const animation = copy.animate({ opacity: [1, 0] }, { duration: LASTS, easing: 'ease-out' });
    // A picture of another place says nothing here.
    const unsubscribe = flow.subscribe((now, was) => now.transform !== was.transform && animation.cancel());
    return () => {
      unsubscribe();
      animation.cancel();
    };
  }, [side, shown, flow]);
  return fading;
}
