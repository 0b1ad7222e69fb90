import type { Point, Port } from '../../shared/document/schema.ts';
import { bottomOf, centreOf, clamp, holdsPoint, type Rect, rightOf } from '../../shared/scene/geometry.ts';
import type { NodeGeometry } from '../../shared/scene/geometry-node.ts';
import { isItself } from '../gestures/bendable.ts';
import { type Half, isUpright } from '../gestures/bends.ts';
import type { ResizeHandle } from '../gestures/resize-frame.ts';
import { isResizable } from '../gestures/resize-limits.ts';
import { foldPlace } from './fold-handle.ts';
import { type LiveDiagram, liveGeometry } from './live-diagram.ts';
import { liveLabel, liveRoute } from './live-routes.ts';

/** What can be grasped beside the elements themselves. */
export type Handle =
  | { readonly kind: 'resize'; readonly id: string; readonly edge: ResizeHandle }
  | { readonly kind: 'connect'; readonly id: string; readonly port: Port }
  | { readonly kind: 'end'; readonly id: string; readonly end: 'from' | 'to' }
  /** Collapses a frame, or expands a tile. */
  | { readonly kind: 'fold'; readonly id: string; readonly isFolded: boolean }
  /** Of a line: `isUpright` says which way it runs. */
  | { readonly kind: 'piece'; readonly id: string; readonly piece: number; readonly isUpright: boolean }
  /** Makes a bend in the middle of a piece, by taking one half of it along. */
  | {
      readonly kind: 'half';
      readonly id: string;
      readonly piece: number;
      readonly half: Half;
      readonly isUpright: boolean;
    }
  | { readonly kind: 'corner'; readonly id: string; readonly corner: number };

export interface PlacedHandle {
  readonly handle: Handle;
  /** In the diagram. */
  readonly at: Point;
}

/** Screen pixels. */
const REACH = 8;
const BESIDE = 14;
/** A smaller frame would be covered by its own handles. */
const SMALLEST_FOR_CONNECTING = { icon: 16, frame: 56 } as const;

/** Of the one selected element, and for connecting those of the hovered node. */
export function shownHandles(
  live: LiveDiagram,
  selection: ReadonlySet<string>,
  hovered: string | null,
  zoom: number,
): readonly PlacedHandle[] {
  const [only] = selection.size === 1 ? selection : [];
  return [
    ...(only === undefined ? [] : handlesOfSelected(live, only, zoom)),
    ...(hovered === null ? [] : connectHandles(live, hovered, zoom)),
    ...foldHandles(live, only, zoom),
    ...(hovered === only ? [] : foldHandles(live, hovered ?? undefined, zoom)),
  ];
}

/** The nearest handle that the point touches. */
export function handleAt(handles: readonly PlacedHandle[], { x, y }: Point, zoom: number): Handle | null {
  let nearest: Handle | null = null;
  let least = REACH / zoom;
  for (const { handle, at } of handles) {
    const distance = Math.hypot(at.x - x, at.y - y);
    if (distance > least) continue;
    least = distance;
    nearest = handle;
  }
  return nearest;
}

/** True on a node and on its handles around it, so that they stay while the hand goes there. */
export function isNear(geometry: NodeGeometry, { x, y }: Point, zoom: number): boolean {
  const reach = (BESIDE + REACH) / zoom;
  const { core } = geometry;
  const bottom = Math.max(bottomOf(core), geometry.form === 'icon' ? geometry.lowest : 0);
  return x >= core.x - reach && x <= rightOf(core) + reach && y >= core.y - reach && y <= bottom + reach;
}

/** True between a node and the handles for connecting it, whatever lies there. */
export function isOnTheWay(live: LiveDiagram, id: string, { x, y }: Point, zoom: number): boolean {
  const core = liveGeometry(live, id)?.core;
  if (core === undefined) return false;
  return connectHandles(live, id, zoom).some(({ at }) => {
    const edge = { x: clamp(at.x, core.x, rightOf(core)), y: clamp(at.y, core.y, bottomOf(core)) };
    const between = {
      x: clamp(x, Math.min(at.x, edge.x), Math.max(at.x, edge.x)),
      y: clamp(y, Math.min(at.y, edge.y), Math.max(at.y, edge.y)),
    };
    return Math.hypot(between.x - x, between.y - y) <= REACH / zoom;
  });
}

const CURSORS: Readonly<Record<ResizeHandle, string>> = {
  n: 'ns-resize',
  s: 'ns-resize',
  e: 'ew-resize',
  w: 'ew-resize',
  ne: 'nesw-resize',
  sw: 'nesw-resize',
  nw: 'nwse-resize',
  se: 'nwse-resize',
};

/** What a press on the handle would do. */
export function cursorOf(handle: Handle): string {
  if (handle.kind === 'resize') return CURSORS[handle.edge];
  if (handle.kind === 'piece' || handle.kind === 'half') return handle.isUpright ? 'ew-resize' : 'ns-resize';
  if (handle.kind === 'fold') return 'pointer';
  return handle.kind === 'corner' ? 'move' : 'crosshair';
}

function handlesOfSelected(live: LiveDiagram, id: string, zoom: number): readonly PlacedHandle[] {
  const viewNode = live.view.nodes.get(id);
  const geometry = liveGeometry(live, id);
  if (viewNode === undefined || geometry === undefined) return lineHandles(live, id, zoom);
  return isResizable(viewNode) ? resizeHandles(id, geometry.core, zoom) : [];
}

function foldHandles(live: LiveDiagram, id: string | undefined, zoom: number): readonly PlacedHandle[] {
  const at = id === undefined ? undefined : foldPlace(live, id, zoom);
  if (id === undefined || at === undefined) return [];
  return [{ handle: { kind: 'fold', id, isFolded: live.view.nodes.get(id)?.inside !== undefined }, at }];
}

/** Screen pixels: along a shorter side there is no room between the handles at its ends, and they would hide what it holds. */
const SHORTEST_WITH_ENDS = 28;
const SHORTEST_WITH_MIDDLE = 44;

/** At the corners and the middles of its sides, as far as there is room; a small thing is sized in the inspector. */
function resizeHandles(id: string, core: Rect, zoom: number): readonly PlacedHandle[] {
  const [wide, high] = [core.width * zoom, core.height * zoom];
  const hasRoom = (edge: ResizeHandle): boolean => {
    if (edge.length === 2) return Math.min(wide, high) >= SHORTEST_WITH_ENDS;
    const [along, across] = edge === 'n' || edge === 's' ? [wide, high] : [high, wide];
    // On a low thing, such as a line of text, the middles of the short sides stand for the corners.
    return along >= SHORTEST_WITH_MIDDLE
      ? across >= SHORTEST_WITH_ENDS
      : across >= SHORTEST_WITH_MIDDLE && along < SHORTEST_WITH_ENDS;
  };
  const middle = centreOf(core);
  const xs = { w: core.x, '': middle.x, e: rightOf(core) };
  const ys = { n: core.y, '': middle.y, s: bottomOf(core) };
  return (Object.keys(CURSORS) as ResizeHandle[]).filter(hasRoom).map((edge) => {
    const down = edge.includes('n') ? 'n' : edge.includes('s') ? 's' : '';
    const across = edge.includes('e') ? 'e' : edge.includes('w') ? 'w' : '';
    return { handle: { kind: 'resize', id, edge }, at: { x: xs[across], y: ys[down] } };
  });
}

/** Its ends, which can be taken elsewhere; its corners, and the middles of its pieces, where it can be bent. */
function lineHandles(live: LiveDiagram, id: string, zoom: number): readonly PlacedHandle[] {
  const routed = live.layout.routes.connections.find(({ view }) => view.connection.id === id && isItself(view));
  if (routed === undefined) return [];
  const now = liveRoute(live, routed);
  const { points } = now;
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    { handle: { kind: 'end', id, end: 'from' }, at: first },
    { handle: { kind: 'end', id, end: 'to' }, at: last },
    ...bendHandles(id, points, liveLabel(live, routed, now)?.rect, zoom),
  ];
}

/** Screen pixels: what is shorter has no handle of its own. */
const SHORTEST_PIECE = 28;
const SHORTEST_BESIDE_CORNER = 14;
const SHORTEST_HALVED = 96;
/** Between the handle of a piece and those of its halves. */
const BESIDE_PIECE = 18;

function bendHandles(
  id: string,
  points: readonly Point[],
  label: Rect | undefined,
  zoom: number,
): readonly PlacedHandle[] {
  const found: PlacedHandle[] = [];
  const lengths = points.slice(1).map(({ x, y }, index) => {
    const before = points[index] as Point;
    return Math.hypot(x - before.x, y - before.y) * zoom;
  });
  for (const [piece, length] of lengths.entries()) {
    const [a, b] = [points[piece] as Point, points[piece + 1] as Point];
    if (length >= SHORTEST_PIECE) {
      const isFree = (point: Point): boolean => label === undefined || !holdsPoint(label, point, BESIDE_LABEL / zoom);
      const at = firstAlong(a, b, [0.5, 0.25, 0.75, 0.12, 0.88], isFree) ?? along(a, b, 0.5);
      const isBeside = (point: Point): boolean => Math.hypot(point.x - at.x, point.y - at.y) * zoom >= BESIDE_PIECE;
      const upright = isUpright(points, piece);
      found.push({ handle: { kind: 'piece', id, piece, isUpright: upright }, at });
      for (const half of length >= SHORTEST_HALVED ? HALVES : []) {
        const beside = firstAlong(a, b, PLACES[half], (point) => isFree(point) && isBeside(point));
        if (beside === undefined) continue;
        found.push({ handle: { kind: 'half', id, piece, half, isUpright: upright }, at: beside });
      }
    }
    const isCorner = piece + 2 < points.length;
    if (isCorner && Math.min(length, lengths[piece + 1] ?? 0) >= SHORTEST_BESIDE_CORNER) {
      found.push({ handle: { kind: 'corner', id, corner: piece + 1 }, at: b });
    }
  }
  return found;
}

const HALVES: readonly Half[] = ['first', 'second'];
const PLACES: Readonly<Record<Half, readonly number[]>> = { first: [0.25, 0.14], second: [0.75, 0.86] };

function firstAlong(
  a: Point,
  b: Point,
  shares: readonly number[],
  isFit: (point: Point) => boolean,
): Point | undefined {
  return shares.map((share) => along(a, b, share)).find(isFit);
}

function along(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

const BESIDE_LABEL = 8;

function connectHandles(live: LiveDiagram, id: string, zoom: number): readonly PlacedHandle[] {
  const geometry = liveGeometry(live, id);
  if (geometry === undefined || geometry.form === 'point' || geometry.form === 'text') return [];
  const { core, form, lowest } = geometry;
  const smallest = SMALLEST_FOR_CONNECTING[form === 'container' ? 'frame' : 'icon'];
  if (Math.min(core.width, core.height) * zoom < smallest) return [];
  const beside = BESIDE / zoom;
  const { x, y } = centreOf(core);
  const bottom = form === 'icon' ? Math.max(bottomOf(core), lowest) : bottomOf(core);
  const places: Readonly<Record<Port, Point>> = {
    top: { x, y: core.y - beside },
    right: { x: rightOf(core) + beside, y },
    bottom: { x, y: bottom + beside },
    left: { x: core.x - beside, y },
  };
  return (Object.keys(places) as Port[]).map((port) => ({ handle: { kind: 'connect', id, port }, at: places[port] }));
}
