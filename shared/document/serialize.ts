import { runSteps } from '../run-steps.ts';
import type { Diagram } from './schema.ts';

/**
 * The text of a file: keys sorted at every level, two spaces, a final newline, so that the same diagram is always the same
 * text and a change is a small difference. Fields that are absent or undefined are left out.
 * @throws RangeError on a number that JSON cannot hold: writing it as null would lose it in silence.
 */
export function serializeDiagram(diagram: Diagram): string {
  return runSteps(serializeSteps(diagram));
}

/** The same in steps of some elements each, for what keeps a large diagram while a person draws on. */
export function* serializeSteps(diagram: Diagram): Generator<undefined, string> {
  const { nodes, connections, ...fields } = diagram;
  const written: [string, string][] = [
    ['nodes', yield* writeElements(nodes, TOP)],
    ['connections', yield* writeElements(connections, TOP)],
  ];
  for (const [key, field] of Object.entries(fields)) if (field !== undefined) written.push([key, write(field, TOP)]);
  return `${inBraces(written.sort(byKey), '\n')}\n`;
}

/** The indentation of what the file has at its top. */
const TOP = '\n  ';
const ELEMENTS_A_STEP = 100;

/** The id is the element's key in the file. */
function* writeElements(elements: Readonly<Record<string, object>>, newline: string): Generator<undefined, string> {
  const written: [string, string][] = [];
  for (const [id, element] of Object.entries(elements).sort(byKey)) {
    written.push([id, write({ ...element, id: undefined }, `${newline}  `)]);
    if (written.length % ELEMENTS_A_STEP === 0) yield;
  }
  return inBraces(written, newline);
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
  const written: [string, string][] = [];
  for (const [key, field] of Object.entries(value).sort(byKey)) {
    if (field !== undefined) written.push([key, write(field, `${newline}  `)]);
  }
  return inBraces(written, newline);
}

function inBraces(written: readonly (readonly [string, string])[], newline: string): string {
  if (written.length === 0) return '{}';
  const inner = `${newline}  `;
  return `{${inner}${written.map(([key, text]) => `${JSON.stringify(key)}: ${text}`).join(`,${inner}`)}${newline}}`;
}

/** By UTF-16 unit, so that the order depends on no locale. */
function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
