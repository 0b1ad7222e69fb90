import type { Frame, Point } from '../../shared/document/schema.ts';

/** Diagram pixels. */
export const GRID = 8;

/** The distance that puts the frame's upper left corner on the grid; a direction in which it is not moved stays as it is. */
export function snapDelta(frame: Point, dx: number, dy: number, grid: number = GRID): { dx: number; dy: number } {
  return {
    dx: dx === 0 ? 0 : onGrid(frame.x + dx, grid) - frame.x,
    dy: dy === 0 ? 0 : onGrid(frame.y + dy, grid) - frame.y,
  };
}

export function snapFrame(frame: Frame, grid: number = GRID): Frame {
  return { ...frame, x: onGrid(frame.x, grid), y: onGrid(frame.y, grid) };
}

export function onGrid(value: number, grid: number): number {
  return Math.round(value / grid) * grid;
}
