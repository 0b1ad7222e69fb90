import { type Layer, parentIdOn } from './containment.ts';
import type { InvariantViolation } from './errors.ts';
import { nodeOf } from './queries.ts';
import { type Diagram, DOCUMENT_LIMITS } from './schema.ts';

/** Rings of frames and frames too deep, on what is stored and on each side as it is drawn. Linear, no recursion. */
export function checkContainment(diagram: Diagram): readonly InvariantViolation[] {
  const violations: InvariantViolation[] = [];
  for (const layer of layersOf(diagram)) {
    const found = walk(diagram, layer);
    if (found !== undefined) violations.push(found);
  }
  return violations;
}

/** A side whose faces store no parent of their own is contained as the shared layer is. */
function layersOf(diagram: Diagram): readonly Layer[] {
  const layers = new Set<Layer>(['shared']);
  for (const { faces, pinned } of Object.values(diagram.nodes)) {
    for (const side of ['aws', 'azure'] as const) {
      if (faces[side]?.parentId === undefined) continue;
      layers.add(side);
      if (pinned === side) layers.add('aws').add('azure');
    }
  }
  return [...layers];
}

/** The first violation of a layer. Depth 1 is the top; 0 marks what is on the path that is being walked. */
function walk(diagram: Diagram, layer: Layer): InvariantViolation | undefined {
  const depths = new Map<string, number>();
  for (const id of Object.keys(diagram.nodes)) {
    const path: string[] = [];
    let at: string | null = id;
    let depth = 0;
    while (at !== null) {
      const known = depths.get(at);
      if (known === 0) return cycle(path.slice(path.indexOf(at)), layer);
      if (known !== undefined) {
        depth = known;
        break;
      }
      depths.set(at, 0);
      path.push(at);
      const node = nodeOf(diagram, at);
      at = node === undefined ? null : parentIdOn(node, layer);
    }
    for (let one = path.pop(); one !== undefined; one = path.pop()) {
      depth += 1;
      if (depth > DOCUMENT_LIMITS.depth) return tooDeep(one, layer);
      depths.set(one, depth);
    }
  }
  return undefined;
}

function cycle(ring: readonly string[], layer: Layer): InvariantViolation {
  const names = ring.slice(0, 5).map((id) => `"${id}"`);
  const rest = ring.length - names.length;
  const chain = rest > 0 ? `${names.join(', ')} and ${rest} more` : names.join(', ');
  const what = ring.length === 1 ? `The node ${chain} is drawn in itself` : `The nodes ${chain} are drawn in a ring`;
  return {
    kind: 'invariant',
    invariant: 'no-containment-cycle',
    elements: ring,
    message: `${what}${onSide(layer)}.`,
  };
}

function tooDeep(id: string, layer: Layer): InvariantViolation {
  const message = `The node "${id}" lies in more than ${DOCUMENT_LIMITS.depth - 1} frames${onSide(layer)}.`;
  return { kind: 'invariant', invariant: 'containment-depth', elements: [id], message };
}

function onSide(layer: Layer): string {
  if (layer === 'shared') return '';
  return layer === 'aws' ? ' on the AWS side' : ' on the Azure side';
}
