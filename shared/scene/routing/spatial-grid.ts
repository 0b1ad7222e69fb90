import { append } from '../../group-by.ts';
import { bottomOf, type Rect, rightOf } from '../geometry.ts';

const CELL = 128;
const OFFSET = 2_097_152;
const MOST_CELLS = 4096;

/** An item with its edges and its first cell: one shape for whatever a grid holds, because every question reads hundreds. */
interface Entry<T> {
  readonly item: T;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly column: number;
  readonly row: number;
}

/** Rectangles by the cells they touch, so that a question about a place looks at its neighbours only. */
export class SpatialGrid<T extends Rect> {
  readonly #cells = new Map<number, Entry<T>[]>();
  readonly #all: Entry<T>[] = [];
  readonly #large: Entry<T>[] = [];

  add(item: T): void {
    const entry = entryOf(item);
    this.#all.push(entry);
    const lastColumn = cell(entry.right);
    const lastRow = cell(entry.bottom);
    if ((lastColumn - entry.column + 1) * (lastRow - entry.row + 1) > MOST_CELLS) {
      this.#large.push(entry);
      return;
    }
    for (let row = entry.row; row <= lastRow; row++) {
      for (let column = entry.column; column <= lastColumn; column++) {
        append(this.#cells, keyOf(row, column), entry);
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
      for (const entry of this.#all) if (touches(entry, left, top, right, bottom) && visit(entry.item)) return;
      return;
    }
    for (const entry of this.#large) if (touches(entry, left, top, right, bottom) && visit(entry.item)) return;
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        const entries = this.#cells.get(keyOf(row, column));
        if (entries === undefined) continue;
        for (const entry of entries) {
          // An item in several of these cells is visited in the first of them only.
          const isFirst = Math.max(firstRow, entry.row) === row && Math.max(firstColumn, entry.column) === column;
          if (isFirst && touches(entry, left, top, right, bottom) && visit(entry.item)) return;
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

function entryOf<T extends Rect>(item: T): Entry<T> {
  return {
    item,
    left: item.x,
    top: item.y,
    right: rightOf(item),
    bottom: bottomOf(item),
    column: cell(item.x),
    row: cell(item.y),
  };
}

function touches(entry: Entry<Rect>, left: number, top: number, right: number, bottom: number): boolean {
  return entry.left < right && left < entry.right && entry.top < bottom && top < entry.bottom;
}

function cell(coordinate: number): number {
  return Math.floor(coordinate / CELL) + OFFSET;
}

/** A small whole number, which maps find fastest. Cells very far apart may share one: their contents are compared by place. */
function keyOf(row: number, column: number): number {
  return ((row & 0x7fff) << 15) | (column & 0x7fff);
}
