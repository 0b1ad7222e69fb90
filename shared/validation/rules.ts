import type { Rule } from './rule.ts';
import { addressPlan } from './rules/address-plan.ts';
import { aksPoolZones } from './rules/aks-pool-zones.ts';
import { albTwoZones } from './rules/alb-two-zones.ts';
import { apiGatewayTimeout } from './rules/api-gateway-timeout.ts';
import { appGatewaySubnet } from './rules/app-gateway-subnet.ts';
import { appGatewayZones } from './rules/app-gateway-zones.ts';
import { appServiceAutoscaleTier } from './rules/app-service-autoscale-tier.ts';
import { appServiceZones } from './rules/app-service-zones.ts';
import { archiveTier } from './rules/archive-tier.ts';
import { azureDatabaseZones } from './rules/azure-database-zones.ts';
import { azureHttpResponse } from './rules/azure-http-response.ts';
import { backupsOff } from './rules/backups-off.ts';
import { cacheSingleNode } from './rules/cache-single-node.ts';
import { clusterWithoutReader } from './rules/cluster-without-reader.ts';
import { coldStart } from './rules/cold-start.ts';
import { containerAppsIngressTimeout } from './rules/container-apps-ingress-timeout.ts';
import { containerAppsJobTimeout } from './rules/container-apps-job-timeout.ts';
import { containerAppsZones } from './rules/container-apps-zones.ts';
import { containerServiceSpread } from './rules/container-service-spread.ts';
import { danglingComponent } from './rules/dangling-component.ts';
import { dbSubnetGroup } from './rules/db-subnet-group.ts';
import { deadLetterMissing } from './rules/dead-letter-missing.ts';
import { edgeTimeout } from './rules/edge-timeout.ts';
import { ephemeralOnlyCopy } from './rules/ephemeral-only-copy.ts';
import { exposedTier } from './rules/exposed-tier.ts';
import { expressWorkflowDuration } from './rules/express-workflow-duration.ts';
import { fixedCapacity } from './rules/fixed-capacity.ts';
import { functionDatabaseConnections } from './rules/function-database-connections.ts';
import { functionLocalState } from './rules/function-local-state.ts';
import { functionsConsumptionDuration } from './rules/functions-consumption-duration.ts';
import { functionsDefaultTimeout } from './rules/functions-default-timeout.ts';
import { functionsZones } from './rules/functions-zones.ts';
import { inlineSecrets } from './rules/inline-secrets.ts';
import { internetGatewayMissing } from './rules/internet-gateway-missing.ts';
import { internetLbPrivateSubnet } from './rules/internet-lb-private-subnet.ts';
import { itemSize } from './rules/item-size.ts';
import { lambdaEdgeDuration } from './rules/lambda-edge-duration.ts';
import { lambdaMaxDuration } from './rules/lambda-max-duration.ts';
import { lambdaPayload } from './rules/lambda-payload.ts';
import { lambdaTimeoutRange } from './rules/lambda-timeout-range.ts';
import { lambdaVpcZones } from './rules/lambda-vpc-zones.ts';
import { leavingService } from './rules/leaving-service.ts';
import { messageLockTime } from './rules/message-lock-time.ts';
import { messageRetention } from './rules/message-retention.ts';
import { messageSize } from './rules/message-size.ts';
import { natPerZone } from './rules/nat-per-zone.ts';
import { needsNetwork } from './rules/needs-network.ts';
import { noOutboundPath } from './rules/no-outbound-path.ts';
import { notEncrypted } from './rules/not-encrypted.ts';
import { openAdminPort } from './rules/open-admin-port.ts';
import { publicDatabase } from './rules/public-database.ts';
import { publicSensitiveObjects } from './rules/public-sensitive-objects.ts';
import { queueTimerRange } from './rules/queue-timer-range.ts';
import { rdsWithoutStandby } from './rules/rds-without-standby.ts';
import { regionalInSubnet } from './rules/regional-in-subnet.ts';
import { renamedService } from './rules/renamed-service.ts';
import { reservedConcurrency } from './rules/reserved-concurrency.ts';
import { retiredService } from './rules/retired-service.ts';
import { scalingBounds } from './rules/scaling-bounds.ts';
import { singleAttachVolume } from './rules/single-attach-volume.ts';
import { singleServingInstance } from './rules/single-serving-instance.ts';
import { singleZoneCapacity } from './rules/single-zone-capacity.ts';
import { sqsLambdaVisibility } from './rules/sqs-lambda-visibility.ts';
import { standardWorkflowDuration } from './rules/standard-workflow-duration.ts';
import { subnetOneZone } from './rules/subnet-one-zone.ts';
import { volumeZone } from './rules/volume-zone.ts';
import { wrongContainer } from './rules/wrong-container.ts';

/** Every rule, one file each, in the order of their codes. A test holds the list against the folder. */
export const RULES: readonly Rule[] = [
  lambdaMaxDuration,
  lambdaTimeoutRange,
  functionsConsumptionDuration,
  functionsDefaultTimeout,
  azureHttpResponse,
  apiGatewayTimeout,
  edgeTimeout,
  lambdaPayload,
  expressWorkflowDuration,
  standardWorkflowDuration,
  sqsLambdaVisibility,
  messageLockTime,
  containerAppsIngressTimeout,
  containerAppsJobTimeout,
  lambdaEdgeDuration,
  messageSize,
  itemSize,
  messageRetention,
  queueTimerRange,
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
  fixedCapacity,
  scalingBounds,
  functionDatabaseConnections,
  reservedConcurrency,
  coldStart,
  appServiceAutoscaleTier,
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
  ephemeralOnlyCopy,
  backupsOff,
  functionLocalState,
  deadLetterMissing,
  archiveTier,
  singleAttachVolume,
  publicDatabase,
  publicSensitiveObjects,
  notEncrypted,
  openAdminPort,
  inlineSecrets,
  exposedTier,
  retiredService,
  leavingService,
  renamedService,
];
