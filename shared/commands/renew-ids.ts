import type { Connection, Face, Node } from '../document/schema.ts';

/**
 * Copies under new ids. What the copies say of each other follows them; what they say of others is kept where `isKept` says
 * that it is still meant.
 */
export function renewIds(
  nodes: readonly Node[],
  connections: readonly Connection[],
  newIds: ReadonlyMap<string, string>,
  isKept: (id: string) => boolean,
): { readonly nodes: readonly Node[]; readonly connections: readonly Connection[] } {
  const rename = (id: string): string | undefined => newIds.get(id) ?? (isKept(id) ? id : undefined);
  const renameAll = (ids: readonly string[] | undefined): readonly string[] | undefined => {
    const renamed = ids?.flatMap((id) => rename(id) ?? []);
    return renamed === undefined || renamed.length === 0 ? undefined : renamed;
  };
  return {
    nodes: nodes.map((node) => ({
      ...node,
      id: newIds.get(node.id) ?? node.id,
      parentId: node.parentId === null ? null : (rename(node.parentId) ?? null),
      faces: renamedFaces(node.faces, rename),
      subnets: renameAll(node.subnets),
      memberOf: renameAll(node.memberOf),
    })),
    connections: connections.map((connection) => ({
      ...connection,
      id: newIds.get(connection.id) ?? connection.id,
      from: rename(connection.from) ?? connection.from,
      to: rename(connection.to) ?? connection.to,
    })),
  };
}

function renamedFaces(faces: Node['faces'], rename: (id: string) => string | undefined): Node['faces'] {
  const renamed: { -readonly [side in keyof Node['faces']]: Node['faces'][side] } = { ...renameParents(faces, rename) };
  for (const side of ['aws', 'azure'] as const) {
    const face = renamed[side];
    if (face !== undefined) renamed[side] = renamedMentions(face, rename);
  }
  return renamed;
}

/** A part of something that is not copied along stands alone. */
function renamedMentions(face: Face, rename: (id: string) => string | undefined): Face {
  const { into, subnets, memberOf } = face;
  const renameAll = (ids: readonly string[]): readonly string[] => ids.flatMap((id) => rename(id) ?? []);
  const whole = into === undefined ? undefined : rename(into);
  return {
    ...face,
    ...(into !== undefined && { into: whole, ...(whole === undefined && { state: undefined }) }),
    ...(subnets && { subnets: renameAll(subnets) }),
    ...(memberOf && { memberOf: renameAll(memberOf) }),
  };
}

/** A face whose own frame is not copied along is drawn where the node is, so its rectangle goes with it. */
function renameParents(faces: Node['faces'], rename: (id: string) => string | undefined): Node['faces'] {
  const renamed: { -readonly [side in keyof Node['faces']]: Node['faces'][side] } = { ...faces };
  for (const side of ['aws', 'azure'] as const) {
    const face = faces[side];
    if (face?.parentId === undefined || face.parentId === null) continue;
    const parentId = rename(face.parentId);
    renamed[side] = parentId === undefined ? { ...face, parentId, frame: undefined } : { ...face, parentId };
  }
  return renamed;
}
