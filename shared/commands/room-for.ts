import type { Size } from '../catalog/drawn-size.ts';
import { type SideView, type ViewNode, viewSide } from '../catalog/side-view.ts';
import { FRAME_PADDING, insideFrame, SIBLING_GAP } from '../document/frame-padding.ts';
import { bottomOf, encloses, rightOf } from '../document/rectangles.ts';
import type { Diagram, Frame, Point } from '../document/schema.ts';
import { ok, type Result } from '../result.ts';
import type { CommandEnv } from './command.ts';
import {
  framed,
  freePlace,
  gridAbove,
  isFree,
  isNear,
  middleX,
  onGrid,
  placeToGrowFor,
  type Surroundings,
  shortOf,
  type Wanted,
} from './free-place.ts';
import { insertSpace } from './insert-space.ts';
import type { Rejection } from './rejection.ts';
import { resize } from './resize.ts';

export interface RoomInput {
  readonly parentId: string | null;
  readonly size: Size;
  /** Where its middle should be; absolute, in diagram pixels. */
  readonly near: Point;
  /** True: exactly there if nothing is in the way, as close to the frame's edge as that may be. */
  readonly isExact?: boolean;
  /** Nodes that are about to leave, so that their place is free. */
  readonly leaving?: ReadonlySet<string>;
}

export interface Room {
  readonly diagram: Diagram;
  /** Absolute, in diagram pixels. */
  readonly frame: Frame;
}

/** Lines end at the icon, which is at the top of its frame. */
const ICON_MIDDLE = 24;
/** An icon's name may be this wide. */
const NAME_WIDTH = 104;

/**
 * A place in a frame where nothing else is, near to where it is wanted and in line with what is there. Where there is none the
 * frame grows, and so do the frames around it; what stood beside them moves on.
 */
export function roomFor(diagram: Diagram, input: RoomInput, env: CommandEnv): Result<Room, Rejection> {
  const view = viewSide(diagram, diagram.provider, env.catalog);
  const parent = input.parentId === null ? undefined : view.nodes.get(input.parentId);
  const around = surroundingsIn(view, input.parentId, input.leaving);
  const exact = framed(input.size, input.near.x - input.size.width / 2, input.near.y - input.size.height / 2);
  const fits = parent === undefined || holds(parent.frame, input.near);
  if (input.isExact === true && fits && isFree(exact, around.taken, 0)) return ok({ diagram, frame: exact });
  const free = freePlace(input, around);
  if (free !== undefined) return ok({ diagram, frame: free });
  const { inside } = around;
  if (parent === undefined || inside === undefined) return ok({ diagram, frame: besideAll(around.taken, input) });
  const frame = placeToGrowFor(input, around, inside) ?? framed(input.size, inside.x, bottomOf(inside) + SIBLING_GAP);
  return grown(view, parent, frame, env);
}

/** What a place in a frame, or at the top, has to keep clear of. */
export function surroundingsIn(view: SideView, parentId: string | null, leaving?: ReadonlySet<string>): Surroundings {
  const parent = parentId === null ? undefined : view.nodes.get(parentId);
  return {
    taken: takenIn(view, parentId, leaving),
    lines: bentLines(view),
    inside: parent && insideFrame(parent.frame),
  };
}

export function takenIn(view: SideView, parentId: string | null, leaving?: ReadonlySet<string>): readonly Frame[] {
  return view.children(parentId).flatMap((node) => (leaving?.has(node.id) === true ? [] : [drawnRect(node)]));
}

/** With the name under an icon, which may be wider than its frame. */
export function drawnRect({ frame, shape }: Pick<ViewNode, 'frame' | 'shape'>): Frame {
  const extra = shape === 'icon' ? Math.max(0, NAME_WIDTH - frame.width) : 0;
  return { ...frame, x: frame.x - extra / 2, width: frame.width + extra };
}

/** The pieces of the lines with corners that a person placed. */
export function bentLines(view: SideView): readonly Frame[] {
  return view.connections.flatMap(({ corners, from, to }) => {
    if (corners.length === 0) return [];
    const ends = [from, to].map((id) => view.nodes.get(id)?.frame);
    const [start, end] = ends.map((frame) => frame && { x: middleX(frame), y: frame.y + ICON_MIDDLE });
    const points = [...(start ? [start] : []), ...corners, ...(end ? [end] : [])];
    return points.slice(1).map((point, index) => between(points[index] ?? point, point));
  });
}

function between(a: Point, b: Point): Frame {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

/** Under everything: at the top there is always room. */
export function besideAll(taken: readonly Frame[], { size, near }: Wanted): Frame {
  const lowest = Math.max(...taken.map(bottomOf), near.y);
  return framed(size, onGrid(near.x - size.width / 2), onGrid(lowest) + SIBLING_GAP);
}

/** What lies before the inside of the frame pushes the rest of the drawing on; then there is room to the right and below. */
function grown(view: SideView, parent: ViewNode, frame: Frame, env: CommandEnv): Result<Room, Rejection> {
  const by = shortOf(insideFrame(parent.frame), frame);
  if (by === 0) return extended(view, parent, frame, env);
  const pushed = insertSpace(view.diagram, { axis: 'x', at: parent.frame.x + 1, by }, env);
  if (!pushed.ok) return pushed;
  const now = viewSide(pushed.value, view.side, env.catalog);
  return extended(now, now.nodes.get(parent.id) ?? parent, { ...frame, x: frame.x + by }, env);
}

/** The frame alone where there is room around it, else the drawing is pulled apart at its edge. */
function extended(view: SideView, parent: ViewNode, frame: Frame, env: CommandEnv): Result<Room, Rejection> {
  const right = gridAbove(rightOf(frame) + FRAME_PADDING - rightOf(parent.frame));
  const down = gridAbove(bottomOf(frame) + FRAME_PADDING - bottomOf(parent.frame));
  if (right === 0 && down === 0) return ok({ diagram: view.diagram, frame });
  const wanted = { ...parent.frame, width: parent.frame.width + right, height: parent.frame.height + down };
  if (mayGrowAlone(view, parent, wanted)) {
    const own = parent.node.faces[view.side]?.frame ?? parent.node.frame;
    const size = { width: wanted.width, height: wanted.height };
    const resized = resize(view.diagram, { id: parent.id, frame: { ...own, ...size } }, env);
    return resized.ok ? ok({ diagram: resized.value, frame }) : resized;
  }
  const pulled = insertSpace(view.diagram, { axis: 'x', at: rightOf(parent.frame) - 1, by: right }, env);
  if (!pulled.ok) return pulled;
  const both = insertSpace(pulled.value, { axis: 'y', at: bottomOf(parent.frame) - 1, by: down }, env);
  return both.ok ? ok({ diagram: both.value, frame }) : both;
}

/** What is drawn as large as the frame beside it grows along with it. */
function mayGrowAlone(view: SideView, parent: ViewNode, wanted: Frame): boolean {
  const outer = parent.parentId === null ? undefined : view.nodes.get(parent.parentId);
  if (outer !== undefined && !encloses(insideFrame(outer.frame), wanted)) return false;
  const isWider = wanted.width > parent.frame.width;
  const isHigher = wanted.height > parent.frame.height;
  const siblings = view.children(parent.parentId).filter(({ id }) => id !== parent.id);
  return siblings.every(({ shape, frame }) => {
    if (isNear(frame, wanted)) return false;
    if (shape === 'icon') return true;
    return !(isHigher && isBeside(frame, parent.frame)) && !(isWider && isAbove(frame, parent.frame));
  });
}

function isBeside(a: Frame, b: Frame): boolean {
  return a.y === b.y && bottomOf(a) === bottomOf(b);
}

function isAbove(a: Frame, b: Frame): boolean {
  return a.x === b.x && rightOf(a) === rightOf(b);
}

function holds(outer: Frame, { x, y }: Point): boolean {
  return x >= outer.x && x <= rightOf(outer) && y >= outer.y && y <= bottomOf(outer);
}
