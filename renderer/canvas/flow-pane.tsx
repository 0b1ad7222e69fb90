import { ReactFlow } from '@xyflow/react';
import { type ReactNode, useMemo, useState } from 'react';
import type { Rect } from '../../shared/scene/geometry.ts';
import { THEMES } from '../../shared/scene/theme.ts';
import { useTheme } from '../ui/theme.ts';
import { BadgesLayer } from './badges-layer.tsx';
import { useCanvas } from './canvas-context.tsx';
import { ConnectionsLayer } from './connections-layer.tsx';
import { ElementNode } from './element-node.tsx';
import { type FlowNode, FlowNodes, withPhase } from './flow-nodes.ts';
import { HitsLayer } from './hits-layer.tsx';
import { LegendLayer } from './legend-layer.tsx';
import { PinsLayer } from './pins-layer.tsx';
import { useSeenFirst } from './seen-first.ts';
import { SelectionLayer } from './selection-layer.tsx';
import { useFindingCounts } from './use-finding-counts.ts';
import { useTurned } from './use-turned.ts';
import { ZOOM } from './viewport.ts';
import { useVisibleArea } from './visible-area.ts';

const NODE_TYPES = { element: ElementNode };
const NO_NODES: FlowNode[] = [];
const MIDDLE_AND_RIGHT = [1, 2];
/** Diagram pixels that something is dragged before what comes into view is looked for again. */
const STEP = 32;

/**
 * React Flow holds the view and the elements in it. It is given those only, so that neither panning nor dragging costs more in
 * a larger diagram; what the left button does is `usePointer`'s.
 */
export function FlowPane({ isBare }: { readonly isBare: boolean }): ReactNode {
  const seen = useSeenFirst(useCanvas().live.view.side);
  const nodes = useFlowNodes(isBare, seen);
  return (
    <ReactFlow
      nodes={nodes}
      nodeTypes={NODE_TYPES}
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

function useFlowNodes(isBare: boolean, seen: Rect | null): FlowNode[] {
  const { live } = useCanvas();
  const [known] = useState(() => new FlowNodes());
  const area = useVisibleArea();
  const theme = THEMES[useTheme()];
  const counts = useFindingCounts();
  const { view, layout, moved, resized } = live;
  const across = Math.round(live.by.x / STEP) * STEP;
  const down = Math.round(live.by.y / STEP) * STEP;
  const shown = useMemo(() => {
    if (isBare) return NO_NODES;
    const places = { view, layout, moved, resized, by: { x: across, y: down } };
    return known.in({ places, area, theme, counts, seen });
  }, [isBare, view, layout, moved, resized, across, down, area, theme, counts, seen, known]);
  const turned = useTurned(shown, view.side, NODE);
  return useMemo(() => turned.map(withPhase), [turned]);
}

/** What becomes of its picture is the node's own. */
const NODE = { idOf: ({ id }: FlowNode): string => id, isSame: (): boolean => true };
