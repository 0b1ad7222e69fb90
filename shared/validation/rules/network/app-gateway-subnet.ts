import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { dedicatedSubnetFix } from '../../fixes/dedicated-subnet.ts';
import { deployedIn } from '../../in-network.ts';
import { onePerCause } from '../../one-per-cause.ts';
import type { Rule } from '../../rule.ts';
import { namesOf } from '../../wording.ts';

export const appGatewaySubnet: Rule = {
  meta: {
    id: 'app-gateway-subnet',
    code: 'NET-012',
    category: 'network',
    severity: 'error',
    providers: ['azure'],
    structural: true,
    title: 'An Application Gateway that shares its subnet',
    why: 'Azure deploys an Application Gateway only into a subnet that holds nothing but Application Gateways. An AWS load balancer shares its subnets, so a design that comes from there needs one more subnet.',
    messages: {
      one: '{names} shares its subnet with {others}; an Application Gateway needs a subnet of its own.',
      several: '{names} share their subnets with {others}; Application Gateways need a subnet of their own.',
    },
    remedy: 'Give the gateway a subnet of its own, a /24 where there is room.',
    source: 'rule-app-gateway-infrastructure',
  },
  check: (view) => {
    const others = new Map<string, readonly ViewNode[]>();
    const sharing = view.all('azure.application-gateway').filter((gateway) => {
      const found = placementOf(view, gateway).subnets.flatMap((subnet) => neighboursIn(view, subnet));
      others.set(gateway.id, found);
      return found.length > 0;
    });
    return onePerCause(sharing).map((gateways) => {
      const neighbours = [...new Set(gateways.flatMap(({ id }) => others.get(id) ?? []))];
      return {
        message: gateways.length === 1 ? 'one' : 'several',
        data: { names: namesOf(gateways), others: namesOf(neighbours) },
        nodes: [...gateways, ...neighbours].map(({ id }) => id),
        fix: ownSubnetFix(view, gateways),
      };
    });
  },
};

function neighboursIn(view: SideView, subnet: string): readonly ViewNode[] {
  return deployedIn(view, subnet).filter(({ service }) => service.id !== 'azure.application-gateway');
}

/** Only where they are drawn in the subnet: what is stated of them is stated for both clouds. */
function ownSubnetFix(view: SideView, gateways: readonly ViewNode[]): OfferedFix | undefined {
  if (gateways.some(({ node }) => node.subnets !== undefined)) return undefined;
  const subnet = { name: 'Application Gateway subnet', prefix: 24 };
  return dedicatedSubnetFix('Give it a subnet of its own', view, gateways, subnet);
}
