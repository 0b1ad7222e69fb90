import { isLaidOut } from '../../shared/catalog/annotations.ts';
import { wholeView } from '../../shared/catalog/drawn-view.ts';
import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import { TIGHT_PADDING, TIGHT_TITLE } from '../../shared/document/frame-padding.ts';
import type { Frame } from '../../shared/document/schema.ts';
import { boundsOf } from '../../shared/scene/geometry.ts';
import { formOf, nodeGeometry } from '../../shared/scene/geometry-node.ts';
import { nodeLabel } from '../../shared/scene/node-label.ts';

export interface ResizeLimits {
  /** Diagram pixels. */
  readonly minWidth: number;
  readonly minHeight: number;
  /** Absolute; the frame may not be drawn in beyond it. Null: it holds nothing. */
  readonly keep: Frame | null;
}

/** What a frame may shrink to: what it holds stays in it, and its title above that. */
export function resizeLimits(view: SideView, id: string): ResizeLimits {
  const viewNode = view.nodes.get(id);
  if (viewNode === undefined) return { minWidth: 0, minHeight: 0, keep: null };
  const { width, height } = SMALLEST[formOf(viewNode)];
  const held = boundsOf(
    wholeView(view)
      .children(id)
      .filter(({ service }) => isLaidOut(service))
      .flatMap((child) => [child.frame, nodeGeometry(child).bounds]),
  );
  if (held === undefined) return { minWidth: width, minHeight: height, keep: null };
  const top = nodeLabel(viewNode) === '' ? TIGHT_PADDING : TIGHT_TITLE;
  const keep = {
    x: held.x - TIGHT_PADDING,
    y: held.y - top,
    width: held.width + 2 * TIGHT_PADDING,
    height: held.height + top + TIGHT_PADDING,
  };
  return { minWidth: Math.max(width, keep.width), minHeight: Math.max(height, keep.height), keep };
}

/** Icons have one size. */
export function isResizable(viewNode: ViewNode): boolean {
  const form = formOf(viewNode);
  return form !== 'icon' && form !== 'point' && form !== 'tile';
}

const SMALLEST = {
  container: { width: 64, height: 40 },
  box: { width: 32, height: 32 },
  note: { width: 48, height: 40 },
  text: { width: 32, height: 24 },
  callout: { width: 16, height: 16 },
  area: { width: 80, height: 60 },
  steps: { width: 120, height: 40 },
  tile: { width: 112, height: 52 },
  icon: { width: 48, height: 48 },
  point: { width: 0, height: 0 },
} as const;
