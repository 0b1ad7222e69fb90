import { useStoreApi } from '@xyflow/react';
import { startTransition, useEffect, useState } from 'react';
import type { Side } from '../../shared/document/schema.ts';
import { overlaps, type Rect } from '../../shared/scene/geometry.ts';
import { TURNING } from './motion.ts';
import { viewRect } from './visible-area.ts';

/** Milliseconds: when what fades has come to rest, and has been drawn so. */
const LATER = TURNING + 80;

interface Turn {
  readonly side: Side;
  readonly seen: Rect | null;
}

/**
 * In the middle of a flip, what is in view, in diagram pixels; null at other times. Only that turns at once: most of what is on the page
 * lies around it, and would keep a person waiting for what they do not see. The view that is moved ends it.
 */
export function useSeenFirst(side: Side): Rect | null {
  const flow = useStoreApi();
  const [turn, setTurn] = useState<Turn>({ side, seen: null });
  let now = turn;
  if (turn.side !== side) {
    now = { side, seen: viewRect(flow.getState()) };
    setTurn(now);
  }
  const { seen } = now;
  useEffect(() => {
    if (seen === null) return;
    const end = (): void => setTurn((last) => (last.seen === seen ? { ...last, seen: null } : last));
    const timer = setTimeout(() => startTransition(end), LATER);
    const unsubscribe = flow.subscribe((after, before) => {
      const isSame = after.transform === before.transform && after.width === before.width;
      if (!isSame || after.height !== before.height) end();
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [flow, seen]);
  return seen;
}

interface Placed {
  readonly id: string;
  readonly bounds: Rect;
}

/** What is in view as it is now; what is not, as it was. `seen` null: all as it is now. */
export function seenFirst<T extends Placed>(before: readonly T[], now: readonly T[], seen: Rect | null): readonly T[] {
  if (seen === null) return now;
  const isSeen = ({ bounds }: T): boolean => overlaps(bounds, seen);
  const shown = new Map(before.filter((one) => !isSeen(one)).map((one) => [one.id, one]));
  for (const one of now) if (isSeen(one)) shown.set(one.id, one);
  return [...shown.values()];
}
