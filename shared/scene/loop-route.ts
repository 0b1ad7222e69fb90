import type { Point } from '../document/schema.ts';
import type { NodeGeometry } from './geometry-node.ts';
import type { Layout } from './lay-out.ts';
import { routeToItself } from './routing/route-to-itself.ts';

/** The way of a loop among the lines of a layout, as it will run there: `index` others of its node lie nearer to it. */
export function loopRoute({ routes }: Layout, node: NodeGeometry, index: number): readonly Point[] {
  const lines = routes.connections.filter(({ view }) => view.from !== view.to || view.corners.length > 0);
  return routeToItself(
    node,
    index,
    routes.obstacles,
    lines.map(({ points }) => points),
  );
}
