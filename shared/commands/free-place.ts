import type { Size } from '../catalog/drawn-size.ts';
import { bottomOf, encloses, rightOf } from '../document/rectangles.ts';
import type { Frame, Point } from '../document/schema.ts';

/** What is wanted: how large, and where its middle should be; absolute, in diagram pixels. */
export interface Wanted {
  readonly size: Size;
  readonly near: Point;
}

/** What is there already; absolute. */
export interface Surroundings {
  readonly taken: readonly Frame[];
  /** The pieces of the lines with corners that a person placed. */
  readonly lines: readonly Frame[];
  /** Of the frame; undefined: at the top, where there is no edge. */
  readonly inside: Frame | undefined;
}

const GRID = 8;
const GAP = 24;
const LEAST_GAP = 16;
/** What is out of line with everything beside it has to be so much nearer to be chosen. */
const OUT_OF_LINE = 40;
/** What lies on a line that a person has bent has to be so much nearer; lines that are routed find a way around. */
const ON_A_LINE = 120;
/** Pushing the drawing on disturbs more of it than growing at its end. */
const PUSHED = 1.5;
/** So many neighbours are lined up with; the others are only kept clear of. */
const MOST_NEIGHBOURS = 12;

/** The free place nearest to where it is wanted and in line with what is there; undefined: the frame has none. */
export function freePlace(wanted: Wanted, around: Surroundings): Frame | undefined {
  const { inside } = around;
  return nearest(wanted, around, (place) => inside === undefined || encloses(inside, place), withoutGrowth);
}

/** The same where the frame may grow to the right, down and, at a price and where it may be, to the left. */
export function placeToGrowFor(wanted: Wanted, around: Surroundings, inside: Frame, mayPush = true): Frame | undefined {
  return nearest(
    wanted,
    around,
    ({ x, y }) => y >= inside.y && (mayPush || x >= inside.x),
    (place) => growthFor(inside, place),
  );
}

function withoutGrowth(): number {
  return 0;
}

/** Most places are too far to be worth a look at all that stands around them: their distance is asked first. */
function nearest(
  wanted: Wanted,
  around: Surroundings,
  isAllowed: (place: Frame) => boolean,
  growthOf: (place: Frame) => number,
): Frame | undefined {
  const { taken, lines } = around;
  const { near } = wanted;
  const places = placesAt(wanted, around);
  const inTheWay = reachedBy(places, taken);
  const rows = new Set(taken.map(({ y }) => y));
  const columns = new Set(taken.map(middleX));
  let best: { place: Frame; cost: number } | undefined;
  for (const place of places) {
    const away = Math.hypot(middleX(place) - near.x, middleY(place) - near.y);
    const growth = growthOf(place);
    if (best !== undefined && away + growth >= best.cost) continue;
    if (!isAllowed(place) || !isFree(place, inTheWay)) continue;
    const isInLine = rows.has(place.y) || columns.has(middleX(place));
    const isOnLine = lines.some((line) => isNear(line, place, 0));
    const cost = away + (isInLine || taken.length === 0 ? 0 : OUT_OF_LINE) + (isOnLine ? ON_A_LINE : 0) + growth;
    if (best === undefined || cost < best.cost) best = { place, cost };
  }
  return best?.place;
}

/** What any of the places can be on or near to: among thousands of nodes a few. */
function reachedBy(places: readonly Frame[], taken: readonly Frame[]): readonly Frame[] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const place of places) {
    left = Math.min(left, place.x);
    right = Math.max(right, rightOf(place));
    top = Math.min(top, place.y);
    bottom = Math.max(bottom, bottomOf(place));
  }
  const area = { x: left, y: top, width: right - left, height: bottom - top };
  return taken.filter((rect) => isNear(rect, area));
}

/** Where it is wanted, at the frame's corner, and in the rows and columns of what is there. */
function placesAt({ size, near }: Wanted, { taken, inside }: Surroundings): readonly Frame[] {
  const xs = new Set([onGrid(near.x - size.width / 2)]);
  const ys = new Set([onGrid(near.y - size.height / 2)]);
  if (inside !== undefined) {
    xs.add(inside.x).add(onGrid(middleX(inside) - size.width / 2));
    ys.add(inside.y).add(onGrid(middleY(inside) - size.height / 2));
  }
  for (const rect of neighboursOf(near, taken)) {
    xs.add(middleX(rect) - size.width / 2);
    xs.add(rightOf(rect) + GAP).add(rect.x - GAP - size.width);
    ys.add(rect.y).add(bottomOf(rect) + GAP);
    ys.add(rect.y - GAP - size.height);
  }
  return [...xs].flatMap((x) => [...ys].map((y) => framed(size, x, y)));
}

/** The nearest first. */
function neighboursOf(near: Point, taken: readonly Frame[]): readonly Frame[] {
  const measured = taken.map((rect) => ({ rect, away: Math.hypot(middleX(rect) - near.x, middleY(rect) - near.y) }));
  return measured
    .sort((a, b) => a.away - b.away)
    .slice(0, MOST_NEIGHBOURS)
    .map(({ rect }) => rect);
}

function growthFor(inside: Frame, place: Frame): number {
  const more = Math.max(0, rightOf(place) - rightOf(inside)) + Math.max(0, bottomOf(place) - bottomOf(inside));
  return more + PUSHED * shortOf(inside, place);
}

/** How far a place begins before the inside of its frame. */
export function shortOf(inside: Frame, { x }: Frame): number {
  return gridAbove(inside.x - x);
}

export function isFree(place: Frame, taken: readonly Frame[], gap = LEAST_GAP): boolean {
  return !taken.some((rect) => isNear(rect, place, gap));
}

export function isNear(a: Frame, b: Frame, gap = LEAST_GAP): boolean {
  return a.x < rightOf(b) + gap && b.x < rightOf(a) + gap && a.y < bottomOf(b) + gap && b.y < bottomOf(a) + gap;
}

export function framed({ width, height }: Size, x: number, y: number): Frame {
  return { x, y, width, height };
}

export function middleX(rect: Frame): number {
  return rect.x + rect.width / 2;
}

export function middleY(rect: Frame): number {
  return rect.y + rect.height / 2;
}

export function onGrid(value: number): number {
  return Math.round(value / GRID) * GRID;
}

export function gridAbove(value: number): number {
  return Math.max(0, Math.ceil(value / GRID) * GRID);
}
