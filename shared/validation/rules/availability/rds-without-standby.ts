import { settingFix } from '../../fixes/set-properties.ts';
import { isReplica } from '../../replicas.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag, statedNumber } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

export const rdsWithoutStandby: Rule = {
  meta: {
    id: 'rds-without-standby',
    code: 'HA-005',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    productionOnly: true,
    providers: ['aws'],
    title: 'An RDS database without Multi-AZ',
    why: 'A Single-AZ database goes down with its host or its zone and comes back only after a restore. Multi-AZ keeps a synchronous standby in another zone and fails over by itself.',
    messages: { single: '{name} runs in one Availability Zone without a standby (Multi-AZ is off).' },
    remedy: 'Turn Multi-AZ on: one standby, or a cluster with two readable standbys.',
    source: 'rule-rds-multi-az',
  },
  check: (view) =>
    view.all('aws.rds').flatMap((node) => {
      const isOff = statedFlag(view, node, 'zoneRedundant') === false;
      const isInOneZone = statedNumber(view, node, 'azCount') === 1;
      if ((!isOff && !isInOneZone) || isReplica(view, node)) return [];
      const property = isOff ? 'zoneRedundant' : 'azCount';
      const fix = settingFix('Turn on Multi-AZ', node, { zoneRedundant: true, ...(isInOneZone && { azCount: 2 }) });
      return [{ message: 'single', data: { name: nameOf(node) }, nodes: [node.id], property, fix }];
    }),
};
