import { GRID } from '../gestures/snap-delta.ts';

/** Screen pixels that dots keep at least from each other. */
const CLOSEST = 14;

/** The screen pixels from dot to dot: as fine as the eye can part, twice as wide each time it cannot. */
export function gapAt(zoom: number): number {
  let gap = 2 * GRID * zoom;
  while (gap < CLOSEST) gap *= 2;
  return gap;
}
