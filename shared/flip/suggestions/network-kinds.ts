import { besideNetwork } from './network/beside-network.ts';
import { drawInSubnet } from './network/draw-in-subnet.ts';
import { interfaceEndpoint } from './network/interface-endpoint.ts';
import { internetGateway } from './network/internet-gateway.ts';
import { mergeNatGateways } from './network/merge-nat-gateways.ts';
import { mergeZoneSubnets } from './network/merge-zone-subnets.ts';
import { region } from './network/region.ts';
import { regionalNatGateway } from './network/regional-nat-gateway.ts';
import { splitSubnetPerZone } from './network/split-subnet-per-zone.ts';
import { widerRange } from './network/wider-range.ts';
import type { SuggestionKind } from './suggestion.ts';

/** Places and what guards them: regions, networks, subnets, gateways, groups. */
export const NETWORK_KINDS: readonly SuggestionKind[] = [
  region,
  besideNetwork,
  mergeZoneSubnets,
  mergeNatGateways,
  drawInSubnet,
  splitSubnetPerZone,
  regionalNatGateway,
  widerRange,
  interfaceEndpoint,
  internetGateway,
];
