import type { Diagram } from './schema.ts';

/**
 * The text of a file: keys sorted at every level, two spaces, a final newline, so that the same diagram is always the same
 * text and a change is a small difference. Fields that are absent or undefined are left out.
 * @throws RangeError on a number that JSON cannot hold: writing it as null would lose it in silence.
 */
export function serializeDiagram(diagram: Diagram): string {
  const { nodes, connections, ...fields } = diagram;
  const file = { ...fields, nodes: withoutIds(nodes), connections: withoutIds(connections) };
  return `${write(file, '\n')}\n`;
}

/** The id is the element's key in the file. */
function withoutIds(elements: Readonly<Record<string, object>>): Record<string, object> {
  const unnamed: Record<string, object> = {};
  for (const [id, element] of Object.entries(elements)) unnamed[id] = { ...element, id: undefined };
  return unnamed;
}

/** `newline` carries the indentation of the level that the value stands on. */
function write(value: unknown, newline: string): string {
  if (typeof value === 'object' && value !== null) {
    return Array.isArray(value) ? writeList(value, newline) : writeObject(value, newline);
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`A diagram holds the number ${value}, which no file can hold.`);
  }
  return JSON.stringify(value);
}

function writeList(list: readonly unknown[], newline: string): string {
  if (list.length === 0) return '[]';
  const inner = `${newline}  `;
  return `[${inner}${list.map((one) => write(one, inner)).join(`,${inner}`)}${newline}]`;
}

function writeObject(value: object, newline: string): string {
  const inner = `${newline}  `;
  const entries: string[] = [];
  for (const [key, field] of Object.entries(value).sort(byKey)) {
    if (field !== undefined) entries.push(`${JSON.stringify(key)}: ${write(field, inner)}`);
  }
  return entries.length === 0 ? '{}' : `{${inner}${entries.join(`,${inner}`)}${newline}}`;
}

/** By UTF-16 unit, so that the order depends on no locale. */
function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
