import type { Point } from '../../shared/document/schema.ts';
import type { NodeGeometry } from '../../shared/scene/geometry-node.ts';
import { middleOf, type Range, rangeOf } from '../../shared/scene/routing/ports.ts';
import { withoutNeedlessPoints } from '../../shared/scene/routing/search-route.ts';

/** A route with what its ends meet; `points` runs from the first end to the last. */
export interface Bendable {
  readonly points: readonly Point[];
  readonly from: NodeGeometry;
  readonly to: NodeGeometry;
}

/** What an end runs straight before a bend that was drawn beside it. */
const STUB = 16;

export function isUpright(points: readonly Point[], piece: number): boolean {
  const [a, b] = endsOf(points, piece);
  return Math.abs(a.x - b.x) < Math.abs(a.y - b.y);
}

/** x of an upright piece, y of a flat one. */
export function placeOf(points: readonly Point[], piece: number): number {
  const [a] = endsOf(points, piece);
  return isUpright(points, piece) ? a.x : a.y;
}

/** The corners once a piece was drawn to another place, square to itself. None: it finds its own way. */
export function withPieceAt(line: Bendable, piece: number, place: number): readonly Point[] {
  return cornersOf({ ...line, points: pulled(line, piece, place).points });
}

/** Of a piece: what lies before its middle, or after it. */
export type Half = 'first' | 'second';

/** The corners once one half of a piece was drawn to another place, square to itself: there is a step then, in its middle or near a point. */
export function withHalfAt(line: Bendable, piece: number, half: Half, place: number, near?: Point): readonly Point[] {
  const [a, b] = endsOf(line.points, piece);
  const cut = inWholePixels(near === undefined ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : between(a, b, near));
  const step = isUpright(line.points, piece) ? { x: a.x, y: cut.y } : { x: cut.x, y: a.y };
  const points = [...line.points.slice(0, piece + 1), step, step, ...line.points.slice(piece + 1)];
  return withPieceAt({ ...line, points }, half === 'first' ? piece : piece + 2, place);
}

/** The corners once a corner was drawn to a point: both pieces that meet there go along. */
export function withCornerAt(line: Bendable, corner: number, { x, y }: Point): readonly Point[] {
  const before = corner - 1;
  const first = pulled(line, before, isUpright(line.points, before) ? x : y);
  const after = first.piece + 1;
  const moved = { ...line, points: first.points };
  return cornersOf({ ...line, points: pulled(moved, after, isUpright(first.points, after) ? x : y).points });
}

/** The corners without a piece: the two beside it run on in one line. Where both are held by an end it finds its own way. */
export function withoutPiece(line: Bendable, piece: number): readonly Point[] {
  const { points } = line;
  const last = points.length - 2;
  const gone = piece === 0 ? 1 : piece === last ? last - 1 : piece;
  const [moved, onto] = gone - 1 > 0 ? [gone - 1, gone + 1] : [gone + 1, gone - 1];
  if (moved >= last) return [];
  return innerOf(pulled(line, moved, placeOf(points, onto)).points).map(inWholePixels);
}

/** Places that a piece snaps to besides the grid: in line with an end, with a node's middle, with the piece before or after. */
export function snapPlaces({ points, from, to }: Bendable, piece: number): readonly number[] {
  const along = isUpright(points, piece) ? 'x' : 'y';
  const side = along === 'x' ? 'top' : 'left';
  const places = [middleOf(from, side), middleOf(to, side)];
  for (const other of [piece - 2, piece + 2]) {
    if (other >= 0 && other < points.length - 1) places.push(placeOf(points, other));
  }
  return places;
}

/** Moves a piece; an end that cannot follow along its side gets a bend beside it. */
function pulled(
  { points, from, to }: Bendable,
  piece: number,
  place: number,
): { readonly points: readonly Point[]; readonly piece: number } {
  const upright = isUpright(points, piece);
  const at = (point: Point): Point => (upright ? { x: place, y: point.y } : { x: point.x, y: place });
  const [a, b] = endsOf(points, piece);
  const before: Point[] = points.slice(0, piece).map((point) => point);
  const after: Point[] = points.slice(piece + 2).map((point) => point);
  const start = piece === 0 ? endBeside(a, b, from, upright, place) : [at(a)];
  const end = piece === points.length - 2 ? endBeside(b, a, to, upright, place).reverse() : [at(b)];
  return { points: [...before, ...start, ...end, ...after], piece: before.length + start.length - 1 };
}

/** The end itself where its side reaches that far, else the end as it was and two corners. */
function endBeside(end: Point, next: Point, node: NodeGeometry, upright: boolean, place: number): Point[] {
  const moved = (point: Point): Point => (upright ? { x: place, y: point.y } : { x: point.x, y: place });
  const { low, high } = reachOf(node, upright);
  if (place >= low && place <= high) return [moved(end)];
  const length = Math.hypot(next.x - end.x, next.y - end.y) || 1;
  const share = Math.min(STUB, length / 3) / length;
  const beside = { x: end.x + (next.x - end.x) * share, y: end.y + (next.y - end.y) * share };
  return [end, beside, moved(beside)];
}

/** An upright piece meets the top or the bottom of a node. */
function reachOf(node: NodeGeometry, upright: boolean): Range {
  return rangeOf(node, upright ? 'top' : 'left');
}

/** A way there and back leaves a point behind, so it is looked through twice. */
function innerOf(points: readonly Point[]): readonly Point[] {
  return withoutNeedlessPoints(withoutNeedlessPoints(points)).slice(1, -1);
}

function cornersOf({ points, from, to }: Bendable): readonly Point[] {
  const inner = innerOf(points);
  if (inner.length > 0 || points.length < 2) return inner.map(inWholePixels);
  const plain = [points[0] as Point, points[points.length - 1] as Point];
  // A straight line from middle to middle is what it would be anyway; any other is held by a point on it.
  const upright = isUpright(plain, 0);
  const side = upright ? 'top' : 'left';
  const place = placeOf(plain, 0);
  const isCentred = [from, to].every((node) => Math.abs(middleOf(node, side) - place) < 1);
  const [a, b] = endsOf(plain, 0);
  return isCentred ? [] : [inWholePixels({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })];
}

/** The nearest point of a piece that leaves a stub on both sides of it, where it is long enough for two. */
function between(a: Point, b: Point, near: Point): Point {
  const within = (from: number, to: number, at: number): number => {
    const [low, high] = from < to ? [from, to] : [to, from];
    const stub = Math.min(STUB, (high - low) / 2);
    return Math.max(low + stub, Math.min(high - stub, at));
  };
  return { x: within(a.x, b.x, near.x), y: within(a.y, b.y, near.y) };
}

function inWholePixels({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}

function endsOf(points: readonly Point[], piece: number): readonly [Point, Point] {
  const a = points[piece] ?? { x: 0, y: 0 };
  return [a, points[piece + 1] ?? a];
}
