import { useKeyPress } from '@xyflow/react';
import { type RefObject, useEffect, useRef } from 'react';

/** True while Space is held, which React Flow takes as "drags pan". */
export function useSpace(): RefObject<boolean> {
  const isHeld = useKeyPress('Space');
  const held = useRef(isHeld);
  useEffect(() => {
    held.current = isHeld;
  }, [isHeld]);
  return held;
}
