import { isLaidOut } from '../catalog/annotations.ts';
import type { SideView } from '../catalog/side-view.ts';
import type { Frame } from '../document/schema.ts';
import { clearanceOf, type Growth, NO_GROWTH, planGrowth } from './plan-growth.ts';

/** How the frames around a node make room for its new, absolute frame. */
export function growthForResize(view: SideView, id: string, frame: Frame): Growth {
  const node = view.nodes.get(id);
  if (node === undefined || node.parent === null || !isLaidOut(node.service)) return NO_GROWTH;
  const content = { parentId: node.parent.id, rect: frame, least: clearanceOf(node.parent, node) };
  return planGrowth(view, [content], new Set([id]));
}
