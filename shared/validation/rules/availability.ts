import type { Rule } from '../rule.ts';
import { aksPoolZones } from './availability/aks-pool-zones.ts';
import { albTwoZones } from './availability/alb-two-zones.ts';
import { appGatewayZones } from './availability/app-gateway-zones.ts';
import { appServiceZones } from './availability/app-service-zones.ts';
import { availabilityTarget } from './availability/availability-target.ts';
import { azureDatabaseZones } from './availability/azure-database-zones.ts';
import { azureNatZones } from './availability/azure-nat-zones.ts';
import { beanstalkZones } from './availability/beanstalk-zones.ts';
import { cacheSingleNode } from './availability/cache-single-node.ts';
import { clusterWithoutReader } from './availability/cluster-without-reader.ts';
import { containerAppsZones } from './availability/container-apps-zones.ts';
import { containerServiceSpread } from './availability/container-service-spread.ts';
import { eksZones } from './availability/eks-zones.ts';
import { endpointZones } from './availability/endpoint-zones.ts';
import { functionsZones } from './availability/functions-zones.ts';
import { lambdaVpcZones } from './availability/lambda-vpc-zones.ts';
import { localRedundancy } from './availability/local-redundancy.ts';
import { multiRegionWithoutRouter } from './availability/multi-region-without-router.ts';
import { natPerZone } from './availability/nat-per-zone.ts';
import { nlbZones } from './availability/nlb-zones.ts';
import { rdsWithoutStandby } from './availability/rds-without-standby.ts';
import { selfManagedDatabase } from './availability/self-managed-database.ts';
import { singleHybridLink } from './availability/single-hybrid-link.ts';
import { singleServingInstance } from './availability/single-serving-instance.ts';
import { singleZoneCapacity } from './availability/single-zone-capacity.ts';
import { singleZoneCluster } from './availability/single-zone-cluster.ts';
import { singleZoneStorage } from './availability/single-zone-storage.ts';
import { vmWithoutZones } from './availability/vm-without-zones.ts';
import { volumeZone } from './availability/volume-zone.ts';
import { zonalLoadBalancer } from './availability/zonal-load-balancer.ts';

/** In the order of their codes. */
export const AVAILABILITY_RULES: readonly Rule[] = [
  singleServingInstance,
  singleZoneCapacity,
  albTwoZones,
  nlbZones,
  rdsWithoutStandby,
  clusterWithoutReader,
  natPerZone,
  volumeZone,
  containerServiceSpread,
  eksZones,
  cacheSingleNode,
  singleZoneStorage,
  vmWithoutZones,
  appServiceZones,
  functionsZones,
  containerAppsZones,
  aksPoolZones,
  appGatewayZones,
  zonalLoadBalancer,
  azureDatabaseZones,
  localRedundancy,
  singleHybridLink,
  azureNatZones,
  multiRegionWithoutRouter,
  selfManagedDatabase,
  lambdaVpcZones,
  endpointZones,
  singleZoneCluster,
  beanstalkZones,
  availabilityTarget,
];
