import { isLaidOut } from '../../shared/catalog/annotations.ts';
import type { SideView } from '../../shared/catalog/side-view.ts';
import { append } from '../../shared/group-by.ts';
import type { Rect } from '../../shared/scene/geometry.ts';
import { shownLayout } from '../state/shown-layout.ts';

export type Axis = 'x' | 'y';

/** An edge or the middle of something, across an axis. */
export interface GuideLine {
  readonly at: number;
  readonly isMiddle: boolean;
  readonly of: Neighbour;
}

export interface Neighbour {
  readonly id: string;
  /** The icon's square, or the frame: what lines meet. */
  readonly rect: Rect;
}

/** What lies in one frame, ready to be asked in the middle of a drag. */
export interface GuideIndex {
  /** By place. */
  readonly lines: Readonly<Record<Axis, readonly GuideLine[]>>;
  /** By their left, or upper, edge. */
  readonly inOrder: Readonly<Record<Axis, readonly Neighbour[]>>;
}

const known = new WeakMap<SideView['nodes'], Map<string | null, GuideIndex>>();

/** Made once for a frame of a diagram as it is, when something is first dragged in it. */
export function guideIndex(view: SideView, parentId: string | null): GuideIndex {
  const indexes = known.get(view.nodes) ?? new Map<string | null, GuideIndex>();
  known.set(view.nodes, indexes);
  const index = indexes.get(parentId) ?? build(view, parentId);
  indexes.set(parentId, index);
  return index;
}

function build(view: SideView, parentId: string | null): GuideIndex {
  const { geometries } = shownLayout(view);
  const neighbours = view.children(parentId).flatMap(({ id, service }): readonly Neighbour[] => {
    const rect = geometries.get(id)?.core;
    return rect === undefined || !isLaidOut(service) ? [] : [{ id, rect }];
  });
  return {
    lines: { x: linesOf(neighbours, 'x'), y: linesOf(neighbours, 'y') },
    inOrder: { x: ordered(neighbours, 'x'), y: ordered(neighbours, 'y') },
  };
}

function linesOf(neighbours: readonly Neighbour[], axis: Axis): readonly GuideLine[] {
  const byPlace = new Map<number, GuideLine[]>();
  for (const of of neighbours) {
    const low = lowOf(of.rect, axis);
    const size = sizeOf(of.rect, axis);
    for (const share of [0, 0.5, 1]) {
      const at = low + share * size;
      append(byPlace, at, { at, isMiddle: share === 0.5, of });
    }
  }
  return [...byPlace.values()].flat().sort((a, b) => a.at - b.at);
}

function ordered(neighbours: readonly Neighbour[], axis: Axis): readonly Neighbour[] {
  return [...neighbours].sort((a, b) => lowOf(a.rect, axis) - lowOf(b.rect, axis));
}

export function lowOf(rect: Rect, axis: Axis): number {
  return axis === 'x' ? rect.x : rect.y;
}

export function sizeOf(rect: Rect, axis: Axis): number {
  return axis === 'x' ? rect.width : rect.height;
}

export function highOf(rect: Rect, axis: Axis): number {
  return lowOf(rect, axis) + sizeOf(rect, axis);
}

/** The first of a sorted list that is not before a place. */
export function firstFrom<T>(sorted: readonly T[], placeOf: (item: T) => number, from: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const item = sorted[middle];
    if (item !== undefined && placeOf(item) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
