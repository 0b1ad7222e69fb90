import { otherSide } from '../catalog/authored-service.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { faceOf } from '../catalog/face-of.ts';
import { surroundingsOf } from '../catalog/surroundings.ts';
import { childrenOn } from '../document/containment.ts';
import { nodeOf } from '../document/queries.ts';
import type { Diagram, Node, Side } from '../document/schema.ts';
import { groupBy } from '../group-by.ts';

/**
 * The nodes of these ids with all that is drawn in them, with their parts and all that is in those, and with what either cloud
 * has built in beside them: it would stay hidden for ever if it did not come along. The same whatever is pinned, so that what
 * is turned with them is turned back with them.
 */
export function partOfDiagram(diagram: Diagram, ids: Iterable<string>, catalog: Catalog): readonly Node[] {
  const free = withoutPins(diagram);
  const inside = childrenOn(free, free.provider);
  const { neighbours } = surroundingsOf(free);
  const partsOn = (['aws', 'azure'] as const).map((side) =>
    groupBy(Object.values(free.nodes), ({ faces }) => faces[side]?.into),
  );
  const part = new Set(ids);
  for (const id of part) {
    for (const child of inside.get(id) ?? []) part.add(child.id);
    for (const parts of partsOn) for (const one of parts.get(id) ?? []) part.add(one.id);
    for (const beside of neighbours(id, 'any')) if (isBuiltIn(free, beside, catalog)) part.add(beside);
  }
  return [...part].flatMap((id) => nodeOf(diagram, id) ?? []);
}

/** What is a part of something else goes with that. */
function isBuiltIn(free: Diagram, id: string, catalog: Catalog): boolean {
  const node = nodeOf(free, id);
  if (node === undefined || node.only !== undefined) return false;
  return [free.provider, otherSide(free.provider)].some((side) => {
    const face = faceOf(node, side, free, catalog);
    return face.state === 'absorbed' && face.into === undefined;
  });
}

/** The diagram as it would be if nothing stayed on a cloud. */
export function withoutPins(diagram: Diagram): Diagram {
  const nodes = Object.values(diagram.nodes);
  if (nodes.every(({ pinned }) => pinned === undefined)) return diagram;
  const free = nodes.map((node) => (node.pinned === undefined ? node : { ...node, pinned: undefined }));
  return { ...diagram, nodes: Object.fromEntries(free.map((node) => [node.id, node])) };
}

/** True if the cloud has something for it: what stands on one side only, belongs to neither, or has no twin there cannot be put there. */
export function existsOn(free: Diagram, id: string, cloud: Side, catalog: Catalog): boolean {
  const node = nodeOf(free, id);
  if (node === undefined || node.only !== undefined || node.faces.neutral?.service !== undefined) return false;
  const { service, state } = faceOf(node, cloud, free, catalog);
  return service.provider === cloud || state === 'absorbed';
}
