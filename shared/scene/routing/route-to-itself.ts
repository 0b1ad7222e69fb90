import type { Point } from '../../document/schema.ts';
import { centreOf, rightOf } from '../geometry.ts';
import type { NodeGeometry } from '../geometry-node.ts';
import type { ObstacleMap } from './obstacles.ts';
import { ICON_GAP } from './ports.ts';
import { routeCost } from './route-cost.ts';

/** A loop over the upper right corner or, where something is in its way, the upper left, or beside the node. */
export function routeToItself(node: NodeGeometry, index: number, map: ObstacleMap): readonly Point[] {
  const { id } = node;
  const context = { map, from: id, to: id, neededBorders: 0, ignored: NOTHING };
  const over = overTheCorner(node, index);
  const next = beside(node, index);
  const loops = [over, mirrored(over, node), next, mirrored(next, node)];
  let best = over;
  let least = Number.POSITIVE_INFINITY;
  for (const [place, points] of loops.entries()) {
    const cost = routeCost(points, context) + place * DISLIKE;
    if (cost >= least) continue;
    best = points;
    least = cost;
  }
  return best;
}

const DISLIKE = 60;
const NOTHING: ReadonlySet<string> = new Set();

/** Each further loop of the same node lies around the one before. */
function overTheCorner({ core, form }: NodeGeometry, index: number): readonly Point[] {
  const gap = gapOf(form);
  const reach = reachOf(index);
  const inset = Math.min(core.width, core.height) / 2 - Math.min(index, 3) * 5;
  const right = rightOf(core);
  return [
    { x: right + gap, y: core.y + inset },
    { x: right + reach, y: core.y + inset },
    { x: right + reach, y: core.y - reach },
    { x: right - inset, y: core.y - reach },
    { x: right - inset, y: core.y - gap },
  ];
}

function beside({ core, form }: NodeGeometry, index: number): readonly Point[] {
  const x = rightOf(core) + gapOf(form);
  const far = rightOf(core) + reachOf(index);
  const { y } = centreOf(core);
  const half = Math.min(core.height / 2, 12 + index * 4);
  return [
    { x, y: y - half },
    { x: far, y: y - half },
    { x: far, y: y + half },
    { x, y: y + half },
  ];
}

function mirrored(points: readonly Point[], { core }: NodeGeometry): readonly Point[] {
  const middle = centreOf(core).x;
  return points.map(({ x, y }) => ({ x: 2 * middle - x, y }));
}

function gapOf(form: NodeGeometry['form']): number {
  return form === 'icon' ? ICON_GAP : 1;
}

function reachOf(index: number): number {
  return 22 + index * 12;
}
