import type { ReactNode } from 'react';
import type { OneSide } from '../../shared/flip/side-differences.ts';
import { inflate } from '../../shared/scene/geometry.ts';
import type { LiveDiagram } from '../canvas/live-diagram.ts';
import { connectionPath, ringPath } from '../canvas/ring-path.ts';
import { shownFor } from './shown-for.ts';
import { useSplitState } from './split-context.tsx';
import styles from './split-pane.module.css';

interface SideRingsProps {
  readonly own: OneSide;
  readonly other: OneSide;
  readonly live: LiveDiagram;
}

/** Around what is pointed at or selected on either side, on both. */
export function SideRings(props: SideRingsProps): ReactNode {
  const { x, y, zoom } = useSplitState((state) => state.viewport);
  const hovered = useSplitState((state) => state.hovered?.id ?? null);
  const selected = useSplitState((state) => state.selected?.id ?? null);
  return (
    <svg className={styles.rings} aria-hidden>
      <g transform={`matrix(${zoom} 0 0 ${zoom} ${x} ${y})`}>
        {hovered !== null && hovered !== selected && <Ring {...props} id={hovered} zoom={zoom} tone="hovered" />}
        {selected !== null && <Ring {...props} id={selected} zoom={zoom} tone="selected" />}
      </g>
    </svg>
  );
}

interface RingProps extends SideRingsProps {
  readonly id: string;
  readonly zoom: number;
  readonly tone: 'hovered' | 'selected';
}

function Ring({ own, other, live, id, zoom, tone }: RingProps): ReactNode {
  const { ids, ghost } = shownFor(id, own, other);
  return (
    <>
      <path className={`${styles.line} ${styles[tone]}`} d={connectionPath(live, ids)} />
      <path className={styles[tone]} d={ringPath(live, ids, zoom)} />
      {ghost !== null && <rect className={styles[tone]} {...inflate(ghost, 4 / zoom)} rx={6} />}
    </>
  );
}
