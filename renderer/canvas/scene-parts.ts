import { drawNode, layerOf, type NodeLayer } from '../../shared/scene/draw-node.ts';
import { connectionBadgePlace, type FindingCount } from '../../shared/scene/finding-badge.ts';
import type { Rect } from '../../shared/scene/geometry.ts';
import { drawLegend } from '../../shared/scene/legend.ts';
import type { Primitive } from '../../shared/scene/scene.ts';
import type { SideMark } from '../../shared/scene/side-marks.ts';
import type { Theme } from '../../shared/scene/theme.ts';
import { SEVERITIES } from '../../shared/validation/finding.ts';
import { drawRouted } from './draw-routed.ts';
import { type DrawnLine, type LineTile, LineTiles } from './line-tiles.ts';
import { type LiveDiagram, liveGeometry } from './live-diagram.ts';
import { liveLabel, liveRoute } from './live-routes.ts';
import { reachOf } from './reach-of.ts';

/** Something to be painted, and around what. */
export interface Part {
  readonly bounds: Rect;
  readonly primitives: readonly Primitive[];
}

export interface BadgePart {
  /** The upper right corner that it sits on, or the middle of a line. */
  readonly x: number;
  readonly y: number;
  /** At a corner there is something under it that it must not hide. */
  readonly isAtCorner: boolean;
  readonly count: FindingCount;
}

/** The scene in layers, from the lowest up. */
export interface SceneParts {
  readonly frames: readonly Part[];
  readonly lines: readonly LineTile[];
  readonly icons: readonly Part[];
  readonly labels: readonly Part[];
  readonly callouts: readonly Part[];
  readonly badges: readonly BadgePart[];
  readonly legend?: Part | undefined;
  /** Where the two sides differ; only where both are shown. */
  readonly marks?: readonly SideMark[];
}

/** Which elements: those that a drag moves along are painted apart from those that stay. */
export type Which = 'all' | 'still' | 'moving';

/** `tiles` are of the same picture before. */
export function sceneParts(
  live: LiveDiagram,
  counts: ReadonlyMap<string, FindingCount>,
  theme: Theme,
  which: Which,
  tiles = new LineTiles(),
): SceneParts {
  const isWanted = (isMoving: boolean): boolean => which === 'all' || isMoving === (which === 'moving');
  const nodes: Record<NodeLayer, Part[]> = { frames: [], icons: [], callouts: [] };
  const badges: BadgePart[] = [];
  for (const viewNode of live.view.nodes.values()) {
    if (!isWanted(live.moved.has(viewNode.id) || live.resized?.id === viewNode.id)) continue;
    const geometry = liveGeometry(live, viewNode.id);
    if (geometry === undefined) continue;
    const part = { bounds: geometry.bounds, primitives: drawNode(viewNode, geometry, theme) };
    nodes[layerOf(geometry)].push(part);
    const count = counts.get(viewNode.id);
    if (count !== undefined) {
      badges.push({ x: geometry.core.x + geometry.core.width, y: geometry.core.y, isAtCorner: true, count });
    }
  }
  badges.push(...connectionBadges(live, counts, isWanted));
  // The gravest last: where marks meet, they stay on top.
  badges.sort((a, b) => SEVERITIES.indexOf(b.count.worst) - SEVERITIES.indexOf(a.count.worst));
  const { legend } = live;
  const isHere = legend !== undefined && isWanted(live.isLegendMoved);
  return {
    ...{ ...nodes, badges, ...connectionParts(live, theme, isWanted, tiles) },
    legend: isHere ? { bounds: legend.rect, primitives: drawLegend(legend, theme) } : undefined,
  };
}

function connectionBadges(
  live: LiveDiagram,
  counts: ReadonlyMap<string, FindingCount>,
  isWanted: (isMoving: boolean) => boolean,
): readonly BadgePart[] {
  return live.layout.routes.connections.flatMap((routed) => {
    const count = counts.get(routed.view.connection.id);
    if (count === undefined) return [];
    const now = liveRoute(live, routed);
    const at = isWanted(now !== routed) ? connectionBadgePlace(now.points, liveLabel(live, routed, now)) : undefined;
    return at === undefined ? [] : [{ ...at, isAtCorner: false, count }];
  });
}

function connectionParts(
  live: LiveDiagram,
  theme: Theme,
  isWanted: (isMoving: boolean) => boolean,
  tiles: LineTiles,
): Pick<SceneParts, 'lines' | 'labels'> {
  const lines: DrawnLine[] = [];
  const labels: Part[] = [];
  for (const routed of live.layout.routes.connections) {
    const now = liveRoute(live, routed);
    if (!isWanted(now !== routed)) continue;
    const { line, label } = drawRouted(live, routed, now, theme);
    const bounds = reachOf(live.layout, now);
    lines.push({ bounds, line });
    if (label.length > 0) labels.push({ bounds, primitives: label });
  }
  return { lines: tiles.of(lines), labels };
}
