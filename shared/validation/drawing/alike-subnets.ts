import { placementOf } from '../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import { subnetKind } from '../subnet-kind.ts';
import { labelStem } from '../tiers.ts';

/** The subnets that do for other zones what this one does for its own: same network, same kind, same name but for the zone. */
export function alikeSubnets(view: SideView, subnet: ViewNode): readonly ViewNode[] {
  const network = placementOf(view, subnet.id).network?.id;
  const kind = subnetKind(view, subnet.id);
  const stem = labelStem(subnet.node.label);
  return view
    .all('subnet')
    .filter(
      ({ id, node }) =>
        id !== subnet.id &&
        placementOf(view, id).network?.id === network &&
        subnetKind(view, id) === kind &&
        labelStem(node.label) === stem,
    );
}

/** Those like it in other zones, one for each; all of them where the drawing names no zones. */
export function subnetsInOtherZones(view: SideView, subnet: ViewNode): readonly ViewNode[] {
  const { zones } = placementOf(view, subnet.id);
  const alike = alikeSubnets(view, subnet);
  return zones.length === 0 ? alike : onePerOtherZone(view, alike, zones);
}

/** One of the subnets for each zone that these zones do not have yet. */
export function onePerOtherZone(
  view: SideView,
  subnets: readonly ViewNode[],
  zones: readonly string[],
): readonly ViewNode[] {
  const seen = new Set(zones);
  return subnets.filter(({ id }) => {
    const [zone, ...others] = placementOf(view, id).zones;
    if (zone === undefined || others.length > 0 || seen.has(zone)) return false;
    seen.add(zone);
    return true;
  });
}
