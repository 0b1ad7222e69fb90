import type { Diagram, Face, Node, Properties, Side } from '../../document/schema.ts';

/**
 * What commands changed for both sides, kept to one: what they added exists there only, what they moved, named or stated is said
 * by the face of that side, and the other side stays as it was. Nothing may have been removed.
 */
export function onOneSide(before: Diagram, after: Diagram, side: Side): Diagram {
  if (after === before) return before;
  const nodes: Record<string, Node> = { ...after.nodes };
  for (const node of Object.values(after.nodes)) {
    const was = before.nodes[node.id];
    if (was === node) continue;
    nodes[node.id] = was === undefined ? { ...node, only: side } : { ...was, faces: facesOn(was, node, side) };
  }
  const connections = { ...after.connections };
  for (const line of Object.values(after.connections)) {
    const was = before.connections[line.id];
    if (was !== line) connections[line.id] = was ?? { ...line, only: side };
  }
  return { ...after, nodes, connections };
}

function facesOn(was: Node, is: Node, side: Side): Node['faces'] {
  const face: Face = { properties: {}, ...is.faces[side] };
  const stated: Partial<Face> = {
    ...(is.parentId !== was.parentId && face.parentId === undefined && { parentId: is.parentId }),
    ...(!isSame(is.frame, was.frame) && face.frame === undefined && { frame: is.frame }),
    ...(is.label !== was.label && { label: is.label }),
    ...(!isSame(is.zones, was.zones) && { zones: is.zones ?? [] }),
    ...(!isSame(is.subnets, was.subnets) && { subnets: is.subnets ?? [] }),
    ...(!isSame(is.memberOf, was.memberOf) && { memberOf: is.memberOf ?? [] }),
  };
  const properties: Properties = { ...newlyStated(was.properties, is.properties), ...face.properties };
  if (is.faces[side] === undefined && Object.keys(stated).length + Object.keys(properties).length === 0)
    return was.faces;
  return { ...was.faces, [side]: { ...face, ...stated, properties } };
}

function newlyStated(was: Properties, is: Properties): Properties {
  return Object.fromEntries(Object.entries(is).filter(([id, value]) => !isSame(value, was[id])));
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
