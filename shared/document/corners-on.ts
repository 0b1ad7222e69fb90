import { absoluteFrame, type Layer } from './containment.ts';
import { nodeOf } from './queries.ts';
import { sameRect } from './rectangles.ts';
import type { Connection, Diagram, Point, Side } from './schema.ts';

export const NO_CORNERS: readonly Point[] = [];

/** The corners that a person gave a connection, as they hold on a side: those of its own, or the shared ones where its ends stand alike. */
export function cornersOn(diagram: Diagram, connection: Connection, side: Side): readonly Point[] {
  const own = connection.sides?.[side]?.waypoints;
  if (own !== undefined) return own;
  if (connection.waypoints.length === 0) return NO_CORNERS;
  return standAlike(diagram, connection, side) ? connection.waypoints : NO_CORNERS;
}

/**
 * With other corners on a side: shared with the other side as far as the ends stand alike, else on this side alone. None: it
 * is routed there.
 */
export function withCornersOn(
  diagram: Diagram,
  connection: Connection,
  side: Side,
  corners: readonly Point[],
): Connection {
  if (sameCorners(cornersOn(diagram, connection, side), corners)) return connection;
  const { [side]: _, ...others } = connection.sides ?? {};
  if (standAlike(diagram, connection, side)) return { ...connection, waypoints: corners, sides: saying(others) };
  return {
    ...connection,
    sides: saying(corners.length === 0 ? others : { ...others, [side]: { waypoints: corners } }),
  };
}

/** With every list of corners made another; `layer` is where the list holds. */
export function withEachCorners(
  connection: Connection,
  change: (corners: readonly Point[], layer: Layer) => readonly Point[],
): Connection {
  const { waypoints, sides } = connection;
  const changed = waypoints.length === 0 ? waypoints : change(waypoints, 'shared');
  if (sides === undefined) return changed === waypoints ? connection : { ...connection, waypoints: changed };
  const { aws, azure } = sides;
  return {
    ...connection,
    waypoints: changed,
    sides: {
      ...(aws && { aws: { waypoints: change(aws.waypoints, 'aws') } }),
      ...(azure && { azure: { waypoints: change(azure.waypoints, 'azure') } }),
    },
  };
}

export function hasCorners({ waypoints, sides }: Connection): boolean {
  return waypoints.length > 0 || sides !== undefined;
}

/** On the side its ends have the places that both sides share. */
function standAlike(diagram: Diagram, { from, to }: Connection, side: Side): boolean {
  return [from, to].every((id) => {
    const node = nodeOf(diagram, id);
    return node !== undefined && sameRect(absoluteFrame(diagram, node, 'shared'), absoluteFrame(diagram, node, side));
  });
}

function sameCorners(a: readonly Point[], b: readonly Point[]): boolean {
  return a.length === b.length && a.every(({ x, y }, index) => x === b[index]?.x && y === b[index]?.y);
}

function saying(sides: NonNullable<Connection['sides']>): Connection['sides'] {
  return Object.keys(sides).length === 0 ? undefined : sides;
}
