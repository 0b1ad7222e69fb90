import type { ReactNode } from 'react';
import { useEditor, useGesture } from '../app-context.tsx';
import { useCanvas, useHand } from './canvas-context.tsx';
import { shownHandles } from './handles.ts';
import styles from './overlay.module.css';
import { useTransform } from './use-transform.ts';
import { toScreen, type Viewport } from './viewport.ts';

/** What can be grasped: squares resize, discs connect, an arrow collapses, bars and small rings bend a line, faint dots put a bend into it. */
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
  const focused = useEditor((editor) => editor.piece);
  return shownHandles(live, selection, hovered, viewport.zoom).map(({ handle, at }) => {
    const { x, y } = toScreen(viewport, at);
    if (handle.kind === 'piece') {
      const { piece, isUpright } = handle;
      const [width, height] = isUpright ? [6, 16] : [16, 6];
      const className = piece === focused ? styles.focusedBend : styles.bend;
      const place = { x: x - width / 2, y: y - height / 2, width, height, rx: 3 };
      return <rect key={`piece ${piece}`} className={className} data-handle={`piece-${piece}`} {...place} />;
    }
    if (handle.kind === 'half') {
      const key = `${handle.half}-half-${handle.piece}`;
      return <circle key={key} className={styles.newBend} data-handle={key} cx={x} cy={y} r={3.5} />;
    }
    if (handle.kind === 'corner') {
      const { corner } = handle;
      return (
        <circle key={`corner ${corner}`} className={styles.bend} data-handle={`corner-${corner}`} cx={x} cy={y} r={4} />
      );
    }
    if (handle.kind === 'fold') {
      const arrow = handle.isFolded
        ? `M${x - 1.5} ${y - 3.5}l3.5 3.5l-3.5 3.5`
        : `M${x - 3.5} ${y - 1.5}l3.5 3.5l3.5 -3.5`;
      return (
        <g key={`fold ${handle.id}`} data-handle={handle.isFolded ? 'expand' : 'collapse'}>
          <circle className={styles.fold} cx={x} cy={y} r={8} />
          <path className={styles.arrow} d={arrow} />
        </g>
      );
    }
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
    if (handle.kind === 'connect') {
      // A drag draws a connection; a click adds something that is connected.
      return (
        <g key={`${handle.id} ${handle.port}`} data-handle={handle.port}>
          <circle className={styles.connector} cx={x} cy={y} r={7} />
          <path className={styles.plus} d={`M${x - 3} ${y}h6M${x} ${y - 3}v6`} />
        </g>
      );
    }
    return (
      <circle
        key={`${handle.id} ${handle.end}`}
        className={styles.handle}
        data-handle={handle.end}
        cx={x}
        cy={y}
        r={5}
      />
    );
  });
}
