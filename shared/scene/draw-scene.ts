import type { SideView } from '../catalog/side-view.ts';
import type { Finding } from '../validation/finding.ts';
import { describeElements, describeScene, titleScene } from './describe-scene.ts';
import { type ConnectionDrawing, drawConnection } from './draw-connection.ts';
import { drawNode } from './draw-node.ts';
import { namesWithoutRoom } from './fallback-names.ts';
import { countByNode, findingBadge } from './finding-badge.ts';
import { boundsOf, inflate, type Rect } from './geometry.ts';
import { type NodeGeometry, nodeGeometry, WIDTH_SLACK } from './geometry-node.ts';
import { titlesUnder } from './line-gaps.ts';
import { type PlacedLabel, placeLabels } from './place-labels.ts';
import { type RoutedConnection, type Routes, routeConnections } from './routing/route-connections.ts';
import type { Primitive, Scene } from './scene.ts';
import { THEMES, type ThemeName } from './theme.ts';

export interface SceneOptions {
  readonly theme: ThemeName;
  /** Shown as counted badges; pictures for others are drawn without. */
  readonly findings?: readonly Finding[] | undefined;
}

/** What a scene without anything in it shows. */
const EMPTY: Rect = { x: 0, y: 0, width: 320, height: 180 };

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
    bounds: contentBounds(primitives, routes),
    title: titleScene(view),
    description: describeScene(view),
    elementTitles: describeElements(view),
  };
}

interface Layout {
  readonly geometries: ReadonlyMap<string, NodeGeometry>;
  readonly routes: Routes;
  readonly labels: ReadonlyMap<RoutedConnection, PlacedLabel>;
  /** The titles that lines run over, for lack of another way. */
  readonly titles: ReadonlyMap<RoutedConnection, readonly Rect[]>;
}

const layouts = new WeakMap<SideView, Layout>();

/** Where everything of a side is, whatever the theme. Memoised on the view. */
export function layOut(view: SideView): Layout {
  const known = layouts.get(view);
  if (known) return known;
  const geometries = new Map<string, NodeGeometry>();
  for (const viewNode of view.nodes.values()) geometries.set(viewNode.id, nodeGeometry(viewNode));
  for (const id of namesWithoutRoom(view, geometries)) {
    const viewNode = view.nodes.get(id);
    if (viewNode !== undefined) geometries.set(id, nodeGeometry(viewNode, false));
  }
  const routes = routeConnections(view, geometries);
  const titles = new Map<RoutedConnection, readonly Rect[]>();
  for (const routed of routes.connections) {
    const under = titlesUnder(routed.points, routes.obstacles);
    if (under.length > 0) titles.set(routed, under);
  }
  const layout = { geometries, routes, labels: placeLabels(routes), titles };
  layouts.set(view, layout);
  return layout;
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

function contentBounds(primitives: readonly Primitive[], routes: Routes): Rect {
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
  for (const { points } of routes.connections) {
    for (const { x, y } of points) rects.push({ x: x - 4, y: y - 4, width: 8, height: 8 });
  }
  return boundsOf(rects) ?? EMPTY;
}
