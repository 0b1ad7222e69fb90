import type { Face, Node, Side } from './schema.ts';

const aws = new WeakMap<Node, Node>();
const azure = new WeakMap<Node, Node>();

/**
 * The node as one side has it: with the name, shape, zones, subnets and groups that its face states in place of the shared ones.
 * The same object each time, so that what is remembered of it stays. For reading only: what is stored is the node itself.
 */
export function nodeOn(node: Node, side: Side): Node {
  const own = sideOf(node, side);
  const face = own === 'aws' ? node.faces.aws : node.faces.azure;
  if (face === undefined || !differs(face)) return node;
  const known = own === 'aws' ? aws : azure;
  const found = known.get(node) ?? overlaid(node, face);
  known.set(node, found);
  return found;
}

/** The side whose words, settings and service a node shows on a side: what is pinned is everywhere what it is on its cloud. */
export function sideOf({ pinned }: Node, shown: Side): Side {
  return pinned ?? shown;
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

/**
 * What a person states of a node on the side that is shown: of its face where that differs, or where the node is the whole of
 * several there and only one of them on the other side; else of both sides.
 */
export function withStated<Field extends 'label' | 'shape' | 'zones' | 'subnets' | 'memberOf'>(
  node: Node,
  side: Side,
  field: Field,
  value: Node[Field],
  isWhole = false,
): Node {
  const own = sideOf(node, side);
  const face = node.faces[own];
  if (face?.[field] === undefined && !isWhole) return { ...node, [field]: value };
  const stated = field === 'shape' ? value : (value ?? (field === 'label' ? '' : []));
  return { ...node, faces: { ...node.faces, [own]: { properties: {}, ...face, [field]: stated } } };
}
