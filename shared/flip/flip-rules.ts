import type { FlipRule } from './flip-rule.ts';
import { containerTargetTooSmall } from './rules/container-target-too-small.ts';
import { functionAppSplits } from './rules/function-app-splits.ts';
import { functionBindings } from './rules/function-bindings.ts';
import { mixedNetwork } from './rules/mixed-network.ts';
import { nfsShare } from './rules/nfs-share.ts';
import { noCounterpart } from './rules/no-counterpart.ts';
import { noMachineSize } from './rules/no-machine-size.ts';
import { queueSemanticsLost } from './rules/queue-semantics-lost.ts';
import { redundancyLowered } from './rules/redundancy-lowered.ts';
import { regionWithoutCounterpart } from './rules/region-without-counterpart.ts';
import { regionWithoutZones } from './rules/region-without-zones.ts';
import { securityRulesDiffer } from './rules/security-rules-differ.ts';
import { subnetsMerge } from './rules/subnets-merge.ts';
import { webjobTarget } from './rules/webjob-target.ts';

/** Every flip rule, one file each in `rules`, in the order of their codes. A test holds the list against the folder. */
export const FLIP_RULES: readonly FlipRule[] = [
  subnetsMerge,
  functionAppSplits,
  mixedNetwork,
  noCounterpart,
  securityRulesDiffer,
  redundancyLowered,
  containerTargetTooSmall,
  queueSemanticsLost,
  webjobTarget,
  nfsShare,
  regionWithoutZones,
  functionBindings,
  noMachineSize,
  regionWithoutCounterpart,
];
