import { bottomOf, rightOf } from './rectangles.ts';
import type { Frame } from './schema.ts';

/** Between a frame's edge and what it holds, in diagram pixels: what growing, fitting and laying out keep. */
export const FRAME_PADDING = 16;
/** The same above, where the frame's title stands. */
export const FRAME_TITLE = 32;
/** A hand may draw the edge as near as this to what it holds, and to its title. */
export const TIGHT_PADDING = 8;
export const TIGHT_TITLE = 24;
/** Between the frames and icons of one frame. */
export const SIBLING_GAP = 24;

/** The part of a frame that others are put in; it may have no area. */
export function insideFrame({ x, y, width, height }: Frame): Frame {
  return {
    x: x + FRAME_PADDING,
    y: y + FRAME_TITLE,
    width: width - 2 * FRAME_PADDING,
    height: height - FRAME_TITLE - FRAME_PADDING,
  };
}

/** The frame that holds a rectangle with padding on all sides and a title above. */
export function frameAround({ x, y, width, height }: Frame): Frame {
  return {
    x: x - FRAME_PADDING,
    y: y - FRAME_TITLE,
    width: width + 2 * FRAME_PADDING,
    height: height + FRAME_TITLE + FRAME_PADDING,
  };
}

/** How far a rectangle keeps from each edge of the frame that holds it; less than nothing where it sticks out. */
export interface Clearance {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function clearanceIn(frame: Frame, rect: Frame): Clearance {
  return {
    left: rect.x - frame.x,
    top: rect.y - frame.y,
    right: rightOf(frame) - rightOf(rect),
    bottom: bottomOf(frame) - bottomOf(rect),
  };
}

export const FULL_CLEARANCE: Clearance = {
  left: FRAME_PADDING,
  top: FRAME_TITLE,
  right: FRAME_PADDING,
  bottom: FRAME_PADDING,
};
