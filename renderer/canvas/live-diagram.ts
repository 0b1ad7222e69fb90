import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import type { Point } from '../../shared/document/schema.ts';
import { bentRoutes, sameRoutes } from '../../shared/scene/bent-routes.ts';
import { type DragRoutes, dragRoutes, resizeRoutes } from '../../shared/scene/drag-routes.ts';
import type { Rect } from '../../shared/scene/geometry.ts';
import { type NodeGeometry, nodeGeometry } from '../../shared/scene/geometry-node.ts';
import type { Layout } from '../../shared/scene/lay-out.ts';
import { movedLegend, type PlacedLegend, placeLegend } from '../../shared/scene/legend.ts';
import { shiftedGeometry } from '../../shared/scene/shifted-geometry.ts';
import { growsWithText } from '../../shared/scene/written-geometry.ts';
import { carriedBy } from '../gestures/carried-by.ts';
import type { Gesture } from '../state/gesture.ts';
import { shownLayout } from '../state/shown-layout.ts';

/** Where the nodes of a side are in the middle of a gesture. */
export interface LivePlaces {
  readonly view: SideView;
  readonly layout: Layout;
  /** Moved with all that lies in them, by `by`. */
  readonly moved: ReadonlySet<string>;
  readonly by: Point;
  readonly resized: NodeGeometry | null;
}

/** The shown side as it looks in the middle of a gesture. */
export interface LiveDiagram extends LivePlaces {
  /** Of the connections that the gesture touches. */
  readonly routes: DragRoutes;
  /** The label that is taken along its line, by the connection's id. */
  readonly label: { readonly id: string; readonly at: number } | null;
  readonly legend: PlacedLegend | undefined;
  readonly isLegendMoved: boolean;
}

export function liveDiagram(view: SideView, gesture: Gesture, layout: Layout = shownLayout(view)): LiveDiagram {
  const legend = placeLegend(view, layout);
  const still = {
    ...{ view, layout, moved: NOTHING, by: STILL, resized: null },
    ...{ routes: NO_ROUTES, label: null, legend, isLegendMoved: false },
  };
  if (gesture.kind === 'move') {
    const { ids, dx, dy } = gesture;
    const routes = dragRoutes(still.layout, view, ids, dx, dy);
    return { ...still, moved: carriedBy(view, ids), by: { x: dx, y: dy }, routes };
  }
  if (gesture.kind === 'resize') {
    const { id, frame } = gesture;
    const viewNode = view.nodes.get(id);
    if (viewNode === undefined) return still;
    const { nameWidth } = still.layout.geometries.get(id) ?? {};
    const resized = nodeGeometry(resizedNode(viewNode, frame), nameWidth);
    return { ...still, resized, routes: resizeRoutes(still.layout, view, id, frame) };
  }
  if (gesture.kind === 'bend') {
    return { ...still, routes: bentRoutes(still.layout, view, gesture.id, gesture.corners) };
  }
  if (gesture.kind === 'label') {
    const { id, labelAt } = gesture;
    return { ...still, routes: sameRoutes(still.layout, id), label: { id, at: labelAt } };
  }
  if (gesture.kind === 'legend' && legend !== undefined) {
    return { ...still, legend: movedLegend(legend, gesture.at), isLegendMoved: true };
  }
  return still;
}

/** What grows with its text stops doing so once its height is drawn by hand. */
function resizedNode(viewNode: ViewNode, frame: Rect): ViewNode {
  const isHigher = frame.height !== viewNode.frame.height && growsWithText(viewNode);
  return { ...viewNode, frame, node: isHigher ? { ...viewNode.node, sized: true } : viewNode.node };
}

/** Whether a gesture has anything drawn elsewhere. */
export function isMoving({ moved, resized, routes, isLegendMoved }: LiveDiagram): boolean {
  return moved.size > 0 || resized !== null || routes.size > 0 || isLegendMoved;
}

/** Where a node is right now. */
export function liveGeometry({ layout, moved, by, resized }: LivePlaces, id: string): NodeGeometry | undefined {
  if (resized?.id === id) return resized;
  const geometry = layout.geometries.get(id);
  return geometry !== undefined && moved.has(id) ? shiftedGeometry(geometry, by.x, by.y) : geometry;
}

const NOTHING: ReadonlySet<string> = new Set();
const NO_ROUTES: DragRoutes = new Map();
const STILL: Point = { x: 0, y: 0 };
