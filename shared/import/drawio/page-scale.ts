import type { Shape } from './shape.ts';

/** Side of an icon in diagram pixels; the size at which nodes are drawn. */
export const ICON_SIZE = 48;

/**
 * One factor for a whole page, so that its typical icon (the median of the recognised ones) becomes 48 px and every distance
 * keeps its proportion. Pages without icons keep their size.
 */
export function pageScale(shapes: readonly Shape[]): number {
  const sizes = shapes
    .filter((shape) => shape.role === 'icon' && shape.service !== undefined)
    .map((shape) => Math.sqrt(shape.box.width * shape.box.height))
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  const typical = sizes[Math.floor(sizes.length / 2)];
  if (typical === undefined) return 1;
  return Math.min(2, Math.max(0.5, ICON_SIZE / typical));
}
