import type { Point } from '../document/schema.ts';
import { bottomOf, type Rect, rightOf } from './geometry.ts';
import type { Obstacle, ObstacleMap } from './routing/obstacles.ts';
import { lengthOf } from './routing/route-cost.ts';

/** The titles of containers that a route runs over: the line leaves them out, so that they stay legible on any ground. */
export function titlesUnder(points: readonly Point[], { grid }: ObstacleMap): readonly Rect[] {
  const found: Obstacle[] = [];
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1] as Point;
    const b = points[index] as Point;
    grid.forEachIn(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y), (hit) => {
      if (hit.kind === 'title' && !found.includes(hit)) found.push(hit);
      return false;
    });
  }
  // The grid gives them as they are painted; another order of painting is no other drawing.
  return found.sort((a, b) => a.y - b.y || a.x - b.x || a.width - b.width || (a.owner < b.owner ? -1 : 1));
}

/** The runs of an orthogonal route that none of the gaps covers. */
export function uncovered(points: readonly Point[], gaps: readonly Rect[]): readonly (readonly Point[])[] {
  if (gaps.length === 0) return [points];
  const runs: Point[][] = [];
  let run: Point[] = [];
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1] as Point;
    const b = points[index] as Point;
    for (const [start, end] of freeShares(a, b, gaps)) {
      const last = run[run.length - 1];
      if (last === undefined || start > 0) {
        if (run.length > 1) runs.push(run);
        run = [between(a, b, start)];
      }
      run.push(between(a, b, end));
    }
    const goesOn = run[run.length - 1];
    if (goesOn !== undefined && (goesOn.x !== b.x || goesOn.y !== b.y)) {
      if (run.length > 1) runs.push(run);
      run = [];
    }
  }
  if (run.length > 1) runs.push(run);
  return runs.filter((rest) => lengthOf(rest) >= SHORTEST);
}

/** What remains between a gap and an icon may be so short that it looks like a speck. */
const SHORTEST = 6;

/** What remains of a piece, as shares of its length in order. A slanted piece is left whole. */
function freeShares(a: Point, b: Point, gaps: readonly Rect[]): readonly (readonly [number, number])[] {
  let free: (readonly [number, number])[] = [[0, 1]];
  for (const gap of gaps) {
    const covered = coveredShare(a, b, gap);
    if (covered === undefined) continue;
    const [enter, leave] = covered;
    const left: (readonly [number, number])[] = [];
    for (const [start, end] of free) {
      if (enter > start) left.push([start, Math.min(end, enter)]);
      if (leave < end) left.push([Math.max(start, leave), end]);
    }
    free = left.filter(([start, end]) => end > start);
  }
  return free;
}

function coveredShare(a: Point, b: Point, gap: Rect): readonly [number, number] | undefined {
  const isFlat = Math.abs(a.y - b.y) < 0.01;
  if (!isFlat && Math.abs(a.x - b.x) >= 0.01) return undefined;
  const across = isFlat ? a.y : a.x;
  const [near, far] = isFlat ? [gap.y, bottomOf(gap)] : [gap.x, rightOf(gap)];
  if (across <= near || across >= far) return undefined;
  const [from, to] = isFlat ? [a.x, b.x] : [a.y, b.y];
  const [low, high] = isFlat ? [gap.x, rightOf(gap)] : [gap.y, bottomOf(gap)];
  if (from === to) return undefined;
  const first = (low - from) / (to - from);
  const second = (high - from) / (to - from);
  const enter = Math.max(0, Math.min(first, second));
  const leave = Math.min(1, Math.max(first, second));
  return enter < leave ? [enter, leave] : undefined;
}

function between(a: Point, b: Point, share: number): Point {
  if (share === 0) return a;
  if (share === 1) return b;
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}
