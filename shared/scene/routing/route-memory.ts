import type { DrawnConnection } from '../../catalog/side-view.ts';
import type { Connection, Point } from '../../document/schema.ts';
import type { NodeGeometry } from '../geometry-node.ts';
import type { Plan } from './plan-connection.ts';
import type { Remembered } from './recall.ts';
import type { RoutedConnection } from './route-connections.ts';
import type { Trunk } from './share-trunk.ts';

/** What a layout decided about its connections, so that the next one decides anew only what a change touches. */
export interface RouteMemory {
  /** One object for each end that has stayed as it was: ends are compared by identity. */
  readonly ends: Map<string, NodeGeometry>;
  readonly plans: Map<ConnectionKey, Remembered<Plan>>;
  readonly routes: Map<ConnectionKey, Remembered<readonly Point[]>>;
  /** As drawn: the same object while nothing about a connection changes. */
  readonly drawn: Map<ConnectionKey, RoutedConnection>;
  /** Where the lines of a trunk bend, by the first of their plans and the end where they meet. */
  readonly trunks: Readonly<Record<'from' | 'to', Map<Plan, Remembered<Trunk | undefined>>>>;
}

export type ConnectionKey = Connection | string;

export function emptyMemory(): RouteMemory {
  return {
    ends: new Map(),
    plans: new Map(),
    routes: new Map(),
    drawn: new Map(),
    trunks: { from: new Map(), to: new Map() },
  };
}

export function keyOf(view: DrawnConnection): ConnectionKey {
  return view.through.length === 0 ? view.connection : routeKey(view);
}

/**
 * What tells the routes of one side apart: the connection's id, with its ends where it is contracted over absorbed nodes and so
 * may be shown several times.
 */
export function routeKey({ connection, from, to, through }: DrawnConnection): string {
  return through.length === 0 ? connection.id : `${connection.id} ${from} ${to}`;
}
