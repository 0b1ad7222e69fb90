import { placementOf } from '../catalog/placement.ts';
import type { SideView } from '../catalog/side-view.ts';
import { statedFlag } from './stated.ts';

/** Stated of the node or of its region: there are no zones to spread over. */
export function isInRegionWithoutZones(view: SideView, id: string): boolean {
  if (statedFlag(view, id, 'regionHasZones') === false) return true;
  const { region } = placementOf(view, id);
  return region !== undefined && statedFlag(view, region.id, 'regionHasZones') === false;
}
