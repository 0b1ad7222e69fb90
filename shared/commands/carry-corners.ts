import { absoluteFrame, type Layer } from '../document/containment.ts';
import { hasCorners, withEachCorners } from '../document/corners-on.ts';
import { connectionsOf, nodeOf } from '../document/queries.ts';
import type { Connection, Diagram, Point } from '../document/schema.ts';
import { offset } from './place.ts';

/**
 * The connections whose corners go along, because both their ends were moved by the same distance, or a frame around both.
 * Where only one end moves the corners stay, and the line's first or last piece makes up for it.
 */
export function carriedCorners(before: Diagram, after: Diagram): readonly Connection[] {
  return connectionsOf(after).flatMap((connection) => {
    if (!hasCorners(connection)) return [];
    const carried = withEachCorners(connection, (corners, layer) => {
      const by = commonDistance(before, after, connection, layer);
      return by === undefined ? corners : corners.map((point) => offset(point, by));
    });
    return carried === connection ? [] : [carried];
  });
}

function commonDistance(before: Diagram, after: Diagram, { from, to }: Connection, layer: Layer): Point | undefined {
  const start = distanceOf(before, after, from, layer);
  if (start === undefined || (start.x === 0 && start.y === 0)) return undefined;
  const end = from === to ? start : distanceOf(before, after, to, layer);
  return end !== undefined && start.x === end.x && start.y === end.y ? start : undefined;
}

/** undefined: it is new, or has another size. */
function distanceOf(before: Diagram, after: Diagram, id: string, layer: Layer): Point | undefined {
  const [was, is] = [nodeOf(before, id), nodeOf(after, id)];
  if (was === undefined || is === undefined) return undefined;
  const [old, now] = [absoluteFrame(before, was, layer), absoluteFrame(after, is, layer)];
  if (old.width !== now.width || old.height !== now.height) return undefined;
  return { x: now.x - old.x, y: now.y - old.y };
}
