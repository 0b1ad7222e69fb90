import type { Rule } from '../rule.ts';
import { addressPlan } from './network/address-plan.ts';
import { appGatewaySubnet } from './network/app-gateway-subnet.ts';
import { danglingComponent } from './network/dangling-component.ts';
import { dbSubnetGroup } from './network/db-subnet-group.ts';
import { internetGatewayMissing } from './network/internet-gateway-missing.ts';
import { internetLbPrivateSubnet } from './network/internet-lb-private-subnet.ts';
import { needsNetwork } from './network/needs-network.ts';
import { noOutboundPath } from './network/no-outbound-path.ts';
import { regionalInSubnet } from './network/regional-in-subnet.ts';
import { subnetOneZone } from './network/subnet-one-zone.ts';
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
  addressPlan,
  appGatewaySubnet,
  wrongContainer,
  danglingComponent,
];
