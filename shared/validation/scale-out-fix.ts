import { placementOf } from '../catalog/placement.ts';
import type { SideView, ViewConnection, ViewNode } from '../catalog/side-view.ts';
import type { SetPropertiesInput } from '../commands/set-properties.ts';
import { hasTrait } from './calls.ts';
import { subnetsInOtherZones } from './drawing/alike-subnets.ts';
import { outwards } from './drawing/outwards.ts';
import type { OfferedFix } from './fix.ts';
import { zoneSubnetFix } from './fixes/add-zone-subnet.ts';
import { groupFix } from './fixes/group-and-scale.ts';
import { insertServiceFix } from './fixes/insert-service.ts';
import { severalFix } from './fixes/several.ts';
import { isFromFront } from './serving.ts';
import { subnetKind } from './subnet-kind.ts';
import { zonesOf } from './zones.ts';

/**
 * Machines as a scaling group over two zones, with a load balancer before it where requests reach them directly. Subnets of a second zone are
 * drawn where there are none. Undefined for what was drawn for the other cloud: its author decides about its structure.
 */
export function scaleOutFix(
  view: SideView,
  machines: readonly ViewNode[],
  properties: SetPropertiesInput['properties'] = {},
): OfferedFix | undefined {
  const [first] = machines;
  if (first === undefined || machines.some(({ face }) => face.origin !== 'authored')) return undefined;
  const own = subnetOf(view, first);
  const direct = machines.flatMap(({ id }) => view.incoming(id)).filter((one) => isDirect(view, one));
  const front = own === undefined ? undefined : freePublicSubnet(view, own);
  const isSpread = zonesOf(view, machines).length > 1;
  const needed = view.side === 'aws' ? [...(isSpread ? [] : [own]), ...(direct.length > 0 ? [front] : [])] : [];
  const lacking = [...new Set(needed)].filter(
    (subnet) => subnet !== undefined && subnetsInOtherZones(view, subnet).length === 0,
  );
  const least = Math.max(2, machines.length);
  const isPlaced = own !== undefined && view.side === 'aws';
  const zones = isPlaced || isSpread ? [] : view.side === 'aws' ? ['a', 'b'] : ['1', '2'];
  const group = view.side === 'aws' ? 'an Auto Scaling group' : 'a scale set';
  return severalFix(
    direct.length > 0 ? `Use ${group} behind a load balancer` : `Use ${group} in two zones`,
    ...lacking.map((subnet) => zoneSubnetFix('Add a subnet in a second zone', view, subnet?.id ?? '', [])),
    groupFix('Group', view, machines, {
      properties: { minInstances: least, ...properties },
      zones,
      isSpread: isPlaced,
    }),
    ...(direct.length > 0 ? [balancerFix(view, direct, own, front)] : []),
  );
}

function balancerFix(
  view: SideView,
  connections: readonly ViewConnection[],
  own: ViewNode | undefined,
  front: ViewNode | undefined,
): OfferedFix | undefined {
  const isPublic = connections.some(({ source }) => hasTrait(source, 'client', 'internet', 'third-party'));
  const scheme = isPublic ? 'internet-facing' : 'internal';
  if (view.side === 'azure') {
    return insertServiceFix('Insert', view, connections, { serviceId: 'azure.load-balancer', properties: { scheme } });
  }
  // It spans the zones, so it is drawn beside them.
  const beside = own && outwards(view, own, (frame) => hasTrait(frame, 'subnet', 'zone', 'security-group'));
  const place = { ...(beside !== undefined && { parentId: beside }), ...(front && { subnetsLike: front.id }) };
  return insertServiceFix('Insert', view, connections, { serviceId: 'aws.alb', properties: { scheme }, ...place });
}

/** Requests from outside that nothing spreads yet. */
function isDirect(view: SideView, connection: ViewConnection): boolean {
  return isFromFront(view, connection) && !hasTrait(connection.source, 'load-balancer');
}

function subnetOf(view: SideView, { id }: ViewNode): ViewNode | undefined {
  return placementOf(view, id).subnets.flatMap((subnet) => view.nodes.get(subnet) ?? [])[0];
}

/** A public subnet of the same zone with nothing in it that would share it with the balancer; else its subnets stay open. */
function freePublicSubnet(view: SideView, subnet: ViewNode): ViewNode | undefined {
  const { network, zones } = placementOf(view, subnet);
  return view.all('subnet').find(({ id }) => {
    const place = placementOf(view, id);
    return (
      id !== subnet.id &&
      place.network?.id === network?.id &&
      place.zones.join() === zones.join() &&
      subnetKind(view, id) === 'public' &&
      view.children(id).every((node) => hasTrait(node, 'nat'))
    );
  });
}
