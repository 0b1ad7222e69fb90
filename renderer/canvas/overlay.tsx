import { type ReactFlowState, useStoreApi } from '@xyflow/react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { rectBetween } from '../../shared/scene/geometry.ts';
import { useEditor, useGesture } from '../app-context.tsx';
import { useCanvas, useHand } from './canvas-context.tsx';
import { ConnectPreview } from './connect-preview.tsx';
import { CopyGhost } from './copy-ghost.tsx';
import { DropHighlight } from './drop-highlight.tsx';
import { GuideLines } from './guide-lines.tsx';
import { Handles } from './handle-shapes.tsx';
import styles from './overlay.module.css';
import { PlaceGhost, SplitLine } from './place-ghost.tsx';
import { connectionPath, ringPath } from './ring-path.ts';
import { useZoom } from './use-transform.ts';

/** What belongs to the hand and not to the diagram: handles, and what is about to happen. It is as thick at every zoom. */
export function Overlay(): ReactNode {
  return (
    <svg className={styles.overlay} aria-hidden>
      <InDiagram>
        <DropHighlight />
        <HoverRing />
        <ConnectPreview />
        <SplitLine />
        <PlaceGhost />
        <CopyGhost />
        <SelectBox />
        <GuideLines />
      </InDiagram>
      <Handles />
    </svg>
  );
}

/** At the diagram's places. It follows the view without being rendered anew. */
function InDiagram({ children }: { readonly children: ReactNode }): ReactNode {
  const group = useRef<SVGGElement>(null);
  const flow = useStoreApi();
  useLayoutEffect(() => {
    const follow = ({ transform: [x, y, zoom] }: ReactFlowState): void =>
      group.current?.setAttribute('transform', `matrix(${zoom} 0 0 ${zoom} ${x} ${y})`);
    follow(flow.getState());
    return flow.subscribe((now, before) => {
      if (now.transform !== before.transform) follow(now);
    });
  }, [flow]);
  return <g ref={group}>{children}</g>;
}

function HoverRing(): ReactNode {
  const { live } = useCanvas();
  const zoom = useZoom();
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
  return <rect className={styles.selectBox} {...rectBetween(box.from, box.at)} />;
}
