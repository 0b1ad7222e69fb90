import { isLaidOut } from '../../shared/catalog/annotations.ts';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { type ViewNode, viewSide } from '../../shared/catalog/side-view.ts';
import { overlaps } from '../../shared/document/rectangles.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';

export interface OverlapsBrought {
  /** The one that is not shown. */
  readonly side: Side;
  /** Of its nodes, how many lie on a neighbour that they did not lie on before. */
  readonly count: number;
}

/** What a change of the shown side did to the picture of the other. */
export function overlapsBrought(before: Diagram, after: Diagram, catalog: Catalog): OverlapsBrought {
  const side = otherSide(after.provider);
  const known = overlappingOn(before, side, catalog);
  const now = overlappingOn(after, side, catalog);
  return { side, count: [...now].filter((id) => !known.has(id)).length };
}

/** Neighbours by their left edge: each is compared with those alone that begin before it ends. */
function overlappingOn(diagram: Diagram, side: Side, catalog: Catalog): ReadonlySet<string> {
  const view = viewSide(diagram, side, catalog);
  const found = new Set<string>();
  for (const parentId of [null, ...view.nodes.keys()]) {
    const siblings = view.children(parentId).filter(isInTheWay);
    const sorted = [...siblings].sort((a, b) => a.frame.x - b.frame.x);
    for (const [index, node] of sorted.entries()) {
      for (let next = index + 1; next < sorted.length; next += 1) {
        const other = sorted[next];
        if (other === undefined || other.frame.x >= node.frame.x + node.frame.width) break;
        if (overlaps(node.frame, other.frame)) found.add(node.id).add(other.id);
      }
    }
  }
  return found;
}

/** An empty frame may be drawn over others. */
function isInTheWay({ service, shape, children }: ViewNode): boolean {
  return isLaidOut(service) && !(shape === 'frame' && children.length === 0);
}
