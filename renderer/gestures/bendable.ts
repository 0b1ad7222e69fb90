import type { DrawnConnection } from '../../shared/catalog/side-view.ts';
import type { Layout } from '../../shared/scene/lay-out.ts';
import type { Bendable } from './bends.ts';

export interface BendableLine extends Bendable {
  readonly view: DrawnConnection;
}

/** A connection as it is drawn, for bending; undefined where it stands for others, so that its corners are nobody's. */
export function bendableLine({ routes, geometries }: Layout, id: string): BendableLine | undefined {
  const routed = routes.connections.find(({ view }) => view.connection.id === id);
  if (routed === undefined || !isItself(routed.view)) return undefined;
  const from = geometries.get(routed.view.from);
  const to = geometries.get(routed.view.to);
  return from && to && { view: routed.view, points: routed.points, from, to };
}

/** Drawn between the nodes that it leads from and to. */
export function isItself({ connection, from, to, through, standsFor }: DrawnConnection): boolean {
  return through.length === 0 && standsFor === undefined && from === connection.from && to === connection.to;
}

/** The piece of a line that is nearest to a point. */
export function pieceAt({ points }: Bendable, { x, y }: { readonly x: number; readonly y: number }): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let piece = 0; piece < points.length - 1; piece++) {
    const [a, b] = [points[piece], points[piece + 1]];
    if (a === undefined || b === undefined) continue;
    const left = Math.max(Math.min(a.x, b.x) - x, 0, x - Math.max(a.x, b.x));
    const up = Math.max(Math.min(a.y, b.y) - y, 0, y - Math.max(a.y, b.y));
    const distance = Math.hypot(left, up);
    if (distance >= least) continue;
    least = distance;
    nearest = piece;
  }
  return nearest;
}
