import type { ReactNode } from 'react';
import { useGesture } from '../app-context.tsx';
import { newParent } from '../gestures/drop-target.ts';
import { liveGrowth } from '../gestures/live-growth.ts';
import type { DropTarget, Gesture } from '../state/gesture.ts';
import { useCanvas } from './canvas-context.tsx';
import type { LiveDiagram } from './live-diagram.ts';
import styles from './overlay.module.css';

/**
 * The frame that would take what is dragged, as large as it will be; how it takes it is in its line, and in words beside the
 * pointer. Frames around and beside it that make room show where they will be.
 */
export function DropHighlight(): ReactNode {
  const { live } = useCanvas();
  const target = useGesture((gesture) => changedTarget(live, gesture));
  const growth = useGesture((gesture) => liveGrowth(live.view, gesture));
  const taker = target?.parentId ?? null;
  const core = taker === null ? undefined : (growth.get(taker) ?? live.layout.geometries.get(taker)?.core);
  return (
    <>
      {[...growth].map(([id, frame]) => id !== taker && <Outline key={id} className={styles.growing} frame={frame} />)}
      {target !== null && taker !== null && core !== undefined && (
        <Outline className={styles[target.answer.answer]} frame={core} taker={taker} />
      )}
    </>
  );
}

interface OutlineProps {
  readonly className: string | undefined;
  readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly taker?: string;
}

function Outline({ className, frame: { x, y, width, height }, taker }: OutlineProps): ReactNode {
  return (
    <rect
      className={className}
      data-drop-target={taker}
      data-growing={taker === undefined ? true : undefined}
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
  if (gesture.kind === 'copy') {
    return newParent(view, gesture.ids, gesture.target) === undefined ? null : gesture.target;
  }
  if (gesture.kind !== 'move' || gesture.target === null) return null;
  return newParent(view, gesture.ids, gesture.target) === undefined ? null : gesture.target;
}
