import { drawnSize } from '../../shared/catalog/drawn-size.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import { insideFrame } from '../../shared/document/frame-padding.ts';
import type { Frame } from '../../shared/document/schema.ts';
import { bottomOf, boundsOf, encloses, inflate, overlaps, type Rect, rightOf } from '../../shared/scene/geometry.ts';
import { nodeGeometry } from '../../shared/scene/geometry-node.ts';
import type { Place } from './free-place.ts';
import type { Direction } from './neighbour.ts';
import { placementFrame } from './placement-frame.ts';
import { onGrid } from './snap-delta.ts';

/** Between frames, where nothing says how far apart things stand here. */
const USUAL = { across: 64, down: 40 } as const;
const FARTHEST = 240;
const LEAST = 16;
/** Rows or columns to either side that are tried. */
const TRIES = 6;

/**
 * Where a node goes that is added in a direction from another: in its frame, in line with it, as far away as the one before it, and
 * in the next free row or column where something is there. It covers nothing.
 */
export function placeBeside(view: SideView, source: ViewNode, direction: Direction, service: Service): Place {
  const { parentId } = source;
  const parent = parentId === null ? undefined : view.nodes.get(parentId);
  const inside = parent && insideFrame(parent.frame);
  const ahead = inLine(source, direction, service, gapOf(view, source, direction));
  const taken = view
    .children(parentId)
    .map((child) => boundsOf([child.frame, nodeGeometry(child).bounds]) ?? child.frame);
  const isFree = (place: Frame): boolean =>
    !taken.some((rect) => overlaps(inflate(rect, LEAST / 2), inflate(place, LEAST / 2 - 1)));
  const free = [...rowsAround(ahead, direction)].filter(isFree);
  const frame = free.find((place) => inside === undefined || encloses(inside, place)) ?? free[0] ?? ahead;
  return { frame, parentId };
}

/** In line with the middle of what lines end at. */
function inLine(source: ViewNode, direction: Direction, service: Service, gap: number): Frame {
  const { core } = nodeGeometry(source);
  const { frame } = source;
  const middle = { x: core.x + core.width / 2, y: core.y + core.height / 2 };
  const aligned = placementFrame(service, middle);
  const { width, height } = drawnSize(service);
  switch (direction) {
    case 'right':
      return { ...aligned, x: onEdge(rightOf(frame) + gap) };
    case 'left':
      return { ...aligned, x: onEdge(frame.x - gap - width) };
    case 'down':
      return { ...aligned, y: onEdge(bottomOf(frame) + gap) };
    case 'up':
      return { ...aligned, y: onEdge(frame.y - gap - height) };
  }
}

function onEdge(value: number): number {
  return onGrid(value, 4);
}

/** As far as the node on the other side that it is connected to stands away, so that a row becomes even. */
function gapOf(view: SideView, source: ViewNode, direction: Direction): number {
  const isAcross = direction === 'left' || direction === 'right';
  const usual = isAcross ? USUAL.across : USUAL.down;
  const others = [...source.incoming.map(({ from }) => from), ...source.outgoing.map(({ to }) => to)];
  const gaps = others
    .flatMap((id) => view.nodes.get(id) ?? [])
    .filter(({ id, parentId }) => id !== source.id && parentId === source.parentId)
    .filter(({ frame }) => isInRow(frame, source.frame, isAcross))
    .map(({ frame }) => distance(frame, source.frame, isAcross))
    .filter((gap) => gap >= LEAST && gap <= FARTHEST);
  return gaps.length === 0 ? usual : Math.min(...gaps);
}

function isInRow(a: Rect, b: Rect, isAcross: boolean): boolean {
  return isAcross ? a.y < bottomOf(b) && b.y < bottomOf(a) : a.x < rightOf(b) && b.x < rightOf(a);
}

function distance(a: Rect, b: Rect, isAcross: boolean): number {
  return isAcross ? Math.max(a.x - rightOf(b), b.x - rightOf(a)) : Math.max(a.y - bottomOf(b), b.y - bottomOf(a));
}

/** Straight ahead first, then to either side of it. */
function* rowsAround(ahead: Frame, direction: Direction): Generator<Frame> {
  const isAcross = direction === 'left' || direction === 'right';
  const step = isAcross ? ahead.height + USUAL.down : ahead.width + USUAL.across;
  yield ahead;
  for (let row = 1; row <= TRIES; row++) {
    for (const by of [row * step, -row * step]) {
      yield isAcross ? { ...ahead, y: ahead.y + by } : { ...ahead, x: ahead.x + by };
    }
  }
}
