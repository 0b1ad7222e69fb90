import { type CSSProperties, memo, type ReactNode, type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import type { Rect } from '../../shared/scene/geometry.ts';
import { useApp } from '../app-context.tsx';
import { carriedBy } from '../gestures/carried-by.ts';
import { Drawing } from './drawing.tsx';
import styles from './element-node.module.css';
import { sameLook, sameTexts } from './same-look.ts';
import type { ElementData, ShownNode } from './shown-nodes.ts';
import { TextLines } from './text-lines.tsx';
import type { Phase } from './turned-items.ts';
import turning from './turning.module.css';
import { useTurned } from './use-turned.ts';

interface ElementNodeProps {
  readonly node: ShownNode;
  /** Whether a flip brings it or takes it away as a whole. */
  readonly phase: Phase;
}

/** A node of the diagram, painted with the scene's own primitives. */
export const ElementNode = memo(function ElementNode({ node, phase }: ElementNodeProps): ReactNode {
  const { id, words, data } = node;
  const element = useRef<HTMLDivElement>(null);
  useDragOffset(id, element);
  const pictures = useTurned(
    useMemo(() => [data], [data]),
    data.side,
    PICTURE,
    data.turns,
  );
  return (
    <div
      className={styles.node}
      style={placeOf(node)}
      role="group"
      aria-roledescription="node"
      aria-label={words}
      data-id={id}
    >
      <div ref={element} className={`${styles.element} ${fadeOf(phase)}`}>
        {pictures.map(({ key, item, phase: of }) => (
          <Picture
            key={key}
            data={item}
            origin={data.bounds}
            phase={of}
            // A name that stays the same stays, whatever becomes of the icon.
            isNameTurning={
              of !== 'here' && pictures.some((other) => !sameTexts(other.item.primitives, item.primitives))
            }
          />
        ))}
      </div>
    </div>
  );
});

/** React Flow lets the pointer through where it handles nothing itself; assistive tools click at what they name. */
function placeOf({ zIndex, isTouchable, data: { bounds } }: ShownNode): CSSProperties {
  return {
    zIndex,
    transform: `translate(${bounds.x}px,${bounds.y}px)`,
    width: bounds.width,
    height: bounds.height,
    pointerEvents: isTouchable ? 'all' : 'none',
  };
}

/** One node has one picture, and two while it turns. */
const PICTURE = {
  idOf: () => 'picture',
  isSame: (a: ElementData, b: ElementData): boolean => sameLook(a.primitives, b.primitives),
};

interface PictureProps {
  readonly data: ElementData;
  /** Of the node as it is now: what leaves stays where it was, also where its name was wider. */
  readonly origin: Rect;
  readonly phase: Phase;
  readonly isNameTurning: boolean;
}

const Picture = memo(function Picture({ data, origin, phase, isNameTurning }: PictureProps): ReactNode {
  const { primitives, isDark } = data;
  return (
    <div className={styles.picture}>
      <svg className={`${styles.shapes} ${fadeOf(phase)}`} aria-hidden>
        <g transform={`translate(${-origin.x} ${-origin.y})`}>
          <Drawing primitives={primitives} isDark={isDark} leaves="text" />
        </g>
      </svg>
      {(isNameTurning || phase !== 'leaving') && (
        <div className={isNameTurning ? nameFadeOf(phase) : undefined}>
          <TextLines primitives={primitives} origin={origin} />
        </div>
      )}
    </div>
  );
});

function fadeOf(phase: Phase): string {
  return (phase === 'here' ? '' : turning[phase]) ?? '';
}

function nameFadeOf(phase: Phase): string | undefined {
  if (phase === 'here') return undefined;
  return phase === 'coming' ? turning.comingName : turning.leavingName;
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
