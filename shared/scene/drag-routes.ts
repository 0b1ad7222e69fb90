import type { SideView, ViewConnection } from '../catalog/side-view.ts';
import type { Frame, Point } from '../document/schema.ts';
import { FEW_LINES } from './few-lines.ts';
import { type NodeGeometry, nodeGeometry } from './geometry-node.ts';
import type { Layout } from './lay-out.ts';
import { loopRoute } from './loop-route.ts';
import { routesWhileMoved } from './routes-while-moved.ts';
import { routeAgain } from './routing/route-again.ts';
import { keyOf, routeKey } from './routing/route-memory.ts';
import { shiftedGeometry, shiftedPoint } from './shifted-geometry.ts';

/** The new corners of the connections that a gesture touches, by `routeKey`: the connection's id, but for contracted ones. */
export type DragRoutes = ReadonlyMap<string, readonly Point[]>;

/**
 * What becomes of the connections while nodes are dragged, with all they hold, by a distance in diagram pixels. Up to a size
 * they run as they will after the drop. Beyond, what counts is that it is fast enough for every move of the pointer: only what
 * is at a moved node is routed, and the layout after the drop may move a line a little aside.
 */
export function dragRoutes(
  layout: Layout,
  view: SideView,
  movedIds: Iterable<string>,
  dx: number,
  dy: number,
): DragRoutes {
  const moved = new Map<string, NodeGeometry>();
  const lift = (id: string): void => {
    const geometry = layout.geometries.get(id);
    if (geometry !== undefined) moved.set(id, shiftedGeometry(geometry, dx, dy));
  };
  for (const id of movedIds) {
    lift(id);
    for (const inner of view.descendants(id)) lift(inner.id);
  }
  if (isRoutedWhole(view)) return routesWhileMoved(layout, view, moved, { x: dx, y: dy });
  const routes = new Map<string, readonly Point[]>();
  const torn: ViewConnection[] = [];
  for (const connection of connectionsAt(view, moved.keys())) {
    if (!moved.has(connection.from) || !moved.has(connection.to)) {
      torn.push(connection);
      continue;
    }
    const drawn = layout.routes.memory.drawn.get(keyOf(connection));
    if (drawn !== undefined) {
      const points = drawn.points.map((point) => shiftedPoint(point, dx, dy));
      routes.set(routeKey(connection), points);
    }
  }
  for (const [connection, points] of routeAgain(layout, view, moved, torn)) routes.set(routeKey(connection), points);
  return routes;
}

/** What becomes of the connections at a node while it is resized to an absolute frame; what it holds stays where it is. */
export function resizeRoutes(layout: Layout, view: SideView, id: string, frame: Frame): DragRoutes {
  const viewNode = view.nodes.get(id);
  const before = layout.geometries.get(id);
  if (viewNode === undefined || before === undefined) return new Map();
  const geometry = nodeGeometry({ ...viewNode, frame }, before.nameWidth);
  const moved = new Map([[id, geometry]]);
  if (isRoutedWhole(view)) return routesWhileMoved(layout, view, moved, { x: 0, y: 0 });
  const routes = new Map<string, readonly Point[]>();
  const torn: ViewConnection[] = [];
  for (const connection of connectionsAt(view, [id])) {
    if (connection.from !== connection.to) torn.push(connection);
    else routes.set(routeKey(connection), loopRoute(layout, geometry, routes.size));
  }
  for (const [connection, points] of routeAgain(layout, view, moved, torn)) routes.set(routeKey(connection), points);
  return routes;
}

function isRoutedWhole(view: SideView): boolean {
  return view.connections.length <= FEW_LINES;
}

function connectionsAt(view: SideView, ids: Iterable<string>): ReadonlySet<ViewConnection> {
  const found = new Set<ViewConnection>();
  for (const id of ids) {
    for (const connection of view.outgoing(id)) found.add(connection);
    for (const connection of view.incoming(id)) found.add(connection);
  }
  return found;
}
