import type { Point, Port } from '../../document/schema.ts';
import { bottomOf, clamp, rightOf } from '../geometry.ts';
import type { NodeGeometry } from '../geometry-node.ts';
import { fine } from './fine-grid.ts';

/** Between an icon and the lines at it. */
export const ICON_GAP = 6;
const BORDER_GAP = 1;
const CORNER_ROOM = 14;

/** Where a connection meets a node: a side, and a coordinate along it. */
export interface Anchor {
  readonly side: Port;
  /** The connection leaves into the container instead of out of it. */
  readonly inward: boolean;
  /** x for top and bottom, y for left and right; absolute. */
  readonly along: number;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

export function isHorizontal(side: Port): boolean {
  return side === 'left' || side === 'right';
}

/** The coordinates along a side where connections may meet it. */
export function rangeOf({ core, form }: NodeGeometry, side: Port): Range {
  const [start, length] = isHorizontal(side) ? [core.y, core.height] : [core.x, core.width];
  const room = form === 'icon' ? Math.min(8, length / 4) : Math.min(CORNER_ROOM, length / 3);
  const titleRoom = form === 'container' && isHorizontal(side) ? Math.min(12, length / 6) : 0;
  return { low: fine(start + room + titleRoom), high: fine(start + length - room) };
}

export function middleOf({ core }: NodeGeometry, side: Port): number {
  return fine(isHorizontal(side) ? core.y + core.height / 2 : core.x + core.width / 2);
}

export function pointOf(geometry: NodeGeometry, { side, inward, along }: Anchor): Point {
  const { core, lowest, form } = geometry;
  const gap = inward ? -BORDER_GAP : form === 'icon' ? ICON_GAP : BORDER_GAP;
  switch (side) {
    case 'left':
      return { x: core.x - gap, y: along };
    case 'right':
      return { x: rightOf(core) + gap, y: along };
    case 'top':
      return { x: along, y: core.y - gap };
    default:
      return { x: along, y: Math.max(bottomOf(core), lowest) + gap };
  }
}

/** The way a line goes when it leaves the anchor: 1 towards growing coordinates, -1 the other way. */
export function outwards({ side, inward }: Pick<Anchor, 'side' | 'inward'>): 1 | -1 {
  return (side === 'right' || side === 'bottom') !== inward ? 1 : -1;
}

/** The coordinate along a side nearest to the wanted one. */
export function nearest(geometry: NodeGeometry, side: Port, wanted: number): number {
  const { low, high } = rangeOf(geometry, side);
  return clamp(wanted, low, high);
}
