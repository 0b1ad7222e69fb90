import { bottomOf, type Rect, rightOf } from '../geometry.ts';
import { CLEARANCE } from './obstacles.ts';
import { ALONG_A_BORDER, NEEDLESS_BORDER } from './route-cost.ts';

/** What the steps of a search cost beside their length: by crossing, the one to the right and the one down. */
export interface GridTolls {
  readonly right: Float32Array;
  readonly down: Float32Array;
}

/** An edge of a frame with the room around it. */
export interface Border extends Rect {
  /** The frame holds one end and not the other, so that every way crosses it. */
  readonly isBetween: boolean;
}

/** Of frames that need not be crossed, and more where a way would run along an edge. Whole numbers, which add up exactly. */
export function tollsOf(xs: Float64Array, ys: Float64Array, borders: readonly Border[]): GridTolls {
  const columns = xs.length;
  const tolls = { right: new Float32Array(columns * ys.length), down: new Float32Array(columns * ys.length) };
  for (const border of borders) {
    const toll = border.isBetween ? 0 : NEEDLESS_BORDER;
    if (border.width > border.height) {
      const own = { toll, start: border.x, end: rightOf(border), low: border.y, high: bottomOf(border) };
      chargeFor(own, xs, ys, (along, across) => across * columns + along, tolls.right, tolls.down);
    } else {
      const own = { toll, start: border.y, end: bottomOf(border), low: border.x, high: rightOf(border) };
      chargeFor(own, ys, xs, (along, across) => along * columns + across, tolls.down, tolls.right);
    }
  }
  return tolls;
}

/** An edge with the room around it: from where to where it runs, and how thick it is. */
interface Edge {
  /** For crossing it. */
  readonly toll: number;
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
}

function chargeFor(
  edge: Edge,
  alongs: Float64Array,
  acrosses: Float64Array,
  crossingAt: (along: number, across: number) => number,
  runsAlong: Float32Array,
  runsAcross: Float32Array,
): void {
  const room = CLEARANCE.border;
  const place = (edge.low + edge.high) / 2;
  const first = firstAbove(alongs, edge.start + room - 1);
  const under = firstAbove(acrosses, place) - 1;
  for (let along = first; along < alongs.length && (alongs[along] as number) < edge.end - room + 1; along++) {
    if (edge.toll === 0 || under < 0 || under >= acrosses.length - 1) break;
    const crossing = crossingAt(along, under);
    runsAcross[crossing] = (runsAcross[crossing] as number) + edge.toll;
  }
  const left = Math.max(0, firstAbove(alongs, edge.start) - 1);
  for (let across = firstAbove(acrosses, edge.low); across < acrosses.length; across++) {
    if ((acrosses[across] as number) >= edge.high) break;
    for (let along = left; along < alongs.length - 1 && (alongs[along] as number) < edge.end; along++) {
      const crossing = crossingAt(along, across);
      runsAlong[crossing] = (runsAlong[crossing] as number) + ALONG_A_BORDER;
    }
  }
}

/** The index of the first that is larger. */
export function firstAbove(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
