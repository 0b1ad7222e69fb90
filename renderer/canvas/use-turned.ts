import { useEffect, useState } from 'react';
import type { Side } from '../../shared/document/schema.ts';
import { isMotionReduced, TURNING } from './motion.ts';
import { followed, type Identity, settled, startOf, type Turned, turned } from './turned-items.ts';

/**
 * Items of the shown side, and for a moment after a flip those of the other that leave. One flip after the other, in the middle of it,
 * turns round what has begun. What nobody sees turn is as it is at once.
 */
export function useTurned<T>(
  items: readonly T[],
  side: Side,
  identity: Identity<T>,
  isSeen = true,
): readonly Turned<T>[] {
  const [state, setState] = useState(() => startOf(items, side, identity));
  let now = state;
  if (state.items !== items || state.side !== side) {
    const isFlip = state.side !== side && isSeen && !isMotionReduced();
    now = isFlip ? turned(state, items, side, identity) : followed(state, items, side, identity);
    setState(now);
  }
  const isTurning = now.entries.some(({ phase }) => phase !== 'here');
  const { turn } = now;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a flip in the middle of another starts the time anew.
  useEffect(() => {
    if (!isTurning) return;
    return afterTurning(() => setState((before) => settled(before, identity)));
  }, [turn, isTurning, identity]);
  return now.entries;
}

const waiting = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** All that one flip changed is settled together: the page is drawn once. */
function afterTurning(settle: () => void): () => void {
  waiting.add(settle);
  clearTimeout(timer);
  timer = setTimeout(() => {
    const all = [...waiting];
    waiting.clear();
    for (const one of all) one();
  }, TURNING + A_FRAME);
  return () => waiting.delete(settle);
}

/** Milliseconds. */
const A_FRAME = 40;
