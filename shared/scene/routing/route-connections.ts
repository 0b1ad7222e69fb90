import type { DrawnConnection, ViewConnection } from '../../catalog/side-view.ts';
import type { Point } from '../../document/schema.ts';
import { runSteps } from '../../run-steps.ts';
import { samePoints } from '../geometry.ts';
import type { NodeGeometry } from '../geometry-node.ts';
import { asPlanned, type PlannedConnection } from './bundles.ts';
import { type ChangedPlaces, isSameEnd } from './changed-places.ts';
import { finalRoute } from './final-route.ts';
import { fineGeometry } from './fine-grid.ts';
import { moveAside } from './move-aside.ts';
import { mapObstacles, type ObstacleMap } from './obstacles.ts';
import { bordersBetween, planConnection } from './plan-connection.ts';
import { Recall } from './recall.ts';
import { routeThroughCorners } from './route-corners.ts';
import { emptyMemory, keyOf, type RouteMemory } from './route-memory.ts';
import { routeToItself } from './route-to-itself.ts';
import type { RoutedSide } from './routed-side.ts';
import type { SearchSteps } from './search-route.ts';
import { separateLanes } from './separate-lanes.ts';
import { spreadSteps } from './spread-anchors.ts';

/** The corners of a connection from its first to its last end, in absolute diagram pixels. */
export interface RoutedConnection {
  readonly view: DrawnConnection;
  readonly points: readonly Point[];
}

export interface Routes {
  readonly connections: readonly RoutedConnection[];
  readonly obstacles: ObstacleMap;
  readonly memory: RouteMemory;
}

/** An earlier layout of much the same, and where its obstacles differ. */
export interface Earlier {
  readonly memory: RouteMemory;
  readonly changed: ChangedPlaces;
}

/**
 * Bounds the time of routing at any size, to some seconds of the worst that a file can hold: a search that is left out may draw a
 * line through what it has nothing to do with. A thousand nodes with lines at random take 8,000 a line.
 */
const SEARCH_STEPS = { atLeast: 400_000, aLine: 10_000, atMost: 30_000_000, each: 20_000 } as const;

/** So many connections that are only looked up make a step. */
const MANY = 100;

/**
 * Routes every connection of a side. Pure; the same view and geometries always give the same routes. From an earlier layout it
 * takes only what would come out again. Beyond `mostSteps` of all searches together, lines go the plain way.
 */
export function routeConnections(
  view: RoutedSide,
  geometries: ReadonlyMap<string, NodeGeometry>,
  earlier?: Earlier,
  mostSteps = searchStepsFor(view),
): Routes {
  return runSteps(routeSteps(view, geometries, earlier, mostSteps));
}

/** The same in steps of at most a few milliseconds, for whoever has other things to do in between. */
export function* routeSteps(
  view: RoutedSide,
  geometries: ReadonlyMap<string, NodeGeometry>,
  earlier?: Earlier,
  mostSteps = searchStepsFor(view),
): Generator<undefined, Routes> {
  const obstacles = mapObstacles(view, geometries);
  const steps: SearchSteps = { left: mostSteps, searches: 0, each: SEARCH_STEPS.each };
  const recall = new Recall(obstacles.grid, steps, earlier?.changed);
  const memory = emptyMemory();
  const known = earlier?.memory;
  const endOf = (id: string): NodeGeometry | undefined => {
    const end = memory.ends.get(id) ?? unchangedEnd(geometries.get(id), known);
    if (end !== undefined) memory.ends.set(id, end);
    return end;
  };

  const plans: PlannedConnection[] = [];
  const routed = new Map<DrawnConnection, readonly Point[]>();
  const loops: { readonly connection: DrawnConnection; readonly node: NodeGeometry }[] = [];
  for (const connection of view.connections) {
    const from = endOf(connection.from);
    const to = endOf(connection.to);
    if (from === undefined || to === undefined) continue;
    const { fromPort, toPort } = connection.connection;
    if (connection.corners.length > 0) {
      routed.set(connection, routeThroughCorners(from, to, connection.corners, connection.connection));
      continue;
    }
    if (from === to) {
      loops.push({ connection, node: from });
      continue;
    }
    const key = keyOf(connection);
    const around = bordersBetween(view, connection);
    const inputs = [from, to, fromPort, toPort, around.needed, around.inward];
    const before = known?.plans.get(key);
    const made = recall.recall(before, inputs, () =>
      planConnection(connection.connection, from, to, around, obstacles, steps),
    );
    memory.plans.set(key, made);
    plans.push(asPlanned(connection, from, to, made.result, around, obstacles));
    if (made !== before || plans.length % MANY === 0) yield;
  }
  yield;

  const spread = yield* spreadSteps(plans, recall, memory.trunks, known?.trunks);
  yield;
  for (const [index, planned] of spread.entries()) {
    const key = keyOf(planned.view);
    const inputs = [planned.plan, planned.fromAnchor.along, planned.toAnchor.along, planned.preferredMiddle];
    const before = known?.routes.get(key);
    const made = recall.recall(before, inputs, () => finalRoute(planned, steps));
    memory.routes.set(key, made);
    routed.set(planned.view, made.result);
    if (made !== before || index % MANY === 0) yield;
  }
  yield* separateLanes(spread, routed, obstacles);
  yield* moveAside(spread, routed, obstacles);
  // Last: a loop is free to choose its corner, the others are not.
  const lines = [...routed.values()];
  const around = new Map<string, number>();
  for (const { connection, node } of loops) {
    const index = around.get(node.id) ?? 0;
    around.set(node.id, index + 1);
    routed.set(connection, routeToItself(node, index, obstacles, lines));
  }
  return { connections: asDrawn(view, routed, memory, known), obstacles, memory };
}

function searchStepsFor({ connections }: RoutedSide): number {
  const { atLeast, aLine, atMost } = SEARCH_STEPS;
  return Math.min(atMost, Math.max(atLeast, aLine * connections.length));
}

function unchangedEnd(end: NodeGeometry | undefined, known: RouteMemory | undefined): NodeGeometry | undefined {
  const geometry = end && fineGeometry(end);
  const before = geometry && known?.ends.get(geometry.id);
  return geometry && before && isSameEnd(before, geometry) ? before : geometry;
}

/** Keeps the object of each connection that is drawn as it was: what else is made of it is found by identity. */
function asDrawn(
  view: RoutedSide,
  routed: ReadonlyMap<DrawnConnection, readonly Point[]>,
  memory: RouteMemory,
  known: RouteMemory | undefined,
): readonly RoutedConnection[] {
  const connections: RoutedConnection[] = [];
  for (const connection of view.connections) {
    const points = routed.get(connection);
    if (points === undefined) continue;
    const key = keyOf(connection);
    const before = known?.drawn.get(key);
    const isSame = before !== undefined && isSameView(before.view, connection) && samePoints(before.points, points);
    const drawn = isSame ? before : { view: withoutEnds(connection), points };
    memory.drawn.set(key, drawn);
    connections.push(drawn);
  }
  return connections;
}

/** What may outlive the view. */
export function withoutEnds(connection: DrawnConnection | ViewConnection): DrawnConnection {
  if (!('source' in connection)) return connection;
  const { source: _source, target: _target, ...drawn } = connection;
  return drawn;
}

function isSameView(a: DrawnConnection, b: DrawnConnection): boolean {
  return a.connection === b.connection && a.through.join(' ') === b.through.join(' ');
}
