import { drawnView } from '../catalog/drawn-view.ts';
import type { SideView } from '../catalog/side-view.ts';
import { namesWithoutRoom } from './fallback-names.ts';
import { freeTitles } from './free-titles.ts';
import type { Rect } from './geometry.ts';
import { type NodeGeometry, nodeGeometry } from './geometry-node.ts';
import type { PlacedLabel } from './label-place.ts';
import { titlesUnder } from './line-gaps.ts';
import { placeLabels } from './place-labels.ts';
import { changedObstacles, isSameObstacle } from './routing/changed-places.ts';
import { extentOf } from './routing/extent.ts';
import { type RoutedConnection, type Routes, routeConnections } from './routing/route-connections.ts';

/** Where everything of a side is. */
export interface Layout {
  readonly geometries: ReadonlyMap<string, NodeGeometry>;
  readonly routes: Routes;
  readonly labels: ReadonlyMap<RoutedConnection, PlacedLabel>;
  /** The titles that lines run over, for lack of another way. */
  readonly titles: ReadonlyMap<RoutedConnection, readonly Rect[]>;
}

/** By the view's own nodes, which only views of the same nodes and connections share. */
const layouts = new WeakMap<SideView['nodes'], Layout>();
/** Two sides of the open diagram, and a part of it that is being exported. */
const MOST_RECENT = 3;
let recent: readonly Layout[] = [];

/**
 * Where everything of a side is that is drawn, whatever the theme. Memoised on what the view shows; what a new view has in common with one of the last
 * is taken from there, and the result is the same as without.
 */
export function layOut(side: SideView): Layout {
  const view = drawnView(side);
  const known = layouts.get(view.nodes);
  if (known) return known;
  const geometries = placeNodes(view);
  const near = nearestOf(recent, geometries);
  const layout = layOutAfter(view, geometries, near);
  layouts.set(view.nodes, layout);
  recent = [layout, ...recent.filter((one) => one !== near)].slice(0, MOST_RECENT);
  return layout;
}

/** Anew, or with what still holds of an earlier layout. */
export function layOutAfter(
  view: SideView,
  geometries: ReadonlyMap<string, NodeGeometry>,
  before: Layout | undefined,
): Layout {
  const changed = before && changedObstacles(before.geometries, geometries);
  const earlier = before && changed && { ...before.routes, labels: before.labels, titles: before.titles, changed };
  const routes = routeConnections(view, geometries, earlier);
  const titles = new Map<RoutedConnection, readonly Rect[]>();
  const drawnBefore = new Set(earlier?.connections);
  for (const routed of routes.connections) {
    const isKnown = drawnBefore.has(routed) && earlier?.changed.reach(extentOf(routed.points)) === false;
    const under = isKnown ? earlier?.titles.get(routed) : titlesUnder(routed.points, routes.obstacles);
    if (under !== undefined && under.length > 0) titles.set(routed, under);
  }
  return { geometries, routes, labels: placeLabels(routes, earlier), titles };
}

export function placeNodes(view: SideView): ReadonlyMap<string, NodeGeometry> {
  const geometries = new Map<string, NodeGeometry>();
  for (const viewNode of view.nodes.values()) geometries.set(viewNode.id, nodeGeometry(viewNode));
  for (const [id, geometry] of freeTitles(view, geometries)) geometries.set(id, geometry);
  for (const id of namesWithoutRoom(view, geometries)) {
    const viewNode = view.nodes.get(id);
    if (viewNode !== undefined) geometries.set(id, nodeGeometry(viewNode, false));
  }
  return geometries;
}

/** The latest that has most of its nodes where they are now. */
function nearestOf(layouts: readonly Layout[], geometries: ReadonlyMap<string, NodeGeometry>): Layout | undefined {
  return layouts.find((layout) => {
    let same = 0;
    for (const [id, geometry] of geometries) if (isSameObstacle(layout.geometries.get(id), geometry)) same++;
    return same * 2 > geometries.size;
  });
}
