import type { Diagram, Frame, Node } from '../../shared/document/schema.ts';
import { append } from '../../shared/group-by.ts';

const GAP = 48;
const TITLE = 40;
const PER_ROW = 3;

/** The same diagram as a tidy person would draw it: nothing lies on anything else, and frames are around what they hold. */
export function laidOut(diagram: Diagram): Diagram {
  const inside = new Map<string | null, Node[]>();
  for (const node of Object.values(diagram.nodes)) append(inside, node.parentId, node);
  const nodes: Record<string, Node> = { ...diagram.nodes };
  const place = (parentId: string | null): Pick<Frame, 'width' | 'height'> => {
    let [x, y, row, right] = [GAP, TITLE, 0, 0];
    for (const [at, node] of (inside.get(parentId) ?? []).entries()) {
      if (at > 0 && at % PER_ROW === 0) [x, y, row] = [GAP, y + row + GAP, 0];
      const size = inside.has(node.id) ? place(node.id) : { width: 128, height: 112 };
      nodes[node.id] = { ...node, frame: { x, y, ...size } };
      x += size.width + GAP;
      row = Math.max(row, size.height);
      right = Math.max(right, x);
    }
    return { width: right, height: y + row + GAP };
  };
  place(null);
  return { ...diagram, nodes };
}
