import { placementOf } from '../catalog/placement.ts';
import type { SideView } from '../catalog/side-view.ts';
import { statedFlag } from './stated.ts';

/** Stated of the node or of its region: there are no zones to spread over. */
export function isInRegionWithoutZones(view: SideView, id: string): boolean {
  const { region } = placementOf(view, id);
  if (region !== undefined && statedFlag(view, region.id, 'regionHasZones') === false) return true;
  const isAsked = view.nodes.get(id)?.service.properties['regionHasZones'] !== undefined;
  return isAsked && statedFlag(view, id, 'regionHasZones') === false;
}
