import { ViewportPortal } from '@xyflow/react';
import { memo, type ReactNode, useMemo, useState } from 'react';
import type { Side } from '../../shared/document/schema.ts';
import type { Rect } from '../../shared/scene/geometry.ts';
import { THEMES } from '../../shared/scene/theme.ts';
import { useTheme } from '../ui/theme.ts';
import { useCanvas } from './canvas-context.tsx';
import { ElementNode } from './element-node.tsx';
import { type ShownNode, ShownNodes } from './shown-nodes.ts';
import { useFindingCounts } from './use-finding-counts.ts';
import { useTurned } from './use-turned.ts';

/** Diagram pixels that something is dragged before what comes into view is looked for again. */
const STEP = 32;

/** The nodes in view and near it. */
export function useNodesNear(area: Rect, isWanted: boolean, seen: Rect | null): readonly ShownNode[] {
  const { live } = useCanvas();
  const [known] = useState(() => new ShownNodes());
  const theme = THEMES[useTheme()];
  const counts = useFindingCounts();
  const { view, layout, moved, resized } = live;
  const across = Math.round(live.by.x / STEP) * STEP;
  const down = Math.round(live.by.y / STEP) * STEP;
  return useMemo(() => {
    if (!isWanted) return NONE;
    const places = { view, layout, moved, resized, by: { x: across, y: down } };
    return known.in({ places, area, theme, counts, seen });
  }, [isWanted, view, layout, moved, resized, across, down, area, theme, counts, seen, known]);
}

const NONE: readonly ShownNode[] = [];

interface NodesLayerProps {
  readonly nodes: readonly ShownNode[];
  readonly side: Side;
}

/**
 * They are not React Flow's, which would measure each and ask each at every move of the view: they are where the scene has them, and
 * what the left button does with them is `usePointer`'s.
 */
export const NodesLayer = memo(function NodesLayer({ nodes, side }: NodesLayerProps): ReactNode {
  const turned = useTurned(nodes, side, NODE);
  return (
    <ViewportPortal>
      <div data-layer="nodes">
        {turned.map(({ item, phase }) => (
          <ElementNode key={item.id} node={item} phase={phase} />
        ))}
      </div>
    </ViewportPortal>
  );
});

/** What becomes of its picture is the node's own. */
const NODE = { idOf: ({ id }: ShownNode): string => id, isSame: (): boolean => true };
