import { drawnView } from '../catalog/drawn-view.ts';
import type { SideView } from '../catalog/side-view.ts';
import { runSteps } from '../run-steps.ts';
import { namesWithoutRoom } from './fallback-names.ts';
import { freeSlideTitles } from './free-slide-titles.ts';
import { freeTitles } from './free-titles.ts';
import type { Rect } from './geometry.ts';
import { type NodeGeometry, nodeGeometry } from './geometry-node.ts';
import { KeptLayouts } from './kept-layouts.ts';
import type { PlacedLabel } from './label-place.ts';
import { titlesUnder } from './line-gaps.ts';
import { placeLabels } from './place-labels.ts';
import { changedObstacles, isSameObstacle } from './routing/changed-places.ts';
import { extentOf } from './routing/extent.ts';
import { type RoutedConnection, type Routes, routeSteps } from './routing/route-connections.ts';

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
const kept = new KeptLayouts();

/**
 * Where everything of a side is that is drawn, whatever the theme. Memoised on what the view shows; what a new view has in common with one of the last
 * is taken from there, and the result is the same as without.
 */
export function layOut(side: SideView): Layout {
  return runSteps(layOutSteps(side));
}

/** The same in steps of at most a few milliseconds each, which may be left off at any time. */
export function* layOutSteps(side: SideView): Generator<undefined, Layout> {
  const view = drawnView(side);
  const known = knownLayout(view) ?? recalledLayout(view);
  if (known !== undefined) return known;
  const geometries = placeNodes(view);
  const near = kept.find((layout) => isNear(layout, geometries));
  const layout = yield* layOutAfter(view, geometries, near);
  // Somebody may have asked for it in between, and could not wait.
  const meanwhile = layouts.get(view.nodes);
  if (meanwhile !== undefined) return meanwhile;
  keep(view, layout);
  return layout;
}

/** The layout of a side, where it is there already. */
export function knownLayout(side: SideView): Layout | undefined {
  return layouts.get(drawnView(side).nodes);
}

/** The layout of a diagram that looked the very same, if it is one of the last. */
export function recalledLayout(side: SideView): Layout | undefined {
  const view = drawnView(side);
  const layout = kept.same(view, placeNodes(view));
  if (layout !== undefined) keep(view, layout);
  return layout;
}

/** The last layout of most of the nodes of a side, wherever they stood. */
export function nearLayout(side: SideView): Layout | undefined {
  const view = drawnView(side);
  return kept.find(({ geometries }) => sharesMost(geometries, view.nodes), view);
}

function sharesMost(before: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>): boolean {
  let shared = 0;
  for (const id of now.keys()) if (before.has(id)) shared++;
  return shared * 2 > Math.max(now.size, before.size);
}

function keep(view: SideView, layout: Layout): void {
  layouts.set(view.nodes, layout);
  kept.keep(view, layout);
}

/** Anew, or with what still holds of an earlier layout. In steps. */
export function* layOutAfter(
  view: SideView,
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

const placed = new WeakMap<SideView['nodes'], ReadonlyMap<string, NodeGeometry>>();

/** Where the nodes are; memoised on the view's own nodes. */
export function placeNodes(view: SideView): ReadonlyMap<string, NodeGeometry> {
  const known = placed.get(view.nodes);
  if (known !== undefined) return known;
  const geometries = new Map<string, NodeGeometry>();
  for (const viewNode of view.nodes.values()) geometries.set(viewNode.id, nodeGeometry(viewNode));
  for (const [id, geometry] of freeTitles(view, geometries)) geometries.set(id, geometry);
  for (const id of namesWithoutRoom(view, geometries)) {
    const viewNode = view.nodes.get(id);
    if (viewNode !== undefined) geometries.set(id, nodeGeometry(viewNode, false));
  }
  for (const [id, geometry] of freeSlideTitles(geometries)) geometries.set(id, geometry);
  placed.set(view.nodes, geometries);
  return geometries;
}

/** Whether it has most of the nodes where they are now. */
function isNear(layout: Layout, geometries: ReadonlyMap<string, NodeGeometry>): boolean {
  let same = 0;
  for (const [id, geometry] of geometries) if (isSameObstacle(layout.geometries.get(id), geometry)) same++;
  return same * 2 > geometries.size;
}
