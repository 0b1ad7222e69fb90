import { isLaidOut } from '../catalog/annotations.ts';
import type { SideView } from '../catalog/side-view.ts';
import { FULL_CLEARANCE } from '../document/frame-padding.ts';
import { heldRect } from './held-rect.ts';
import { offset } from './place.ts';
import { type Content, clearanceOf, type Growth, NO_GROWTH, planGrowth } from './plan-growth.ts';

interface Moving {
  /** Outermost: what they hold goes along. */
  readonly ids: readonly string[];
  readonly dx: number;
  readonly dy: number;
  /** The frame that they move into, null for the top; undefined: each stays in its own. */
  readonly parentId?: string | null | undefined;
}

/** How frames make room for what is moved in them or into them. */
export function growthForMove(view: SideView, moving: Moving): Growth {
  return growthFor(view, moving, new Set(moving.ids));
}

/** The same for copies, whose originals stay where they are. */
export function growthForCopies(view: SideView, copied: Moving): Growth {
  return growthFor(view, copied, new Set());
}

function growthFor(view: SideView, { ids, dx, dy, parentId }: Moving, leaving: ReadonlySet<string>): Growth {
  const contents = ids.flatMap((id): readonly Content[] => {
    const node = view.nodes.get(id);
    if (node === undefined || !isLaidOut(node.service)) return [];
    const into = parentId === undefined ? node.parentId : parentId;
    if (into === null) return [];
    const stays = parentId === undefined && node.parent !== null;
    const least = stays ? clearanceOf(node.parent, node) : FULL_CLEARANCE;
    return [{ parentId: into, rect: offset(heldRect(node), { x: dx, y: dy }), least }];
  });
  return contents.length === 0 ? NO_GROWTH : planGrowth(view, contents, leaving);
}
