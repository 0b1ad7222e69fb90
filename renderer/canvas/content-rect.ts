import { boundsOf, type Rect } from '../../shared/scene/geometry.ts';
import type { Layout } from '../../shared/scene/lay-out.ts';
import type { PlacedLegend } from '../../shared/scene/legend.ts';
import { reachOf } from './reach-of.ts';

/** Around everything; undefined for an empty diagram. */
export function contentRect(layout: Layout, legend?: PlacedLegend): Rect | undefined {
  const nodes = [...layout.geometries.values()].map(({ bounds }) => bounds);
  const lines = layout.routes.connections.map((routed) => reachOf(layout, routed));
  return boundsOf([...nodes, ...lines, ...(legend === undefined ? [] : [legend.rect])]);
}

/** Around these elements; undefined if none of them is shown. */
export function rectOf(layout: Layout, ids: Iterable<string>): Rect | undefined {
  const wanted = new Set(ids);
  const rects: Rect[] = [];
  for (const id of wanted) {
    const geometry = layout.geometries.get(id);
    if (geometry !== undefined) rects.push(geometry.bounds);
  }
  for (const routed of layout.routes.connections) {
    if (wanted.has(routed.view.connection.id)) rects.push(reachOf(layout, routed));
  }
  return boundsOf(rects);
}
