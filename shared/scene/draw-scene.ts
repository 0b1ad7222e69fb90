import type { SideView } from '../catalog/side-view.ts';
import type { Finding } from '../validation/finding.ts';
import { contentBounds } from './content-bounds.ts';
import { describeElements, describeScene, titleScene } from './describe-scene.ts';
import { type ConnectionDrawing, drawConnection } from './draw-connection.ts';
import { drawNode } from './draw-node.ts';
import { countByNode, findingBadge } from './finding-badge.ts';
import { layOut } from './lay-out.ts';
import type { Primitive, Scene } from './scene.ts';
import { THEMES, type ThemeName } from './theme.ts';

export interface SceneOptions {
  readonly theme: ThemeName;
  /** Shown as counted badges; pictures for others are drawn without. */
  readonly findings?: readonly Finding[] | undefined;
}

/**
 * A diagram's side as primitives in paint order: containers and boxes, connections, icons, the labels of connections, badges.
 * Pure; parts of unchanged elements are taken from the last time.
 */
export function drawScene(view: SideView, options: SceneOptions): Scene {
  const theme = THEMES[options.theme];
  const { geometries, routes, labels, titles } = layOut(view);
  const back: Primitive[] = [];
  const front: Primitive[] = [];
  for (const viewNode of view.nodes.values()) {
    const geometry = geometries.get(viewNode.id);
    if (geometry === undefined) continue;
    const layer = geometry.form === 'icon' ? front : back;
    layer.push(...drawNode(viewNode, geometry, theme));
  }
  const connections = routes.connections.map((routed) =>
    drawConnection(routed, labels.get(routed), titles.get(routed) ?? [], theme),
  );
  const counts = countByNode(options.findings ?? []);
  const badges: Primitive[] = [];
  for (const [id, count] of counts) {
    const geometry = geometries.get(id);
    if (geometry !== undefined) badges.push(...findingBadge(geometry, count, theme));
  }
  const primitives = joinLayers(back, connections, front, badges);
  return {
    side: view.side,
    theme,
    primitives,
    bounds: contentBounds(primitives, routes.connections),
    title: titleScene(view),
    description: describeScene(view),
    elementTitles: describeElements(view),
  };
}

function joinLayers(
  back: readonly Primitive[],
  connections: readonly ConnectionDrawing[],
  front: readonly Primitive[],
  badges: readonly Primitive[],
): readonly Primitive[] {
  const joined = [...back];
  for (const { line } of connections) for (const primitive of line) joined.push(primitive);
  for (const primitive of front) joined.push(primitive);
  for (const { label } of connections) for (const primitive of label) joined.push(primitive);
  for (const primitive of badges) joined.push(primitive);
  return joined;
}
