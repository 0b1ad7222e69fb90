import type { Connection } from '../document/schema.ts';
import { append } from '../group-by.ts';
import type { ViewConnection, ViewNode } from './side-view.ts';

/**
 * The connections of a side whose collapsed frames are tiles: what ends in a tile's frame leads to the tile, several between the
 * same two become one that says how many, and what lies in one tile is left out. `hiddenIn` learns what stands for which.
 */
export function leadToTiles(
  lines: readonly ViewConnection[],
  nodes: ReadonlyMap<string, ViewNode>,
  hiddenIn: Map<string, string>,
): readonly ViewConnection[] {
  const shown: (readonly ViewConnection[])[] = [];
  const alike = new Map<string, ViewConnection[]>();
  for (const line of lines) {
    const from = hiddenIn.get(line.from) ?? line.from;
    const to = hiddenIn.get(line.to) ?? line.to;
    const [source, target] = [nodes.get(from), nodes.get(to)];
    if (source === undefined || target === undefined) continue;
    const isLed = from !== line.from || to !== line.to;
    if (isLed && from === to) {
      hiddenIn.set(line.connection.id, from);
      continue;
    }
    const led = { ...line, from, to, source, target, ...(isLed && { corners: NO_CORNERS }) };
    if (source.inside === undefined && target.inside === undefined) {
      shown.push([led]);
      continue;
    }
    const key = `${from}>${to} ${line.connection.direction}`;
    append(alike, key, led);
    const group = alike.get(key) ?? [];
    if (group.length === 1) shown.push(group);
  }
  return shown.flatMap((group) => asOne(group, hiddenIn));
}

const NO_CORNERS: ViewConnection['corners'] = [];

function asOne(group: readonly ViewConnection[], hiddenIn: Map<string, string>): readonly ViewConnection[] {
  const [first] = group;
  if (first === undefined || group.length === 1) return group;
  const { id } = first.connection;
  for (const { connection } of group) if (connection.id !== id) hiddenIn.set(connection.id, id);
  const connection = merged(group.map((line) => line.connection));
  return [
    { ...first, connection, through: [], corners: NO_CORNERS, standsFor: group.map((line) => line.connection.id) },
  ];
}

const made = new WeakMap<Connection, { readonly of: readonly Connection[]; readonly merged: Connection }>();

/** The same object while what it stands for is the same, so that its route is not looked for anew. */
function merged(connections: readonly Connection[]): Connection {
  const first = connections[0] as Connection;
  const known = made.get(first);
  if (known?.of.length === connections.length && known.of.every((one, at) => one === connections[at])) {
    return known.merged;
  }
  const isOneKind = connections.every(({ kind }) => kind === first.kind);
  const isOneLabel = first.label !== '' && connections.every(({ label }) => label === first.label);
  const label = isOneLabel ? `${first.label} (${connections.length})` : `${connections.length} connections`;
  const { id, from, to, direction } = first;
  const one: Connection = {
    ...{ id, from, to, direction, label, waypoints: [], properties: {} },
    kind: isOneKind ? first.kind : 'traffic',
  };
  made.set(first, { of: connections, merged: one });
  return one;
}
