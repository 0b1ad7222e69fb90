import type { ReactNode } from 'react';
import { useEditor, useGesture } from '../app-context.tsx';
import { useCanvas, useHand } from './canvas-context.tsx';
import { shownHandles } from './handles.ts';
import styles from './overlay.module.css';
import { useTransform } from './use-transform.ts';
import { toScreen, type Viewport } from './viewport.ts';

/** What can be grasped: squares resize, discs connect. */
export function Handles(): ReactNode {
  const selection = useEditor((editor) => editor.selection);
  const hovered = useHand((hand) => hand.hovered);
  const isIdle = useGesture((gesture) => gesture.kind === 'none');
  const isRenaming = useEditor((editor) => editor.renaming !== null);
  const isAny = selection.size === 1 || hovered !== null;
  // What is not there need not follow the view.
  return isAny && isIdle && !isRenaming ? <Shapes selection={selection} hovered={hovered} /> : null;
}

interface ShapesProps {
  readonly selection: ReadonlySet<string>;
  readonly hovered: string | null;
}

function Shapes({ selection, hovered }: ShapesProps): ReactNode {
  const { live } = useCanvas();
  const [left, top, zoom] = useTransform();
  const viewport: Viewport = { x: left, y: top, zoom };
  return shownHandles(live, selection, hovered, viewport.zoom).map(({ handle, at }) => {
    const { x, y } = toScreen(viewport, at);
    if (handle.kind === 'resize') {
      const key = `${handle.id} ${handle.edge}`;
      return (
        <rect
          key={key}
          className={styles.handle}
          data-handle={handle.edge}
          x={x - 4}
          y={y - 4}
          width={8}
          height={8}
          rx={2}
        />
      );
    }
    const what = handle.kind === 'connect' ? handle.port : handle.end;
    const className = handle.kind === 'connect' ? styles.connector : styles.handle;
    return <circle key={`${handle.id} ${what}`} className={className} data-handle={what} cx={x} cy={y} r={5} />;
  });
}
