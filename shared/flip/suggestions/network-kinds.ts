import { azureOnlySubnet } from './network/azure-only-subnet.ts';
import { besideNetwork } from './network/beside-network.ts';
import { drawInSubnet } from './network/draw-in-subnet.ts';
import { insideNetwork } from './network/inside-network.ts';
import { interfaceEndpoint } from './network/interface-endpoint.ts';
import { interfaceSecurityGroup } from './network/interface-security-group.ts';
import { internetGateway } from './network/internet-gateway.ts';
import { mergeNatGateways } from './network/merge-nat-gateways.ts';
import { mergeSecurityGroups } from './network/merge-security-groups.ts';
import { mergeZoneSubnets } from './network/merge-zone-subnets.ts';
import { natBesideSubnet } from './network/nat-beside-subnet.ts';
import { natOnlySubnet } from './network/nat-only-subnet.ts';
import { plainSubnetName } from './network/plain-subnet-name.ts';
import { region } from './network/region.ts';
import { regionalNatGateway } from './network/regional-nat-gateway.ts';
import { resourceGroups } from './network/resource-groups.ts';
import { splitSubnetPerZone } from './network/split-subnet-per-zone.ts';
import { subnetSecurityGroup } from './network/subnet-security-group.ts';
import { transitGateway } from './network/transit-gateway.ts';
import { widerRange } from './network/wider-range.ts';
import type { SuggestionKind } from './suggestion.ts';

/** Places and what guards them: regions, networks, subnets, gateways, groups. */
export const NETWORK_KINDS: readonly SuggestionKind[] = [
  region,
  azureOnlySubnet,
  plainSubnetName,
  besideNetwork,
  mergeZoneSubnets,
  drawInSubnet,
  mergeNatGateways,
  natBesideSubnet,
  natOnlySubnet,
  mergeSecurityGroups,
  subnetSecurityGroup,
  splitSubnetPerZone,
  insideNetwork,
  regionalNatGateway,
  widerRange,
  interfaceEndpoint,
  interfaceSecurityGroup,
  internetGateway,
  transitGateway,
];

/** After everything else: what is generated on the way is in a group too. */
export const LAST_KINDS: readonly SuggestionKind[] = [resourceGroups];
