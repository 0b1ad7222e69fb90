import { isCallout } from '../../shared/catalog/annotations.ts';
import type { SideView } from '../../shared/catalog/side-view.ts';
import { canContain } from '../../shared/commands/can-contain.ts';
import type { Beside } from '../../shared/commands/reorder.ts';
import type { OutlineRow } from './outline-rows.ts';

/** What a drop in the outline would do. */
export interface OutlineDrop {
  /** The frame that it would be in; null: none. */
  readonly parentId: string | null;
  /** Its neighbour there; absent: the drop only says the frame. */
  readonly beside?: Beside;
  /** The row that shows it, and whether at an edge; null: the tree as a whole. */
  readonly shown: { readonly id: string; readonly at: 'into' | 'above' | 'below' } | null;
}

/** Parts of a row's height: its edges say the order, its middle says the frame. */
const EDGE = 0.3;

/**
 * What a node is dropped on: the middle of a row puts it into that, an edge beside it. What can hold nothing has no middle, and
 * under a frame that is open comes what it holds. null: it cannot lie there.
 */
export function outlineDrop(
  view: SideView,
  dragged: string,
  row: OutlineRow | undefined,
  part: number,
): OutlineDrop | null {
  const node = view.nodes.get(dragged);
  if (node === undefined) return null;
  const holds = (parentId: string | null): boolean =>
    canContain(view.diagram, parentId, { nodeId: dragged }, view.catalog).answer !== 'refuse';
  if (row === undefined) return node.parentId === null ? null : { parentId: null, shown: null };
  const { id } = row;
  if (id === dragged) return null;
  const onto = row.node;
  // A line stands under the node where it begins.
  if (onto === null) return row.under !== null && holds(row.under) ? into(row.under, id) : null;
  if (node.parentId === id && part >= EDGE) return toTheFirst(view, id, dragged);
  const isAlike = isCallout(onto.service) === isCallout(node.service);
  const isBeside = isAlike && (node.parentId === onto.parentId || holds(onto.parentId));
  const isInto = node.parentId !== id && holds(id);
  const below = row.isOpen === true ? 1 : 1 - EDGE;
  if (isInto && (!isBeside || (part >= EDGE && part <= below))) return into(id, id);
  if (!isBeside) return null;
  const isAbove = part < 0.5;
  return {
    parentId: onto.parentId,
    beside: isAbove ? { before: id } : { after: id },
    shown: { id, at: isAbove ? 'above' : 'below' },
  };
}

/** Under its own frame comes the first of what that holds. */
function toTheFirst(view: SideView, id: string, dragged: string): OutlineDrop | null {
  const first = view.children(id)[0]?.id;
  if (first === undefined || first === dragged) return null;
  return { parentId: id, beside: { before: first }, shown: { id, at: 'below' } };
}

function into(parentId: string, id: string): OutlineDrop {
  return { parentId, shown: { id, at: 'into' } };
}
