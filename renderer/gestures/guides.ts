import { overlaps, type Rect } from '../../shared/scene/geometry.ts';
import {
  type Axis,
  firstFrom,
  type GuideIndex,
  type GuideLine,
  highOf,
  lowOf,
  type Neighbour,
  sizeOf,
} from './guide-index.ts';

/** What the hand is shown: things in line, or a distance that occurs twice. Diagram pixels. */
export type Guide =
  | { readonly kind: 'line'; readonly axis: Axis; readonly at: number; readonly from: number; readonly to: number }
  /** Between two things along an axis; `at` is where it is drawn across. */
  | { readonly kind: 'gap'; readonly axis: Axis; readonly at: number; readonly from: number; readonly to: number };

export interface GuideQuery {
  readonly index: GuideIndex;
  /** What is moved itself. */
  readonly without: ReadonlySet<string>;
  /** What is out of view says nothing. */
  readonly seen: Rect;
  /** How near it must be to snap. */
  readonly reach: number;
}

export interface Snapped {
  /** To be added to where it is. */
  readonly by: number;
  readonly guides: (final: Rect) => readonly Guide[];
}

/** The edges of a rectangle that may snap: all when it is moved, the drawn one when it is resized. */
export type Edges = readonly ('low' | 'middle' | 'high')[];
export const ALL_EDGES: Edges = ['low', 'middle', 'high'];

/** Along an axis: into line with a neighbour, or to the same distance as between others; the nearer wins. undefined: neither. */
export function snapAlong(axis: Axis, rect: Rect, edges: Edges, query: GuideQuery): Snapped | undefined {
  const line = toLine(axis, rect, edges, query);
  const gap = edges.length === ALL_EDGES.length ? toEqualGap(axis, rect, query) : undefined;
  if (line === undefined || gap === undefined) return line ?? gap;
  return Math.abs(gap.by) < Math.abs(line.by) ? gap : line;
}

function toLine(axis: Axis, rect: Rect, edges: Edges, query: GuideQuery): Snapped | undefined {
  let best: number | undefined;
  for (const edge of edges) {
    const at = placeOf(rect, axis, edge);
    for (const line of linesNear(axis, at, query)) {
      if (line.isMiddle !== (edge === 'middle')) continue;
      const by = line.at - at;
      if (best === undefined || Math.abs(by) < Math.abs(best)) best = by;
    }
  }
  if (best === undefined) return undefined;
  return { by: best, guides: (final) => linesThrough(axis, final, edges, query) };
}

/**
 * Every line that the rectangle lies on now, from end to end of all that lie on it. Where its middle is in line its edges mostly
 * are too: then one line says it.
 */
function linesThrough(axis: Axis, final: Rect, edges: Edges, query: GuideQuery): readonly Guide[] {
  const across = axis === 'x' ? 'y' : 'x';
  const inLine = edges.flatMap((edge): readonly (Guide & { readonly isMiddle: boolean })[] => {
    const at = placeOf(final, axis, edge);
    const on = linesNear(axis, at, { ...query, reach: 0.01 }).filter(
      ({ isMiddle }) => isMiddle === (edge === 'middle'),
    );
    if (on.length === 0) return [];
    const rects = [final, ...on.map(({ of }) => of.rect)];
    const from = Math.min(...rects.map((one) => lowOf(one, across)));
    const to = Math.max(...rects.map((one) => highOf(one, across)));
    return [{ kind: 'line', axis, at, from, to, isMiddle: edge === 'middle' }];
  });
  const middles = inLine.filter(({ isMiddle }) => isMiddle);
  return (middles.length > 0 ? middles : inLine).map(({ isMiddle: _, ...guide }) => guide);
}

function linesNear(axis: Axis, at: number, { index, without, seen, reach }: GuideQuery): readonly GuideLine[] {
  const lines = index.lines[axis];
  const near: GuideLine[] = [];
  for (let next = firstFrom(lines, (line) => line.at, at - reach); next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined || line.at > at + reach) break;
    if (!without.has(line.of.id) && overlaps(line.of.rect, seen)) near.push(line);
  }
  return near;
}

/** In the middle between two, or as far from one as that is from the next. */
function toEqualGap(axis: Axis, rect: Rect, query: GuideQuery): Snapped | undefined {
  const row = rowMates(axis, rect, query);
  const middle = lowOf(rect, axis) + sizeOf(rect, axis) / 2;
  const isBefore = (one: Neighbour): boolean => lowOf(one.rect, axis) + sizeOf(one.rect, axis) / 2 < middle;
  const before = row.filter(isBefore).sort((a, b) => highOf(b.rect, axis) - highOf(a.rect, axis));
  const after = row.filter((one) => !isBefore(one));
  const [near, far] = before;
  const [next, last] = after;
  const places: { readonly low: number; readonly guides: (final: Rect) => readonly Guide[] }[] = [];
  const size = sizeOf(rect, axis);
  const across = axis === 'x' ? 'y' : 'x';
  const gapBetween = (a: Rect, b: Rect, final: Rect): Guide => ({
    kind: 'gap',
    axis,
    from: highOf(a, axis),
    to: lowOf(b, axis),
    at: lowOf(final, across) + sizeOf(final, across) / 2,
  });
  if (near !== undefined && next !== undefined) {
    const room = lowOf(next.rect, axis) - highOf(near.rect, axis) - size;
    if (room > 0)
      places.push({
        low: highOf(near.rect, axis) + room / 2,
        guides: (final) => [gapBetween(near.rect, final, final), gapBetween(final, next.rect, final)],
      });
  }
  if (near !== undefined && far !== undefined) {
    const gap = lowOf(near.rect, axis) - highOf(far.rect, axis);
    if (gap > 0)
      places.push({
        low: highOf(near.rect, axis) + gap,
        guides: (final) => [gapBetween(far.rect, near.rect, final), gapBetween(near.rect, final, final)],
      });
  }
  if (next !== undefined && last !== undefined) {
    const gap = lowOf(last.rect, axis) - highOf(next.rect, axis);
    if (gap > 0)
      places.push({
        low: lowOf(next.rect, axis) - gap - size,
        guides: (final) => [gapBetween(final, next.rect, final), gapBetween(next.rect, last.rect, final)],
      });
  }
  const [best] = places
    .map(({ low, guides }) => ({ by: low - lowOf(rect, axis), guides }))
    .filter(({ by }) => Math.abs(by) <= query.reach)
    .sort((a, b) => Math.abs(a.by) - Math.abs(b.by));
  return best;
}

/** What lies in view beside the rectangle, in order. */
function rowMates(axis: Axis, rect: Rect, { index, without, seen }: GuideQuery): Neighbour[] {
  const across = axis === 'x' ? 'y' : 'x';
  const all = index.inOrder[axis];
  const found: Neighbour[] = [];
  // What begins a whole view before the view is too large to stand in a row.
  const from = lowOf(seen, axis) - sizeOf(seen, axis);
  for (let next = firstFrom(all, (one) => lowOf(one.rect, axis), from); next < all.length; next += 1) {
    const one = all[next];
    if (one === undefined || lowOf(one.rect, axis) > highOf(seen, axis)) break;
    const isBeside = lowOf(one.rect, across) < highOf(rect, across) && lowOf(rect, across) < highOf(one.rect, across);
    if (isBeside && !without.has(one.id) && overlaps(one.rect, seen)) found.push(one);
  }
  return found;
}

function placeOf(rect: Rect, axis: Axis, edge: Edges[number]): number {
  const share = edge === 'low' ? 0 : edge === 'middle' ? 0.5 : 1;
  return lowOf(rect, axis) + share * sizeOf(rect, axis);
}
