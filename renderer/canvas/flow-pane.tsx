import { ReactFlow } from '@xyflow/react';
import type { ReactNode } from 'react';
import { BadgesLayer } from './badges-layer.tsx';
import { useCanvas } from './canvas-context.tsx';
import { ConnectionsLayer } from './connections-layer.tsx';
import { HitsLayer } from './hits-layer.tsx';
import { LegendLayer } from './legend-layer.tsx';
import { NodesLayer } from './nodes-layer.tsx';
import { PinsLayer } from './pins-layer.tsx';
import { useSeenFirst } from './seen-first.ts';
import { SelectionLayer } from './selection-layer.tsx';
import { ZOOM } from './viewport.ts';

const MIDDLE_AND_RIGHT = [1, 2];

/**
 * React Flow holds the view; the elements in it are layers of its own, so that neither panning nor dragging costs more in a larger
 * diagram. What the left button does is `usePointer`'s.
 */
export function FlowPane({ isBare }: { readonly isBare: boolean }): ReactNode {
  const seen = useSeenFirst(useCanvas().live.view.side);
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
      {!isBare && <NodesLayer seen={seen} />}
      {!isBare && <ConnectionsLayer />}
      <HitsLayer />
      <SelectionLayer />
      {!isBare && <PinsLayer />}
      {!isBare && <BadgesLayer seen={seen} />}
      {!isBare && <LegendLayer />}
    </ReactFlow>
  );
}

const WITHOUT_MARK = { hideAttribution: true };
