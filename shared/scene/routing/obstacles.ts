import { bottomOf, inflate, type Rect, rightOf } from '../geometry.ts';
import type { NodeGeometry } from '../geometry-node.ts';
import { fineRect } from './fine-grid.ts';
import { WatchedGrid } from './watched-grid.ts';

/**
 * solid: an icon, box or note. label: the text of one. title: the title of a container with its corner icon. border: one edge of a container,
 * which lines may cross but not run along.
 */
export type ObstacleKind = 'solid' | 'label' | 'title' | 'border';

export interface Obstacle extends Rect {
  readonly kind: ObstacleKind;
  readonly owner: string;
  /** Of a border: the whole frame. */
  readonly frame?: Rect;
}

/** How far lines stay away, in pixels. */
export const CLEARANCE: Readonly<Record<ObstacleKind, number>> = { solid: 8, label: 7, title: 3, border: 6 };

export interface ObstacleMap {
  readonly grid: WatchedGrid<Obstacle>;
}

/** By the ids of nodes. */
interface InPaintOrder {
  readonly nodes: ReadonlyMap<string, unknown>;
}

/** Everything that lines keep away from, with their clearance added. */
export function mapObstacles({ nodes }: InPaintOrder, geometries: ReadonlyMap<string, NodeGeometry>): ObstacleMap {
  const grid = new WatchedGrid<Obstacle>();
  for (const id of nodes.keys()) {
    const geometry = geometries.get(id);
    if (geometry !== undefined) for (const obstacle of obstaclesOf(geometry)) grid.add(obstacle);
  }
  return { grid };
}

const remembered = new WeakMap<NodeGeometry, readonly Obstacle[]>();

/** Memoised on the geometry's identity. */
export function obstaclesOf(geometry: NodeGeometry): readonly Obstacle[] {
  const known = remembered.get(geometry);
  if (known !== undefined) return known;
  const obstacles = buildObstacles(geometry);
  remembered.set(geometry, obstacles);
  return obstacles;
}

function buildObstacles({ id, form, core, textRect }: NodeGeometry): readonly Obstacle[] {
  if (form === 'point' || form === 'callout' || form === 'area') return [];
  const found: Obstacle[] = [];
  if (form === 'container') {
    const { x, y, width, height } = core;
    if (textRect !== undefined) found.push(obstacle('title', id, textRect));
    const frame = fineRect(core);
    const edges: readonly Rect[] = [
      { x, y, width, height: 1 },
      { x, y: bottomOf(core) - 1, width, height: 1 },
      { x, y, width: 1, height },
      { x: rightOf(core) - 1, y, width: 1, height },
    ];
    for (const edge of edges) found.push({ ...obstacle('border', id, edge), frame });
    return found;
  }
  found.push(obstacle('solid', id, core));
  if (textRect !== undefined) found.push(obstacle('label', id, textRect));
  return found;
}

function obstacle(kind: ObstacleKind, owner: string, rect: Rect): Obstacle {
  return { kind, owner, ...inflate(fineRect(rect), CLEARANCE[kind]) };
}
