import type { Point } from '../../shared/document/schema.ts';
import type { CanvasPort } from '../state/canvas-port.ts';

/** Where a point of the diagram is in the window, and how many window pixels a diagram pixel takes. */
export function clientPlace(canvas: CanvasPort, point: Point): Point & { readonly zoom: number } {
  const origin = canvas.toDiagram({ x: 0, y: 0 });
  const aside = canvas.toDiagram({ x: 1000, y: 0 });
  const zoom = 1000 / (aside.x - origin.x);
  return { x: (point.x - origin.x) * zoom, y: (point.y - origin.y) * zoom, zoom };
}
