import type { Point } from '../../shared/document/schema.ts';

/** Screen pixels from the edge in which a drag moves the view, and how far it does at most in one frame. */
const EDGE = 32;
const FASTEST = 14;

interface AutoPan {
  /** Where the pointer is now. */
  at(event: PointerEvent, area: DOMRect): void;
  stop(): void;
}

/** Moves the view while a drag is held at its edge. */
export function autoPan(panBy: (by: Point) => void): AutoPan {
  let by: Point = { x: 0, y: 0 };
  let frame = 0;
  const step = (): void => {
    frame = 0;
    if (by.x === 0 && by.y === 0) return;
    panBy(by);
    frame = requestAnimationFrame(step);
  };
  return {
    at({ clientX, clientY }, { left, top, right, bottom }) {
      by = { x: push(clientX, left, right), y: push(clientY, top, bottom) };
      if (frame === 0) frame = requestAnimationFrame(step);
    },
    stop() {
      cancelAnimationFrame(frame);
      frame = 0;
      by = { x: 0, y: 0 };
    },
  };
}

function push(at: number, low: number, high: number): number {
  if (at < low + EDGE) return Math.min(FASTEST, (low + EDGE - at) / 2);
  return at > high - EDGE ? -Math.min(FASTEST, (at - high + EDGE) / 2) : 0;
}
