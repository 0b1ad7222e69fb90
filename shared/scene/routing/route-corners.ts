import type { Connection, Point, Port } from '../../document/schema.ts';
import { bottomOf, centreOf, holdsPoint, rightOf } from '../geometry.ts';
import type { NodeGeometry } from '../geometry-node.ts';
import { fineGeometry } from './fine-grid.ts';
import { isHorizontal, middleOf, nearest, pointOf } from './ports.ts';
import { withoutNeedlessPoints } from './search-route.ts';

/**
 * Through the corners that a person placed, of which there is one at least. Only the first and the last piece depend on where
 * the ends are: one that no longer lies in line with its corner moves that corner's other piece, or gets one more corner.
 */
export function routeThroughCorners(
  start: NodeGeometry,
  end: NodeGeometry,
  corners: readonly Point[],
  { fromPort, toPort }: Pick<Connection, 'fromPort' | 'toPort'>,
): readonly Point[] {
  const [from, to] = [fineGeometry(start), fineGeometry(end)];
  const free = outside(corners, from, to);
  const first = free[0] as Point;
  const last = free[free.length - 1] as Point;
  const fromSide = fromPort ?? sideTowards(from, first, free[1]);
  const toSide = toPort ?? sideTowards(to, last, free[free.length - 2]);
  const points: Point[] = [anchorTowards(from, fromSide, first)];
  let sideways = isHorizontal(fromSide);
  for (const corner of free) sideways = goTo(points, corner, sideways);
  const arrival = anchorTowards(to, toSide, last);
  const before = points[points.length - 1] as Point;
  if (!isAligned(before, arrival, 0.01)) {
    points.push(isHorizontal(toSide) ? { x: before.x, y: arrival.y } : { x: arrival.x, y: before.y });
  }
  points.push(arrival);
  return withoutNeedlessPoints(points);
}

/** An end that was moved over its first corners has left them behind; the last of all stays, for a line goes through one. */
function outside(corners: readonly Point[], from: NodeGeometry, to: NodeGeometry): readonly Point[] {
  let [start, end] = [0, corners.length];
  while (start < end - 1 && holdsPoint(from.core, corners[start] as Point)) start++;
  while (end - 1 > start && holdsPoint(to.core, corners[end - 1] as Point)) end--;
  return start === 0 && end === corners.length ? corners : corners.slice(start, end);
}

/** Appends the way to a point; returns whether it arrives sideways, and so would go on. */
function goTo(points: Point[], target: Point, sideways: boolean): boolean {
  const at = points[points.length - 1] as Point;
  if (isAligned(at, target)) {
    const isSideways = Math.abs(target.x - at.x) > Math.abs(target.y - at.y);
    points.push(isSideways ? { x: target.x, y: at.y } : { x: at.x, y: target.y });
    return isSideways;
  }
  points.push(sideways ? { x: target.x, y: at.y } : { x: at.x, y: target.y }, target);
  return !sideways;
}

function isAligned(a: Point, b: Point, within = 2): boolean {
  return Math.abs(a.x - b.x) < within || Math.abs(a.y - b.y) < within;
}

/** In line with the corner; an icon that it has left behind is met in the middle. */
function anchorTowards(node: NodeGeometry, side: Port, towards: Point): Point {
  const wanted = isHorizontal(side) ? towards.y : towards.x;
  const reached = nearest(node, side, wanted);
  const along = node.form === 'icon' && reached !== wanted ? middleOf(node, side) : reached;
  return pointOf(node, { side, inward: false, along });
}

/** Square to the piece behind the corner, where the corner lies far enough beside the node, so that only the end's piece changes. */
function sideTowards(node: NodeGeometry, corner: Point, next: Point | undefined): Port {
  const { core } = node;
  const middle = centreOf(core);
  const beside = corner.x < middle.x ? 'left' : 'right';
  const above = corner.y < middle.y ? 'top' : 'bottom';
  const isOver = corner.x > core.x && corner.x < rightOf(core);
  const isLevel = corner.y > core.y && corner.y < bottomOf(core);
  if (isOver) return above;
  if (isLevel) return beside;
  if (next !== undefined && isAligned(corner, next)) {
    return Math.abs(corner.x - next.x) < Math.abs(corner.y - next.y) ? beside : above;
  }
  const dx = (corner.x - middle.x) / Math.max(1, core.width);
  const dy = (corner.y - middle.y) / Math.max(1, core.height);
  return Math.abs(dx) >= Math.abs(dy) ? beside : above;
}
