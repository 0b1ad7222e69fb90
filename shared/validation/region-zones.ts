import { placementOf } from '../catalog/placement.ts';
import { regionNamed } from '../catalog/region-named.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { statedFlag } from './stated.ts';

/** There are no zones to spread over: stated of the node or of its region, or known of the region that is named. */
export function isInRegionWithoutZones(view: SideView, id: string): boolean {
  const { region } = placementOf(view, id);
  if (region !== undefined && !hasZones(view, region)) return true;
  const isAsked = view.nodes.get(id)?.service.properties.regionHasZones !== undefined;
  return isAsked && statedFlag(view, id, 'regionHasZones') === false;
}

const known = new WeakMap<ViewNode, boolean>();

/** What the drawing says of a region counts more than what the catalog knows of it. Memoised on the frame of the region. */
function hasZones(view: SideView, region: ViewNode): boolean {
  const found =
    known.get(region) ??
    statedFlag(view, region, 'regionHasZones') ??
    regionNamed(view.catalog, view.side, region.node.label)?.hasZones ??
    true;
  known.set(region, found);
  return found;
}
