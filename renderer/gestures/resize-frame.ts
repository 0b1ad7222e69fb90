import type { Frame } from '../../shared/document/schema.ts';
import type { ResizeLimits } from './resize-limits.ts';
import { onGrid } from './snap-delta.ts';

/** The edge or corner that is drawn, by compass. */
export type ResizeHandle = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';

/** The frame with the handle moved, within its limits; `grid` undefined: not snapped. A limit never makes it grow. */
export function resizeFrame(
  before: Frame,
  handle: ResizeHandle,
  by: { readonly dx: number; readonly dy: number },
  limits: ResizeLimits,
  grid?: number,
): Frame {
  const across = moveEdges(
    { low: before.x, size: before.width },
    { low: handle.includes('w'), high: handle.includes('e') },
    by.dx,
    { min: Math.min(limits.minWidth, before.width), keep: limits.keep && span(limits.keep.x, limits.keep.width) },
    grid,
  );
  const down = moveEdges(
    { low: before.y, size: before.height },
    { low: handle.includes('n'), high: handle.includes('s') },
    by.dy,
    { min: Math.min(limits.minHeight, before.height), keep: limits.keep && span(limits.keep.y, limits.keep.height) },
    grid,
  );
  return { x: across.low, y: down.low, width: across.size, height: down.size };
}

interface Span {
  readonly low: number;
  readonly size: number;
}

interface SpanLimits {
  readonly min: number;
  readonly keep: Span | null;
}

function moveEdges(
  before: Span,
  moves: { readonly low: boolean; readonly high: boolean },
  by: number,
  { min, keep }: SpanLimits,
  grid: number | undefined,
): Span {
  const high = before.low + before.size;
  const place = (edge: number): number => (grid === undefined ? edge + by : onGrid(edge + by, grid));
  if (moves.low && by !== 0) {
    const kept = keep === null ? Infinity : Math.max(before.low, keep.low);
    const low = Math.min(place(before.low), high - min, kept);
    return span(low, high - low);
  }
  if (moves.high && by !== 0) {
    const kept = keep === null ? -Infinity : Math.min(high, keep.low + keep.size);
    return span(before.low, Math.max(place(high), before.low + min, kept) - before.low);
  }
  return before;
}

function span(low: number, size: number): Span {
  return { low, size };
}
