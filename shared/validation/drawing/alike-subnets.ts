import { placementOf } from '../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import { append } from '../../group-by.ts';
import { subnetKind } from '../subnet-kind.ts';
import { labelStem } from '../tiers.ts';

/** The subnets that do for other zones what this one does for its own: same network, same kind, same name but for the zone. */
export function alikeSubnets(view: SideView, subnet: ViewNode): readonly ViewNode[] {
  return (subnetsByLikeness(view).get(likenessOf(view, subnet)) ?? []).filter(({ id }) => id !== subnet.id);
}

/** Those like it in other zones, one for each; all of them where the drawing names no zones. */
export function subnetsInOtherZones(view: SideView, subnet: ViewNode): readonly ViewNode[] {
  const { zones } = placementOf(view, subnet);
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

const likenesses = new WeakMap<SideView, ReadonlyMap<string, readonly ViewNode[]>>();

/** Memoised on the view, which never changes: many findings ask it of one diagram. */
function subnetsByLikeness(view: SideView): ReadonlyMap<string, readonly ViewNode[]> {
  const known = likenesses.get(view);
  if (known !== undefined) return known;
  const groups = new Map<string, ViewNode[]>();
  for (const subnet of view.all('subnet')) append(groups, likenessOf(view, subnet), subnet);
  likenesses.set(view, groups);
  return groups;
}

function likenessOf(view: SideView, { id, node }: ViewNode): string {
  const { network } = placementOf(view, id);
  return [network?.id ?? '', subnetKind(view, id) ?? '', labelStem(node.label)].join(' ');
}
