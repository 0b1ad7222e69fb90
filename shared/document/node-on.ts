import type { Face, Node, Side } from './schema.ts';

const aws = new WeakMap<Node, Node>();
const azure = new WeakMap<Node, Node>();

/**
 * The node as one side has it: with the name, shape, zones, subnets and groups that its face states in place of the shared ones.
 * The same object each time, so that what is remembered of it stays. For reading only: what is stored is the node itself.
 */
export function nodeOn(node: Node, side: Side): Node {
  const face = side === 'aws' ? node.faces.aws : node.faces.azure;
  if (face === undefined || !differs(face)) return node;
  const known = side === 'aws' ? aws : azure;
  const found = known.get(node) ?? overlaid(node, face);
  known.set(node, found);
  return found;
}

function differs({ label, zones, subnets, memberOf, shape }: Face): boolean {
  return (
    shape !== undefined || label !== undefined || zones !== undefined || subnets !== undefined || memberOf !== undefined
  );
}

/** An empty list says that on this side it is in none. */
function overlaid(node: Node, { label, zones, subnets, memberOf, shape }: Face): Node {
  return {
    ...node,
    label: label ?? node.label,
    ...(shape && { shape }),
    ...(zones && { zones: zones.length === 0 ? undefined : zones }),
    ...(subnets && { subnets: subnets.length === 0 ? undefined : subnets }),
    ...(memberOf && { memberOf: memberOf.length === 0 ? undefined : memberOf }),
  };
}

/** What a person states of a node on the side that is shown: of its face where that differs, else of both sides. */
export function withStated<Field extends 'label' | 'shape' | 'zones' | 'subnets' | 'memberOf'>(
  node: Node,
  side: Side,
  field: Field,
  value: Node[Field],
): Node {
  const face = node.faces[side];
  if (face?.[field] === undefined) return { ...node, [field]: value };
  const stated = field === 'shape' ? value : (value ?? (field === 'label' ? '' : []));
  return { ...node, faces: { ...node.faces, [side]: { ...face, [field]: stated } } };
}
