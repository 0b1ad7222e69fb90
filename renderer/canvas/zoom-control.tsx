import { type ReactFlowState, useStore } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useApp } from '../app-context.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './zoom-control.module.css';

/** How large the diagram is shown, at the lower left. */
export function ZoomControl(): ReactNode {
  const { canvas } = useApp();
  return (
    <div className={styles.control} role="group" aria-label="Zoom" data-of-the-view>
      <IconButton label="Zoom out" onClick={() => void canvas.current?.zoomOut()}>
        <Minus size={16} aria-hidden />
      </IconButton>
      <Percent />
      <IconButton label="Zoom in" onClick={() => void canvas.current?.zoomIn()}>
        <Plus size={16} aria-hidden />
      </IconButton>
      <IconButton label="Fit the diagram" onClick={() => void canvas.current?.fit()}>
        <Maximize size={16} aria-hidden />
      </IconButton>
    </div>
  );
}

/** By itself, so that a zoom renders no more than it changes. */
function Percent(): ReactNode {
  const { canvas } = useApp();
  const percent = useStore(percentOf);
  return (
    <button
      type="button"
      className={styles.percent}
      aria-label={`${percent} %, show at actual size`}
      onClick={() => void canvas.current?.zoomTo(1)}
    >
      {percent} %
    </button>
  );
}

const percentOf = ({ transform }: ReactFlowState): number => Math.round(transform[2] * 100);
