import type { Rule } from '../rule.ts';
import { addressPlan } from './network/address-plan.ts';
import { appGatewaySubnet } from './network/app-gateway-subnet.ts';
import { attachmentLevel } from './network/attachment-level.ts';
import { balancerLayer } from './network/balancer-layer.ts';
import { balancerOtherRegion } from './network/balancer-other-region.ts';
import { danglingComponent } from './network/dangling-component.ts';
import { dbSubnetGroup } from './network/db-subnet-group.ts';
import { delegatedSubnet } from './network/delegated-subnet.ts';
import { gatewayEndpointService } from './network/gateway-endpoint-service.ts';
import { internetGatewayMissing } from './network/internet-gateway-missing.ts';
import { internetLbPrivateSubnet } from './network/internet-lb-private-subnet.ts';
import { isolatedComponent } from './network/isolated-component.ts';
import { needsNetwork } from './network/needs-network.ts';
import { networksNotConnected } from './network/networks-not-connected.ts';
import { noOutboundPath } from './network/no-outbound-path.ts';
import { overlappingNetworks } from './network/overlapping-networks.ts';
import { peeringNotTransitive } from './network/peering-not-transitive.ts';
import { privateEndpointDns } from './network/private-endpoint-dns.ts';
import { privateTargetAtEdge } from './network/private-target-at-edge.ts';
import { regionalInSubnet } from './network/regional-in-subnet.ts';
import { reservedSubnet } from './network/reserved-subnet.ts';
import { subnetOneZone } from './network/subnet-one-zone.ts';
import { subnetTooSmall } from './network/subnet-too-small.ts';
import { wrongContainer } from './network/wrong-container.ts';

/** In the order of their codes. */
export const NETWORK_RULES: readonly Rule[] = [
  subnetOneZone,
  needsNetwork,
  regionalInSubnet,
  internetLbPrivateSubnet,
  internetGatewayMissing,
  noOutboundPath,
  dbSubnetGroup,
  networksNotConnected,
  overlappingNetworks,
  addressPlan,
  peeringNotTransitive,
  appGatewaySubnet,
  reservedSubnet,
  delegatedSubnet,
  balancerLayer,
  balancerOtherRegion,
  wrongContainer,
  privateTargetAtEdge,
  attachmentLevel,
  danglingComponent,
  gatewayEndpointService,
  privateEndpointDns,
  subnetTooSmall,
  isolatedComponent,
];
