import type { Connection, Diagram, Node } from './schema.ts';

/**
 * Look-ups by ids that may come from anywhere: only an element's own entry counts, so that "constructor" finds nothing.
 */
export function nodeOf(diagram: Diagram, id: string): Node | undefined {
  return Object.hasOwn(diagram.nodes, id) ? diagram.nodes[id] : undefined;
}

export function connectionOf(diagram: Diagram, id: string): Connection | undefined {
  return Object.hasOwn(diagram.connections, id) ? diagram.connections[id] : undefined;
}

/** True if a node or a connection has this id: both share one set of names. */
export function hasElement(diagram: Diagram, id: string): boolean {
  return Object.hasOwn(diagram.nodes, id) || Object.hasOwn(diagram.connections, id);
}

export function countElements({ nodes, connections }: Diagram): number {
  return countOf(nodes) + countOf(connections);
}

const counts = new WeakMap<object, number>();

/** Kept: it is asked several times after every change, and counting thousands takes part of a millisecond. */
function countOf(elements: Diagram['nodes'] | Diagram['connections']): number {
  const known = counts.get(elements) ?? Object.keys(elements).length;
  counts.set(elements, known);
  return known;
}

const lists = new WeakMap<Diagram['connections'], readonly Connection[]>();

/** All of them, in the order of the file. Kept, since most changes leave the connections as they are and listing thousands takes milliseconds. */
export function connectionsOf({ connections }: Diagram): readonly Connection[] {
  const known = lists.get(connections) ?? Object.values(connections);
  lists.set(connections, known);
  return known;
}
