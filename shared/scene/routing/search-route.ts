import type { Point } from '../../document/schema.ts';
import { bottomOf, inflate, type Rect, rightOf } from '../geometry.ts';
import { type RouteEnd, STUB } from './candidate-routes.ts';
import { type Border, firstAbove, type GridTolls, tollsOf } from './grid-tolls.ts';
import { isHorizontal, outwards } from './ports.ts';
import { BLOCKED } from './route-cost.ts';
import { StateQueue } from './state-queue.ts';

const BEND = 30;
/** Lines across times lines down. */
const MOST_CROSSINGS = 60_000;
/** With more, none are added beside the edges of frames: a way finds others near them. */
const SOME_CROSSINGS = 5000;

/** How many steps all searches of one layout may take together: it bounds the time without looking at a clock. */
export interface SearchSteps {
  left: number;
  /** Counts the searches that were wanted, whether or not a step was left for them. */
  searches: number;
  /** What one search may take. */
  readonly each: number;
}

/** What is beside a way through the edges of frames. */
const BESIDE_A_BORDER = 4;

/**
 * The best way around the given obstacles, over as few of the given borders as may be: A* over the lines along their edges.
 * Undefined: none was found that costs at most `most` from stub to stub.
 */
export function searchRoute(
  from: RouteEnd,
  to: RouteEnd,
  obstacles: readonly Rect[],
  borders: readonly Border[],
  area: Rect,
  steps: SearchSteps,
  most = Number.POSITIVE_INFINITY,
): readonly Point[] | undefined {
  const start = afterStub(from);
  const goal = afterStub(to);
  const blocking = obstacles.filter((rect) => !holds(rect, start) && !holds(rect, goal));
  const own = { xs: [start.x, goal.x, area.x, rightOf(area)], ys: [start.y, goal.y, area.y, bottomOf(area)] };
  const beside = borders.map((border) => inflate(border, BESIDE_A_BORDER));
  let [xs, ys] = linesBeside(own, [...blocking, ...beside]);
  const isCrowded = xs.length * ys.length > SOME_CROSSINGS;
  if (isCrowded) [xs, ys] = linesBeside(own, blocking);
  const crossings = xs.length * ys.length;
  if (crossings > MOST_CROSSINGS) return undefined;
  steps.left -= obstacles.length + borders.length + (crossings >> 5);
  const closed = closedSteps(xs, ys, blocking);
  // In a crowd any way out is good enough.
  const tolls = borders.length > 0 && (!isCrowded || most < BLOCKED) ? tollsOf(xs, ys, borders) : undefined;
  const search = new GridSearch(xs, ys, { closed, tolls }, goal, reversed(directionOf(to)), most);
  const path = search.run(start, directionOf(from), steps);
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

/** A shortest way around rectangles needs no other lines than their edges and those through its ends. */
function linesBeside(
  own: { readonly xs: readonly number[]; readonly ys: readonly number[] },
  rects: readonly Rect[],
): readonly [Float64Array, Float64Array] {
  return [linesAlong(own.xs, rects, 'x', 'width'), linesAlong(own.ys, rects, 'y', 'height')];
}

function linesAlong(
  own: readonly number[],
  obstacles: readonly Rect[],
  start: 'x' | 'y',
  extent: 'width' | 'height',
): Float64Array {
  const lines = new Float64Array(own.length + obstacles.length * 2);
  lines.set(own);
  let count = own.length;
  for (const rect of obstacles) {
    lines[count++] = rect[start];
    lines[count++] = rect[start] + rect[extent];
  }
  lines.sort();
  let kept = 0;
  for (const line of lines) if (kept === 0 || line !== lines[kept - 1]) lines[kept++] = line;
  return lines.subarray(0, kept);
}

const CLOSED_RIGHT = 1;
const CLOSED_DOWN = 2;

/** By crossing, whether the step to the next line on its right, and the one to the next below, runs through an obstacle. */
function closedSteps(xs: Float64Array, ys: Float64Array, obstacles: readonly Rect[]): Uint8Array {
  const columns = xs.length;
  const closed = new Uint8Array(columns * ys.length);
  for (const rect of obstacles) {
    const left = firstAbove(xs, rect.x) - 1;
    const top = firstAbove(ys, rect.y) - 1;
    const right = rightOf(rect);
    const bottom = bottomOf(rect);
    for (let row = top; row < ys.length && (ys[row] as number) < bottom; row++) {
      const isUnderTop = row > top;
      for (let column = left; column < columns && (xs[column] as number) < right; column++) {
        const crossing = row * columns + column;
        if (isUnderTop) closed[crossing] = (closed[crossing] as number) | CLOSED_RIGHT;
        if (column > left) closed[crossing] = (closed[crossing] as number) | CLOSED_DOWN;
      }
    }
  }
  return closed;
}

/** Costs and origins by state, kept between searches: a state counts only if it bears the mark of the running one. */
let costs = new Float64Array(0);
let cameFrom = new Int32Array(0);
let marks = new Int32Array(0);
let mark = 0;

/** A state is a crossing of two lines and the direction in which the route runs through it. */
class GridSearch {
  readonly #queue = new StateQueue();
  readonly #goalState: number;

  constructor(
    private readonly xs: Float64Array,
    private readonly ys: Float64Array,
    private readonly steps: { readonly closed: Uint8Array; readonly tolls: GridTolls | undefined },
    private readonly goal: Point,
    private readonly goalDirection: number,
    private readonly most: number,
  ) {
    const states = xs.length * ys.length * 4;
    if (costs.length < states) {
      costs = new Float64Array(states);
      cameFrom = new Int32Array(states);
      marks = new Int32Array(states);
    }
    mark++;
    this.#goalState = (ys.indexOf(goal.y) * xs.length + xs.indexOf(goal.x)) * 4 + goalDirection;
  }

  run(start: Point, direction: number, steps: SearchSteps): readonly Point[] | undefined {
    const columns = this.xs.length;
    const first = (this.ys.indexOf(start.y) * columns + this.xs.indexOf(start.x)) * 4 + direction;
    this.#reach(first, -1, 0, start.x, start.y, direction);
    const most = Math.min(steps.left, steps.each);
    for (let taken = 0; taken < most; taken++) {
      const state = this.#queue.pop();
      if (state === undefined || state === this.#goalState) {
        steps.left -= taken;
        return state === undefined ? undefined : this.#pathTo(state);
      }
      this.#expand(state);
    }
    steps.left -= most;
    return undefined;
  }

  #expand(state: number): void {
    const columns = this.xs.length;
    const direction = state & 3;
    const crossing = state >> 2;
    const column = crossing % columns;
    const row = (crossing - column) / columns;
    const x = this.xs[column] as number;
    const y = this.ys[row] as number;
    const cost = costs[state] as number;
    for (const turn of [(direction + 1) & 3, (direction + 3) & 3]) {
      this.#reach(crossing * 4 + turn, state, cost + BEND, x, y, turn);
    }
    const nextColumn = column + (direction === 0 ? 1 : direction === 2 ? -1 : 0);
    const nextRow = row + (direction === 1 ? 1 : direction === 3 ? -1 : 0);
    if (nextColumn < 0 || nextRow < 0 || nextColumn >= columns || nextRow >= this.ys.length) return;
    const next = nextRow * columns + nextColumn;
    const isAlong = direction === 0 || direction === 2;
    const step = direction < 2 ? crossing : next;
    const { closed, tolls } = this.steps;
    if (((closed[step] as number) & (isAlong ? CLOSED_RIGHT : CLOSED_DOWN)) !== 0) return;
    const nextX = this.xs[nextColumn] as number;
    const nextY = this.ys[nextRow] as number;
    const length = Math.abs(nextX - x) + Math.abs(nextY - y);
    const toll = tolls === undefined ? 0 : ((isAlong ? tolls.right : tolls.down)[step] as number);
    this.#reach(next * 4 + direction, state, cost + length + toll, nextX, nextY, direction);
  }

  #reach(state: number, from: number, cost: number, x: number, y: number, direction: number): void {
    if (marks[state] === mark && cost >= (costs[state] as number)) return;
    const dx = Math.abs(x - this.goal.x);
    const dy = Math.abs(y - this.goal.y);
    const bends = direction === this.goalDirection ? (dx > 0.01 && dy > 0.01 ? 2 : 0) : 1;
    const estimate = cost + dx + dy + bends * BEND;
    if (estimate > this.most) return;
    marks[state] = mark;
    costs[state] = cost;
    cameFrom[state] = from;
    this.#queue.push(state, estimate);
  }

  #pathTo(state: number): readonly Point[] {
    const points: Point[] = [];
    for (let at = state; at !== -1; at = cameFrom[at] as number) {
      const crossing = at >> 2;
      const column = crossing % this.xs.length;
      points.push({ x: this.xs[column] as number, y: this.ys[(crossing - column) / this.xs.length] as number });
    }
    return points.reverse();
  }
}
