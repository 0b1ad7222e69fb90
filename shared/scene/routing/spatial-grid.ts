import { bottomOf, type Rect, rightOf } from '../geometry.ts';

const CELL = 128;
const OFFSET = 2_097_152;
const MOST_CELLS = 4096;

/** Rectangles by the cells they touch, so that a question about a place looks at its neighbours only. */
export class SpatialGrid<T extends Rect> {
  readonly #cells = new Map<number, T[]>();
  readonly #all: T[] = [];
  readonly #large: T[] = [];

  add(item: T): void {
    this.#all.push(item);
    const left = cell(item.x);
    const right = cell(rightOf(item));
    const top = cell(item.y);
    const bottom = cell(bottomOf(item));
    if ((right - left + 1) * (bottom - top + 1) > MOST_CELLS) {
      this.#large.push(item);
      return;
    }
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const key = keyOf(row, column);
        const known = this.#cells.get(key);
        if (known) known.push(item);
        else this.#cells.set(key, [item]);
      }
    }
  }

  /** Calls `visit` once for each rectangle that shares an area with the given one, until it answers `true`. */
  forEachIn(left: number, top: number, right: number, bottom: number, visit: (item: T) => boolean): void {
    const firstColumn = cell(left);
    const lastColumn = cell(right);
    const firstRow = cell(top);
    const lastRow = cell(bottom);
    if ((lastColumn - firstColumn + 1) * (lastRow - firstRow + 1) > this.#all.length) {
      for (const item of this.#all) if (touches(item, left, top, right, bottom) && visit(item) === true) return;
      return;
    }
    for (const item of this.#large) if (touches(item, left, top, right, bottom) && visit(item) === true) return;
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        const items = this.#cells.get(keyOf(row, column));
        if (items === undefined) continue;
        for (const item of items) {
          if (!touches(item, left, top, right, bottom)) continue;
          // An item in several of these cells is visited in the first of them only.
          const isFirst = Math.max(firstRow, cell(item.y)) === row && Math.max(firstColumn, cell(item.x)) === column;
          if (isFirst && visit(item) === true) return;
        }
      }
    }
  }

  in(rect: Rect): readonly T[] {
    const found: T[] = [];
    this.forEachIn(rect.x, rect.y, rightOf(rect), bottomOf(rect), (item) => {
      found.push(item);
      return false;
    });
    return found;
  }
}

function touches(item: Rect, left: number, top: number, right: number, bottom: number): boolean {
  return item.x < right && left < item.x + item.width && item.y < bottom && top < item.y + item.height;
}

function cell(coordinate: number): number {
  return Math.floor(coordinate / CELL) + OFFSET;
}

/** A small whole number, which maps find fastest. Cells very far apart may share one: their contents are compared by place. */
function keyOf(row: number, column: number): number {
  return ((row & 0x7fff) << 15) | (column & 0x7fff);
}
