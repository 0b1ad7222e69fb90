import type { Frame, Point } from '../../document/schema.ts';
import type { Cell } from './read-cells.ts';
import { centreOfBox, encloses, type Shape } from './shape.ts';

const MOST_WAYPOINTS = 200;
/** In draw.io pixels. */
const NEAR_AN_END = 4;
const SAME_PLACE = 2;

/**
 * The places that a connection is drawn through, in absolute draw.io pixels. Left out are those that repeat the one before, and
 * those at one of its own ends, where a line would only turn back on itself.
 */
export function edgeWaypoints(
  edge: Cell,
  origin: Point,
  source: Shape | undefined,
  target: Shape | undefined,
): readonly Point[] {
  const written = edge.geometry.points
    .slice(0, MOST_WAYPOINTS)
    .map(({ x, y }) => ({ x: x + origin.x, y: y + origin.y }));
  const isCurved = edge.style.get('curved') === '1' && source !== undefined && target !== undefined;
  const points = isCurved ? onCurve([centreOfBox(source.box), ...written, centreOfBox(target.box)]) : written;
  const ends = source === target ? [] : [source, target].filter((end) => end !== undefined && end.role !== 'group');
  return points.filter((point, index) => {
    const before = points[index - 1];
    const isRepeated = before !== undefined && Math.hypot(point.x - before.x, point.y - before.y) < SAME_PLACE;
    return !isRepeated && !ends.some((end) => end !== undefined && encloses(end.box, frameAt(point), NEAR_AN_END));
  });
}

/**
 * A curve is drawn towards its points, not through them: quadratic pieces from the middle of one leg to the middle of the next,
 * each bent by the point between. What comes back is where each piece is half way.
 */
function onCurve(points: readonly Point[]): readonly Point[] {
  const last = points.length - 1;
  return points.slice(1, -1).map((bend, index) => {
    const before = points[index] ?? bend;
    const after = points[index + 2] ?? bend;
    const start = index === 0 ? before : middle(before, bend);
    const end = index + 2 === last ? after : middle(bend, after);
    return middle(middle(start, bend), middle(bend, end));
  });
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function frameAt({ x, y }: Point): Frame {
  return { x, y, width: 0, height: 0 };
}
