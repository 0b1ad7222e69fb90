import type { DrawnConnection } from '../../catalog/side-view.ts';
import type { Connection, Port } from '../../document/schema.ts';
import type { NodeGeometry } from '../geometry-node.ts';
import { strokeNumber } from '../line-style.ts';
import type { ObstacleMap } from './obstacles.ts';
import type { BordersBetween, Plan } from './plan-connection.ts';
import type { Anchor } from './ports.ts';
import type { RouteContext } from './route-cost.ts';

export interface PlannedConnection {
  readonly view: DrawnConnection;
  readonly from: NodeGeometry;
  readonly to: NodeGeometry;
  readonly plan: Plan;
  /** As planned at first; spread along its side afterwards. */
  readonly fromAnchor: Anchor;
  readonly toAnchor: Anchor;
  readonly context: RouteContext;
  /** Where the trunk that it shares with others bends. */
  readonly preferredMiddle: number | undefined;
}

export function asPlanned(
  view: DrawnConnection,
  from: NodeGeometry,
  to: NodeGeometry,
  plan: Plan,
  around: BordersBetween,
  map: ObstacleMap,
): PlannedConnection {
  const { fromAnchor, toAnchor, ignored } = plan;
  const context = { map, from: from.id, to: to.id, neededBorders: around.needed, ignored };
  return { view, from, to, plan, fromAnchor, toAnchor, context, preferredMiddle: undefined };
}

export type Role = 'from' | 'to';

/** Lines that meet a side of a node as one: all leave there, or all arrive. */
export interface Bundle {
  readonly members: { readonly plan: PlannedConnection; readonly role: Role }[];
}

/** Keys are whole numbers: every connection is asked for several of them in every layout. */
export function bundlesBySide(plans: readonly PlannedConnection[]): Iterable<readonly Bundle[]> {
  const numbers = new Map<NodeGeometry, number>();
  const numberOf = (node: NodeGeometry): number => {
    const number = numbers.get(node) ?? numbers.size;
    if (number === numbers.size) numbers.set(node, number);
    return number;
  };
  const lanes = new Map<number, number>();
  const sides = new Map<number, Map<number, Bundle>>();
  for (const plan of plans) {
    const from = numberOf(plan.from);
    const to = numberOf(plan.to);
    const pair = Math.min(from, to) * MOST_NODES + Math.max(from, to);
    const lane = lanes.get(pair) ?? 0;
    lanes.set(pair, lane + 1);
    for (const role of ROLES) {
      const anchor = role === 'from' ? plan.fromAnchor : plan.toAnchor;
      const side = (role === 'from' ? from : to) * 8 + PORTS.indexOf(anchor.side) * 2 + (anchor.inward ? 1 : 0);
      const bundles = sides.get(side) ?? new Map<number, Bundle>();
      if (bundles.size === 0) sides.set(side, bundles);
      const key = bundleKey(plan, role, lane);
      const bundle = bundles.get(key);
      if (bundle) bundle.members.push({ plan, role });
      else bundles.set(key, { members: [{ plan, role }] });
    }
  }
  return [...sides.values()].map((bundles) => [...bundles.values()]);
}

/** Equal for what shares a trunk at one side: lines of one style and one way, and at a border those at one place. */
function bundleKey({ from, to, fromAnchor, toAnchor, view }: PlannedConnection, role: Role, lane: number): number {
  const node = role === 'from' ? from : to;
  const place = node.form === 'icon' ? 0 : Math.round((role === 'from' ? fromAnchor : toAnchor).along);
  const { kind, direction } = view.connection;
  const manner = (strokeNumber(kind) * 3 + DIRECTIONS.indexOf(direction)) * 2 + ROLES.indexOf(role);
  return (place * MOST_LANES + Math.min(lane, MOST_LANES - 1)) * 64 + manner;
}

const ROLES: readonly Role[] = ['from', 'to'];
const PORTS: readonly Port[] = ['top', 'right', 'bottom', 'left'];
const DIRECTIONS: readonly Connection['direction'][] = ['forward', 'both', 'none'];
const MOST_NODES = 2 ** 26;
const MOST_LANES = 4096;
