import type { SideView, ViewConnection } from '../catalog/side-view.ts';
import type { Point } from '../document/schema.ts';
import type { DragRoutes } from './drag-routes.ts';
import type { Layout } from './lay-out.ts';
import { loopRoute } from './loop-route.ts';
import { routeAgain } from './routing/route-again.ts';
import { routeThroughCorners } from './routing/route-corners.ts';
import { routeKey } from './routing/route-memory.ts';

/** The way of one connection through other corners; none: as it finds its way by itself. The rest stays as it was drawn. */
export function bentRoutes(layout: Layout, view: SideView, id: string, corners: readonly Point[]): DragRoutes {
  const line = view.connections.find(({ connection }) => connection.id === id);
  const from = line && layout.geometries.get(line.from);
  const to = line && layout.geometries.get(line.to);
  if (line === undefined || from === undefined || to === undefined) return new Map();
  if (corners.length > 0) return new Map([[routeKey(line), routeThroughCorners(from, to, corners, line.connection)]]);
  if (from === to) return new Map([[routeKey(line), loopRoute(layout, from, loopsBefore(view, line))]]);
  const free = { ...line, corners };
  const points = routeAgain(layout, view, new Map(), [free]).get(free);
  return points === undefined ? new Map() : new Map([[routeKey(line), points]]);
}

/** Those of its node that lie nearer to it. */
function loopsBefore(view: SideView, line: ViewConnection): number {
  const loops = view.outgoing(line.from).filter(({ to, corners }) => to === line.from && corners.length === 0);
  const at = loops.indexOf(line);
  return at < 0 ? loops.length : at;
}

/** The ways of a connection as they are, as if a gesture moved them: what is drawn of them is drawn anew. */
export function sameRoutes({ routes }: Layout, id: string): DragRoutes {
  const same = new Map<string, readonly Point[]>();
  for (const { view, points } of routes.connections) {
    if (view.connection.id === id) same.set(routeKey(view), points);
  }
  return same;
}
