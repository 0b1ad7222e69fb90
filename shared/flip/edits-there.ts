import { otherSide, storedFace } from '../catalog/authored-service.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { faceOf, type ResolvedFace } from '../catalog/face-of.ts';
import type { Diagram, Node, Side } from '../document/schema.ts';

/** What is stated of one node that both sides have, or one alone. Property ids, in alphabetical order. */
export interface EditsThere {
  readonly node: string;
  /** Stated for both sides: it comes along. */
  readonly shared: readonly string[];
  /** Built in there, so what it stood for has it from this one. */
  readonly passedOn: readonly string[];
  /** Stated on the side flipped from and not known on the other: it is remembered for the way back. */
  readonly kept: readonly string[];
  /** Stated on the side flipped to, when it was shown before: it is there again. */
  readonly remembered: readonly string[];
  /** What else the side flipped to states for itself: `label`, `zones`, `memberOf` ... */
  readonly rememberedFields: readonly string[];
}

const NOTHING: ReadonlySet<string> = new Set();
const FIELDS = ['label', 'zones', 'subnets', 'memberOf', 'shape', 'parentId', 'frame'] as const;

/** Nodes of which something is stated, in the order of the diagram. What is pinned does not turn, so nothing of it comes or goes. */
export function editsThere(diagram: Diagram, from: Side, catalog: Catalog): readonly EditsThere[] {
  return Object.values(diagram.nodes).flatMap((node) => {
    if (node.pinned !== undefined || node.only !== undefined || node.faces.neutral?.service !== undefined) return [];
    return editsOfNode(node, from, faceOf(node, otherSide(from), diagram, catalog)) ?? [];
  });
}

/** The same of a node that turns, of which the face on the other side is at hand; undefined: nothing is stated. */
export function editsOfNode(
  node: Node,
  from: Side,
  faceThere: ResolvedFace,
  passedOn?: ReadonlySet<string>,
): EditsThere | undefined {
  const edits = editsOf(node, from, faceThere, passedOn);
  const { shared, kept, remembered, rememberedFields } = edits;
  const isEmpty =
    shared.length + edits.passedOn.length + kept.length + remembered.length + rememberedFields.length === 0;
  return isEmpty ? undefined : { node: node.id, ...edits };
}

function editsOf(
  node: Node,
  from: Side,
  faceThere: ResolvedFace,
  passedOn: ReadonlySet<string> = NOTHING,
): Omit<EditsThere, 'node'> {
  const to = otherSide(from);
  const [here, there] = [storedFace(node, from), storedFace(node, to)];
  const isShown = faceThere.state === 'shown';
  // What a side states for itself in place of the shared value is that side's own, whoever knows the property.
  const kept = Object.keys(here?.properties ?? {});
  const remembered = Object.keys(there?.properties ?? {});
  const known = faceThere.service.properties;
  const shared: string[] = [];
  const passed: string[] = [];
  for (const id of Object.keys(node.properties)) {
    if (remembered.includes(id)) continue;
    if (passedOn.has(id)) {
      passed.push(id);
      continue;
    }
    // What has no box of its own there says nothing there.
    (isShown && Object.hasOwn(known, id) ? shared : kept).push(id);
  }
  return {
    shared: shared.sort(),
    passedOn: passed.sort(),
    kept: kept.sort(),
    remembered: remembered.sort(),
    rememberedFields: there === undefined ? [] : FIELDS.filter((field) => there[field] !== undefined),
  };
}
