import { placementOf } from '../catalog/placement.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { attachmentsOf } from './attachments.ts';
import { alikeSubnets, onePerOtherZone } from './drawing/alike-subnets.ts';
import { nextZone, zoneNamed } from './drawing/next-zone.ts';
import type { OfferedFix } from './fix.ts';
import { secondZoneFix, zoneSubnetFix } from './fixes/add-zone-subnet.ts';
import { moveFix } from './fixes/move-to-frame.ts';
import { placesFix, spreadFix } from './fixes/set-zones.ts';
import { statedText } from './stated.ts';
import { nameOf } from './wording.ts';
import { zonesOf } from './zones.ts';

/** Groups of one zone get a second one: where it is stated, another stated zone, else another zone's subnet. */
export function widenFix(view: SideView, groups: readonly ViewNode[]): OfferedFix | undefined {
  if (groups.some(({ face }) => face.origin !== 'authored')) return undefined;
  const other = otherZoneName(view, groups);
  if (other === undefined) return view.side === 'aws' ? secondZoneFix(view, groups) : undefined;
  const places = groups.map(({ id, node }) => ({ id, zones: [...(node.zones ?? []), other] }));
  return placesFix(`Use zone ${other} too`, places);
}

/** Every second one of the machines of one zone goes to another. */
export function spreadMachinesFix(view: SideView, machines: readonly ViewNode[]): OfferedFix | undefined {
  if (machines.some(({ face }) => face.origin !== 'authored') || areHeldByVolumes(view, machines)) return undefined;
  const other = otherZoneName(view, machines);
  const [first] = machines;
  if (other !== undefined) {
    return spreadFix('Spread over two zones', machines, [first?.node.zones?.[0] ?? '', other]);
  }
  const subnets = [...new Set(machines.map(({ parentId }) => parentId))].flatMap(
    (id) => view.nodes.get(id ?? '') ?? [],
  );
  const [subnet] = subnets;
  if (subnet === undefined || subnets.length > 1 || !subnet.service.traits.includes('subnet')) return undefined;
  const moving = machines.filter((_, index) => index % 2 === 1);
  const [target] = onePerOtherZone(view, alikeSubnets(view, subnet), zonesOf(view, machines));
  if (target !== undefined) return moveFix(`Move every second one to ${nameOf(target)}`, view, moving, target.id);
  return view.side === 'aws' ? zoneSubnetFix('Spread over two zones', view, subnet.id, [], moving) : undefined;
}

/** A volume that stays in its zone, or that several share, would have to be copied first. */
function areHeldByVolumes(view: SideView, machines: readonly ViewNode[]): boolean {
  return view.all('block-storage').some((volume) => {
    if (statedText(view, volume, 'redundancy') === 'zrs') return false;
    const held = attachmentsOf(volume).filter(({ machine }) => machines.includes(machine));
    return held.length > 1 || (held.length === 1 && placementOf(view, volume).zones.length > 0);
  });
}

/** How the next zone is called where all of them state their zone and nothing around them does. */
function otherZoneName(view: SideView, nodes: readonly ViewNode[]): string | undefined {
  const [first] = nodes;
  const stated = first?.node.zones?.[0];
  if (stated === undefined || nodes.some(({ node }) => node.zones?.length !== 1)) return undefined;
  const isAround = nodes.some(({ id }) =>
    placementOf(view, id).subnets.some((subnet) => placementOf(view, subnet).zones.length > 0),
  );
  return isAround ? undefined : zoneNamed(stated, nextZone(zonesOf(view, nodes)));
}
