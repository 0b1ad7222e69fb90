import { storedFace } from '../catalog/authored-service.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { faceOf } from '../catalog/face-of.ts';
import { surroundingsOf } from '../catalog/surroundings.ts';
import { parentIdOn } from '../document/containment.ts';
import { nodeOf } from '../document/queries.ts';
import type { Diagram, Node, Side } from '../document/schema.ts';
import { groupBy } from '../group-by.ts';

/**
 * The nodes of these ids with all that is drawn in them, and with what is hidden in and beside them now: it is a part of one of
 * them or was built into one, and would stay hidden for ever if it did not come along.
 */
export function partOfDiagram(diagram: Diagram, ids: Iterable<string>, catalog: Catalog): readonly Node[] {
  const side = diagram.provider;
  const part = new Set(ids);
  for (const node of Object.values(diagram.nodes)) {
    const way: string[] = [];
    for (let at: Node | undefined = node; at !== undefined && !part.has(at.id); at = parentOf(diagram, at, side)) {
      way.push(at.id);
      const parentId = parentIdOn(at, side);
      if (parentId !== null && part.has(parentId)) for (const id of way) part.add(id);
    }
  }
  const { neighbours } = surroundingsOf(diagram);
  const parts = groupBy(Object.values(diagram.nodes), (node) => storedFace(node, side)?.into);
  for (const id of part) {
    for (const beside of neighbours(id, 'any')) {
      const node = nodeOf(diagram, beside);
      const face = node && faceOf(node, side, diagram, catalog);
      // What is a part of something else goes with that.
      if (face?.state === 'absorbed' && face.into === undefined) part.add(beside);
    }
    for (const { id: other } of parts.get(id) ?? []) part.add(other);
  }
  return [...part].flatMap((id) => nodeOf(diagram, id) ?? []);
}

function parentOf(diagram: Diagram, node: Node, side: Side): Node | undefined {
  const parentId = parentIdOn(node, side);
  return parentId === null ? undefined : nodeOf(diagram, parentId);
}

/** True if the cloud has something for it: what stands on one side only, belongs to neither, or has no twin there cannot be put there. */
export function existsOn(diagram: Diagram, node: Node, cloud: Side, catalog: Catalog): boolean {
  if (node.only !== undefined || node.faces.neutral?.service !== undefined) return false;
  const free = node.pinned === undefined ? node : { ...node, pinned: undefined };
  const { service, state } = faceOf(free, cloud, diagram, catalog);
  return service.provider === cloud || state === 'absorbed';
}

/** The cloud that a node shows now: its own where it is pinned, else the one that the diagram shows and knows it on. */
export function shownCloud(diagram: Diagram, node: Node, catalog: Catalog): Side {
  const { provider } = faceOf(node, diagram.provider, diagram, catalog).service;
  return provider === 'neutral' ? diagram.provider : provider;
}
