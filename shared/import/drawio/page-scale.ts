import type { Shape } from './shape.ts';

/** Side of an icon in diagram pixels; the size at which nodes are drawn. */
export const ICON_SIZE = 48;

/** Text is 12 px here as it is in draw.io; drawn closer together than this, labels of neighbours run into each other. */
const SMALLEST = 0.8;
const LARGEST = 2;

export interface PageScale {
  /** Diagram pixels for a draw.io pixel. */
  readonly factor: number;
  /** Side of the page's usual icon, in draw.io pixels. */
  readonly typicalIcon: number;
}

/**
 * One factor for a whole page, so that its typical icon (the median of the recognised ones) becomes 48 px and every distance
 * keeps its proportion, as far as the labels allow. Pages without icons keep their size.
 */
export function pageScale(shapes: readonly Shape[]): PageScale {
  const sizes = shapes
    .filter((shape) => shape.role === 'icon' && shape.service !== undefined)
    .map((shape) => Math.sqrt(shape.box.width * shape.box.height))
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  const typical = sizes[Math.floor(sizes.length / 2)];
  if (typical === undefined) return { factor: 1, typicalIcon: ICON_SIZE };
  return { factor: Math.min(LARGEST, Math.max(SMALLEST, ICON_SIZE / typical)), typicalIcon: typical };
}
