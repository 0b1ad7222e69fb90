import type { Frame } from '../../document/schema.ts';

/** Finds things by place without comparing each with each. Things are filed by one point, so what is looked for is small. */
export interface SpatialIndex<T> {
  /**
   * Everything whose point lies in the rectangle or up to one cell beside it. With `most`, no more than that many: for
   * questions whose answer is a few neighbours, however many things a file heaps on one spot.
   */
  readonly near: (box: Frame, most?: number) => readonly T[];
}

/** Above this many cells a rectangle is larger than any look-up is meant for, and everything is compared. */
const MOST_CELLS = 4096;

export function spatialIndex<T>(
  things: readonly T[],
  pointOf: (thing: T) => { readonly x: number; readonly y: number },
  cellSize: number,
): SpatialIndex<T> {
  const cells = new Map<string, T[]>();
  const cellOf = (value: number): number => Math.floor(value / cellSize);
  for (const thing of things) {
    const point = pointOf(thing);
    const key = `${cellOf(point.x)},${cellOf(point.y)}`;
    const filed = cells.get(key);
    if (filed === undefined) cells.set(key, [thing]);
    else filed.push(thing);
  }
  return {
    near(box, most = Number.POSITIVE_INFINITY) {
      const [left, right] = [cellOf(box.x), cellOf(box.x + box.width)];
      const [top, bottom] = [cellOf(box.y), cellOf(box.y + box.height)];
      if ((right - left + 1) * (bottom - top + 1) > MOST_CELLS) {
        return things.length > most ? things.slice(0, most) : things;
      }
      const found: T[] = [];
      for (let column = left; column <= right; column += 1) {
        for (let row = top; row <= bottom; row += 1) {
          for (const thing of cells.get(`${column},${row}`) ?? []) {
            if (found.length >= most) return found;
            found.push(thing);
          }
        }
      }
      return found;
    },
  };
}
