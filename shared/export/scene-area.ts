import { isArea } from '../catalog/annotations.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { describeScene } from '../scene/describe-scene.ts';
import { overlaps, type Rect } from '../scene/geometry.ts';
import { layOut } from '../scene/lay-out.ts';
import { nodeLabel } from '../scene/node-label.ts';
import { extentOf } from '../scene/routing/extent.ts';
import type { Primitive, Scene } from '../scene/scene.ts';

/**
 * What of a scene lies on a slide, as large as the slide and without the outlines of slides. What lies across its edge is cut off
 * there by the picture's own.
 */
export function sceneArea(scene: Scene, view: SideView, area: ViewNode): Scene {
  const bounds = area.frame;
  const lines = linesOf(view);
  const { geometries } = layOut(view);
  const isSlide = (element: string): boolean => {
    const node = view.nodes.get(element);
    return node !== undefined && isArea(node.service);
  };
  const isThere = (primitive: Primitive): boolean => {
    const rect = rectOf(primitive) ?? lines.get(primitive.element) ?? geometries.get(primitive.element)?.bounds;
    return rect !== undefined && overlaps(rect, bounds) && !isSlide(primitive.element);
  };
  const primitives = scene.primitives.filter(isThere);
  const elements = new Set(primitives.map(({ element }) => element));
  const shown = {
    ...view,
    nodes: new Map([...view.nodes].filter(([id]) => elements.has(id))),
    connections: view.connections.filter(({ connection }) => elements.has(connection.id)),
  };
  return {
    ...scene,
    primitives,
    bounds,
    title: `${scene.title}: ${nodeLabel(area)}`,
    description: describeScene(shown),
    elementTitles: new Map([...scene.elementTitles].filter(([id]) => elements.has(id))),
  };
}

/** Paths are text by now: they are where the line that they belong to is. */
function rectOf(primitive: Primitive): Rect | undefined {
  switch (primitive.kind) {
    case 'rect':
      return primitive;
    case 'icon':
      return { x: primitive.x, y: primitive.y, width: primitive.size, height: primitive.size };
    case 'text': {
      const x = primitive.anchor === 'middle' ? primitive.x - primitive.width / 2 : primitive.x;
      return { x, y: primitive.y - primitive.size, width: primitive.width, height: primitive.size * 1.3 };
    }
    default:
      return undefined;
  }
}

/** A straight line has no height of its own. */
function linesOf(view: SideView): ReadonlyMap<string, Rect> {
  return new Map(
    layOut(view).routes.connections.map((routed) => {
      const { left, top, right, bottom } = extentOf(routed.points);
      return [
        routed.view.connection.id,
        { x: left - 1, y: top - 1, width: right - left + 2, height: bottom - top + 2 },
      ];
    }),
  );
}
