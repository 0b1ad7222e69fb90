import type { Point } from '../../document/schema.ts';
import { rightOf } from '../geometry.ts';
import type { PlannedConnection } from './bundles.ts';
import { type ChosenRoute, plainRoute, searchedRoute } from './choose-route.ts';
import { pointOf } from './ports.ts';
import { AVOIDABLE, BLOCKED, troubleOf } from './route-cost.ts';
import type { SearchSteps } from './search-route.ts';

/** The way of a connection between its anchors, once it knows which of them it shares. */
export function finalRoute(planned: PlannedConnection, steps: SearchSteps): readonly Point[] {
  const { from, to, fromAnchor, toAnchor, context, preferredMiddle } = planned;
  const { found } = planned.plan;
  if (found !== undefined && preferredMiddle === undefined && startsAndEndsAt(found, planned)) return found.points;
  const plain = plainRoute(from, fromAnchor, to, toAnchor, context, preferredMiddle);
  if (plain !== undefined && isGoodEnough(plain, found)) return plain.points;
  const searched = searchedRoute(from, fromAnchor, to, toAnchor, context, steps);
  const choices = [plain, searched].filter((route) => route !== undefined);
  choices.sort((a, b) => a.cost - b.cost);
  return choices[0]?.points ?? found?.points ?? directRoute(planned);
}

/** Also where none better was found before: it would not be found now. */
function isGoodEnough(plain: ChosenRoute, found: ChosenRoute | undefined): boolean {
  if (troubleOf(plain) < AVOIDABLE) return true;
  return plain.cost < BLOCKED && found !== undefined && plain.cost < found.cost + AVOIDABLE;
}

function startsAndEndsAt({ points }: ChosenRoute, { from, to, fromAnchor, toAnchor }: PlannedConnection): boolean {
  const first = pointOf(from, fromAnchor);
  const last = pointOf(to, toAnchor);
  return isAt(points[0], first) && isAt(points[points.length - 1], last);
}

function isAt(point: Point | undefined, { x, y }: Point): boolean {
  return point !== undefined && Math.abs(point.x - x) < 0.01 && Math.abs(point.y - y) < 0.01;
}

function directRoute({ from, to }: PlannedConnection): readonly Point[] {
  return [
    { x: rightOf(from.core), y: from.core.y + from.core.height / 2 },
    { x: to.core.x, y: to.core.y + to.core.height / 2 },
  ];
}
