import { placementOf } from '../catalog/placement.ts';
import type { SideView, ViewConnection, ViewNode } from '../catalog/side-view.ts';
import { hasTrait } from './calls.ts';
import { subnetsInOtherZones } from './drawing/alike-subnets.ts';
import type { OfferedFix } from './fix.ts';
import { zoneSubnetFix } from './fixes/add-zone-subnet.ts';
import { groupFix } from './fixes/group-and-scale.ts';
import { insertServiceFix } from './fixes/insert-service.ts';
import { severalFix } from './fixes/several.ts';
import { isFromFront } from './serving.ts';
import { subnetKind } from './subnet-kind.ts';

/**
 * Machines as a scaling group over two zones, with a load balancer before it where requests reach them directly. Subnets of a second zone are
 * drawn where there are none. Undefined for what was drawn for the other cloud: its author decides about its structure.
 */
export function scaleOutFix(view: SideView, machines: readonly ViewNode[]): OfferedFix | undefined {
  const [first] = machines;
  if (first === undefined || machines.some(({ face }) => face.origin !== 'authored')) return undefined;
  const own = subnetOf(view, first);
  const direct = machines.flatMap(({ id }) => view.incoming(id)).filter((one) => isDirect(view, one));
  const front = own === undefined || subnetKind(view, own.id) !== 'private' ? own : publicSubnetBeside(view, own);
  const needed = view.side === 'aws' ? [own, ...(direct.length > 0 ? [front] : [])] : [];
  const lacking = [...new Set(needed)].filter(
    (subnet) => subnet !== undefined && subnetsInOtherZones(view, subnet).length === 0,
  );
  const least = Math.max(2, machines.length);
  const isPlaced = own !== undefined && view.side === 'aws';
  const zones = isPlaced ? [] : view.side === 'aws' ? ['a', 'b'] : ['1', '2'];
  const group = view.side === 'aws' ? 'an Auto Scaling group' : 'a scale set';
  return severalFix(
    direct.length > 0 ? `Use ${group} behind a load balancer` : `Use ${group} in two zones`,
    ...lacking.map((subnet) => zoneSubnetFix('Add a subnet in a second zone', view, subnet?.id ?? '', [])),
    groupFix('Group', view, machines, { properties: { minInstances: least }, zones, isSpread: isPlaced }),
    ...(direct.length > 0 ? [balancerFix(view, direct, front)] : []),
  );
}

function balancerFix(
  view: SideView,
  connections: readonly ViewConnection[],
  front: ViewNode | undefined,
): OfferedFix | undefined {
  const isPublic = connections.some(({ from }) => hasTrait(view.nodes.get(from), 'client', 'internet', 'third-party'));
  const scheme = isPublic ? 'internet-facing' : 'internal';
  if (view.side === 'azure') {
    return insertServiceFix('Insert', view, connections, { serviceId: 'azure.load-balancer', properties: { scheme } });
  }
  const place = front === undefined ? {} : { parentId: front.id, subnetsLike: front.id };
  return insertServiceFix('Insert', view, connections, { serviceId: 'aws.alb', properties: { scheme }, ...place });
}

/** Requests from outside that nothing spreads yet. */
function isDirect(view: SideView, connection: ViewConnection): boolean {
  return isFromFront(view, connection) && !hasTrait(view.nodes.get(connection.from), 'load-balancer');
}

function subnetOf(view: SideView, { id }: ViewNode): ViewNode | undefined {
  return placementOf(view, id).subnets.flatMap((subnet) => view.nodes.get(subnet) ?? [])[0];
}

function publicSubnetBeside(view: SideView, subnet: ViewNode): ViewNode | undefined {
  const { network, zones } = placementOf(view, subnet.id);
  return view.all('subnet').find(({ id }) => {
    const place = placementOf(view, id);
    return (
      subnetKind(view, id) === 'public' &&
      place.network?.id === network?.id &&
      place.zones.every((zone) => zones.length === 0 || zones.includes(zone))
    );
  });
}
