import type { Point, Port } from '../../shared/document/schema.ts';
import type { NodeGeometry } from '../../shared/scene/geometry-node.ts';
import { middleOf, pointOf } from '../../shared/scene/routing/ports.ts';

const PORTS: readonly Port[] = ['top', 'right', 'bottom', 'left'];

/** Where lines may be held at a node: the middles of its sides. */
export function portsOf(geometry: NodeGeometry): readonly { readonly port: Port; readonly at: Point }[] {
  return PORTS.map((port) => ({
    port,
    at: pointOf(geometry, { side: port, inward: false, along: middleOf(geometry, port) }),
  }));
}

/** The port within reach of a point; null: the line finds its side itself. */
export function portNear(geometry: NodeGeometry, { x, y }: Point, reach: number): Port | null {
  let nearest: Port | null = null;
  let least = reach;
  for (const { port, at } of portsOf(geometry)) {
    const distance = Math.hypot(at.x - x, at.y - y);
    if (distance > least) continue;
    least = distance;
    nearest = port;
  }
  return nearest;
}
