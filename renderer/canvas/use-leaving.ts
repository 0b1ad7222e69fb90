import { useState } from 'react';
import type { ElementData } from './flow-nodes.ts';
import { isMotionReduced } from './motion.ts';
import { sameLook } from './same-look.ts';

interface Turning {
  /** Raised by each flip: what is shown has it as its key, what leaves the one before. */
  readonly turn: number;
  /** What was shown on the other side, until it has faded. */
  readonly leaving: ElementData | null;
  readonly onGone: () => void;
}

/** A flip that comes before the last one has ended starts anew from what is shown. */
export function useLeaving(data: ElementData): Turning {
  const [state, setState] = useState<{ shown: ElementData; leaving: ElementData | null; turn: number }>({
    shown: data,
    leaving: null,
    turn: 0,
  });
  if (state.shown !== data) {
    const { shown, leaving, turn } = state;
    const isFlip = shown.side !== data.side && !isMotionReduced() && !sameLook(shown.primitives, data.primitives);
    setState(isFlip ? { shown: data, leaving: shown, turn: turn + 1 } : { shown: data, leaving, turn });
  }
  return { ...state, onGone: () => setState((now) => ({ ...now, leaving: null })) };
}
