import type { Rect } from './geometry.ts';
import type { NodeGeometry } from './geometry-node.ts';
import type { Layout } from './lay-out.ts';
import { titlesUnder } from './line-gaps.ts';
import { placeLabels } from './place-labels.ts';
import { changedObstacles, isSameObstacle } from './routing/changed-places.ts';
import { extentOf } from './routing/extent.ts';
import { type RoutedConnection, routeSteps } from './routing/route-connections.ts';
import type { RoutedSide } from './routing/routed-side.ts';

/** Anew, or with what still holds of an earlier layout. In steps. */
export function* layOutAfter(
  view: RoutedSide,
  geometries: ReadonlyMap<string, NodeGeometry>,
  before: Layout | undefined,
): Generator<undefined, Layout> {
  const changed = before && changedObstacles(before.geometries, geometries);
  const earlier = before && changed && { ...before.routes, labels: before.labels, titles: before.titles, changed };
  yield;
  const routes = yield* routeSteps(view, geometries, earlier);
  yield;
  const titles = new Map<RoutedConnection, readonly Rect[]>();
  const drawnBefore = new Set(earlier?.connections);
  for (const routed of routes.connections) {
    const isKnown = drawnBefore.has(routed) && earlier?.changed.reach(extentOf(routed.points)) === false;
    const under = isKnown ? earlier?.titles.get(routed) : titlesUnder(routed.points, routes.obstacles);
    if (under !== undefined && under.length > 0) titles.set(routed, under);
  }
  yield;
  return { geometries, routes, labels: yield* placeLabels(routes, earlier), titles };
}

/** Whether it has most of the nodes where they are now. */
export function isNear(layout: Layout, geometries: ReadonlyMap<string, NodeGeometry>): boolean {
  let same = 0;
  for (const [id, geometry] of geometries) if (isSameObstacle(layout.geometries.get(id), geometry)) same++;
  return same * 2 > geometries.size;
}
