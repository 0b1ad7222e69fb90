import { drawnView } from '../catalog/drawn-view.ts';
import type { SideView } from '../catalog/side-view.ts';
import { viewPart } from '../catalog/view-part.ts';
import { contentBounds } from '../scene/content-bounds.ts';
import { describeScene } from '../scene/describe-scene.ts';
import { layOut } from '../scene/lay-out.ts';
import { routeKey } from '../scene/routing/route-memory.ts';
import type { Scene } from '../scene/scene.ts';

/**
 * The scene of these nodes, what they hold and the connections among them, as they lie in the whole, cropped to them. Nothing
 * of the rest comes along, not even in words.
 */
export function scenePart(scene: Scene, side: SideView, ids: ReadonlySet<string>): Scene {
  const view = drawnView(side);
  const part = viewPart(view, ids);
  const shown = new Set(part.connections.map(routeKey));
  const elements = new Set<string>(part.nodes.keys());
  for (const { connection } of part.connections) elements.add(connection.id);
  const primitives = scene.primitives.filter(({ element }) => elements.has(element));
  const connections = layOut(view).routes.connections.filter((routed) => shown.has(routeKey(routed.view)));
  return {
    ...scene,
    primitives,
    bounds: contentBounds(primitives, connections),
    description: describeScene(part),
    elementTitles: new Map([...scene.elementTitles].filter(([id]) => elements.has(id))),
  };
}
