import type { Point } from '../../shared/document/schema.ts';
import type { App } from '../app.ts';
import { bendLine, removeBend } from '../canvas/bend-drag.ts';
import { type BendableLine, bendableLine, pieceAt } from '../gestures/bendable.ts';
import { isUpright, placeOf, withHalfAt, withPieceAt } from '../gestures/bends.ts';
import type { Direction } from '../gestures/neighbour.ts';
import { GRID, onGrid } from '../gestures/snap-delta.ts';
import { shownLayout } from '../state/shown-layout.ts';
import { sealAfterPause } from './seal-after-pause.ts';
import { selection } from './selected-nodes.ts';

/** The one selected connection, if it can be bent. */
export function selectedLine(app: App): BendableLine | undefined {
  const [id] = selection(app);
  if (id === undefined || selection(app).size > 1) return undefined;
  const view = app.editor.view();
  return view.nodes.has(id) ? undefined : bendableLine(shownLayout(view), id);
}

/** Goes on to the next piece of the selected line, or back, and says which it is. */
export function focusPiece(app: App, by: 1 | -1): void {
  const line = selectedLine(app);
  if (line === undefined) return;
  const count = line.points.length - 1;
  const now = app.editor.state.getState().piece ?? (by === 1 ? -1 : count);
  const next = (now + by + count) % count;
  app.editor.focusPiece(next);
  const way = isUpright(line.points, next) ? 'upright, left and right move it' : 'level, up and down move it';
  app.ui.announce(`Piece ${next + 1} of ${count}, ${way}.`);
}

/** Moves the piece that has the focus, else the longest that can go that way. A key along a piece goes on to its neighbour. */
export function nudgePiece(app: App, direction: Direction, isFine: boolean): void {
  const line = selectedLine(app);
  if (line === undefined) return;
  const movesAcross = direction === 'left' || direction === 'right';
  const { piece: focused } = app.editor.state.getState();
  const piece = focused ?? longestPiece(line.points, movesAcross);
  if (piece === undefined || piece > line.points.length - 2) return;
  if (isUpright(line.points, piece) !== movesAcross) {
    focusPiece(app, isForward(line.points, piece, direction) ? 1 : -1);
    return;
  }
  const way = direction === 'left' || direction === 'up' ? -1 : 1;
  const before = placeOf(line.points, piece);
  const snaps = app.settings.state.getState().snap && !isFine;
  const place = snaps ? onGrid(before + way * GRID, GRID) : before + way * (isFine ? 1 : GRID);
  const { id } = line.view.connection;
  if (!bendLine(app, id, withPieceAt(line, piece, place), `bend ${id}`)) return;
  sealAfterPause(app.editor);
  app.editor.focusPiece(pieceNear(app, movesAcross, place, middleOf(line.points, piece)));
  app.ui.announce(`At ${Math.round(place)}.`);
}

/** Moves a piece of the selected line to a place across it. */
export function movePiece(app: App, piece: number, place: number): void {
  const line = selectedLine(app);
  if (line === undefined || piece > line.points.length - 2) return;
  const upright = isUpright(line.points, piece);
  if (!bendLine(app, line.view.connection.id, withPieceAt(line, piece, place))) return;
  app.editor.focusPiece(pieceNear(app, upright, place, middleOf(line.points, piece)));
  app.ui.announce(`At ${place}.`);
}

/** A step in the middle of the piece that has the focus, else of the longest; what comes after it has the focus then, to be moved on. */
export function addBend(app: App): void {
  const line = selectedLine(app);
  if (line === undefined) return;
  const { points } = line;
  const { piece: focused } = app.editor.state.getState();
  const piece = focused !== null && focused < points.length - 1 ? focused : longestOf(points);
  if (piece !== undefined) stepAside(app, line, piece);
}

/** A step where the line was pointed at. */
export function addBendAt(app: App, at: Point): void {
  const line = selectedLine(app);
  if (line !== undefined) stepAside(app, line, pieceAt(line, at), at);
}

function stepAside(app: App, line: BendableLine, piece: number, at?: Point): void {
  const { points } = line;
  const upright = isUpright(points, piece);
  const place = onGrid(placeOf(points, piece) + STEP, GRID);
  if (!bendLine(app, line.view.connection.id, withHalfAt(line, piece, 'second', place, at))) return;
  const [middle, end] = [at ?? middleOf(points, piece), points[piece + 1] ?? middleOf(points, piece)];
  const near = { x: (middle.x + end.x) / 2, y: (middle.y + end.y) / 2 };
  app.editor.focusPiece(pieceNear(app, upright, place, near));
  app.ui.announce(`Bend added. ${upright ? 'Left and right' : 'Up and down'} move it.`);
}

/** What a new bend steps aside. */
const STEP = 3 * GRID;

function longestOf(points: readonly Point[]): number | undefined {
  const [upright, flat] = [longestPiece(points, true), longestPiece(points, false)];
  if (upright === undefined || flat === undefined) return upright ?? flat;
  return lengthOf(points, upright) > lengthOf(points, flat) ? upright : flat;
}

/** Whether the line is bent by hand, so that there is a bend to take away. */
export function isBent(app: App): boolean {
  return (selectedLine(app)?.view.corners.length ?? 0) > 0;
}

/** Takes the bend away at which the line was pointed. */
export function removeBendAt(app: App, at: Point): void {
  const line = selectedLine(app);
  if (line === undefined) return;
  removeBend(app, line.view.connection.id, { piece: pieceAt(line, at) });
  app.editor.focusPiece(null);
}

/** True if a piece had the focus and its bend is gone. */
export function removeFocusedBend(app: App): boolean {
  const line = selectedLine(app);
  const { piece } = app.editor.state.getState();
  if (line === undefined || piece === null || line.view.corners.length === 0) return false;
  removeBend(app, line.view.connection.id, { piece });
  app.editor.focusPiece(null);
  return true;
}

function longestPiece(points: readonly Point[], upright: boolean): number | undefined {
  let found: number | undefined;
  let longest = 0;
  for (let piece = 0; piece < points.length - 1; piece++) {
    const length = lengthOf(points, piece);
    if (isUpright(points, piece) !== upright || length <= longest) continue;
    longest = length;
    found = piece;
  }
  return found;
}

/** Whether a key along a piece points to its later end. */
function isForward(points: readonly Point[], piece: number, direction: Direction): boolean {
  const [a, b] = [points[piece] as Point, points[piece + 1] as Point];
  const isTowardsMore = direction === 'right' || direction === 'down';
  return b.x + b.y > a.x + a.y === isTowardsMore;
}

/** The piece again that was moved: bends beside it may have come or gone. */
function pieceNear(app: App, upright: boolean, place: number, near: Point): number | null {
  const points = selectedLine(app)?.points ?? [];
  let found: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let piece = 0; piece < points.length - 1; piece++) {
    if (isUpright(points, piece) !== upright || Math.abs(placeOf(points, piece) - place) > 1) continue;
    const at = middleOf(points, piece);
    const distance = Math.hypot(at.x - near.x, at.y - near.y);
    if (distance >= least) continue;
    least = distance;
    found = piece;
  }
  return found;
}

function lengthOf(points: readonly Point[], piece: number): number {
  const [a, b] = [points[piece] as Point, points[piece + 1] as Point];
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function middleOf(points: readonly Point[], piece: number): Point {
  const [a, b] = [points[piece] as Point, points[piece + 1] as Point];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
