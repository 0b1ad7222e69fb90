import type { SideView } from '../catalog/side-view.ts';
import { FULL_CLEARANCE } from '../document/frame-padding.ts';
import type { Frame } from '../document/schema.ts';
import { type Growth, NO_GROWTH, planGrowth } from './plan-growth.ts';

/** How frames make room for what is put into one of them, at an absolute place. */
export function growthForAdded(view: SideView, parentId: string | null, rect: Frame): Growth {
  if (parentId === null) return NO_GROWTH;
  return planGrowth(view, [{ parentId, rect, least: FULL_CLEARANCE }], new Set());
}
