import { ViewportPortal } from '@xyflow/react';
import { Pin } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { bottomOf, overlaps } from '../../shared/scene/geometry.ts';
import badges from './badges-layer.module.css';
import { useCanvas } from './canvas-context.tsx';
import { liveGeometry } from './live-diagram.ts';
import styles from './pins-layer.module.css';
import { useVisibleArea } from './visible-area.ts';

/** Diagram pixels. */
const SIZE = 18;

/** A pin on what stays on its cloud when the diagram is flipped; pictures of the diagram do not have it. */
export function PinsLayer(): ReactNode {
  const { live } = useCanvas();
  const area = useVisibleArea();
  const { nodes } = live.view;
  const pinned = useMemo(() => [...nodes.values()].filter(({ node }) => node.pinned !== undefined), [nodes]);
  if (pinned.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className={badges.badges} data-layer="pins" aria-hidden>
        {pinned.map(({ id, node }) => {
          const geometry = liveGeometry(live, id);
          if (node.pinned === undefined || geometry === undefined || !overlaps(geometry.bounds, area)) return null;
          // The upper corners are the badge's and the title's, and what is below an icon is its name's.
          const { core, form } = geometry;
          const out = form === 'icon' ? SIZE * 0.7 : SIZE / 2;
          const up = form === 'icon' ? SIZE - 2 : SIZE / 2;
          return (
            <g key={id} className={styles.pin} transform={`translate(${core.x - out} ${bottomOf(core) - up})`}>
              <title>{`Stays on ${SIDE_NAMES[node.pinned]}`}</title>
              <circle cx={SIZE / 2} cy={SIZE / 2} r={SIZE / 2} />
              <Pin x={3} y={3} size={12} strokeWidth={2.25} />
            </g>
          );
        })}
      </svg>
    </ViewportPortal>
  );
}
