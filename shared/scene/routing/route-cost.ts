import type { Point } from '../../document/schema.ts';
import { CLEARANCE, type Obstacle, type ObstacleMap } from './obstacles.ts';

const BEND = 30;
const HIT = { solid: 4000, label: 1500, title: 450 } as const;
export const NEEDLESS_BORDER = 45;
export const ALONG_A_BORDER = 140;
/** Routes through more than a handful of things are not worth comparing. */
const HOPELESS = 24_000;
/** Of trouble: a frame that a route runs through although it holds neither end, or worse. A longer way is looked for. */
export const AVOIDABLE = 85;
/** From this on a route goes through something. */
export const BLOCKED = 1000;

/** Who the ends are, and what lies around or under them and so is no obstacle. */
export interface RouteContext {
  readonly map: ObstacleMap;
  readonly from: string;
  readonly to: string;
  /** Borders that any route between the two must cross. */
  readonly neededBorders: number;
  readonly ignored: ReadonlySet<string>;
}

/**
 * Length, bends, and what the route runs through or along. Lower is better; infinite once it is over `limit`. The order in which
 * a grid names what is hit makes no difference.
 */
export function routeCost(points: readonly Point[], context: RouteContext, limit = Number.POSITIVE_INFINITY): number {
  const length = lengthOf(points);
  const hopeless = length + HOPELESS;
  const most = Math.min(limit, hopeless);
  const beyond = limit < hopeless ? Number.POSITIVE_INFINITY : hopeless;
  let cost = Math.max(0, points.length - 2) * BEND + length;
  let borders = -context.neededBorders;
  const last = points.length - 2;
  for (let index = 0; index <= last; index++) {
    if (cost > most) return beyond;
    const a = points[index] as Point;
    const b = points[index + 1] as Point;
    const left = Math.min(a.x, b.x);
    const right = Math.max(a.x, b.x);
    const top = Math.min(a.y, b.y);
    const bottom = Math.max(a.y, b.y);
    const isFlat = bottom - top < right - left;
    const isLong = right - left + bottom - top > 12;
    context.map.grid.forEachIn(left, top, right, bottom, (hit) => {
      if (context.ignored.has(hit.owner)) return false;
      const isOwn = hit.owner === context.from || hit.owner === context.to;
      if (hit.kind === 'border') {
        if (isOwn && (index === 0 || index === last)) return false;
        if (hit.width > hit.height === isFlat && isLong) cost += ALONG_A_BORDER;
        else borders++;
        return cost > most;
      }
      if (isOwn && touchesOwnEnd(hit, points, context)) return false;
      cost += HIT[hit.kind];
      return cost > most;
    });
  }
  return cost > most ? beyond : cost + Math.max(0, borders) * NEEDLESS_BORDER;
}

/** What is there of a route's cost beside its length and its bends: what it runs through or along. */
export function troubleOf({ points, cost }: { readonly points: readonly Point[]; readonly cost: number }): number {
  return cost - lengthOf(points) - Math.max(0, points.length - 2) * BEND;
}

export function lengthOf(points: readonly Point[]): number {
  let length = 0;
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1] as Point;
    const b = points[index] as Point;
    length += Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
  }
  return length;
}

/** The clearance of a node's own icon and label reaches over the ends of its own lines; only what goes deeper counts. */
function touchesOwnEnd(hit: Obstacle, points: readonly Point[], context: RouteContext): boolean {
  const by = CLEARANCE[hit.kind] + 1;
  const end = (hit.owner === context.from ? points[0] : points[points.length - 1]) as Point;
  const next = (hit.owner === context.from ? points[1] : points[points.length - 2]) as Point;
  const left = hit.x + by;
  const right = hit.x + hit.width - by;
  const top = hit.y + by;
  const bottom = hit.y + hit.height - by;
  for (let index = 0; index < points.length - 1; index++) {
    const a = points[index] as Point;
    const b = points[index + 1] as Point;
    if ((a === end && b === next) || (b === end && a === next)) continue;
    const isThrough =
      Math.min(a.x, b.x) < right &&
      Math.max(a.x, b.x) > left &&
      Math.min(a.y, b.y) < bottom &&
      Math.max(a.y, b.y) > top;
    if (isThrough) return false;
  }
  return true;
}
