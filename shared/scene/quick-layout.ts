import type { SideView, ViewConnection } from '../catalog/side-view.ts';
import type { Point } from '../document/schema.ts';
import { type Rect, samePoints } from './geometry.ts';
import type { NodeGeometry } from './geometry-node.ts';
import type { PlacedLabel } from './label-place.ts';
import type { Layout } from './lay-out.ts';
import { QuickLabels } from './quick-labels.ts';
import { type Differences, differencesBetween, obstaclesAfter } from './rigid-shifts.ts';
import { routeAgain } from './routing/route-again.ts';
import { type RoutedConnection, withoutEnds } from './routing/route-connections.ts';
import { routeThroughCorners } from './routing/route-corners.ts';
import { type ConnectionKey, keyOf, routeKey } from './routing/route-memory.ts';
import { routeToItself } from './routing/route-to-itself.ts';
import { shiftedPoint } from './shifted-geometry.ts';

/** The quick way around nodes takes so many lines about as long as a frame; more go straight through, as in a drag. */
const MOST_AROUND = 300;

/** A line as an earlier layout has it, and how far it has gone along since; 0 and 0: it is the very same. */
interface Gone {
  readonly routed: RoutedConnection;
  readonly by: Point;
}

/**
 * A layout for the moment until the real one is there: all nodes where they are now; lines that are as they were, or went along
 * with both ends, as an earlier layout has them; the others by the quick way of a drag. Nothing is to be derived from it that
 * lasts. undefined: too little of the earlier one still holds.
 */
export function quickLayout(
  view: SideView,
  geometries: ReadonlyMap<string, NodeGeometry>,
  near: Layout,
): Layout | undefined {
  const differences = differencesBetween(near.geometries, geometries);
  const obstacles = obstaclesAfter(near.routes.obstacles, differences);
  const gone = linesGoneAlong(view, near, differences);
  const rest = view.connections.filter((line) => !gone.has(line));
  if (rest.length > gone.size) return undefined;
  const before = { geometries, routes: { ...near.routes, obstacles } };
  const torn = routeAgain(before, view, differences.changed, rest, MOST_AROUND);
  const pointsOf = (line: ViewConnection): readonly Point[] | undefined => {
    const { from, to, corners, connection } = line;
    const [start, end] = [geometries.get(from), geometries.get(to)];
    if (start === undefined || end === undefined) return undefined;
    if (corners.length > 0) return routeThroughCorners(start, end, corners, connection);
    return start === end ? routeToItself(start, 0, obstacles) : torn.get(line);
  };

  const connections: RoutedConnection[] = [];
  const drawn = new Map<ConnectionKey, RoutedConnection>();
  const labels = new Map<RoutedConnection, PlacedLabel>();
  const titles = new Map<RoutedConnection, readonly Rect[]>();
  const quickLabels = new QuickLabels(near, obstacles);
  for (const line of view.connections) {
    const known = gone.get(line);
    const points = known === undefined ? pointsOf(line) : goneAlong(known);
    if (points === undefined) continue;
    const isSame = known?.routed.points === points && known.routed.view.connection === line.connection;
    const routed = isSame ? known.routed : { view: withoutEnds(line), points };
    connections.push(routed);
    drawn.set(keyOf(line), routed);
    const label = quickLabels.of(routed, known);
    if (label !== undefined) labels.set(routed, label);
    const under = isSame ? near.titles.get(routed) : undefined;
    if (under !== undefined) titles.set(routed, under);
  }
  const ends = new Map([...near.routes.memory.ends, ...differences.changed]);
  return {
    geometries,
    routes: { connections, obstacles, memory: { ...near.routes.memory, drawn, ends } },
    labels,
    titles,
  };
}

/** The lines whose ends both stand where they stood, or both went the same way, and that nothing else was changed about. */
function linesGoneAlong(view: SideView, near: Layout, { shiftOf }: Differences): ReadonlyMap<ViewConnection, Gone> {
  const gone = new Map<ViewConnection, Gone>();
  let byKey: ReadonlyMap<string, RoutedConnection> | undefined;
  for (const line of view.connections) {
    const by = shiftOf(line.from);
    const other = shiftOf(line.to);
    if (by === undefined || other === undefined || by.x !== other.x || by.y !== other.y) continue;
    let routed = near.routes.memory.drawn.get(keyOf(line));
    if (routed === undefined) {
      byKey ??= new Map(near.routes.connections.map((one) => [routeKey(one.view), one]));
      routed = byKey.get(routeKey(line));
    }
    if (routed !== undefined && isRoutedAlike(line, routed, by)) gone.set(line, { routed, by });
  }
  return gone;
}

/** Its name, its kind and whatever else of it leave its way as it is. */
function isRoutedAlike(line: ViewConnection, { view }: RoutedConnection, { x, y }: Point): boolean {
  const { connection: now, corners } = line;
  const { connection: before } = view;
  return (
    line.from === view.from &&
    line.to === view.to &&
    now.fromPort === before.fromPort &&
    now.toPort === before.toPort &&
    sameIds(line.through, view.through) &&
    corners.length === view.corners.length &&
    (corners.length === 0 ||
      samePoints(
        corners,
        view.corners.map((corner) => shiftedPoint(corner, x, y)),
      ))
  );
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

function goneAlong({ routed, by }: Gone): readonly Point[] {
  if (by.x === 0 && by.y === 0) return routed.points;
  return routed.points.map((point) => shiftedPoint(point, by.x, by.y));
}
