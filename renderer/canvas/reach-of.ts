import { boundsOf, inflate, type Rect } from '../../shared/scene/geometry.ts';
import type { PlacedLabel } from '../../shared/scene/label-place.ts';
import type { Layout } from '../../shared/scene/lay-out.ts';
import type { RoutedConnection } from '../../shared/scene/routing/route-connections.ts';

const reaches = new WeakMap<RoutedConnection, { readonly label: PlacedLabel | undefined; readonly reach: Rect }>();

/** Around a connection's line and label, with room for its arrowheads. */
export function reachOf(layout: Layout, routed: RoutedConnection): Rect {
  const label = layout.labels.get(routed);
  const known = reaches.get(routed);
  if (known !== undefined && known.label === label) return known.reach;
  const points = routed.points.map(({ x, y }) => ({ x, y, width: 0, height: 0 }));
  const around = boundsOf(label === undefined ? points : [...points, label.rect]) ?? NOWHERE;
  const reach = inflate(around, 8);
  reaches.set(routed, { label, reach });
  return reach;
}

const all = new WeakMap<Layout, readonly Rect[]>();

/** The same of all connections of a layout, in its order. */
export function reachesIn(layout: Layout): readonly Rect[] {
  const known = all.get(layout);
  if (known !== undefined) return known;
  const reaches = layout.routes.connections.map((routed) => reachOf(layout, routed));
  all.set(layout, reaches);
  return reaches;
}

const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };
