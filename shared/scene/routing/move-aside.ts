import type { DrawnConnection } from '../../catalog/side-view.ts';
import type { Point } from '../../document/schema.ts';
import type { PlannedConnection } from './bundles.ts';
import { LinePieces } from './line-pieces.ts';
import { CLEARANCE, type ObstacleMap } from './obstacles.ts';
import { isHorizontal, type Range, rangeOf } from './ports.ts';

/** Pixels that a piece is moved at most; nearer places first. */
const ASIDE = [8, -8, 12, -12, 16, -16, 20, -20, 26, -26];
/** What a piece keeps of its length when the one beside it moves. */
const SHORTEST = 6;
/** Bounds the time at any size; a diagram of a hundred lines never comes near it. */
const MOST_TRIES = 3000;

/**
 * Moves pieces of lines that lie on lines of others, where there is room beside them: first and last pieces along the side of
 * their node, inner ones anywhere. What would then run through something stays. In steps.
 */
export function* moveAside(
  plans: readonly PlannedConnection[],
  routes: Map<DrawnConnection, readonly Point[]>,
  map: ObstacleMap,
): Generator<undefined, void> {
  const pieces = new LinePieces();
  let done = 0;
  for (const [line, points] of routes) {
    pieces.add(line, points);
    if (++done % MANY === 0) yield;
  }
  const tries = { left: MOST_TRIES };
  let lying = plans;
  // Twice, because what has moved may have made room for another.
  for (let round = 0; round < 2 && lying.length > 0; round++) {
    const still: PlannedConnection[] = [];
    for (const plan of lying) {
      if (++done % MANY === 0) yield;
      const points = routes.get(plan.view) ?? [];
      const overlap = pieces.overlapOf(plan.view, points);
      if (overlap === 0) continue;
      still.push(plan);
      yield;
      const better = besideOthers(plan, points, { overlap, pieces, map, tries });
      if (better === undefined) continue;
      pieces.remove(plan.view, points);
      pieces.add(plan.view, better);
      routes.set(plan.view, better);
    }
    lying = still;
  }
}

/** Lines of a step. */
const MANY = 200;

interface Surroundings {
  /** Of the line as it is. */
  readonly overlap: number;
  readonly pieces: LinePieces;
  readonly map: ObstacleMap;
  readonly tries: { left: number };
}

function besideOthers(
  plan: PlannedConnection,
  points: readonly Point[],
  { overlap, pieces, map, tries }: Surroundings,
): readonly Point[] | undefined {
  let best = points;
  let least = overlap;
  const hits = hitsOf(plan, points, map);
  for (let index = 0; index < points.length - 1 && least > 0; index++) {
    for (const by of ASIDE) {
      const moved = withPieceMoved(plan, best, index, by);
      if (moved === undefined) continue;
      if (tries.left-- <= 0) return best === points ? undefined : best;
      const left = pieces.overlapOf(plan.view, moved, least);
      if (left >= least || hitsOf(plan, moved, map) > hits) continue;
      best = moved;
      least = left;
      break;
    }
  }
  return best === points ? undefined : best;
}

/** undefined: an end would leave its side, or a piece beside it would turn round or nearly vanish. */
function withPieceMoved(
  plan: PlannedConnection,
  points: readonly Point[],
  index: number,
  by: number,
): readonly Point[] | undefined {
  const [a, b] = [points[index] as Point, points[index + 1] as Point];
  const isUpright = Math.abs(a.x - b.x) < 0.01;
  const place = (isUpright ? a.x : a.y) + by;
  if (index === 0 && !isWithin(rangeAt(plan, 'from', isUpright), place)) return undefined;
  if (index === points.length - 2 && !isWithin(rangeAt(plan, 'to', isUpright), place)) return undefined;
  const moved = points.map((point, at) => {
    if (at !== index && at !== index + 1) return point;
    return isUpright ? { x: place, y: point.y } : { x: point.x, y: place };
  });
  return [index - 1, index + 1].every((beside) => keepsItsWay(points, moved, beside)) ? moved : undefined;
}

function rangeAt({ from, to, fromAnchor, toAnchor }: PlannedConnection, end: 'from' | 'to', isUpright: boolean): Range {
  const [node, { side }] = end === 'from' ? [from, fromAnchor] : [to, toAnchor];
  return isHorizontal(side) === isUpright ? NO_RANGE : rangeOf(node, side);
}

const NO_RANGE: Range = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };

function isWithin({ low, high }: Range, place: number): boolean {
  return place >= low && place <= high;
}

function keepsItsWay(before: readonly Point[], after: readonly Point[], index: number): boolean {
  const [a, b] = [before[index], before[index + 1]];
  const [c, d] = [after[index], after[index + 1]];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return true;
  const was = b.x - a.x + b.y - a.y;
  const is = d.x - c.x + d.y - c.y;
  return was * is > 0 && Math.abs(is) >= Math.min(SHORTEST, Math.abs(was));
}

/** How many things a line runs through or along that are not its own ends'. */
function hitsOf({ context }: PlannedConnection, points: readonly Point[], map: ObstacleMap): number {
  let hits = 0;
  for (let index = 0; index < points.length - 1; index++) {
    const [a, b] = [points[index] as Point, points[index + 1] as Point];
    const isUpright = Math.abs(a.x - b.x) < 0.01;
    map.grid.forEachIn(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y), (hit) => {
      if (hit.owner === context.from || hit.owner === context.to || context.ignored.has(hit.owner)) return false;
      const isAlong = hit.kind === 'border' && hit.height > hit.width === isUpright;
      if (hit.kind !== 'border' || (isAlong && Math.min(hit.width, hit.height) <= 2 * CLEARANCE.border + 1)) hits++;
      return false;
    });
  }
  return hits;
}
