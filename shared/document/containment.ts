import { groupBy } from '../group-by.ts';
import { sideOf } from './node-on.ts';
import { nodeOf } from './queries.ts';
import type { Diagram, Frame, Node, Point, Side } from './schema.ts';

/**
 * What containment and places are read from: `shared` is what the nodes store once, a side overlays it with the parents and
 * frames that its faces store.
 */
export type Layer = 'shared' | Side;

/** What is pinned is drawn on both sides where it is on its cloud. */
export function parentIdOn(node: Node, layer: Layer): string | null {
  const own = layer === 'shared' ? undefined : node.faces[sideOf(node, layer)]?.parentId;
  return own === undefined ? node.parentId : own;
}

export function frameOn(node: Node, layer: Layer): Frame {
  return (layer === 'shared' ? undefined : node.faces[sideOf(node, layer)]?.frame) ?? node.frame;
}

/** The upper left corner of a frame's inside in absolute diagram pixels; null is the diagram itself. */
export function originOf(diagram: Diagram, id: string | null, layer: Layer): Point {
  let x = 0;
  let y = 0;
  for (let node = parentNode(diagram, id); node !== undefined; node = parentNode(diagram, parentIdOn(node, layer))) {
    const frame = frameOn(node, layer);
    x += frame.x;
    y += frame.y;
  }
  return { x, y };
}

export function absoluteFrame(diagram: Diagram, node: Node, layer: Layer): Frame {
  const origin = originOf(diagram, parentIdOn(node, layer), layer);
  const frame = frameOn(node, layer);
  return { ...frame, x: origin.x + frame.x, y: origin.y + frame.y };
}

/** Children by parent, null for the top, in no order. One pass over the nodes: ask once and keep it for a command. */
export function childrenOn(diagram: Diagram, layer: Layer): ReadonlyMap<string | null, readonly Node[]> {
  return groupBy(Object.values(diagram.nodes), (node) => parentIdOn(node, layer));
}

/** The ids and everything drawn inside them on a layer. */
export function withDescendants(diagram: Diagram, ids: Iterable<string>, layer: Layer): ReadonlySet<string> {
  const children = childrenOn(diagram, layer);
  const found = new Set<string>();
  const queue = [...ids];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    for (const child of children.get(id) ?? []) queue.push(child.id);
  }
  return found;
}

/** True if `id` is `ancestorId` or is drawn somewhere inside it. */
export function isInside(diagram: Diagram, id: string, ancestorId: string, layer: Layer): boolean {
  let at: string | null = id;
  while (at !== null) {
    if (at === ancestorId) return true;
    const node = nodeOf(diagram, at);
    at = node === undefined ? null : parentIdOn(node, layer);
  }
  return false;
}

function parentNode(diagram: Diagram, id: string | null): Node | undefined {
  return id === null ? undefined : nodeOf(diagram, id);
}
