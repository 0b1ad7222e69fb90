import type { Point } from '../../document/schema.ts';
import { bottomOf, type Rect, rightOf } from '../geometry.ts';
import { type RouteEnd, STUB } from './candidate-routes.ts';
import { isHorizontal, outwards } from './ports.ts';

const BEND = 30;
const MOST_OBSTACLES = 70;

/**
 * The best way around the given obstacles: A* over the lines along their edges. Undefined: there is none, or it takes more
 * than `budget` steps, a limit that bounds the time without making the result depend on the machine.
 */
export function searchRoute(
  from: RouteEnd,
  to: RouteEnd,
  obstacles: readonly Rect[],
  area: Rect,
  budget: number,
): readonly Point[] | undefined {
  if (obstacles.length > MOST_OBSTACLES) return undefined;
  const start = afterStub(from);
  const goal = afterStub(to);
  const blocking = obstacles.filter((rect) => !holds(rect, start) && !holds(rect, goal));
  const xs = linesAlong([start.x, goal.x, area.x, rightOf(area)], blocking, 'x', 'width');
  const ys = linesAlong([start.y, goal.y, area.y, bottomOf(area)], blocking, 'y', 'height');
  const open = freeCrossings(xs, ys, blocking);
  const path = findPath(xs, ys, open, start, goal, directionOf(from), reversed(directionOf(to)), budget);
  return path === undefined ? undefined : withoutNeedlessPoints([from.point, ...path, to.point]);
}

/** Points in a straight line with their neighbours go. */
export function withoutNeedlessPoints(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept[kept.length - 1];
    if (last !== undefined && near(last.x, point.x) && near(last.y, point.y)) continue;
    const before = kept[kept.length - 2];
    if (
      last !== undefined &&
      before !== undefined &&
      ((near(before.x, last.x) && near(last.x, point.x)) || (near(before.y, last.y) && near(last.y, point.y)))
    ) {
      kept.pop();
    }
    kept.push(point);
  }
  return kept;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.01;
}

/** 0 right, 1 down, 2 left, 3 up. */
function directionOf({ anchor }: RouteEnd): number {
  const forward = outwards(anchor) === 1;
  return isHorizontal(anchor.side) ? (forward ? 0 : 2) : forward ? 1 : 3;
}

function reversed(direction: number): number {
  return (direction + 2) % 4;
}

function afterStub({ point, anchor }: RouteEnd): Point {
  const by = STUB * outwards(anchor);
  return isHorizontal(anchor.side) ? { x: point.x + by, y: point.y } : { x: point.x, y: point.y + by };
}

function holds(rect: Rect, { x, y }: Point): boolean {
  return x > rect.x && x < rightOf(rect) && y > rect.y && y < bottomOf(rect);
}

/** Both edges and the middle of every obstacle: with a line through each middle, no free step can leap across one. */
function linesAlong(
  own: readonly number[],
  obstacles: readonly Rect[],
  start: 'x' | 'y',
  extent: 'width' | 'height',
): readonly number[] {
  const lines = new Set(own);
  for (const rect of obstacles) {
    lines.add(rect[start]);
    lines.add(rect[start] + rect[extent]);
    lines.add(rect[start] + rect[extent] / 2);
  }
  return [...lines].sort((a, b) => a - b);
}

function freeCrossings(xs: readonly number[], ys: readonly number[], obstacles: readonly Rect[]): Uint8Array {
  const open = new Uint8Array(xs.length * ys.length).fill(1);
  for (const rect of obstacles) {
    const firstX = firstAbove(xs, rect.x);
    const firstY = firstAbove(ys, rect.y);
    const right = rightOf(rect);
    const bottom = bottomOf(rect);
    for (let row = firstY; row < ys.length && (ys[row] as number) < bottom; row++) {
      for (let column = firstX; column < xs.length && (xs[column] as number) < right; column++) {
        open[row * xs.length + column] = 0;
      }
    }
  }
  return open;
}

function firstAbove(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function findPath(
  xs: readonly number[],
  ys: readonly number[],
  open: Uint8Array,
  start: Point,
  goal: Point,
  startDirection: number,
  goalDirection: number,
  budget: number,
): readonly Point[] | undefined {
  const columns = xs.length;
  const goalColumn = xs.indexOf(goal.x);
  const goalRow = ys.indexOf(goal.y);
  const costs = new Float64Array(columns * ys.length * 4).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(columns * ys.length * 4).fill(-1);
  const queue = new StateQueue();
  const first = (ys.indexOf(start.y) * columns + xs.indexOf(start.x)) * 4 + startDirection;
  costs[first] = 0;
  queue.push(first, 0);
  for (let steps = 0; steps < budget; steps++) {
    const state = queue.pop();
    if (state === undefined) return undefined;
    const direction = state & 3;
    const crossing = state >> 2;
    const column = crossing % columns;
    const row = (crossing - column) / columns;
    const cost = costs[state] as number;
    if (column === goalColumn && row === goalRow && direction === goalDirection) {
      return pathTo(state, cameFrom, xs, ys);
    }
    for (let turn = 0; turn < 4; turn++) {
      if (turn === reversed(direction)) continue;
      if (turn !== direction) {
        reach(crossing * 4 + turn, cost + BEND, column, row, turn);
        continue;
      }
      const nextColumn = column + (turn === 0 ? 1 : turn === 2 ? -1 : 0);
      const nextRow = row + (turn === 1 ? 1 : turn === 3 ? -1 : 0);
      if (nextColumn < 0 || nextRow < 0 || nextColumn >= columns || nextRow >= ys.length) continue;
      if (open[nextRow * columns + nextColumn] === 0) continue;
      const length =
        Math.abs((xs[nextColumn] as number) - (xs[column] as number)) +
        Math.abs((ys[nextRow] as number) - (ys[row] as number));
      reach((nextRow * columns + nextColumn) * 4 + turn, cost + length, nextColumn, nextRow, turn);
    }

    function reach(next: number, nextCost: number, toColumn: number, toRow: number, turn: number): void {
      if (nextCost >= (costs[next] as number)) return;
      costs[next] = nextCost;
      cameFrom[next] = state as number;
      const dx = Math.abs((xs[toColumn] as number) - goal.x);
      const dy = Math.abs((ys[toRow] as number) - goal.y);
      const bends = turn === goalDirection ? (dx > 0.01 && dy > 0.01 ? 2 : 0) : 1;
      queue.push(next, nextCost + dx + dy + bends * BEND);
    }
  }
  return undefined;
}

function pathTo(state: number, cameFrom: Int32Array, xs: readonly number[], ys: readonly number[]): readonly Point[] {
  const points: Point[] = [];
  for (let at = state; at !== -1; at = cameFrom[at] as number) {
    const crossing = at >> 2;
    const column = crossing % xs.length;
    points.push({ x: xs[column] as number, y: ys[(crossing - column) / xs.length] as number });
  }
  return points.reverse();
}

/** A binary heap: the state with the lowest estimate first. */
class StateQueue {
  readonly #states: number[] = [];
  readonly #estimates: number[] = [];

  push(state: number, estimate: number): void {
    const states = this.#states;
    const estimates = this.#estimates;
    let at = states.length;
    states.push(state);
    estimates.push(estimate);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((estimates[parent] as number) <= estimate) break;
      states[at] = states[parent] as number;
      estimates[at] = estimates[parent] as number;
      at = parent;
    }
    states[at] = state;
    estimates[at] = estimate;
  }

  pop(): number | undefined {
    const states = this.#states;
    const estimates = this.#estimates;
    const first = states[0];
    const state = states.pop();
    const estimate = estimates.pop();
    if (first === undefined || state === undefined || estimate === undefined || states.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= states.length) break;
      if (child + 1 < states.length && (estimates[child + 1] as number) < (estimates[child] as number)) child++;
      if ((estimates[child] as number) >= estimate) break;
      states[at] = states[child] as number;
      estimates[at] = estimates[child] as number;
      at = child;
    }
    states[at] = state;
    estimates[at] = estimate;
    return first;
  }
}
