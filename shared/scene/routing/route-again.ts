import type { DrawnConnection, SideView } from '../../catalog/side-view.ts';
import type { Point } from '../../document/schema.ts';
import type { NodeGeometry } from '../geometry-node.ts';
import { asPlanned, type PlannedConnection } from './bundles.ts';
import { finalRoute } from './final-route.ts';
import { fineGeometry } from './fine-grid.ts';
import { type ObstacleMap, obstaclesOf } from './obstacles.ts';
import { OverlaidGrid } from './overlaid-grid.ts';
import { bordersBetween, type Plan, planConnection } from './plan-connection.ts';
import { type Anchor, isHorizontal } from './ports.ts';
import { Recall } from './recall.ts';
import type { Routes } from './route-connections.ts';
import { routeThroughCorners } from './route-corners.ts';
import { emptyMemory, keyOf } from './route-memory.ts';
import type { SearchSteps } from './search-route.ts';
import { spreadAnchors } from './spread-anchors.ts';
import { WatchedGrid } from './watched-grid.ts';

/** With more connections than these, searches, neighbours and at last obstacles are left out: a gesture stays fluent. */
const FEW = 16;
const SOME = 80;
const MOST_NEIGHBOURS = 200;
const SEARCHED: SearchSteps = { left: 8000, searches: 0, each: 2000 };
const NOT_SEARCHED: SearchSteps = { left: 0, searches: 0, each: 0 };

interface Drawn {
  readonly geometries: ReadonlyMap<string, NodeGeometry>;
  readonly routes: Routes;
}

/** Routes some connections of a layout with some of its nodes elsewhere, in a bounded time. The rest stays as it was drawn. */
export function routeAgain(
  { geometries, routes }: Drawn,
  view: SideView,
  moved: ReadonlyMap<string, NodeGeometry>,
  connections: readonly DrawnConnection[],
  /** Of more, what is in the way is left out. */
  most = SOME,
): ReadonlyMap<DrawnConnection, readonly Point[]> {
  const found = new Map<DrawnConnection, readonly Point[]>();
  if (connections.length === 0) return found;
  const { memory } = routes;
  const endOf = (id: string): NodeGeometry | undefined => {
    const end = moved.get(id) ?? memory.ends.get(id) ?? geometries.get(id);
    return end && fineGeometry(end);
  };
  const map = connections.length > most ? NOTHING_IN_THE_WAY : obstaclesAround(routes.obstacles, moved);
  const steps = { ...(connections.length > FEW ? NOT_SEARCHED : SEARCHED) };
  const again = new Set(connections);
  const plans: PlannedConnection[] = [];
  for (const connection of connections.length > FEW ? connections : withNeighbours(view, again)) {
    const from = endOf(connection.from);
    const to = endOf(connection.to);
    if (from === undefined || to === undefined || from === to) continue;
    const { corners } = connection;
    if (corners.length > 0) {
      if (again.has(connection)) found.set(connection, routeThroughCorners(from, to, corners, connection.connection));
      continue;
    }
    const around = bordersBetween(view, connection);
    const plan = again.has(connection)
      ? planConnection(connection.connection, from, to, around, map, steps)
      : movedAlong(memory.plans.get(keyOf(connection))?.result, geometries.get(from.id), moved.get(from.id));
    if (plan !== undefined) plans.push(asPlanned(connection, from, to, plan, around, map));
  }
  const recall = new Recall(map.grid, steps, undefined);
  for (const planned of spreadAnchors(plans, recall, emptyMemory().trunks, undefined)) {
    if (again.has(planned.view)) found.set(planned.view, finalRoute(planned, steps));
  }
  return found;
}

const NOTHING_IN_THE_WAY: ObstacleMap = { grid: new WatchedGrid() };

function obstaclesAround({ grid }: ObstacleMap, moved: ReadonlyMap<string, NodeGeometry>): ObstacleMap {
  const overlaid = new OverlaidGrid(grid, moved);
  for (const geometry of moved.values()) for (const obstacle of obstaclesOf(geometry)) overlaid.add(obstacle);
  return { grid: overlaid };
}

/** What shares a side with one of the connections may share a trunk with it, or make it keep its distance. In paint order. */
function withNeighbours(view: SideView, connections: ReadonlySet<DrawnConnection>): Iterable<DrawnConnection> {
  const found = new Set(connections);
  for (const { from, to } of connections) {
    for (const id of [from, to]) {
      for (const connection of view.outgoing(id)) found.add(connection);
      for (const connection of view.incoming(id)) found.add(connection);
      if (found.size > MOST_NEIGHBOURS) return connections;
    }
  }
  const wanted = new Map([...connections].map((line) => [keyOf(line), line]));
  const inOrder: DrawnConnection[] = [];
  for (const line of view.connections) {
    const again = wanted.get(keyOf(line));
    if (again !== undefined || found.has(line)) inOrder.push(again ?? line);
    wanted.delete(keyOf(line));
  }
  return [...inOrder, ...wanted.values()];
}

/** The plan of a neighbour, which goes along where both its ends do. */
function movedAlong(
  plan: Plan | undefined,
  before: NodeGeometry | undefined,
  now: NodeGeometry | undefined,
): Plan | undefined {
  if (plan === undefined || before === undefined || now === undefined) return plan;
  const by = { x: now.core.x - before.core.x, y: now.core.y - before.core.y };
  const shifted = (anchor: Anchor): Anchor => ({
    ...anchor,
    along: anchor.along + (isHorizontal(anchor.side) ? by.y : by.x),
  });
  return { ...plan, fromAnchor: shifted(plan.fromAnchor), toAnchor: shifted(plan.toAnchor) };
}
