import type { ReactNode } from 'react';
import { useGesture } from '../app-context.tsx';
import { newParent } from '../gestures/drop-target.ts';
import type { DropTarget, Gesture } from '../state/gesture.ts';
import { useCanvas } from './canvas-context.tsx';
import type { LiveDiagram } from './live-diagram.ts';
import styles from './overlay.module.css';

/** The frame that would take what is dragged; how it takes it is in its line, and in words beside the pointer. */
export function DropHighlight(): ReactNode {
  const { live } = useCanvas();
  const target = useGesture((gesture) => changedTarget(live, gesture));
  if (target === null || target.parentId === null) return null;
  const core = live.layout.geometries.get(target.parentId)?.core;
  if (core === undefined) return null;
  const { x, y, width, height } = core;
  return (
    <rect
      className={styles[target.answer.answer]}
      data-drop-target={target.parentId}
      x={x}
      y={y}
      width={width}
      height={height}
      rx={4}
    />
  );
}

/** Where the drag would put things; null where they stay in their frame. */
export function changedTarget({ view }: LiveDiagram, gesture: Gesture): DropTarget | null {
  if (gesture.kind === 'place') return gesture.target;
  if (gesture.kind !== 'move' || gesture.target === null) return null;
  return newParent(view, gesture.ids, gesture.target) === undefined ? null : gesture.target;
}
