import type { Connection, Diagram, Properties, Side } from '../document/schema.ts';
import { append } from '../group-by.ts';
import type { ViewConnection } from './side-view.ts';

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
  present: ReadonlyMap<string, unknown>,
  absorbed: ReadonlyMap<string, unknown>,
): readonly ViewConnection[] {
  const isHidden = (id: string): boolean => absorbed.size > 0 && absorbed.has(id);
  const leaving = new Map<string, Connection[]>();
  const lines: Connection[] = [];
  for (const connection of Object.values(diagram.connections)) {
    if (connection.only !== undefined && connection.only !== side) continue;
    if (!present.has(connection.from) || !present.has(connection.to)) continue;
    lines.push(connection);
    if (isHidden(connection.from)) append(leaving, connection.from, connection);
  }
  const shown: ViewConnection[] = [];
  const contracted = new Map<string, number>();
  for (const connection of lines) {
    if (isHidden(connection.from)) continue;
    if (!isHidden(connection.to)) {
      shown.push({ connection, from: connection.from, to: connection.to, through: NONE });
      continue;
    }
    const queue: Way[] = [{ id: connection.to, through: [connection.to], said: connection.properties }];
    const seen = new Set([connection.to]);
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      for (const onward of leaving.get(next.id) ?? []) {
        const said = { ...onward.properties, ...next.said };
        if (isHidden(onward.to)) {
          if (seen.has(onward.to)) continue;
          seen.add(onward.to);
          queue.push({ id: onward.to, through: [...next.through, onward.to], said });
        } else if (onward.to !== connection.from) {
          const key = `${connection.from}>${onward.to}`;
          const at = contracted.get(key) ?? shown.length;
          contracted.set(key, at);
          shown[at] = joined(
            shown[at] ?? { connection, from: connection.from, to: onward.to, through: next.through },
            said,
          );
        }
      }
    }
  }
  return shown;
}
