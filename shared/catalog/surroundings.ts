import { connectionsOf } from '../document/queries.ts';
import type { Diagram } from '../document/schema.ts';
import { append } from '../group-by.ts';

/** Who is around whom in a diagram as stored: frames by `parentId`, neighbours by connection. */
export interface Surroundings {
  neighbours(id: string, direction: 'from' | 'to' | 'any'): readonly string[];
  /** From the nearest frame outwards. */
  ancestors(id: string): readonly string[];
  children(id: string): readonly string[];
  descendants(id: string): readonly string[];
}

const cache = new WeakMap<Diagram, Surroundings>();

/** Memoised on the diagram, which never changes. */
export function surroundingsOf(diagram: Diagram): Surroundings {
  const known = cache.get(diagram);
  if (known) return known;
  const made = buildSurroundings(diagram);
  cache.set(diagram, made);
  return made;
}

const NONE: readonly string[] = [];

function buildSurroundings(diagram: Diagram): Surroundings {
  const sources = new Map<string, string[]>();
  const targets = new Map<string, string[]>();
  const children = new Map<string, string[]>();
  for (const { from, to } of connectionsOf(diagram)) {
    append(targets, from, to);
    append(sources, to, from);
  }
  for (const node of Object.values(diagram.nodes)) {
    if (node.parentId !== null) append(children, node.parentId, node.id);
  }
  const childrenOf = (id: string): readonly string[] => children.get(id) ?? NONE;
  return {
    neighbours(id, direction) {
      if (direction === 'from') return sources.get(id) ?? NONE;
      if (direction === 'to') return targets.get(id) ?? NONE;
      return [...(sources.get(id) ?? NONE), ...(targets.get(id) ?? NONE)];
    },
    ancestors(id) {
      const found: string[] = [];
      let parentId = diagram.nodes[id]?.parentId ?? null;
      while (parentId !== null) {
        found.push(parentId);
        parentId = diagram.nodes[parentId]?.parentId ?? null;
      }
      return found;
    },
    children: childrenOf,
    descendants(id) {
      const found: string[] = [];
      const queue = [...childrenOf(id)];
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        found.push(next);
        queue.push(...childrenOf(next));
      }
      return found;
    },
  };
}
