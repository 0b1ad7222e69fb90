import { setConnection } from '../../shared/commands/set-connection.ts';
import type { Point } from '../../shared/document/schema.ts';
import { samePoints } from '../../shared/scene/geometry.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import type { App } from '../app.ts';
import { bendableLine } from '../gestures/bendable.ts';
import {
  type Bendable,
  type Half,
  isUpright,
  snapPlaces,
  withCornerAt,
  withHalfAt,
  withoutPiece,
  withPieceAt,
} from '../gestures/bends.ts';
import { GRID, onGrid } from '../gestures/snap-delta.ts';
import { endGesture } from '../state/gesture.ts';
import { shownLayout } from '../state/shown-layout.ts';
import { type Drag, gridOf, type Pointer } from './drag.ts';

/** A piece of the line or a half of one, or a corner between two. */
export type Bend = { readonly piece: number; readonly half?: Half } | { readonly corner: number };

/** Diagram pixels within which a bend comes to lie in line with an end or with the piece beside it. */
const SNAP = 6;

/** Draws a piece of a line, or half of it, to another place, square to itself, or a corner anywhere. */
export function startBend(app: App, id: string, bend: Bend): Drag | null {
  const view = app.editor.view();
  const line = bendableLine(shownLayout(view), id);
  if (line === undefined) return null;
  const cornersAt = (pointer: Pointer): readonly Point[] => {
    const grid = gridOf(app, pointer, GRID);
    if ('corner' in bend) return withCornerAt(line, bend.corner, snappedCorner(line, bend.corner, pointer.at, grid));
    const place = isUpright(line.points, bend.piece) ? pointer.at.x : pointer.at.y;
    const settled = snapped(place, snapPlaces(line, bend.piece), grid);
    if (bend.half !== undefined) return withHalfAt(line, bend.piece, bend.half, settled);
    return withPieceAt(line, bend.piece, settled);
  };
  return {
    move: (pointer) => app.gestures.setState({ gesture: { kind: 'bend', id, corners: cornersAt(pointer) } }),
    drop(pointer) {
      const corners = cornersAt(pointer);
      endGesture(app.gestures);
      bendLine(app, id, corners);
    },
  };
}

/** Takes the bend away that a handle is for. */
export function removeBend(app: App, id: string, bend: Bend): void {
  const line = bendableLine(shownLayout(app.editor.view()), id);
  if (line === undefined) return;
  const piece = 'piece' in bend ? bend.piece : bend.corner;
  if (bendLine(app, id, withoutPiece(line, piece))) app.ui.announce('Bend removed.');
}

export function bendLine(app: App, id: string, corners: readonly Point[], coalesce?: string): boolean {
  const before = app.editor.view().connections.find(({ connection }) => connection.id === id);
  if (before !== undefined && samePoints(before.corners, corners)) return false;
  const options = coalesce === undefined ? {} : { coalesce };
  return isAccepted(app, app.editor.dispatch(setConnection, { id, fields: { waypoints: corners } }, options));
}

function snappedCorner(line: Bendable, corner: number, { x, y }: Point, grid: number | undefined): Point {
  const before = snapPlaces(line, corner - 1);
  const after = snapPlaces(line, corner);
  const [xs, ys] = isUpright(line.points, corner) ? [after, before] : [before, after];
  return { x: snapped(x, xs, grid), y: snapped(y, ys, grid) };
}

/** With Alt held, or where nothing snaps, exactly there. */
function snapped(place: number, places: readonly number[], grid: number | undefined): number {
  if (grid === undefined) return Math.round(place);
  const near = places.filter((one) => Math.abs(one - place) <= SNAP);
  near.sort((a, b) => Math.abs(a - place) - Math.abs(b - place));
  return near[0] ?? onGrid(place, grid);
}
