import type { DrawnConnection } from '../../catalog/side-view.ts';
import type { Point } from '../../document/schema.ts';
import { bottomOf, clamp, rightOf } from '../geometry.ts';
import type { PlannedConnection } from './bundles.ts';
import { fine } from './fine-grid.ts';
import type { ObstacleMap } from './obstacles.ts';

interface Piece {
  readonly plan: PlannedConnection;
  /** Index of its first point in the route. */
  readonly index: number;
  readonly isUpright: boolean;
  /** x of an upright piece, y of a flat one. */
  readonly at: number;
  readonly low: number;
  readonly high: number;
  readonly goesUp: boolean;
}

const LANE = 8;
const TOO_CLOSE = 6;
const MOST_SHIFT = 20;

/**
 * Moves the inner pieces of routes that would lie on each other into lanes beside each other. Lines that share an end may share
 * their trunk. First and last pieces stay: they meet the icons. In steps.
 */
export function* separateLanes(
  plans: readonly PlannedConnection[],
  routes: Map<DrawnConnection, readonly Point[]>,
  map: ObstacleMap,
): Generator<undefined, void> {
  for (const isUpright of [true, false]) {
    const pieces = innerPieces(plans, routes, isUpright);
    yield;
    for (const [index, cluster] of clustersOf(pieces).entries()) {
      moveApart(cluster, routes, map);
      if (index % MANY === 0) yield;
    }
  }
}

/** Clusters of a step. */
const MANY = 50;

function innerPieces(
  plans: readonly PlannedConnection[],
  routes: ReadonlyMap<DrawnConnection, readonly Point[]>,
  isUpright: boolean,
): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const plan of plans) {
    const points = routes.get(plan.view) ?? [];
    for (let index = 1; index < points.length - 2; index++) {
      const a = points[index] as Point;
      const b = points[index + 1] as Point;
      if (Math.abs(a.x - b.x) < 0.01 !== isUpright) continue;
      const [start, end] = isUpright ? [a.y, b.y] : [a.x, b.x];
      pieces.push({
        plan,
        index,
        isUpright,
        at: isUpright ? a.x : a.y,
        low: Math.min(start, end),
        high: Math.max(start, end),
        goesUp: end < start,
      });
    }
  }
  return pieces.sort((a, b) => a.at - b.at || a.low - b.low);
}

/** Groups of pieces that lie on each other, directly or through others. Takes them sorted by where they are. */
function clustersOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups = new Map<Piece, Piece[]>();
  for (const [index, piece] of pieces.entries()) {
    for (let next = index + 1; next < pieces.length; next++) {
      const other = pieces[next] as Piece;
      if (other.at - piece.at > TOO_CLOSE) break;
      if (liesOn(piece, other)) join(groups, piece, other);
    }
  }
  return [...new Set(groups.values())];
}

function join(groups: Map<Piece, Piece[]>, a: Piece, b: Piece): void {
  const group = groups.get(a) ?? [a];
  const other = groups.get(b) ?? [b];
  if (group === other) return;
  const [large, small] = group.length < other.length ? [other, group] : [group, other];
  for (const piece of small) {
    large.push(piece);
    groups.set(piece, large);
  }
  if (!groups.has(large[0] as Piece)) groups.set(large[0] as Piece, large);
}

function liesOn(a: Piece, b: Piece): boolean {
  return Math.abs(a.at - b.at) <= TOO_CLOSE && a.low < b.high + 2 && b.low < a.high + 2 && !sharesTrunk(a.plan, b.plan);
}

function sharesTrunk(a: PlannedConnection, b: PlannedConnection): boolean {
  const leavesTogether =
    a.from === b.from && a.fromAnchor.side === b.fromAnchor.side && a.fromAnchor.along === b.fromAnchor.along;
  const arrivesTogether = a.to === b.to && a.toAnchor.side === b.toAnchor.side && a.toAnchor.along === b.toAnchor.along;
  return leavesTogether || arrivesTogether;
}

function moveApart(cluster: readonly Piece[], routes: Map<DrawnConnection, readonly Point[]>, map: ObstacleMap): void {
  const lanes: Piece[][] = [];
  for (const piece of [...cluster].sort(byFewestCrossings)) {
    const lane = lanes.find((pieces) => !pieces.some((other) => liesOn(piece, other)));
    if (lane) lane.push(piece);
    else lanes.push([piece]);
  }
  if (lanes.length < 2) return;
  const free = freeBand(cluster, map);
  const spacing = Math.min(LANE, (free.high - free.low) / (lanes.length - 1));
  const half = ((lanes.length - 1) / 2) * spacing;
  const wanted = fine(cluster.reduce((sum, { at }) => sum + at, 0) / cluster.length);
  const middle = clamp(wanted, free.low + half, free.high - half);
  lanes.forEach((pieces, index) => {
    for (const { plan, index: at, isUpright } of pieces) {
      const moved = fine(middle - half + index * spacing);
      const points = [...(routes.get(plan.view) ?? [])];
      for (const corner of [at, at + 1]) {
        const point = points[corner];
        if (point !== undefined) points[corner] = isUpright ? { x: moved, y: point.y } : { x: point.x, y: moved };
      }
      routes.set(plan.view, points);
    }
  });
}

/** How far the cluster's pieces may move without running into what they pass now. */
function freeBand(cluster: readonly Piece[], map: ObstacleMap): { readonly low: number; readonly high: number } {
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (const { isUpright, at, low: start, high: end } of cluster) {
    low = Math.max(low, at - MOST_SHIFT);
    high = Math.min(high, at + MOST_SHIFT);
    const area = isUpright
      ? { x: at - MOST_SHIFT, y: start, width: 2 * MOST_SHIFT, height: end - start }
      : { x: start, y: at - MOST_SHIFT, width: end - start, height: 2 * MOST_SHIFT };
    map.grid.forEachIn(area.x, area.y, rightOf(area), bottomOf(area), (hit) => {
      const [from, to] = isUpright ? [hit.x, rightOf(hit)] : [hit.y, bottomOf(hit)];
      if (hit.kind === 'border') return false;
      if (to <= at + 1) low = Math.max(low, to);
      else if (from >= at - 1) high = Math.min(high, from);
      return false;
    });
  }
  return low <= high ? { low, high } : { low: (low + high) / 2, high: (low + high) / 2 };
}

/** Of lines that go down, the one that starts highest bends last; of lines that go up, the one that starts lowest. */
function byFewestCrossings(a: Piece, b: Piece): number {
  if (a.goesUp !== b.goesUp) return a.goesUp ? -1 : 1;
  return a.goesUp ? a.high - b.high : b.low - a.low;
}
