import type { Connection, Point, Port } from '../../document/schema.ts';
import { bottomOf, centreOf, rightOf } from '../geometry.ts';
import type { NodeGeometry } from '../geometry-node.ts';
import { isHorizontal, nearest, pointOf } from './ports.ts';
import { withoutNeedlessPoints } from './search-route.ts';

/** Through the corners that a person placed; what does not lie in line gets one more corner. */
export function routeThroughWaypoints(
  from: NodeGeometry,
  to: NodeGeometry,
  { waypoints, fromPort, toPort }: Pick<Connection, 'waypoints' | 'fromPort' | 'toPort'>,
): readonly Point[] {
  const first = waypoints[0] as Point;
  const last = waypoints[waypoints.length - 1] as Point;
  const fromSide = fromPort ?? sideTowards(from, first);
  const toSide = toPort ?? sideTowards(to, last);
  const points: Point[] = [anchorTowards(from, fromSide, first)];
  let sideways = isHorizontal(fromSide);
  for (const waypoint of waypoints) sideways = goTo(points, waypoint, sideways);
  const end = anchorTowards(to, toSide, last);
  const before = points[points.length - 1] as Point;
  if (!isAligned(before, end)) {
    points.push(isHorizontal(toSide) ? { x: before.x, y: end.y } : { x: end.x, y: before.y });
  }
  points.push(end);
  return withoutNeedlessPoints(points);
}

/** Appends the way to a point; returns whether it arrives sideways. */
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

function isAligned(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < 2 || Math.abs(a.y - b.y) < 2;
}

function anchorTowards(node: NodeGeometry, side: Port, towards: Point): Point {
  const along = nearest(node, side, isHorizontal(side) ? towards.y : towards.x);
  return pointOf(node, { side, inward: false, along });
}

function sideTowards({ core }: NodeGeometry, point: Point): Port {
  const centre = centreOf(core);
  if (point.x > core.x && point.x < rightOf(core)) return point.y < centre.y ? 'top' : 'bottom';
  if (point.y > core.y && point.y < bottomOf(core)) return point.x < centre.x ? 'left' : 'right';
  const dx = (point.x - centre.x) / Math.max(1, core.width);
  const dy = (point.y - centre.y) / Math.max(1, core.height);
  if (Math.abs(dx) >= Math.abs(dy)) return dx < 0 ? 'left' : 'right';
  return dy < 0 ? 'top' : 'bottom';
}
