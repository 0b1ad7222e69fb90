import { appToFunctions } from './compute/app-to-functions.ts';
import { clusterForContainers } from './compute/cluster-for-containers.ts';
import { dedicatedSubnets } from './compute/dedicated-subnets.ts';
import { fargateIntoService } from './compute/fargate-into-service.ts';
import { functionsToApp } from './compute/functions-to-app.ts';
import { groupToScaleSet } from './compute/group-to-scale-set.ts';
import { instanceSizes } from './compute/instance-sizes.ts';
import { planForApps } from './compute/plan-for-apps.ts';
import { storageForFunctions } from './compute/storage-for-functions.ts';
import type { SuggestionKind } from './suggestion.ts';

/** What runs: functions, containers, machines, and what only one cloud needs beside them. */
export const COMPUTE_KINDS: readonly SuggestionKind[] = [
  functionsToApp,
  appToFunctions,
  fargateIntoService,
  clusterForContainers,
  instanceSizes,
  groupToScaleSet,
  planForApps,
  storageForFunctions,
  dedicatedSubnets,
];
