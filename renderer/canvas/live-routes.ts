import type { Point } from '../../shared/document/schema.ts';
import { labelAlong, labelPlace, type PlacedLabel } from '../../shared/scene/label-place.ts';
import type { RoutedConnection } from '../../shared/scene/routing/route-connections.ts';
import { routeKey } from '../../shared/scene/routing/route-memory.ts';
import { SpatialGrid } from '../../shared/scene/routing/spatial-grid.ts';
import type { LiveDiagram } from './live-diagram.ts';

/** A connection along its way right now. */
export function liveRoute(live: LiveDiagram, routed: RoutedConnection): RoutedConnection {
  const points = live.routes.get(routeKey(routed.view));
  return points === undefined ? routed : { view: routed.view, points };
}

/** Where the label is of a connection that a gesture moves: with its line, or anew where the line changed its shape. */
export function liveLabel(
  live: LiveDiagram,
  still: RoutedConnection,
  moving: RoutedConnection,
): PlacedLabel | undefined {
  const label = live.layout.labels.get(still);
  if (label === undefined || still === moving) return label;
  if (live.label?.id === moving.view.connection.id) return labelAlong(moving, live.label.at);
  const by = sameShape(still.points, moving.points);
  if (by !== null) return { ...label, rect: { ...label.rect, x: label.rect.x + by.x, y: label.rect.y + by.y } };
  return labelPlace(moving, {
    obstacles: live.layout.routes.obstacles,
    lines: new SpatialGrid(),
    labels: new SpatialGrid(),
  });
}

/** The distance between two routes that are otherwise the same. */
function sameShape(before: readonly Point[], after: readonly Point[]): Point | null {
  const first = before[0];
  const now = after[0];
  if (first === undefined || now === undefined || before.length !== after.length) return null;
  const by = { x: now.x - first.x, y: now.y - first.y };
  const isSame = before.every((point, index) => {
    const moved = after[index];
    return moved !== undefined && Math.hypot(moved.x - point.x - by.x, moved.y - point.y - by.y) < 0.01;
  });
  return isSame ? by : null;
}
