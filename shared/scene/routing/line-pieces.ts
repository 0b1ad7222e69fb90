import type { DrawnConnection } from '../../catalog/side-view.ts';
import type { Point } from '../../document/schema.ts';
import { append } from '../../group-by.ts';

/** A straight part of a line. */
interface LinePiece {
  readonly line: DrawnConnection;
  /** Of its first point in the route. */
  readonly index: number;
  readonly isUpright: boolean;
  /** x of an upright piece, y of a flat one. */
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

/** Closer than this, two lines look like one. */
const CLOSE = 3.5;
/** Lines of one node may leave it closer to each other, but not on top of each other unless they are one trunk. */
const SAME_PLACE = 0.5;
/** Lines may lie on each other for so long: they cross, or one bends where the other runs. */
const TOLERATED = 6;
/** Pixels across and along a cell of pieces. */
const ACROSS = 16;
const ALONG = 256;

/** Pieces of lines by where they run, for asking what lies on what. */
export class LinePieces {
  readonly #cells = new Map<number, LinePiece[]>();

  add(line: DrawnConnection, points: readonly Point[]): void {
    for (const piece of piecesOf(line, points)) {
      for (let cell = first(piece); cell <= last(piece); cell++)
        append(this.#cells, keyOf(piece, piece.at, cell), piece);
    }
  }

  remove(line: DrawnConnection, points: readonly Point[]): void {
    for (const piece of piecesOf(line, points)) {
      for (let cell = first(piece); cell <= last(piece); cell++) {
        const there = this.#cells.get(keyOf(piece, piece.at, cell)) ?? [];
        const at = there.findIndex((one) => one.line === line && one.index === piece.index);
        if (at >= 0) there.splice(at, 1);
      }
    }
  }

  /** How long other lines lie on this one, or would; where it is known to be more than `most`, any more. */
  overlapOf(line: DrawnConnection, points: readonly Point[], most = Number.POSITIVE_INFINITY): number {
    let sum = 0;
    for (const piece of piecesOf(line, points)) {
      sum += this.#overlapWith(piece);
      if (sum > most) return sum;
    }
    return sum;
  }

  #overlapWith(piece: LinePiece): number {
    let sum = 0;
    const from = Math.floor((piece.at - CLOSE) / ACROSS);
    const to = Math.floor((piece.at + CLOSE) / ACROSS);
    for (let stripe = from; stripe <= to; stripe++) {
      for (let cell = first(piece); cell <= last(piece); cell++) {
        const there = this.#cells.get(keyOf(piece, stripe * ACROSS, cell));
        if (there === undefined) continue;
        for (const other of there) {
          // A piece in several of these cells counts in the first of them only.
          if (Math.max(first(piece), first(other)) === cell) sum += overlapBetween(piece, other);
        }
      }
    }
    return sum;
  }
}

function first({ low }: LinePiece): number {
  return Math.floor(low / ALONG);
}

function last({ high }: LinePiece): number {
  return Math.floor(high / ALONG);
}

/** A small whole number. Cells very far apart may share one: their contents are compared by place. */
function keyOf({ isUpright }: LinePiece, at: number, cell: number): number {
  const stripe = Math.floor(at / ACROSS);
  return ((stripe & 0x7fff) << 15) | ((cell & 0x3fff) << 1) | (isUpright ? 1 : 0);
}

function piecesOf(line: DrawnConnection, points: readonly Point[]): readonly LinePiece[] {
  const pieces: LinePiece[] = [];
  for (let index = 0; index < points.length - 1; index++) {
    const a = points[index] as Point;
    const b = points[index + 1] as Point;
    const isUpright = Math.abs(a.x - b.x) < 0.01;
    if (!isUpright && Math.abs(a.y - b.y) >= 0.01) continue;
    const [at, start, end] = isUpright ? [a.x, a.y, b.y] : [a.y, a.x, b.x];
    pieces.push({ line, index, isUpright, at, low: Math.min(start, end), high: Math.max(start, end) });
  }
  return pieces;
}

function overlapBetween(a: LinePiece, b: LinePiece): number {
  const length = Math.min(a.high, b.high) - Math.max(a.low, b.low);
  if (length < TOLERATED || a.line === b.line) return 0;
  const apart = Math.abs(a.at - b.at);
  if (apart > CLOSE) return 0;
  return apart <= SAME_PLACE && shareAnEnd(a.line, b.line) ? 0 : length;
}

function shareAnEnd(a: DrawnConnection, b: DrawnConnection): boolean {
  return a.from === b.from || a.from === b.to || a.to === b.from || a.to === b.to;
}
