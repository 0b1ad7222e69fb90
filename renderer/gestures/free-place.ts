import { isArea, isCallout, isLaidOut, isSequenced, isWritten } from '../../shared/catalog/annotations.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import { canContain } from '../../shared/commands/can-contain.ts';
import type { Frame, Point } from '../../shared/document/schema.ts';
import { bottomOf, boundsOf, encloses, inflate, type Rect, rightOf } from '../../shared/scene/geometry.ts';
import { nodeGeometry } from '../../shared/scene/geometry-node.ts';
import { SpatialGrid } from '../../shared/scene/routing/spatial-grid.ts';
import { calloutPlace } from './annotation-target.ts';
import { takesDrops } from './drop-target.ts';
import { placementFrame } from './placement-frame.ts';
import { GRID, snapFrame } from './snap-delta.ts';

export interface Place {
  /** Absolute, in diagram pixels. */
  readonly frame: Frame;
  readonly parentId: string | null;
}

/** Between what is placed and what is there. */
const GAP = 16;
const TITLE_HEIGHT = 24;
const STEP = 3 * GRID;
const RINGS = 40;
const SMALLEST = { width: 96, height: 64 };

/**
 * Where a service goes that is placed without pointing: into the selected frame, or beside the selected node, if the cloud
 * would have it so; else near the middle of what is in view. It covers nothing: of a full frame it is beside all that is there,
 * and the frame grows. What is only written looks for room outside.
 */
export function placeForService(view: SideView, service: Service, selection: Iterable<string>, centre: Point): Place {
  const selected = [...selection].flatMap((id) => view.nodes.get(id) ?? []).at(-1);
  if (isArea(service)) return { frame: snapFrame(placementFrame(service, centre)), parentId: null };
  if (isCallout(service) && selected !== undefined && !isSequenced(selected.service)) {
    return { frame: calloutPlace(selected, placementFrame(service, centre).width), parentId: selected.id };
  }
  const near = selected === undefined ? centre : pointBeside(selected);
  for (const parent of framesFrom(view, selected)) {
    if (canContain(view.diagram, parent.id, { serviceId: service.id }, view.catalog).answer !== 'allow') continue;
    const frame = settledFrame(view, parent.id, service, placementFrame(service, near));
    const free = freePlace(view, frame, parent.id) ?? (isWritten(service) ? null : besideAll(view, frame, parent.id));
    if (free !== null) return { frame: free, parentId: parent.id };
  }
  const frame = snapFrame(placementFrame(service, centre));
  return { frame: freePlace(view, frame, null) ?? frame, parentId: null };
}

/** The free place nearest to the frame's own; null where the parent has no room. Beside the diagram there always is. */
export function freePlace(view: SideView, frame: Frame, parentId: string | null): Frame | null {
  const taken = new SpatialGrid<Rect>();
  const rects = view
    .children(parentId)
    .filter(({ service }) => isLaidOut(service))
    .map(withName);
  for (const rect of rects) taken.add(rect);
  const room = parentId === null ? undefined : insideOf(view, parentId);
  for (const at of ringsAround(snapFrame(frame))) {
    const place = { ...frame, ...at };
    if (room !== undefined && !encloses(room, place)) continue;
    if (isFree(taken, place)) return place;
  }
  const all = boundsOf(rects);
  if (parentId !== null || all === undefined) return null;
  return snapFrame({ ...frame, x: all.x, y: bottomOf(all) + GAP + GRID });
}

/** Right of all that the frame holds, or under it, so that the frame stays wider than high. */
function besideAll(view: SideView, frame: Frame, parentId: string): Frame {
  const all = boundsOf(view.children(parentId).map(withName));
  if (all === undefined) return snapFrame(frame);
  const isUnder = all.width > all.height * WIDE;
  const at = isUnder ? { x: all.x, y: bottomOf(all) + GAP + GRID } : { x: rightOf(all) + GAP + GRID, y: all.y };
  return snapFrame({ ...frame, ...at });
}

const WIDE = 1.6;

/** All that is drawn of it. */
function withName(node: ViewNode): Rect {
  return boundsOf([node.frame, nodeGeometry(node).bounds]) ?? node.frame;
}

/** Where a service that is dropped on a frame comes to lie: where it was let go, as the frame grows; a frame too large for it gets smaller. */
export function droppedFrame(view: SideView, parentId: string | null, service: Service, frame: Frame): Frame {
  const room = parentId === null ? undefined : insideOf(view, parentId);
  if (room === undefined || service.defaultShape !== 'frame') return frame;
  const fits = frame.width <= room.width && frame.height <= room.height;
  return fits ? frame : settledFrame(view, parentId, service, frame);
}

/** The frame, moved until it lies inside its parent; frames also get smaller for it. */
function settledFrame(view: SideView, parentId: string | null, service: Service, frame: Frame): Frame {
  const room = parentId === null ? undefined : insideOf(view, parentId);
  if (room === undefined) return frame;
  const shrinks = service.defaultShape === 'frame';
  const width = shrinks ? Math.min(frame.width, Math.max(room.width, SMALLEST.width)) : frame.width;
  const height = shrinks ? Math.min(frame.height, Math.max(room.height, SMALLEST.height)) : frame.height;
  const x = Math.max(room.x, Math.min(frame.x, rightOf(room) - width));
  const y = Math.max(room.y, Math.min(frame.y, bottomOf(room) - height));
  return { x, y, width, height };
}

/** The frame under its title, without a margin. */
function insideOf(view: SideView, id: string): Rect | undefined {
  const frame = view.nodes.get(id)?.frame;
  if (frame === undefined) return undefined;
  return {
    x: frame.x + GRID,
    y: frame.y + TITLE_HEIGHT,
    width: frame.width - 2 * GRID,
    height: frame.height - TITLE_HEIGHT - GRID,
  };
}

/** The selected node, if it takes others, then the frames around it. */
function framesFrom(view: SideView, selected: ViewNode | undefined): readonly ViewNode[] {
  if (selected === undefined) return [];
  const around = view.ancestors(selected.id);
  return takesDrops(selected) ? [selected, ...around] : around;
}

function pointBeside(selected: ViewNode): Point {
  const { x, y, width, height } = selected.frame;
  if (takesDrops(selected)) return { x: x + width / 2, y: y + height / 2 };
  return { x: x + width * 2, y: y + GRID * 3 };
}

function isFree(taken: SpatialGrid<Rect>, place: Frame): boolean {
  const { x, y, width, height } = inflate(place, GAP / 2);
  let isTaken = false;
  taken.forEachIn(x, y, x + width, y + height, () => {
    isTaken = true;
    return true;
  });
  return !isTaken;
}

/** The frame's own corner, then squares around it, nearest first. */
function* ringsAround({ x, y }: Point): Generator<Point> {
  yield { x, y };
  for (let ring = 1; ring <= RINGS; ring++) {
    const reach = ring * STEP;
    // To the right first, as a row of things is read.
    for (let at = 0; at <= reach; at += STEP) {
      for (const along of at === 0 ? [0] : [at, -at]) {
        yield { x: x + reach, y: y + along };
        yield { x: x + along, y: y + reach };
        yield { x: x - reach, y: y + along };
        yield { x: x + along, y: y - reach };
      }
    }
  }
}
