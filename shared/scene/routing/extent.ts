import type { Point } from '../../document/schema.ts';

/** A part of the plane by its edges; empty where its left lies right of its right. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Grows around what is put into it. */
export class Extent implements Area {
  left = Number.POSITIVE_INFINITY;
  top = Number.POSITIVE_INFINITY;
  right = Number.NEGATIVE_INFINITY;
  bottom = Number.NEGATIVE_INFINITY;

  include(left: number, top: number, right: number, bottom: number): void {
    if (left < this.left) this.left = left;
    if (top < this.top) this.top = top;
    if (right > this.right) this.right = right;
    if (bottom > this.bottom) this.bottom = bottom;
  }
}

export function extentOf(points: readonly Point[]): Area {
  const extent = new Extent();
  for (const { x, y } of points) extent.include(x, y, x, y);
  return extent;
}
