import type { Point } from '../../document/schema.ts';
import { bottomOf, boundsOf, centreOf, type Rect, rightOf } from '../geometry.ts';
import type { NodeGeometry } from '../geometry-node.ts';
import { extentOf } from './extent.ts';
import { fineGeometry } from './fine-grid.ts';
import type { ObstacleMap } from './obstacles.ts';
import { ICON_GAP } from './ports.ts';
import { routeCost } from './route-cost.ts';

/**
 * A loop over the upper right corner or, where something is in its way, the upper left, on top of the node, or beside it. `lines`
 * are those that are drawn already.
 */
export function routeToItself(
  of: NodeGeometry,
  index: number,
  map: ObstacleMap,
  lines: readonly (readonly Point[])[] = [],
): readonly Point[] {
  const node = fineGeometry(of);
  const { id } = node;
  const context = { map, from: id, to: id, neededBorders: 0, ignored: NOTHING };
  const over = overTheCorner(node, index);
  const next = beside(node, index);
  const loops = [over, mirrored(over, node), onTop(node, index), next, mirrored(next, node)];
  const around = boundsOf(loops.flat().map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
  const near = around === undefined ? [] : lines.filter((line) => touches(line, around));
  let best = over;
  let least = Number.POSITIVE_INFINITY;
  for (const [place, points] of loops.entries()) {
    const cost = routeCost(points, context) + place * DISLIKE + inTheWay(points, near);
    if (cost >= least) continue;
    best = points;
    least = cost;
  }
  return best;
}

const DISLIKE = 60;
const NOTHING: ReadonlySet<string> = new Set();
/** What a loop costs that crosses a line, or lies on one. */
const CROSSED = 60;
const LAIN_ON = 200;
const TOO_CLOSE = 7;

function touches(line: readonly Point[], area: Rect): boolean {
  const { left, top, right, bottom } = extentOf(line);
  return left <= rightOf(area) && right >= area.x && top <= bottomOf(area) && bottom >= area.y;
}

function inTheWay(loop: readonly Point[], lines: readonly (readonly Point[])[]): number {
  let cost = 0;
  for (const line of lines) {
    for (let i = 1; i < loop.length; i++) {
      for (let j = 1; j < line.length; j++) {
        cost += meeting([loop[i - 1] as Point, loop[i] as Point], [line[j - 1] as Point, line[j] as Point]);
      }
    }
  }
  return cost;
}

type Piece = readonly [Point, Point];

function meeting([a, b]: Piece, [c, d]: Piece): number {
  const isFlat = Math.abs(a.y - b.y) < Math.abs(a.x - b.x);
  const isAlong = isFlat === Math.abs(c.y - d.y) < Math.abs(c.x - d.x);
  const room = isAlong ? TOO_CLOSE : 0;
  const [acrossX, acrossY] = isFlat ? [0, room] : [room, 0];
  const isApart =
    Math.max(a.x, b.x) + acrossX < Math.min(c.x, d.x) ||
    Math.min(a.x, b.x) - acrossX > Math.max(c.x, d.x) ||
    Math.max(a.y, b.y) + acrossY < Math.min(c.y, d.y) ||
    Math.min(a.y, b.y) - acrossY > Math.max(c.y, d.y);
  if (isApart) return 0;
  return isAlong ? LAIN_ON : CROSSED;
}

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

function onTop({ core, form }: NodeGeometry, index: number): readonly Point[] {
  const y = core.y - gapOf(form);
  const far = core.y - reachOf(index);
  const { x } = centreOf(core);
  const half = Math.min(core.width / 2, 12 + index * 4);
  return [
    { x: x - half, y },
    { x: x - half, y: far },
    { x: x + half, y: far },
    { x: x + half, y },
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
