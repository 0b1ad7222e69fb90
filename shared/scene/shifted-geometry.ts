import type { Point } from '../document/schema.ts';
import type { Rect } from './geometry.ts';
import type { NodeGeometry } from './geometry-node.ts';

/** A node's geometry moved by a distance in diagram pixels. */
export function shiftedGeometry(geometry: NodeGeometry, dx: number, dy: number): NodeGeometry {
  const { core, lines, dots, textRect, lowest, bounds } = geometry;
  return {
    ...geometry,
    core: shiftedRect(core, dx, dy),
    lines: lines.map((line) => ({ ...line, x: line.x + dx, y: line.y + dy })),
    ...(dots && { dots: dots.map((dot) => ({ ...dot, x: dot.x + dx, y: dot.y + dy })) }),
    textRect: textRect && shiftedRect(textRect, dx, dy),
    lowest: lowest + dy,
    bounds: shiftedRect(bounds, dx, dy),
  };
}

export function shiftedPoint({ x, y }: Point, dx: number, dy: number): Point {
  return { x: x + dx, y: y + dy };
}

function shiftedRect(rect: Rect, dx: number, dy: number): Rect {
  return { ...rect, x: rect.x + dx, y: rect.y + dy };
}
