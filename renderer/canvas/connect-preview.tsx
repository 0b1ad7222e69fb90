import type { ReactNode } from 'react';
import { arrowhead, roundedPath } from '../../shared/scene/geometry-path.ts';
import { useGesture } from '../app-context.tsx';
import { useCanvas } from './canvas-context.tsx';
import { liveGeometry } from './live-diagram.ts';
import styles from './overlay.module.css';
import { previewRoute } from './preview-route.ts';
import { ringPath } from './ring-path.ts';
import { useZoom } from './use-transform.ts';

/** The connection that is being drawn, and what it would end at. */
export function ConnectPreview(): ReactNode {
  const { live } = useCanvas();
  const gesture = useGesture((now) => (now.kind === 'connect' ? now : null));
  const zoom = useZoom();
  if (gesture === null) return null;
  const fixed = liveGeometry(live, gesture.from);
  if (fixed === undefined) return null;
  const target = gesture.to === null ? undefined : liveGeometry(live, gesture.to);
  const drawn = previewRoute(fixed.core, target?.core ?? gesture.at);
  const points = gesture.reconnects?.end === 'from' ? [...drawn].reverse() : drawn;
  const tip = points.at(-1) ?? gesture.at;
  const before = points.at(-2) ?? tip;
  const tone = gesture.answer?.answer ?? 'allow';
  return (
    <>
      {gesture.to !== null && <path className={styles[tone]} d={ringPath(live, new Set([gesture.to]), zoom)} />}
      <path className={styles.preview} d={roundedPath(points)} />
      <path className={styles.previewHead} d={arrowhead(before, tip)} />
    </>
  );
}
