import type { Diagram, Node } from '../../shared/document/schema.ts';

/** Every node somewhere in its frame or far outside it, always at the same places for a seed. */
export function scattered(diagram: Diagram, seed = 7): Diagram {
  let state = seed;
  const next = (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.round((state / 2_147_483_648) * most);
  };
  const nodes: Record<string, Node> = {};
  for (const [id, node] of Object.entries(diagram.nodes))
    nodes[id] = { ...node, frame: { ...node.frame, x: next(900), y: next(700) } };
  return { ...diagram, nodes };
}
