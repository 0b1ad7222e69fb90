import type { SideView, ViewConnection } from '../../catalog/side-view.ts';
import type { Point } from '../../document/schema.ts';
import { bottomOf, centreOf, rightOf } from '../geometry.ts';
import type { NodeGeometry } from '../geometry-node.ts';
import {
  type ChosenRoute,
  centredAnchors,
  plainRoute,
  type SidePair,
  searchedRoute,
  sidePairs,
  straightBeside,
} from './choose-route.ts';
import { mapObstacles, type ObstacleMap } from './obstacles.ts';
import { type Anchor, pointOf } from './ports.ts';
import { BLOCKED, type RouteContext } from './route-cost.ts';
import { routeToItself } from './route-to-itself.ts';
import { routeThroughWaypoints } from './route-waypoints.ts';
import type { SearchSteps } from './search-route.ts';
import { separateLanes } from './separate-lanes.ts';
import { type PlannedConnection, spreadAnchors } from './spread-anchors.ts';

/** The corners of a connection from its first to its last end, in absolute diagram pixels. */
export interface RoutedConnection {
  readonly view: ViewConnection;
  readonly points: readonly Point[];
}

export interface Routes {
  readonly connections: readonly RoutedConnection[];
  readonly obstacles: ObstacleMap;
}

/** Between ends so far apart only the facing sides are tried. */
const FAR = 3000;
/** What a route may cost beyond the distance before less natural sides are tried. */
const DETOUR = 200;
/** Bounds the time of routing at any size; small diagrams never come near it. */
const SEARCH_STEPS = { atLeast: 60_000, atMost: 400_000, lessEach: 300, each: 20_000 } as const;

/** Routes every connection of a side. Pure; the same view and geometries always give the same routes. */
export function routeConnections(view: SideView, geometries: ReadonlyMap<string, NodeGeometry>): Routes {
  const obstacles = mapObstacles(view, geometries);
  const plans: PlannedConnection[] = [];
  const fixed = new Map<ViewConnection, readonly Point[]>();
  const selfLoops = new Map<string, number>();
  const { atLeast, atMost, lessEach, each } = SEARCH_STEPS;
  const steps: SearchSteps = { left: Math.max(atLeast, atMost - lessEach * view.connections.length), each };
  for (const connection of view.connections) {
    const from = geometries.get(connection.from);
    const to = geometries.get(connection.to);
    if (from === undefined || to === undefined) continue;
    const { waypoints } = connection.connection;
    if (waypoints.length > 0) {
      fixed.set(connection, routeThroughWaypoints(from, to, connection.connection));
    } else if (from === to) {
      const index = selfLoops.get(from.id) ?? 0;
      selfLoops.set(from.id, index + 1);
      fixed.set(connection, routeToItself(from, index, obstacles));
    } else {
      plans.push(planConnection(view, connection, from, to, obstacles, steps));
    }
  }
  const spread = spreadAnchors(plans);
  const routed = new Map<ViewConnection, readonly Point[]>(fixed);
  for (const plan of spread) routed.set(plan.view, finalRoute(plan, steps));
  separateLanes(spread, routed, obstacles);
  const connections: RoutedConnection[] = [];
  for (const connection of view.connections) {
    const points = routed.get(connection);
    if (points !== undefined) connections.push({ view: connection, points });
  }
  return { connections, obstacles };
}

function planConnection(
  view: SideView,
  connection: ViewConnection,
  from: NodeGeometry,
  to: NodeGeometry,
  map: ObstacleMap,
  steps: SearchSteps,
): PlannedConnection {
  const around = bordersBetween(view, connection);
  const context: RouteContext = {
    map,
    from: from.id,
    to: to.id,
    neededBorders: around.needed,
    ignored: underBothEnds(map, from, to),
  };
  const { fromPort, toPort } = connection.connection;
  const pairs = sidePairs(from, to, around.inward, { fromPort, toPort });
  let best: { anchors: readonly [Anchor, Anchor]; pair: SidePair; cost: number; route: ChosenRoute } | undefined;
  const a = centreOf(from.core);
  const b = centreOf(to.core);
  const distance = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  for (const pair of pairs) {
    if (best !== undefined && pair.dislike >= 60 && (distance > FAR || best.cost < distance + DETOUR)) continue;
    let anchors = centredAnchors(from, to, pair);
    let route = plainRoute(from, anchors[0], to, anchors[1], context);
    if (route === undefined) continue;
    const aside = isPlain(route) ? undefined : straightBeside(from, to, anchors, route, context);
    if (aside !== undefined) ({ anchors, route } = aside);
    const cost = route.cost + pair.dislike;
    if (best === undefined || cost < best.cost) best = { anchors, pair, cost, route };
    if (pair.dislike === 0 && isPlain(route)) break;
  }
  if (best === undefined || best.cost >= BLOCKED) {
    for (const pair of new Set([...pairs.slice(0, 2), ...(best === undefined ? [] : [best.pair])])) {
      const anchors = centredAnchors(from, to, pair);
      const route = searchedRoute(from, anchors[0], to, anchors[1], context, steps);
      if (route === undefined) continue;
      const cost = route.cost + pair.dislike;
      if (best === undefined || cost < best.cost) best = { anchors, pair, cost, route };
    }
  }
  const pair = pairs[0] ?? { fromSide: 'right', toSide: 'left', inward: undefined, dislike: 0 };
  const [fromAnchor, toAnchor] = best?.anchors ?? centredAnchors(from, to, pair);
  return { view: connection, from, to, fromAnchor, toAnchor, context, found: best?.route, preferredMiddle: undefined };
}

/** As good as a route between the two can be: nothing in the way, nothing needlessly crossed. */
function isPlain({ points, cost }: ChosenRoute): boolean {
  const first = points[0] as Point;
  const last = points[points.length - 1] as Point;
  return cost <= Math.abs(last.x - first.x) + Math.abs(last.y - first.y) + 75;
}

function finalRoute(plan: PlannedConnection, steps: SearchSteps): readonly Point[] {
  const { from, to, fromAnchor, toAnchor, context, found, preferredMiddle } = plan;
  if (found !== undefined && preferredMiddle === undefined && startsAndEndsAt(found, plan)) return found.points;
  const plain = plainRoute(from, fromAnchor, to, toAnchor, context, preferredMiddle);
  if (plain !== undefined && plain.cost < BLOCKED) return plain.points;
  const searched = searchedRoute(from, fromAnchor, to, toAnchor, context, steps);
  const choices = [plain, searched].filter((route) => route !== undefined);
  choices.sort((a, b) => a.cost - b.cost);
  return choices[0]?.points ?? found?.points ?? directRoute(plan);
}

function startsAndEndsAt({ points }: ChosenRoute, { from, to, fromAnchor, toAnchor }: PlannedConnection): boolean {
  const first = pointOf(from, fromAnchor);
  const last = pointOf(to, toAnchor);
  return isAt(points[0], first) && isAt(points[points.length - 1], last);
}

function isAt(point: Point | undefined, { x, y }: Point): boolean {
  return point !== undefined && Math.abs(point.x - x) < 0.01 && Math.abs(point.y - y) < 0.01;
}

function directRoute({ from, to }: PlannedConnection): readonly Point[] {
  return [
    { x: rightOf(from.core), y: from.core.y + from.core.height / 2 },
    { x: to.core.x, y: to.core.y + to.core.height / 2 },
  ];
}

/** How many borders lie between two nodes in the tree of containers, and whether one of them is the other's container. */
function bordersBetween(
  view: SideView,
  { from, to }: ViewConnection,
): { readonly needed: number; readonly inward: 'from' | 'to' | undefined } {
  const aroundFrom = view.ancestors(from);
  const aroundTo = view.ancestors(to);
  if (aroundTo.some(({ id }) => id === from)) return { needed: indexOf(aroundTo, from), inward: 'from' };
  if (aroundFrom.some(({ id }) => id === to)) return { needed: indexOf(aroundFrom, to), inward: 'to' };
  const common = new Set(aroundFrom.map(({ id }) => id));
  const shared = aroundTo.filter(({ id }) => common.has(id)).length;
  return { needed: aroundFrom.length + aroundTo.length - 2 * shared, inward: undefined };
}

function indexOf(around: readonly { readonly id: string }[], id: string): number {
  return around.findIndex((one) => one.id === id);
}

/** A box drawn under an end without being its container cannot be avoided. */
function underBothEnds(map: ObstacleMap, from: NodeGeometry, to: NodeGeometry): ReadonlySet<string> {
  let found: Set<string> | undefined;
  for (const end of [from, to]) {
    const x = end.core.x + end.core.width / 2;
    const y = end.core.y + end.core.height / 2;
    map.grid.forEachIn(x - 1, y - 1, x + 1, y + 1, (hit) => {
      if (hit.kind !== 'solid' && hit.kind !== 'label') return false;
      if (hit.owner === from.id || hit.owner === to.id) return false;
      if (x <= hit.x || x >= rightOf(hit) || y <= hit.y || y >= bottomOf(hit)) return false;
      found ??= new Set();
      found.add(hit.owner);
      return false;
    });
  }
  return found ?? NOTHING;
}

const NOTHING: ReadonlySet<string> = new Set();
