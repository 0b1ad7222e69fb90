import { bottomOf, rightOf } from '../document/rectangles.ts';
import type { Frame, Point } from '../document/schema.ts';
import { offset } from './place.ts';

/** What is pushed comes to stand as near as this, or as near as it was. */
const GAP = 16;
/** A drawing full of overlaps, or of thousands of things side by side, must not keep this going. */
const MOST_PUSHES = 500;

/**
 * How far each has to move so that those that grew cover nothing they did not cover before, and neither does what is pushed.
 * Each goes straight on, in the direction in which it lay. `now` differs from `before` in those that grew; one of them,
 * `fixed`, stays where it is.
 */
export function pushApart(
  before: ReadonlyMap<string, Frame>,
  now: ReadonlyMap<string, Frame>,
  fixed: string,
): ReadonlyMap<string, Point> {
  const places = new Map(now);
  const shifts = new Map<string, Point>();
  const waiting = [...now].filter(([id, rect]) => rect !== before.get(id)).map(([id]) => id);
  let left = MOST_PUSHES;
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const [was, is] = [before.get(id), places.get(id)];
    if (was === undefined || is === undefined) continue;
    for (const [other, place] of places) {
      const wasPlace = before.get(other);
      if (other === id || other === fixed || wasPlace === undefined) continue;
      const by = pushedBy(was, is, wasPlace, place);
      if (by === undefined || left === 0) continue;
      left -= 1;
      places.set(other, offset(place, by));
      shifts.set(other, offset(by, shifts.get(other) ?? { x: 0, y: 0 }));
      waiting.push(other);
    }
  }
  return shifts;
}

/** The least way out among the directions in which it was clear before; undefined: it is clear, or never was. */
function pushedBy(was: Frame, is: Frame, wasOther: Frame, other: Frame): Point | undefined {
  const ways: readonly (readonly [gap: number, into: number, direction: Point])[] = [
    [wasOther.x - rightOf(was), rightOf(is) - other.x, { x: 1, y: 0 }],
    [was.x - rightOf(wasOther), rightOf(other) - is.x, { x: -1, y: 0 }],
    [wasOther.y - bottomOf(was), bottomOf(is) - other.y, { x: 0, y: 1 }],
    [was.y - bottomOf(wasOther), bottomOf(other) - is.y, { x: 0, y: -1 }],
  ];
  let least: Point | undefined;
  let most = Number.POSITIVE_INFINITY;
  for (const [gap, into, { x, y }] of ways) {
    if (gap < 0) continue;
    const by = into + Math.min(GAP, gap);
    if (by <= 0) return undefined;
    if (by >= most) continue;
    most = by;
    least = { x: x * by, y: y * by };
  }
  return least;
}
