import type { NodeGeometry } from '../geometry-node.ts';
import { Extent } from '../routing/extent.ts';
import type { Plan } from '../routing/plan-connection.ts';
import type { Remembered } from '../routing/recall.ts';
import type { RoutedConnection } from '../routing/route-connections.ts';
import { type ConnectionKey, keyOf, type RouteMemory } from '../routing/route-memory.ts';
import type { ReadLine } from './lines-reader.ts';
import type { FoundAnchors } from './messages.ts';

/**
 * What a drag, or a layout for the moment, begins with. How the lines were found only the worker remembers: a layout made after
 * this one here finds all ways anew. Put together once somebody asks.
 */
export class ReadMemory implements RouteMemory {
  readonly ends: ReadonlyMap<string, NodeGeometry> & RouteMemory['ends'] = new Map();
  readonly routes: RouteMemory['routes'] = new Map();
  readonly trunks: RouteMemory['trunks'] = { from: new Map(), to: new Map() };
  #drawn: Map<ConnectionKey, RoutedConnection> | undefined;
  #plans: Map<ConnectionKey, Remembered<Plan>> | undefined;

  constructor(private readonly lines: readonly ReadLine[]) {}

  get drawn(): RouteMemory['drawn'] {
    this.#drawn ??= new Map(this.lines.map(({ routed }) => [keyOf(routed.view), routed]));
    return this.#drawn;
  }

  get plans(): RouteMemory['plans'] {
    if (this.#plans === undefined) {
      this.#plans = new Map();
      for (const { routed, anchors } of this.lines)
        if (anchors !== undefined) this.#plans.set(keyOf(routed.view), planOf(anchors));
    }
    return this.#plans;
  }
}

const plans = new WeakMap<FoundAnchors, Remembered<Plan>>();

function planOf(anchors: FoundAnchors): Remembered<Plan> {
  const known = plans.get(anchors);
  if (known !== undefined) return known;
  const { from, to, ignored } = anchors;
  const result: Plan = { fromAnchor: from, toAnchor: to, ignored: new Set(ignored), found: undefined };
  // Made of nothing that is here: nobody takes it for what they would find.
  const plan = { result, inputs: [], area: new Extent(), hadSteps: 0, usedSteps: 0, isSearched: false };
  plans.set(anchors, plan);
  return plan;
}
