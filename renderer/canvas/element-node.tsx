import type { NodeProps } from '@xyflow/react';
import { memo, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { useApp } from '../app-context.tsx';
import { carriedBy } from '../gestures/carried-by.ts';
import { Drawing } from './drawing.tsx';
import styles from './element-node.module.css';
import type { ElementData, FlowNode } from './flow-nodes.ts';
import { sameTexts } from './same-look.ts';
import { TextLines } from './text-lines.tsx';
import { useLeaving } from './use-leaving.ts';

/** A node of the diagram, painted with the scene's own primitives. */
export const ElementNode = memo(function ElementNode({ id, data }: NodeProps<FlowNode>): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  useDragOffset(id, element);
  const { leaving, turn, onGone } = useLeaving(data);
  // A name that stays the same stays, whatever becomes of the icon.
  const isNamed = leaving === null || !sameTexts(leaving.primitives, data.primitives);
  return (
    <div ref={element} className={styles.element}>
      {leaving !== null && (
        <Picture key={turn - 1} data={leaving} fade={styles.leaving} isNamed={isNamed} onEnd={onGone} />
      )}
      <Picture key={turn} data={data} fade={leaving === null ? undefined : styles.coming} isNamed={isNamed} isLasting />
    </div>
  );
});

interface PictureProps {
  readonly data: ElementData;
  /** The class of what changes; undefined: nothing does. */
  readonly fade: string | undefined;
  /** True if the names change too. */
  readonly isNamed: boolean;
  readonly isLasting?: boolean;
  readonly onEnd?: () => void;
}

function Picture({ data, fade = '', isNamed, isLasting = false, onEnd }: PictureProps): ReactNode {
  const { bounds, primitives, isDark } = data;
  return (
    <div className={styles.picture} onAnimationEnd={onEnd}>
      <svg className={`${styles.shapes} ${fade}`} aria-hidden>
        <g transform={`translate(${-bounds.x} ${-bounds.y})`}>
          <Drawing primitives={primitives} isDark={isDark} leaves="text" />
        </g>
      </svg>
      {(isNamed || isLasting) && (
        <div className={isNamed ? fade : undefined}>
          <TextLines primitives={primitives} origin={bounds} />
        </div>
      )}
    </div>
  );
}

/** Follows a drag without rendering anything anew. */
function useDragOffset(id: string, element: RefObject<HTMLDivElement | null>): void {
  const { gestures, editor } = useApp();
  useLayoutEffect(() => {
    const follow = (): void => {
      if (element.current === null) return;
      const { gesture } = gestures.getState();
      const isMoved = gesture.kind === 'move' && carriedBy(editor.view(), gesture.ids).has(id);
      element.current.style.translate = isMoved ? `${gesture.dx}px ${gesture.dy}px` : '';
    };
    follow();
    return gestures.subscribe(follow);
  }, [gestures, editor, id, element]);
}
