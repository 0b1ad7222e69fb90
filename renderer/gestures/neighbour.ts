import type { SideView } from '../../shared/catalog/side-view.ts';
import type { Point } from '../../shared/document/schema.ts';
import { centreOf } from '../../shared/scene/geometry.ts';
import { nodeGeometry } from '../../shared/scene/geometry-node.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** What lies aside counts as this much farther away than what lies straight ahead. */
const ASIDE = 2;

const NONE: ReadonlySet<string> = new Set();

/**
 * The nearest node in a direction from a node, or from a point; frames around the node and what it holds are passed over, and
 * `besides` too.
 */
export function neighbour(
  view: SideView,
  from: string | Point,
  direction: Direction,
  besides = NONE,
): string | undefined {
  const start = typeof from === 'string' ? view.nodes.get(from) : undefined;
  if (typeof from === 'string' && start === undefined) return undefined;
  const origin = start === undefined ? (from as Point) : centreOf(nodeGeometry(start).core);
  const passed = new Set<string>();
  if (start !== undefined) {
    for (const { id } of [start, ...view.ancestors(start.id), ...view.descendants(start.id)]) passed.add(id);
  }
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const viewNode of view.nodes.values()) {
    if (passed.has(viewNode.id) || besides.has(viewNode.id)) continue;
    const { ahead, aside } = seen(origin, centreOf(nodeGeometry(viewNode).core), direction);
    const distance = ahead + ASIDE * aside;
    if (ahead <= 0 || distance >= least) continue;
    least = distance;
    nearest = viewNode.id;
  }
  return nearest;
}

function seen(from: Point, to: Point, direction: Direction): { ahead: number; aside: number } {
  const across = to.x - from.x;
  const down = to.y - from.y;
  switch (direction) {
    case 'left':
      return { ahead: -across, aside: Math.abs(down) };
    case 'right':
      return { ahead: across, aside: Math.abs(down) };
    case 'up':
      return { ahead: -down, aside: Math.abs(across) };
    case 'down':
      return { ahead: down, aside: Math.abs(across) };
  }
}
