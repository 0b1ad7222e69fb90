import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { bottomOf, type Rect, rightOf } from './geometry.ts';
import type { NodeGeometry } from './geometry-node.ts';
import { SpatialGrid } from './routing/spatial-grid.ts';
import { isGroundOf, type Taken, takenBy, textOf } from './taken-places.ts';

/**
 * The icons whose service's name, drawn in place of a label, would lie on another node. Of two such names that meet the one that is
 * read first is drawn, so the order of the nodes does not matter. What a person typed is never left out.
 */
export function namesWithoutRoom(view: SideView, geometries: ReadonlyMap<string, NodeGeometry>): ReadonlySet<string> {
  const names = new Map<string, Rect>();
  for (const viewNode of view.nodes.values()) {
    const name = serviceName(viewNode, geometries.get(viewNode.id));
    if (name !== undefined) names.set(viewNode.id, name);
  }
  const without = new Set<string>();
  if (names.size === 0) return without;
  const grid = new SpatialGrid<Taken>();
  for (const geometry of geometries.values()) for (const taken of takenBy(geometry)) grid.add(taken);
  const drawn = new Set<string>();
  for (const [id, name] of [...names].sort(asRead)) {
    let hasRoom = true;
    grid.forEachIn(name.x, name.y, rightOf(name), bottomOf(name), (hit) => {
      const isToCome = hit.isName && names.has(hit.owner) && !drawn.has(hit.owner);
      hasRoom = hit.owner === id || isToCome || isGroundOf(hit, name);
      return !hasRoom;
    });
    (hasRoom ? drawn : without).add(id);
  }
  return without;
}

function serviceName({ node }: ViewNode, geometry: NodeGeometry | undefined): Rect | undefined {
  return geometry?.form === 'icon' && node.label.trim() === '' ? textOf(geometry) : undefined;
}

function asRead([a, one]: readonly [string, Rect], [b, other]: readonly [string, Rect]): number {
  return one.y - other.y || one.x - other.x || (a < b ? -1 : 1);
}
