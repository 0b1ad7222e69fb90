import { boundsOf, inflate, type Rect } from './geometry.ts';
import { WIDTH_SLACK } from './geometry-node.ts';
import type { RoutedConnection } from './routing/route-connections.ts';
import type { Primitive } from './scene.ts';

/** What a scene without anything in it shows. */
const EMPTY: Rect = { x: 0, y: 0, width: 320, height: 180 };

/** Around everything that is drawn. Connections are told apart, because their paths are text by then. */
export function contentBounds(primitives: readonly Primitive[], connections: readonly RoutedConnection[]): Rect {
  const rects: Rect[] = [];
  for (const primitive of primitives) {
    if (primitive.kind === 'rect') rects.push(inflate(primitive, primitive.strokeWidth / 2));
    if (primitive.kind === 'icon') {
      rects.push({ x: primitive.x, y: primitive.y, width: primitive.size, height: primitive.size });
    }
    if (primitive.kind === 'text') {
      const width = primitive.width * WIDTH_SLACK;
      const x = primitive.anchor === 'middle' ? primitive.x - width / 2 : primitive.x;
      rects.push({ x, y: primitive.y - primitive.size, width, height: primitive.size * 1.3 });
    }
  }
  for (const { points } of connections) {
    for (const { x, y } of points) rects.push({ x: x - 4, y: y - 4, width: 8, height: 8 });
  }
  return boundsOf(rects) ?? EMPTY;
}
