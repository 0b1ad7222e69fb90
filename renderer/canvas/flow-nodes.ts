import type { Node } from '@xyflow/react';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import type { Point, Side } from '../../shared/document/schema.ts';
import { drawNode, layerOf } from '../../shared/scene/draw-node.ts';
import type { FindingCount } from '../../shared/scene/finding-badge.ts';
import { overlaps, type Rect } from '../../shared/scene/geometry.ts';
import type { NodeGeometry } from '../../shared/scene/geometry-node.ts';
import type { Primitive } from '../../shared/scene/scene.ts';
import type { Theme } from '../../shared/scene/theme.ts';
import { countInWords, nodeInWords } from '../spoken/element-in-words.ts';
import { LAYERS } from './layers.ts';
import { type LivePlaces, liveGeometry } from './live-diagram.ts';
import type { Phase, Turned } from './turned-items.ts';

export interface ElementData extends Record<string, unknown> {
  readonly primitives: readonly Primitive[];
  readonly bounds: Rect;
  readonly side: Side;
  readonly isDark: boolean;
  /** Whether a flip brings it or takes it away as a whole. */
  readonly phase: Phase;
  /** Whether a person sees it turn; else it is as it is at once. */
  readonly turns: boolean;
}

export type FlowNode = Node<ElementData, 'element'>;

interface Wanted {
  readonly places: LivePlaces;
  readonly area: Rect;
  readonly theme: Theme;
  readonly counts: ReadonlyMap<string, FindingCount>;
  /** Not null: what lies outside of it stays as it was. */
  readonly seen: Rect | null;
}

/** The nodes in an area as React Flow takes them; one that is as it was is the same object as before. */
export class FlowNodes {
  #known: ReadonlyMap<string, FlowNode> = new Map();

  in({ places, area, theme, counts, seen }: Wanted): FlowNode[] {
    const nodes = new Map<string, FlowNode>();
    let order = 0;
    for (const viewNode of places.view.nodes.values()) {
      order += 1;
      const shown = liveGeometry(places, viewNode.id);
      if (shown === undefined || !overlaps(shown.bounds, area)) continue;
      const before = this.#known.get(viewNode.id);
      if (seen !== null && !overlaps(shown.bounds, seen)) {
        if (before !== undefined) nodes.set(viewNode.id, before);
        continue;
      }
      // What is moved is shifted by its own component, at each move of the pointer.
      const geometry = places.moved.has(viewNode.id) ? places.layout.geometries.get(viewNode.id) : shown;
      if (geometry === undefined) continue;
      const made = asFlowNode(
        viewNode,
        geometry,
        order,
        theme,
        places.view.side,
        counts.get(viewNode.id),
        seen !== null,
      );
      nodes.set(viewNode.id, before !== undefined && isSame(before, made) ? before : made);
    }
    this.#known = nodes;
    return [...nodes.values()];
  }
}

function asFlowNode(
  viewNode: ViewNode,
  geometry: NodeGeometry,
  order: number,
  theme: Theme,
  side: Side,
  count: FindingCount | undefined,
  turns: boolean,
): FlowNode {
  const { id } = viewNode;
  const { bounds } = geometry;
  return {
    id,
    type: 'element',
    position: { x: bounds.x, y: bounds.y } satisfies Point,
    width: bounds.width,
    height: bounds.height,
    handles: [],
    zIndex: LAYERS[layerOf(geometry)] + order,
    ariaRole: 'group',
    style: geometry.form === 'area' ? SEE_THROUGH : TOUCHABLE,
    ariaLabel: nameInWords(viewNode, count),
    data: {
      primitives: drawNode(viewNode, geometry, theme),
      bounds,
      side,
      isDark: theme.isDark,
      phase: 'here',
      turns,
    },
  };
}

/** In the middle of a flip: what the other side does not have fades as a whole. */
export function withPhase({ item, phase }: Turned<FlowNode>): FlowNode {
  return item.data.phase === phase ? item : { ...item, data: { ...item.data, phase } };
}

/** React Flow lets the pointer through where it handles nothing itself; assistive tools click at what they name. */
const TOUCHABLE = { pointerEvents: 'all' } as const;
/** What lies on a slide is touched through it. */
const SEE_THROUGH = { pointerEvents: 'none' } as const;

function isSame(a: FlowNode, b: FlowNode): boolean {
  return (
    a.data.primitives === b.data.primitives &&
    a.data.side === b.data.side &&
    a.data.isDark === b.data.isDark &&
    a.zIndex === b.zIndex &&
    a.ariaLabel === b.ariaLabel
  );
}

/** "Orders DB, RDS, in Private subnet, 2 findings, the gravest a warning, connects to Web". */
export function nameInWords(viewNode: ViewNode, count: FindingCount | undefined): string {
  const known = spoken.get(viewNode);
  if (known !== undefined && known.count?.count === count?.count && known.count?.worst === count?.worst) {
    return known.words;
  }
  const words = nodeInWords(viewNode, countInWords(count));
  spoken.set(viewNode, { count, words });
  return words;
}

/** The words stay while the view does: panning says nothing new. */
const spoken = new WeakMap<ViewNode, { readonly count: FindingCount | undefined; readonly words: string }>();
