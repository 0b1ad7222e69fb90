import type { ViewNode } from '../../shared/catalog/side-view.ts';
import type { Side } from '../../shared/document/schema.ts';
import { drawNode, layerOf } from '../../shared/scene/draw-node.ts';
import type { FindingCount } from '../../shared/scene/finding-badge.ts';
import { overlaps, type Rect } from '../../shared/scene/geometry.ts';
import type { NodeGeometry } from '../../shared/scene/geometry-node.ts';
import type { Primitive } from '../../shared/scene/scene.ts';
import type { Theme } from '../../shared/scene/theme.ts';
import { countInWords, nodeInWords } from '../spoken/element-in-words.ts';
import { LAYERS } from './layers.ts';
import { type LivePlaces, liveGeometry } from './live-diagram.ts';

/** What a node looks like. */
export interface ElementData {
  readonly primitives: readonly Primitive[];
  readonly bounds: Rect;
  readonly side: Side;
  readonly isDark: boolean;
  /** Whether a person sees it turn; else it is as it is at once. */
  readonly turns: boolean;
}

/** A node as the page shows it. */
export interface ShownNode {
  readonly id: string;
  readonly zIndex: number;
  /** As it is read out. */
  readonly words: string;
  /** What lies on a slide is touched through it. */
  readonly isTouchable: boolean;
  readonly bounds: Rect;
  readonly order: number;
  readonly data: ElementData;
}

interface Wanted {
  readonly places: LivePlaces;
  readonly area: Rect;
  readonly theme: Theme;
  readonly counts: ReadonlyMap<string, FindingCount>;
  /** Not null: what lies outside of it stays as it was. */
  readonly seen: Rect | null;
}

/** The nodes in an area; one that is as it was is the same object as before. */
export class ShownNodes {
  #known: ReadonlyMap<string, ShownNode> = new Map();

  in({ places, area, theme, counts, seen }: Wanted): readonly ShownNode[] {
    const nodes = new Map<string, ShownNode>();
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
      const made = asShownNode(
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

function asShownNode(
  viewNode: ViewNode,
  geometry: NodeGeometry,
  order: number,
  theme: Theme,
  side: Side,
  count: FindingCount | undefined,
  turns: boolean,
): ShownNode {
  return {
    id: viewNode.id,
    zIndex: LAYERS[layerOf(geometry)] + order,
    words: nameInWords(viewNode, count),
    isTouchable: geometry.form !== 'area',
    bounds: geometry.bounds,
    order,
    data: {
      primitives: drawNode(viewNode, geometry, theme),
      bounds: geometry.bounds,
      side,
      isDark: theme.isDark,
      turns,
    },
  };
}

function isSame(a: ShownNode, b: ShownNode): boolean {
  return (
    a.data.primitives === b.data.primitives &&
    a.data.side === b.data.side &&
    a.data.isDark === b.data.isDark &&
    a.zIndex === b.zIndex &&
    a.words === b.words
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
