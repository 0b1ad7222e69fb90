import type { Rule } from '../rule.ts';
import { aksPoolZones } from './availability/aks-pool-zones.ts';
import { albTwoZones } from './availability/alb-two-zones.ts';
import { appGatewayZones } from './availability/app-gateway-zones.ts';
import { appServiceZones } from './availability/app-service-zones.ts';
import { azureDatabaseZones } from './availability/azure-database-zones.ts';
import { cacheSingleNode } from './availability/cache-single-node.ts';
import { clusterWithoutReader } from './availability/cluster-without-reader.ts';
import { containerAppsZones } from './availability/container-apps-zones.ts';
import { containerServiceSpread } from './availability/container-service-spread.ts';
import { functionsZones } from './availability/functions-zones.ts';
import { lambdaVpcZones } from './availability/lambda-vpc-zones.ts';
import { natPerZone } from './availability/nat-per-zone.ts';
import { rdsWithoutStandby } from './availability/rds-without-standby.ts';
import { singleServingInstance } from './availability/single-serving-instance.ts';
import { singleZoneCapacity } from './availability/single-zone-capacity.ts';
import { volumeZone } from './availability/volume-zone.ts';

/** In the order of their codes. */
export const AVAILABILITY_RULES: readonly Rule[] = [
  singleServingInstance,
  singleZoneCapacity,
  albTwoZones,
  rdsWithoutStandby,
  clusterWithoutReader,
  natPerZone,
  volumeZone,
  containerServiceSpread,
  cacheSingleNode,
  appServiceZones,
  functionsZones,
  containerAppsZones,
  aksPoolZones,
  appGatewayZones,
  azureDatabaseZones,
  lambdaVpcZones,
];
