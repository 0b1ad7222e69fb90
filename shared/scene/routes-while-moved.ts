import type { SideView, ViewConnection } from '../catalog/side-view.ts';
import type { Point } from '../document/schema.ts';
import { samePoints } from './geometry.ts';
import type { NodeGeometry } from './geometry-node.ts';
import type { Layout } from './lay-out.ts';
import { changedObstacles } from './routing/changed-places.ts';
import { routeConnections } from './routing/route-connections.ts';
import { keyOf, routeKey } from './routing/route-memory.ts';
import { shiftedPoint } from './shifted-geometry.ts';

/**
 * The ways of all lines at what is moved, exactly as the drop leaves them: routed with everything else, kept apart and moved
 * aside. Lines at the far ends of those that are torn make room where they have to; what has nothing to do with the moved
 * stays still under the hand, for it may be what is aimed at. By `routeKey`.
 */
export function routesWhileMoved(
  layout: Layout,
  view: SideView,
  moved: ReadonlyMap<string, NodeGeometry>,
  by: Point,
): ReadonlyMap<string, readonly Point[]> {
  const geometries = new Map(layout.geometries);
  for (const [id, geometry] of moved) geometries.set(id, geometry);
  const changed = changedObstacles(layout.geometries, geometries);
  const connections = view.connections.map((line) => withCarriedCorners(line, moved, by));
  const { memory } = layout.routes;
  const after = routeConnections({ ...view, connections }, geometries, { memory, changed });

  const touched = new Set<string>(moved.keys());
  for (const { from, to } of view.connections) {
    if (moved.has(from) || moved.has(to)) touched.add(from).add(to);
  }
  const found = new Map<string, readonly Point[]>();
  for (const line of view.connections) {
    if (!touched.has(line.from) && !touched.has(line.to)) continue;
    const key = keyOf(line);
    const points = after.memory.drawn.get(key)?.points;
    const before = memory.drawn.get(key)?.points;
    if (points === undefined) continue;
    const isAtMoved = moved.has(line.from) || moved.has(line.to);
    if (isAtMoved || before === undefined || !samePoints(before, points)) found.set(routeKey(line), points);
  }
  return found;
}

/** Corners that a person placed go along where both ends do. */
function withCarriedCorners(
  line: ViewConnection,
  moved: ReadonlyMap<string, NodeGeometry>,
  { x, y }: Point,
): ViewConnection {
  if (line.corners.length === 0 || !moved.has(line.from) || !moved.has(line.to)) return line;
  return { ...line, corners: line.corners.map((corner) => shiftedPoint(corner, x, y)) };
}
