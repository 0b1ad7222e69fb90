import { type ReactFlowState, useStore } from '@xyflow/react';
import type { ReactNode } from 'react';
import { shallow } from 'zustand/shallow';
import { useEditor, useGesture } from '../app-context.tsx';
import { useCanvas, useHand } from './canvas-context.tsx';
import { ConnectPreview } from './connect-preview.tsx';
import { DropHighlight } from './drop-highlight.tsx';
import { Handles } from './handle-shapes.tsx';
import styles from './overlay.module.css';
import { PlaceGhost } from './place-ghost.tsx';
import { connectionPath, ringPath } from './ring-path.ts';

/** What belongs to the hand and not to the diagram: handles, and what is about to happen. It is as thick at every zoom. */
export function Overlay(): ReactNode {
  const [x, y, zoom] = useStore(transformOf, shallow);
  return (
    <svg className={styles.overlay} aria-hidden>
      <g transform={`matrix(${zoom} 0 0 ${zoom} ${x} ${y})`}>
        <DropHighlight />
        <HoverRing zoom={zoom} />
        <ConnectPreview />
        <PlaceGhost />
        <SelectBox />
      </g>
      <Handles viewport={{ x, y, zoom }} />
    </svg>
  );
}

const transformOf = ({ transform }: ReactFlowState): readonly [number, number, number] => transform;

function HoverRing({ zoom }: { readonly zoom: number }): ReactNode {
  const { live } = useCanvas();
  const hovered = useHand((hand) => hand.hovered);
  const isIdle = useGesture((gesture) => gesture.kind === 'none');
  const isSelected = useEditor(({ selection }) => hovered !== null && selection.has(hovered));
  if (hovered === null || isSelected || !isIdle) return null;
  const only = new Set([hovered]);
  return (
    <>
      <path className={styles.hoveredLine} d={connectionPath(live, only)} />
      <path className={styles.hovered} d={ringPath(live, only, zoom)} />
    </>
  );
}

function SelectBox(): ReactNode {
  const box = useGesture((gesture) => (gesture.kind === 'select-box' ? gesture : null));
  if (box === null) return null;
  const { from, at } = box;
  return (
    <rect
      className={styles.selectBox}
      x={Math.min(from.x, at.x)}
      y={Math.min(from.y, at.y)}
      width={Math.abs(from.x - at.x)}
      height={Math.abs(from.y - at.y)}
    />
  );
}
