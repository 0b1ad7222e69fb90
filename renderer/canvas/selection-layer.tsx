import { ViewportPortal } from '@xyflow/react';
import type { ReactNode } from 'react';
import { useEditor } from '../app-context.tsx';
import { useCanvas } from './canvas-context.tsx';
import { connectionPath, ringPath } from './ring-path.ts';
import styles from './selection-layer.module.css';
import { useZoom } from './use-transform.ts';

/** Rings around what is selected, over the icons and under their badges; as thick at every zoom. */
export function SelectionLayer(): ReactNode {
  const { live } = useCanvas();
  const selection = useEditor((editor) => editor.selection);
  const renaming = useEditor((editor) => editor.renaming);
  const zoom = useZoom();
  // A free text that is being written is as wide as its field, which grows.
  const isFieldAlone = selection.size === 1 && live.view.nodes.get(renaming ?? '')?.service.id === 'neutral.text';
  if (selection.size === 0 || isFieldAlone) return null;
  return (
    <ViewportPortal>
      <svg className={styles.selection} aria-hidden>
        <path className={styles.line} d={connectionPath(live, selection)} />
        <path className={styles.ring} d={ringPath(live, selection, zoom)} />
      </svg>
    </ViewportPortal>
  );
}
