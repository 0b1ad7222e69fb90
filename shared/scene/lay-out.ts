import { drawnView } from '../catalog/drawn-view.ts';
import type { SideView } from '../catalog/side-view.ts';
import { runSteps } from '../run-steps.ts';
import type { Rect } from './geometry.ts';
import type { NodeGeometry } from './geometry-node.ts';
import { KeptLayouts } from './kept-layouts.ts';
import type { PlacedLabel } from './label-place.ts';
import { isNear, layOutAfter } from './lay-out-after.ts';
import { placeNodes } from './place-nodes.ts';
import type { RoutedConnection, Routes } from './routing/route-connections.ts';

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
  return keepLayout(view, layout);
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

/** For a layout that was made elsewhere. The one that is known holds: whoever asked for it has it already. */
export function keepLayout(side: SideView, layout: Layout): Layout {
  const view = drawnView(side);
  const known = layouts.get(view.nodes);
  if (known === undefined) keep(view, layout);
  return known ?? layout;
}

function keep(view: SideView, layout: Layout): void {
  layouts.set(view.nodes, layout);
  kept.keep(view, layout);
}
