import type { Face, Node } from '../document/schema.ts';

/** The node as a file would hold it: no undefined fields, no faces that say nothing. */
export function tidyNode(node: Node): Node {
  const faces: { aws?: Face; azure?: Face; neutral?: Face } = {};
  for (const side of ['aws', 'azure', 'neutral'] as const) {
    const face = node.faces[side];
    if (face === undefined) continue;
    const tidy = withoutUndefined(face);
    if (saysSomething(tidy)) faces[side] = tidy;
  }
  return withoutUndefined({ ...node, faces });
}

export function withoutUndefined<T extends object>(element: T): T {
  if (!Object.values(element).includes(undefined)) return element;
  return Object.fromEntries(Object.entries(element).filter(([, field]) => field !== undefined)) as T;
}

function saysSomething(face: Face): boolean {
  return Object.keys(face).length > 1 || Object.keys(face.properties).length > 0;
}
