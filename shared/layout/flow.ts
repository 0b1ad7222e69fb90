import { FRAME_PADDING, FRAME_TITLE } from '../document/frame-padding.ts';
import type { Frame, Point } from '../document/schema.ts';
import type { Direction, Spacing } from './layout-options.ts';

/**
 * Everything is laid out as if connections led to the right: `along` is where they lead, `across` the other way. The other
 * directions are this one turned or mirrored, so there is one way to lay out and not four.
 */
export interface Extent {
  along: number;
  across: number;
}

export interface Padding {
  readonly before: Extent;
  readonly after: Extent;
}

export interface Flow {
  readonly size: (size: { readonly width: number; readonly height: number }) => Extent;
  /** A point of a rectangle of this size, in flow. */
  readonly point: (at: Point, within: Extent) => Extent;
  /** A rectangle in flow within the whole, in diagram pixels from the whole's upper left corner. */
  readonly frame: (at: Extent, size: Extent, whole: Extent) => Frame;
  readonly padding: Padding;
}

/** Diagram pixels; all that is laid out has its middle on it. */
export const STEP = 8;

export function flowOf(direction: Direction, { extra }: Spacing): Flow {
  const isTurned = direction === 'down' || direction === 'up';
  const isMirrored = direction === 'left' || direction === 'up';
  const turned = (x: number, y: number): Extent => (isTurned ? { along: y, across: x } : { along: x, across: y });
  const mirrored = (at: Extent, within: Extent, length = 0): Extent =>
    isMirrored ? { ...at, along: within.along - at.along - length } : at;
  const leftTop = turned(FRAME_PADDING + extra, FRAME_TITLE + extra);
  const rightBottom = turned(FRAME_PADDING + extra, FRAME_PADDING + extra);
  return {
    size: ({ width, height }) => turned(width, height),
    point: ({ x, y }, within) => mirrored(turned(x, y), within),
    frame(at, size, whole) {
      const { along, across } = mirrored(at, whole, size.along);
      return isTurned
        ? { x: across, y: along, width: size.across, height: size.along }
        : { x: along, y: across, width: size.along, height: size.across };
    },
    padding: isMirrored
      ? {
          before: { along: rightBottom.along, across: leftTop.across },
          after: { along: leftTop.along, across: rightBottom.across },
        }
      : { before: leftTop, after: rightBottom },
  };
}

export function gridAbove(value: number): number {
  return Math.ceil(value / STEP) * STEP;
}

export function onStep(value: number): number {
  return Math.round(value / STEP) * STEP;
}
