import { cornersOn, NO_CORNERS } from '../document/corners-on.ts';
import { connectionsOf } from '../document/queries.ts';
import type { Connection, Diagram, Properties, Side } from '../document/schema.ts';
import { append } from '../group-by.ts';
import type { ResolvedFace } from './face-of.ts';
import type { ViewConnection, ViewNode } from './side-view.ts';

const NONE: readonly string[] = [];

/** A way over hidden nodes, with what its lines state; what is said nearer to the start counts first. */
interface Way {
  readonly id: string;
  readonly through: readonly string[];
  readonly said: Connection['properties'];
}

/** What is the same all the way, however many hops it takes. A protocol or a way of signing in is a hop's own. */
const CARRIED = ['streamed', 'payloadMb', 'messageKb'];

/** What a line behind the hidden nodes says of what it carries holds for the one line that stands for them. */
function joined(line: ViewConnection, said: Connection['properties']): ViewConnection {
  const { connection } = line;
  const more = CARRIED.filter((id) => connection.properties[id] === undefined && said[id] !== undefined);
  if (more.length === 0) return line;
  const carried = Object.fromEntries(more.map((id) => [id, said[id]]));
  return { ...line, connection: { ...connection, properties: { ...connection.properties, ...carried } as Properties } };
}

/** Of what is present on a side: A -> X -> B with X absorbed is shown as A -> B; a connection that ends in an absorbed node and leads nowhere is hidden. */
export function contractConnections(
  diagram: Diagram,
  side: Side,
  visible: ReadonlyMap<string, ViewNode>,
  absorbed: ReadonlyMap<string, ResolvedFace>,
): readonly ViewConnection[] {
  const leaving = absorbed.size === 0 ? NO_LINES : leavingHidden(diagram, side, visible, absorbed);
  const shown: ViewConnection[] = [];
  const contracted = new Map<string, number>();
  for (const connection of connectionsOf(diagram)) {
    if (connection.only !== undefined && connection.only !== side) continue;
    const source = visible.get(connection.from) ?? standsFor(connection.from, visible, absorbed);
    if (source === undefined) continue;
    const { id: from } = source;
    const { to } = connection;
    const target = visible.get(to) ?? standsFor(to, visible, absorbed);
    if (target !== undefined) {
      if (source === target && connection.from !== connection.to) continue;
      const isItself = from === connection.from && target.id === to;
      const corners = isItself ? cornersOn(diagram, connection, side) : NO_CORNERS;
      shown.push({ connection, from, to: target.id, source, target, through: NONE, corners });
      continue;
    }
    if (!absorbed.has(to)) continue;
    const queue: Way[] = [{ id: to, through: [to], said: connection.properties }];
    const seen = new Set([to]);
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      for (const onward of leaving.get(next.id) ?? []) {
        const said = { ...onward.properties, ...next.said };
        const end = visible.get(onward.to) ?? standsFor(onward.to, visible, absorbed);
        if (end === undefined) {
          if (seen.has(onward.to)) continue;
          seen.add(onward.to);
          queue.push({ id: onward.to, through: [...next.through, onward.to], said });
        } else if (end !== source) {
          const key = `${from}>${end.id}`;
          const at = contracted.get(key) ?? shown.length;
          contracted.set(key, at);
          const line = {
            ...{ connection, from, to: end.id, source, target: end },
            ...{ through: next.through, corners: NO_CORNERS },
          };
          shown[at] = joined(shown[at] ?? line, said);
        }
      }
    }
  }
  return [...absorbed.values()].some(({ into }) => into !== undefined) ? withoutTwins(shown, visible) : shown;
}

/** Where parts of one node each had a line to the same thing, one of them is drawn. */
function withoutTwins(
  lines: readonly ViewConnection[],
  visible: ReadonlyMap<string, ViewNode>,
): readonly ViewConnection[] {
  // A way over what is built in has nothing to do with parts, and is drawn whether there are any or not.
  const isOwn = ({ connection: { from, to }, through }: ViewConnection): boolean =>
    visible.has(from) && (visible.has(to) || through.length > 0);
  const keyOf = ({ from, to, connection }: ViewConnection): string =>
    `${from}>${to} ${connection.kind} ${connection.direction}`;
  const seen = new Set(lines.filter(isOwn).map(keyOf));
  return lines.filter((line) => {
    if (isOwn(line)) return true;
    const key = keyOf(line);
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

/** The node that a hidden one is a part of; undefined: it is built in nowhere in particular. */
function standsFor(
  id: string,
  visible: ReadonlyMap<string, ViewNode>,
  absorbed: ReadonlyMap<string, ResolvedFace>,
): ViewNode | undefined {
  const seen = new Set<string>();
  for (let at = absorbed.get(id)?.into; at !== undefined && !seen.has(at); at = absorbed.get(at)?.into) {
    const found = visible.get(at);
    if (found !== undefined) return found;
    seen.add(at);
  }
  return undefined;
}

const NO_LINES: ReadonlyMap<string, readonly Connection[]> = new Map();

/** Lines from hidden nodes to what exists on this side. */
function leavingHidden(
  diagram: Diagram,
  side: Side,
  visible: ReadonlyMap<string, ViewNode>,
  absorbed: ReadonlyMap<string, ResolvedFace>,
): ReadonlyMap<string, readonly Connection[]> {
  const leaving = new Map<string, Connection[]>();
  for (const connection of connectionsOf(diagram)) {
    if (connection.only !== undefined && connection.only !== side) continue;
    if (!absorbed.has(connection.from) || !(visible.has(connection.to) || absorbed.has(connection.to))) continue;
    append(leaving, connection.from, connection);
  }
  return leaving;
}
