import { ReactFlow } from '@xyflow/react';
import type { Dispatch, ReactNode, SetStateAction } from 'react';
import { BadgesLayer, useBadgesNear } from './badges-layer.tsx';
import { useCanvas } from './canvas-context.tsx';
import { ConnectionsLayer, useLinesNear } from './connections-layer.tsx';
import { HitsLayer } from './hits-layer.tsx';
import { LegendLayer } from './legend-layer.tsx';
import { NodesLayer, useNodesNear } from './nodes-layer.tsx';
import { PinsLayer } from './pins-layer.tsx';
import { useSeenFirst } from './seen-first.ts';
import { SelectionLayer } from './selection-layer.tsx';
import { hasElements, type Show } from './show.ts';
import { useArrivals } from './use-arrivals.ts';
import { ZOOM } from './viewport.ts';
import { useVisibleArea } from './visible-area.ts';

const MIDDLE_AND_RIGHT = [1, 2];

interface FlowPaneProps {
  readonly show: Show;
  readonly setShow: Dispatch<SetStateAction<Show>>;
}

/**
 * React Flow holds the view; the elements in it are layers of its own, so that neither panning nor dragging costs more in a larger
 * diagram. What the left button does is `usePointer`'s.
 */
export function FlowPane({ show, setShow }: FlowPaneProps): ReactNode {
  const { layout, view } = useCanvas().live;
  const { side } = view;
  const seen = useSeenFirst(side);
  const area = useVisibleArea();
  const isWanted = hasElements(show);
  const { nodes, lines, badges } = useArrivals(
    { show, setShow, layout, side },
    {
      nodes: useNodesNear(area, isWanted, seen),
      lines: useLinesNear(area, isWanted),
      badges: useBadgesNear(area, isWanted, seen),
    },
  );
  return (
    <ReactFlow
      minZoom={ZOOM.min}
      maxZoom={ZOOM.max}
      panOnDrag={MIDDLE_AND_RIGHT}
      panOnScroll
      panOnScrollSpeed={1}
      zoomOnDoubleClick={false}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      elementsSelectable={false}
      elevateNodesOnSelect={false}
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      disableKeyboardA11y
      proOptions={WITHOUT_MARK}
      aria-label="What is in view"
    >
      <NodesLayer nodes={nodes} side={side} />
      {isWanted && <ConnectionsLayer lines={lines} side={side} />}
      <HitsLayer />
      <SelectionLayer />
      {isWanted && <PinsLayer />}
      {isWanted && <BadgesLayer badges={badges} side={side} />}
      {isWanted && <LegendLayer />}
    </ReactFlow>
  );
}

const WITHOUT_MARK = { hideAttribution: true };
