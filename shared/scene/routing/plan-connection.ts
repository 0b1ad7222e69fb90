import type { DrawnConnection } from '../../catalog/side-view.ts';
import type { Connection, Point } from '../../document/schema.ts';
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
import type { ObstacleMap } from './obstacles.ts';
import type { Anchor } from './ports.ts';
import { AVOIDABLE, BLOCKED, type RouteContext, troubleOf } from './route-cost.ts';
import type { RoutedSide } from './routed-side.ts';
import type { SearchSteps } from './search-route.ts';

/** What is decided about a connection before it shares sides and lanes with others. */
export interface Plan {
  readonly fromAnchor: Anchor;
  readonly toAnchor: Anchor;
  /** What is drawn under an end without being its container, and so cannot be avoided. */
  readonly ignored: ReadonlySet<string>;
  readonly found: ChosenRoute | undefined;
}

/** The borders that lie between two nodes in the tree of containers. */
export interface BordersBetween {
  readonly needed: number;
  /** The end that holds the other. */
  readonly inward: 'from' | 'to' | undefined;
}

/** Between ends so far apart only the facing sides are tried. */
const FAR = 3000;
/** What a route may cost beyond the distance before less natural sides are tried. */
const DETOUR = 200;

/** What a way with more bends has to save: one that is plain may rather run through a frame. */
const WORTHWHILE = 45;

/** Chooses the sides where a connection leaves and arrives. */
export function planConnection(
  { fromPort, toPort }: Pick<Connection, 'fromPort' | 'toPort'>,
  from: NodeGeometry,
  to: NodeGeometry,
  around: BordersBetween,
  map: ObstacleMap,
  steps: SearchSteps,
): Plan {
  const ignored = underBothEnds(map, from, to);
  const context: RouteContext = { map, from: from.id, to: to.id, neededBorders: around.needed, ignored };
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
  if (best === undefined || troubleOf(best.route) >= AVOIDABLE) {
    const isBlocked = best === undefined || best.cost >= BLOCKED;
    for (const pair of new Set([...pairs.slice(0, isBlocked ? 2 : 1), ...(best === undefined ? [] : [best.pair])])) {
      const anchors = centredAnchors(from, to, pair);
      const most = best === undefined ? undefined : best.cost - pair.dislike - (isBlocked ? 0 : WORTHWHILE);
      const route = searchedRoute(from, anchors[0], to, anchors[1], context, steps, most);
      if (route === undefined) continue;
      const cost = route.cost + pair.dislike;
      if (best === undefined || cost < best.cost) best = { anchors, pair, cost, route };
    }
  }
  const pair = pairs[0] ?? { fromSide: 'right', toSide: 'left', inward: undefined, dislike: 0 };
  const [fromAnchor, toAnchor] = best?.anchors ?? centredAnchors(from, to, pair);
  return { fromAnchor, toAnchor, ignored, found: best?.route };
}

/** How many borders lie between two nodes in the tree of containers, and whether one of them is the other's container. */
export function bordersBetween(view: RoutedSide, { from, to }: Pick<DrawnConnection, 'from' | 'to'>): BordersBetween {
  const parent = view.nodes.get(from)?.parentId;
  if (parent !== undefined && parent === view.nodes.get(to)?.parentId) return NONE_BETWEEN;
  const aroundFrom = view.ancestors(from);
  const aroundTo = view.ancestors(to);
  if (aroundTo.some(({ id }) => id === from)) return { needed: indexOf(aroundTo, from), inward: 'from' };
  if (aroundFrom.some(({ id }) => id === to)) return { needed: indexOf(aroundFrom, to), inward: 'to' };
  const common = new Set(aroundFrom.map(({ id }) => id));
  const shared = aroundTo.filter(({ id }) => common.has(id)).length;
  return { needed: aroundFrom.length + aroundTo.length - 2 * shared, inward: undefined };
}

const NONE_BETWEEN: BordersBetween = { needed: 0, inward: undefined };

function indexOf(around: readonly { readonly id: string }[], id: string): number {
  return around.findIndex((one) => one.id === id);
}

/** As good as a route between the two can be: nothing in the way, nothing needlessly crossed. */
function isPlain({ points, cost }: ChosenRoute): boolean {
  const first = points[0] as Point;
  const last = points[points.length - 1] as Point;
  return cost <= Math.abs(last.x - first.x) + Math.abs(last.y - first.y) + 75;
}

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
