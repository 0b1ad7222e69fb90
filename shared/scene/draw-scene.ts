import { drawnAs, drawnView } from '../catalog/drawn-view.ts';
import type { SideView } from '../catalog/side-view.ts';
import type { Finding } from '../validation/finding.ts';
import { contentBounds } from './content-bounds.ts';
import { describeElements, describeScene, notesOfElements, titleScene } from './describe-scene.ts';
import { type ConnectionDrawing, drawConnection } from './draw-connection.ts';
import { drawNode, layerOf, type NodeLayer } from './draw-node.ts';
import { connectionBadge, countByElement, type FindingCount, findingBadge } from './finding-badge.ts';
import { layOut } from './lay-out.ts';
import { drawLegend, placeLegend } from './legend.ts';
import type { Primitive, Scene } from './scene.ts';
import { THEMES, type Theme, type ThemeName } from './theme.ts';

export interface SceneOptions {
  readonly theme: ThemeName | Theme;
  /** Shown as counted badges; pictures for others are drawn without. */
  readonly findings?: readonly Finding[] | undefined;
}

/**
 * A diagram's side as primitives in paint order: containers and boxes, connections, icons, the labels of connections, callouts, badges, the legend.
 * Pure; parts of unchanged elements are taken from the last time.
 */
export function drawScene(side: SideView, options: SceneOptions): Scene {
  const view = drawnView(side);
  const theme = typeof options.theme === 'string' ? THEMES[options.theme] : options.theme;
  const layout = layOut(view);
  const { geometries, routes, labels, titles } = layout;
  const layers: NodeLayers = { frames: [], icons: [], callouts: [] };
  for (const viewNode of view.nodes.values()) {
    const geometry = geometries.get(viewNode.id);
    if (geometry === undefined) continue;
    layers[layerOf(geometry)].push(...drawNode(viewNode, geometry, theme));
  }
  const connections = routes.connections.map((routed) =>
    drawConnection(routed, labels.get(routed), titles.get(routed) ?? [], theme),
  );
  const badges = drawBadges(
    view,
    countByElement(options.findings ?? [], (id) => drawnAs(view, id)),
    theme,
  );
  const legend = placeLegend(view, layout);
  const last = legend === undefined ? badges : [...badges, ...drawLegend(legend, theme)];
  const primitives = joinLayers(layers, connections, last);
  return {
    side: view.side,
    theme,
    primitives,
    bounds: contentBounds(primitives, routes.connections),
    title: titleScene(view),
    description: describeScene(view),
    elementTitles: describeElements(view),
    elementNotes: notesOfElements(view),
  };
}

function drawBadges(view: SideView, counts: ReadonlyMap<string, FindingCount>, theme: Theme): readonly Primitive[] {
  if (counts.size === 0) return [];
  const { geometries, routes, labels } = layOut(view);
  const badges: Primitive[] = [];
  for (const routed of routes.connections) {
    const count = counts.get(routed.view.connection.id);
    if (count !== undefined) badges.push(...connectionBadge(routed, labels.get(routed), count, theme));
  }
  for (const [id, count] of counts) {
    const geometry = geometries.get(id);
    if (geometry !== undefined) badges.push(...findingBadge(geometry, count, theme));
  }
  return badges;
}

type NodeLayers = Readonly<Record<NodeLayer, Primitive[]>>;

function joinLayers(
  { frames, icons, callouts }: NodeLayers,
  connections: readonly ConnectionDrawing[],
  badges: readonly Primitive[],
): readonly Primitive[] {
  const joined = [...frames];
  for (const { line } of connections) for (const primitive of line) joined.push(primitive);
  for (const primitive of icons) joined.push(primitive);
  for (const { label } of connections) for (const primitive of label) joined.push(primitive);
  for (const primitive of callouts) joined.push(primitive);
  for (const primitive of badges) joined.push(primitive);
  return joined;
}
