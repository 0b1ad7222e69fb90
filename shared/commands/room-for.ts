import type { Size } from '../catalog/drawn-size.ts';
import { type SideView, type ViewNode, viewSide } from '../catalog/side-view.ts';
import type { Diagram, Frame, Point } from '../document/schema.ts';
import { ok, type Result } from '../result.ts';
import type { CommandEnv } from './command.ts';
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

const GRID = 8;
const GAP = 24;
const LEAST_GAP = 16;
const TITLE_HEIGHT = 32;
const PADDING = 16;
/** Lines end at the icon, which is at the top of its frame. */
const ICON_MIDDLE = 24;
/** An icon's name may be this wide. */
const NAME_WIDTH = 104;
/** What is out of line with everything beside it has to be so much nearer to be chosen. */
const OUT_OF_LINE = 40;
/** What lies on a line that a person has bent has to be so much nearer; lines that are routed find a way around. */
const ON_A_LINE = 120;
/** Pushing the drawing on disturbs more of it than growing at its end. */
const PUSHED = 1.5;
/** So many neighbours are lined up with; the others are only kept clear of. */
const MOST_NEIGHBOURS = 12;

/**
 * A place in a frame where nothing else is, near to where it is wanted and in line with what is there. Where there is none the
 * frame grows, and so do the frames around it; what stood beside them moves on.
 */
export function roomFor(diagram: Diagram, input: RoomInput, env: CommandEnv): Result<Room, Rejection> {
  const view = viewSide(diagram, diagram.provider, env.catalog);
  const parent = input.parentId === null ? undefined : view.nodes.get(input.parentId);
  const others = view.children(input.parentId).filter(({ id }) => input.leaving?.has(id) !== true);
  const taken = others.map(drawnRect);
  const inside = parent && insideOf(parent.frame);
  const exact = framed(input.size, input.near.x - input.size.width / 2, input.near.y - input.size.height / 2);
  const fits = parent === undefined || holds(parent.frame, input.near);
  if (input.isExact === true && fits && isFree(exact, taken, 0)) return ok({ diagram, frame: exact });
  const free = placesAt(input, taken, inside).filter((place) => isFree(place, taken));
  const beside = { taken, lines: bentLines(view) };
  const fitting = nearest(inside === undefined ? free : free.filter((place) => encloses(inside, place)), input, beside);
  if (fitting !== undefined) return ok({ diagram, frame: fitting });
  if (parent === undefined || inside === undefined) return ok({ diagram, frame: besideAll(taken, input) });
  const below = free.filter(({ y }) => y >= inside.y);
  const frame = nearest(below, input, beside, inside) ?? framed(input.size, inside.x, bottomOf(inside) + GAP);
  return grown(view, parent, frame, env);
}

/** The part of a frame under its title. */
function insideOf({ x, y, width, height }: Frame): Frame {
  return {
    x: x + PADDING,
    y: y + TITLE_HEIGHT,
    width: width - 2 * PADDING,
    height: height - TITLE_HEIGHT - PADDING,
  };
}

/** With the name under an icon, which may be wider than its frame. */
function drawnRect({ frame, shape }: ViewNode): Frame {
  const extra = shape === 'icon' ? Math.max(0, NAME_WIDTH - frame.width) : 0;
  return { ...frame, x: frame.x - extra / 2, width: frame.width + extra };
}

/** The pieces of the lines with corners that a person placed. */
function bentLines(view: SideView): readonly Frame[] {
  return view.connections.flatMap(({ connection, from, to }) => {
    if (connection.waypoints.length === 0) return [];
    const ends = [from, to].map((id) => view.nodes.get(id)?.frame);
    const [start, end] = ends.map((frame) => frame && { x: middleX(frame), y: frame.y + ICON_MIDDLE });
    const points = [...(start ? [start] : []), ...connection.waypoints, ...(end ? [end] : [])];
    return points.slice(1).map((point, index) => between(points[index] ?? point, point));
  });
}

function between(a: Point, b: Point): Frame {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

/** Where it is wanted, at the frame's corner, and in the rows and columns of what is there. */
function placesAt({ size, near }: RoomInput, taken: readonly Frame[], inside: Frame | undefined): readonly Frame[] {
  const distance = (rect: Frame): number => Math.hypot(middleX(rect) - near.x, middleY(rect) - near.y);
  const neighbours = [...taken].sort((a, b) => distance(a) - distance(b)).slice(0, MOST_NEIGHBOURS);
  const xs = new Set([onGrid(near.x - size.width / 2)]);
  const ys = new Set([onGrid(near.y - size.height / 2)]);
  if (inside !== undefined) {
    xs.add(inside.x).add(onGrid(middleX(inside) - size.width / 2));
    ys.add(inside.y).add(onGrid(middleY(inside) - size.height / 2));
  }
  for (const rect of neighbours) {
    xs.add(middleX(rect) - size.width / 2);
    xs.add(rightOf(rect) + GAP).add(rect.x - GAP - size.width);
    ys.add(rect.y).add(bottomOf(rect) + GAP);
    ys.add(rect.y - GAP - size.height);
  }
  return [...xs].flatMap((x) => [...ys].map((y) => framed(size, x, y)));
}

interface Surroundings {
  readonly taken: readonly Frame[];
  readonly lines: readonly Frame[];
}

function nearest(
  places: readonly Frame[],
  { near }: RoomInput,
  { taken, lines }: Surroundings,
  inside?: Frame,
): Frame | undefined {
  const costOf = (place: Frame): number => {
    const away = Math.hypot(middleX(place) - near.x, middleY(place) - near.y);
    const isInLine = taken.some((rect) => rect.y === place.y || middleX(rect) === middleX(place));
    const isOnLine = lines.some((line) => isNear(line, place, 0));
    const growth = inside === undefined ? 0 : growthFor(inside, place);
    return away + (isInLine || taken.length === 0 ? 0 : OUT_OF_LINE) + (isOnLine ? ON_A_LINE : 0) + growth;
  };
  let best: { place: Frame; cost: number } | undefined;
  for (const place of places) {
    const cost = costOf(place);
    if (best === undefined || cost < best.cost) best = { place, cost };
  }
  return best?.place;
}

function growthFor(inside: Frame, place: Frame): number {
  const more = Math.max(0, rightOf(place) - rightOf(inside)) + Math.max(0, bottomOf(place) - bottomOf(inside));
  return more + PUSHED * shortOf(inside, place);
}

/** How far a place begins before the inside of its frame. */
function shortOf(inside: Frame, { x }: Frame): number {
  return gridAbove(inside.x - x);
}

function besideAll(taken: readonly Frame[], { size, near }: RoomInput): Frame {
  const lowest = Math.max(...taken.map(bottomOf), near.y);
  return framed(size, onGrid(near.x - size.width / 2), onGrid(lowest) + GAP);
}

/** What lies before the inside of the frame pushes the rest of the drawing on; then there is room to the right and below. */
function grown(view: SideView, parent: ViewNode, frame: Frame, env: CommandEnv): Result<Room, Rejection> {
  const by = shortOf(insideOf(parent.frame), frame);
  if (by === 0) return extended(view, parent, frame, env);
  const pushed = insertSpace(view.diagram, { axis: 'x', at: parent.frame.x + 1, by }, env);
  if (!pushed.ok) return pushed;
  const now = viewSide(pushed.value, view.side, env.catalog);
  return extended(now, now.nodes.get(parent.id) ?? parent, { ...frame, x: frame.x + by }, env);
}

/** The frame alone where there is room around it, else the drawing is pulled apart at its edge. */
function extended(view: SideView, parent: ViewNode, frame: Frame, env: CommandEnv): Result<Room, Rejection> {
  const right = gridAbove(rightOf(frame) + PADDING - rightOf(parent.frame));
  const down = gridAbove(bottomOf(frame) + PADDING - bottomOf(parent.frame));
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
  if (outer !== undefined && !encloses(insideOf(outer.frame), wanted)) return false;
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

function isFree(place: Frame, taken: readonly Frame[], gap = LEAST_GAP): boolean {
  return !taken.some((rect) => isNear(rect, place, gap));
}

function isNear(a: Frame, b: Frame, gap = LEAST_GAP): boolean {
  return a.x < rightOf(b) + gap && b.x < rightOf(a) + gap && a.y < bottomOf(b) + gap && b.y < bottomOf(a) + gap;
}

function holds(outer: Frame, { x, y }: Point): boolean {
  return x >= outer.x && x <= rightOf(outer) && y >= outer.y && y <= bottomOf(outer);
}

function encloses(outer: Frame, inner: Frame): boolean {
  return (
    inner.x >= outer.x && inner.y >= outer.y && rightOf(inner) <= rightOf(outer) && bottomOf(inner) <= bottomOf(outer)
  );
}

function framed({ width, height }: Size, x: number, y: number): Frame {
  return { x, y, width, height };
}

function rightOf(rect: Frame): number {
  return rect.x + rect.width;
}

function bottomOf(rect: Frame): number {
  return rect.y + rect.height;
}

function middleX(rect: Frame): number {
  return rect.x + rect.width / 2;
}

function middleY(rect: Frame): number {
  return rect.y + rect.height / 2;
}

function onGrid(value: number): number {
  return Math.round(value / GRID) * GRID;
}

function gridAbove(value: number): number {
  return Math.max(0, Math.ceil(value / GRID) * GRID);
}
