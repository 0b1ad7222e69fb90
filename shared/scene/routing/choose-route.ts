import type { Point, Port } from '../../document/schema.ts';
import { bottomOf, boundsOf, centreOf, clamp, holdsPoint, inflate, rightOf } from '../geometry.ts';
import type { NodeGeometry } from '../geometry-node.ts';
import { middleRange, oneBendRoute, type RouteEnd, STUB, straightRoute, twoBendRoute } from './candidate-routes.ts';
import { fine } from './fine-grid.ts';
import type { Border } from './grid-tolls.ts';
import type { Obstacle } from './obstacles.ts';
import { type Anchor, isHorizontal, middleOf, nearest, pointOf, rangeOf } from './ports.ts';
import { BLOCKED, lengthOf, type RouteContext, routeCost } from './route-cost.ts';
import { type SearchSteps, searchRoute } from './search-route.ts';

export interface SidePair {
  readonly fromSide: Port;
  readonly toSide: Port;
  /** The container that holds the other end: its line leaves inwards. */
  readonly inward: 'from' | 'to' | undefined;
  /** How much this pair is disliked from the start. */
  readonly dislike: number;
}

export interface ChosenRoute {
  readonly points: readonly Point[];
  readonly cost: number;
}

const SIDES: readonly Port[] = ['right', 'left', 'bottom', 'top'];
const SEARCH_MARGIN = 120;
const LEAST_MARGIN = 24;
/** Square pixels: beyond, a search would take longer than it is worth. */
const LARGEST_SEARCH = 60_000_000;
/** Two bends, and no needless border: nothing that another middle would mend. */
const CLEAN = 90;
const BESIDE_A_BORDER = 10;
const MOST_MIDDLES = 7;
const MOST_ASIDE = 16;

/** The pairs of sides worth trying, the most natural first. */
export function sidePairs(
  from: NodeGeometry,
  to: NodeGeometry,
  inward: 'from' | 'to' | undefined,
  fixed: { readonly fromPort?: Port | undefined; readonly toPort?: Port | undefined },
): readonly SidePair[] {
  const pairs: SidePair[] = [];
  const add = (fromSide: Port, toSide: Port, dislike: number): void => {
    if (fixed.fromPort !== undefined && fixed.fromPort !== fromSide) return;
    if (fixed.toPort !== undefined && fixed.toPort !== toSide) return;
    if (!pairs.some((pair) => pair.fromSide === fromSide && pair.toSide === toSide)) {
      pairs.push({ fromSide, toSide, inward, dislike });
    }
  };
  if (inward !== undefined) {
    for (const side of SIDES) add(side, side, 1);
  } else {
    addFacingPairs(from, to, add);
    for (const side of SIDES) add(side, side, 60);
  }
  if (fixed.fromPort !== undefined || fixed.toPort !== undefined) {
    for (const fromSide of SIDES) for (const toSide of SIDES) add(fromSide, toSide, 120);
  }
  return pairs;
}

function addFacingPairs(
  from: NodeGeometry,
  to: NodeGeometry,
  add: (fromSide: Port, toSide: Port, dislike: number) => void,
): void {
  const a = centreOf(from.core);
  const b = centreOf(to.core);
  const isRight = b.x >= a.x;
  const isBelow = b.y >= a.y;
  const across: [Port, Port] = isRight ? ['right', 'left'] : ['left', 'right'];
  const down: [Port, Port] = isBelow ? ['bottom', 'top'] : ['top', 'bottom'];
  const gapAcross = isRight ? to.core.x - rightOf(from.core) : from.core.x - rightOf(to.core);
  const gapDown = isBelow ? to.core.y - bottomOf(from.bounds) : from.core.y - bottomOf(to.bounds);
  const fitsAcross = gapAcross >= 2 * STUB + 10;
  const fitsDown = gapDown >= 2 * STUB + 10;
  const preferAcross = Math.abs(b.x - a.x) > Math.abs(b.y - a.y) * 1.1 || !fitsDown;
  if (fitsAcross && preferAcross) add(...across, 0);
  if (fitsDown) add(...down, preferAcross && fitsAcross ? 25 : 0);
  if (fitsAcross) add(...across, 25);
  if (gapAcross > STUB - 30 && gapDown > STUB - 30) {
    add(across[0], down[1], 70);
    add(down[0], across[1], 70);
  }
  if (!fitsAcross && gapAcross > 0) add(...across, 30);
  if (!fitsDown && gapDown > 0) add(...down, 30);
}

/** Anchors in the middle of the sides; where a border leaves a choice, opposite the other end. */
export function centredAnchors(from: NodeGeometry, to: NodeGeometry, pair: SidePair): [Anchor, Anchor] {
  const { fromSide, toSide, inward } = pair;
  let fromAlong = middleOf(from, fromSide);
  let toAlong = middleOf(to, toSide);
  if (isHorizontal(fromSide) === isHorizontal(toSide)) {
    if (from.form !== 'icon' && to.form !== 'icon') {
      const a = rangeOf(from, fromSide);
      const b = rangeOf(to, toSide);
      const low = Math.max(a.low, b.low);
      const high = Math.min(a.high, b.high);
      if (low <= high) {
        fromAlong = (low + high) / 2;
        toAlong = fromAlong;
      }
    } else if (from.form !== 'icon') fromAlong = nearest(from, fromSide, toAlong);
    else if (to.form !== 'icon') toAlong = nearest(to, toSide, fromAlong);
    else if (Math.abs(fromAlong - toAlong) <= 10) toAlong = fromAlong;
  }
  return [
    { side: fromSide, inward: inward === 'from', along: fromAlong },
    { side: toSide, inward: inward === 'to', along: toAlong },
  ];
}

/**
 * Where a straight line runs over something, the nearest straight line beside the middle that is cheaper. Lines may meet a side
 * anywhere in its range.
 */
export function straightBeside(
  from: NodeGeometry,
  to: NodeGeometry,
  [a, b]: readonly [Anchor, Anchor],
  through: ChosenRoute,
  context: RouteContext,
): { readonly anchors: [Anchor, Anchor]; readonly route: ChosenRoute } | undefined {
  if (through.points.length !== 2 || through.cost < lengthOf(through.points) + CLEAN) return undefined;
  const here = rangeOf(from, a.side);
  const there = rangeOf(to, b.side);
  for (let by = 4; by <= MOST_ASIDE; by += 4) {
    for (const along of [a.along + by, a.along - by]) {
      if (along < Math.max(here.low, there.low) || along > Math.min(here.high, there.high)) continue;
      const anchors: [Anchor, Anchor] = [
        { ...a, along },
        { ...b, along },
      ];
      const points = [pointOf(from, anchors[0]), pointOf(to, anchors[1])];
      const cost = routeCost(points, context, through.cost) + by * 2;
      if (cost < through.cost) return { anchors, route: { points, cost } };
    }
  }
  return undefined;
}

/** The cheapest of the plain routes between two anchors: straight, one bend, two bends. */
export function plainRoute(
  from: NodeGeometry,
  fromAnchor: Anchor,
  to: NodeGeometry,
  toAnchor: Anchor,
  context: RouteContext,
  preferredMiddle?: number,
): ChosenRoute | undefined {
  const a: RouteEnd = { point: pointOf(from, fromAnchor), anchor: fromAnchor };
  const b: RouteEnd = { point: pointOf(to, toAnchor), anchor: toAnchor };
  const direct = straightRoute(a, b) ?? oneBendRoute(a, b);
  if (direct !== undefined) return { points: direct, cost: routeCost(direct, context) };
  const range = middleRange(a, b);
  if (range === undefined) return undefined;
  return bestMiddle(a, b, range, context, preferredMiddle);
}

function bestMiddle(
  from: RouteEnd,
  to: RouteEnd,
  range: { low: number; high: number },
  context: RouteContext,
  preferred: number | undefined,
): ChosenRoute {
  const isBetween = Number.isFinite(range.low) && Number.isFinite(range.high);
  const natural = isBetween
    ? (range.low + range.high) / 2
    : Number.isFinite(range.low)
      ? range.low + 8
      : range.high - 8;
  const queue = preferred !== undefined && preferred >= range.low && preferred <= range.high ? [preferred] : [natural];
  let best: ChosenRoute | undefined;
  for (let tries = 0; tries < MOST_MIDDLES && tries < queue.length; tries++) {
    const middle = queue[tries] as number;
    const points = twoBendRoute(from, to, middle);
    const off = Math.abs(middle - (queue[0] as number)) * 0.1;
    const cost = routeCost(points, context, best?.cost) + off;
    if (best === undefined || cost < best.cost) best = { points, cost };
    if (cost < (tries === 0 && preferred !== undefined ? BLOCKED : lengthOf(points) + CLEAN)) break;
    const sideways = isHorizontal(from.anchor.side);
    const wanted = [...edgesBeside(points, sideways, context)];
    if (tries === 0) wanted.push(...bordersCrossed(points, sideways, context));
    if (tries === 0 && isBetween) wanted.push(range.low, range.high);
    for (const candidate of wanted) {
      if (candidate >= range.low && candidate <= range.high && !queue.includes(candidate)) queue.push(candidate);
    }
  }
  return best as ChosenRoute;
}

/** Where the middle piece would just pass what it now runs through or along. */
function edgesBeside(points: readonly Point[], fromSideways: boolean, context: RouteContext): readonly number[] {
  const [, a, b] = points as readonly [Point, Point, Point];
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  forEachAt(a, b, context, (hit) => {
    const isBorder = hit.kind === 'border';
    if (context.ignored.has(hit.owner) || (isBorder && hit.height > hit.width !== fromSideways)) return;
    const room = isBorder ? BESIDE_A_BORDER : 2;
    low = Math.min(low, (fromSideways ? hit.x : hit.y) - room);
    high = Math.max(high, (fromSideways ? rightOf(hit) : bottomOf(hit)) + room);
  });
  return low === Number.POSITIVE_INFINITY ? [] : [low, high];
}

/** Where the middle piece would lie before or behind a border that the pieces beside it cross; the nearest first. */
function bordersCrossed(points: readonly Point[], fromSideways: boolean, context: RouteContext): readonly number[] {
  const [start, a, b, end] = points as readonly [Point, Point, Point, Point];
  const places: number[] = [];
  const visit = (hit: Obstacle): void => {
    if (hit.kind !== 'border' || hit.height > hit.width !== fromSideways) return;
    const [near, far] = fromSideways ? [hit.x, rightOf(hit)] : [hit.y, bottomOf(hit)];
    places.push(near - BESIDE_A_BORDER, far + BESIDE_A_BORDER);
  };
  forEachAt(start, a, context, visit);
  forEachAt(b, end, context, visit);
  const middle = fromSideways ? a.x : a.y;
  return places.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle) || one - other);
}

/** What lies at a piece. */
function forEachAt(a: Point, b: Point, { map }: RouteContext, visit: (hit: Obstacle) => void): void {
  map.grid.forEachIn(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y), (hit) => {
    visit(hit);
    return false;
  });
}

/**
 * Around everything in the way, for when no plain route is free; none that costs more than `most`. Takes its steps from what all
 * searches share.
 */
export function searchedRoute(
  from: NodeGeometry,
  fromAnchor: Anchor,
  to: NodeGeometry,
  toAnchor: Anchor,
  context: RouteContext,
  steps: SearchSteps,
  most = Number.POSITIVE_INFINITY,
): ChosenRoute | undefined {
  steps.searches++;
  const a: RouteEnd = { point: pointOf(from, fromAnchor), anchor: fromAnchor };
  const b: RouteEnd = { point: pointOf(to, toAnchor), anchor: toAnchor };
  const ends = [from, to].map(({ form, bounds, core }) => (form === 'icon' ? bounds : core));
  // A way that goes farther round costs more than it may.
  const farthest = fine((most - lengthOf([a.point, b.point])) / 2);
  const area = inflate(boundsOf(ends) ?? from.core, clamp(farthest, LEAST_MARGIN, SEARCH_MARGIN));
  if (steps.left <= 0 || area.width * area.height > LARGEST_SEARCH) return undefined;
  const obstacles: Obstacle[] = [];
  const borders: Border[] = [];
  for (const hit of context.map.grid.in(area)) {
    const { x, y, width, height, frame } = hit;
    if (frame === undefined && !context.ignored.has(hit.owner)) obstacles.push(hit);
    else if (frame !== undefined) {
      borders.push({ x, y, width, height, isBetween: holdsPoint(frame, a.point) !== holdsPoint(frame, b.point) });
    }
  }
  const points = searchRoute(a, b, obstacles, borders, area, steps, most);
  return points === undefined ? undefined : { points, cost: routeCost(points, context) };
}
