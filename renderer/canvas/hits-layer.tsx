import { ViewportPortal } from '@xyflow/react';
import { type ReactNode, useMemo } from 'react';
import { useStore } from 'zustand';
import { drawnAs } from '../../shared/catalog/drawn-view.ts';
import { findState } from '../find/find-state.ts';
import { hitsIn } from '../find/hits.ts';
import { useCanvas } from './canvas-context.tsx';
import { connectionPath, ringPath } from './ring-path.ts';
import styles from './selection-layer.module.css';
import { useZoom } from './use-transform.ts';

/** Rings around all that was found, while it is being looked for; whether the diagram is painted or not. */
export function HitsLayer(): ReactNode {
  const isOpen = useStore(findState, (find) => find.isOpen && find.text !== '');
  return isOpen ? <Hits /> : null;
}

function Hits(): ReactNode {
  const { live } = useCanvas();
  const find = useStore(findState);
  const zoom = useZoom();
  const hits = hitsIn(live.view, find);
  const ids = useMemo(() => new Set(hits.map(({ id }) => drawnAs(live.view, id))), [hits, live.view]);
  if (ids.size === 0) return null;
  return (
    <ViewportPortal>
      <svg className={styles.selection} aria-hidden>
        <path className={styles.foundLine} d={connectionPath(live, ids)} />
        <path className={styles.found} d={ringPath(live, ids, zoom)} />
      </svg>
    </ViewportPortal>
  );
}
