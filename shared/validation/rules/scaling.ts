import type { Rule } from '../rule.ts';
import { appServiceAutoscaleTier } from './scaling/app-service-autoscale-tier.ts';
import { coldStart } from './scaling/cold-start.ts';
import { fixedCapacity } from './scaling/fixed-capacity.ts';
import { functionDatabaseConnections } from './scaling/function-database-connections.ts';
import { reservedConcurrency } from './scaling/reserved-concurrency.ts';
import { scalingBounds } from './scaling/scaling-bounds.ts';

/** In the order of their codes. */
export const SCALING_RULES: readonly Rule[] = [
  fixedCapacity,
  scalingBounds,
  functionDatabaseConnections,
  reservedConcurrency,
  coldStart,
  appServiceAutoscaleTier,
];
