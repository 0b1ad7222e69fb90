import type { Rule } from '../rule.ts';
import { appServiceAutoscaleTier } from './scaling/app-service-autoscale-tier.ts';
import { backlogWithoutScaling } from './scaling/backlog-without-scaling.ts';
import { coldStart } from './scaling/cold-start.ts';
import { fixedCapacity } from './scaling/fixed-capacity.ts';
import { fixedThroughput } from './scaling/fixed-throughput.ts';
import { functionDatabaseConnections } from './scaling/function-database-connections.ts';
import { hostsDoNotScale } from './scaling/hosts-do-not-scale.ts';
import { localSessions } from './scaling/local-sessions.ts';
import { mixedFunctionApp } from './scaling/mixed-function-app.ts';
import { nodesDoNotScale } from './scaling/nodes-do-not-scale.ts';
import { reservedConcurrency } from './scaling/reserved-concurrency.ts';
import { scalingBounds } from './scaling/scaling-bounds.ts';
import { sharedAppServicePlan } from './scaling/shared-app-service-plan.ts';

/** In the order of their codes. */
export const SCALING_RULES: readonly Rule[] = [
  fixedCapacity,
  scalingBounds,
  mixedFunctionApp,
  functionDatabaseConnections,
  reservedConcurrency,
  coldStart,
  localSessions,
  appServiceAutoscaleTier,
  hostsDoNotScale,
  nodesDoNotScale,
  fixedThroughput,
  backlogWithoutScaling,
  sharedAppServicePlan,
];
