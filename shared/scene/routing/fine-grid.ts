import type { Rect } from '../geometry.ts';
import type { NodeGeometry } from '../geometry-node.ts';

/** Parts of a pixel. */
const PARTS = 128;

/**
 * The nearest place on a grid that nobody sees. Sums and differences of such numbers are exact, so a diagram that stands
 * elsewhere has the same ways of the same cost, and the same lines.
 */
export function fine(place: number): number {
  // Not -0, which is another number to those who compare.
  return Math.round(place * PARTS) / PARTS + 0;
}

const remembered = new WeakMap<NodeGeometry, NodeGeometry>();

/** As lines meet it; memoised on the geometry's identity. */
export function fineGeometry(geometry: NodeGeometry): NodeGeometry {
  const known = remembered.get(geometry);
  if (known !== undefined) return known;
  const made = {
    ...geometry,
    core: fineRect(geometry.core),
    bounds: fineRect(geometry.bounds),
    lowest: fine(geometry.lowest),
  };
  remembered.set(geometry, made);
  remembered.set(made, made);
  return made;
}

/** By its edges: what touches another still does. */
export function fineRect({ x, y, width, height }: Rect): Rect {
  const [left, top] = [fine(x), fine(y)];
  return { x: left, y: top, width: fine(x + width) - left, height: fine(y + height) - top };
}
