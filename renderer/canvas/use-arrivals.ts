import { useStoreApi } from '@xyflow/react';
import { type Dispatch, type SetStateAction, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { Side } from '../../shared/document/schema.ts';
import type { Layout } from '../../shared/scene/lay-out.ts';
import { Arrivals, type Room } from './arrivals.ts';
import type { Badge } from './badges-layer.tsx';
import type { DrawnLine } from './connections-layer.tsx';
import { hasElements, type Show } from './show.ts';
import type { ShownNode } from './shown-nodes.ts';
import { PAINTED_BELOW } from './viewport.ts';
import { viewRect } from './visible-area.ts';

/** What the page shows, or is to show. */
interface Elements {
  readonly nodes: readonly ShownNode[];
  readonly lines: readonly DrawnLine[];
  readonly badges: readonly Badge[];
}

interface Shown {
  readonly show: Show;
  readonly setShow: Dispatch<SetStateAction<Show>>;
  readonly layout: Layout;
  readonly side: Side;
}

/** So many elements come into view within a frame; for more, a person sees the picture until they are there. */
const AT_ONCE = 80;
/** So many come onto the page with each frame where nobody waits for them. */
const WITH_A_FRAME = 12;
/** So many that are far away by now go with each frame. */
const GONE_WITH_A_FRAME = 24;

/** Of what is wanted on the page, what is there: more of it with each frame. */
export function useArrivals({ show, setShow, layout, side }: Shown, wanted: Elements): Elements {
  const flow = useStoreApi();
  const [arrivals] = useState(() => ({
    nodes: new Arrivals<ShownNode>(({ id }) => id),
    lines: new Arrivals<DrawnLine>(({ key }) => key),
    badges: new Arrivals<Badge>(({ id }) => id),
    side,
  }));
  const [frame, setFrame] = useState(0);
  const { nodes, lines, badges } = wanted;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each frame has room for more.
  const { there, isHere } = useMemo(() => {
    const inView = viewRect(flow.getState());
    const lacking =
      arrivals.nodes.lacking(nodes, inView) +
      arrivals.lines.lacking(lines, inView) +
      arrivals.badges.lacking(badges, inView);
    // What a flip brings turns at once.
    const isFlip = show === 'page' && arrivals.side !== side;
    arrivals.side = side;
    const isHere = isFlip || lacking <= AT_ONCE;
    const room = show === 'leaving' ? { atOnce: 0, soon: 0, gone: 0 } : roomFor(lacking, isHere);
    const about = hasElements(show) ? layout : null;
    const now: Elements = {
      nodes: arrivals.nodes.of(nodes, inView, room, about),
      lines: arrivals.lines.of(lines, inView, room, about),
      badges: arrivals.badges.of(badges, inView, room, about),
    };
    return { there: now, isHere };
  }, [arrivals, flow, show, layout, side, nodes, lines, badges, frame]);

  useLayoutEffect(() => {
    const isNear = flow.getState().transform[2] >= PAINTED_BELOW;
    if (!isNear) return;
    if (show === 'arriving' && isHere) setShow('page');
    if (show === 'page' && !isHere) setShow('arriving');
  }, [flow, show, setShow, isHere]);

  const isAll = there.nodes === nodes && there.lines === lines && there.badges === badges;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next follows each frame.
  useEffect(() => {
    if (isAll || show === 'leaving') return;
    const next = requestAnimationFrame(() => setFrame((now) => now + 1));
    return () => cancelAnimationFrame(next);
  }, [isAll, show, frame]);
  return there;
}

function roomFor(lacking: number, isHere: boolean): Room {
  const gone = GONE_WITH_A_FRAME;
  return isHere ? { atOnce: lacking, soon: WITH_A_FRAME, gone } : { atOnce: WITH_A_FRAME, soon: 0, gone };
}
