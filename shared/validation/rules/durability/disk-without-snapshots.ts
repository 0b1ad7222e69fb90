import { hasTrait } from '../../calls.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { neighboursOf } from '../../neighbours.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag, statedNumber, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

const REBUILT = new Set(['temp', 'cache']);

const SOURCES = { aws: 'aws-ebs-snapshots', azure: 'rule-managed-disk-redundancy' };

export const diskWithoutSnapshots: Rule = {
  meta: {
    id: 'disk-without-snapshots',
    code: 'DUR-005',
    category: 'durability',
    severity: 'warning',
    providers: ['aws', 'azure'],
    title: 'A disk with critical data and no snapshots',
    why: 'The copies that a disk keeps of itself guard against broken hardware. A wrong command, a faulty release or an attacker changes all of them at once; only a snapshot or a backup goes back to before.',
    messages: {
      off: '{name} holds critical data and takes no snapshots; what is deleted or overwritten there is gone.',
    },
    remedy: 'Take snapshots by schedule: Data Lifecycle Manager or AWS Backup, Azure Backup.',
    source: 'aws-ebs-snapshots',
  },
  check: (view) =>
    view.all('aws.ebs', 'azure.managed-disks').flatMap((disk) => {
      const isAtRisk = statedFlag(view, disk, 'critical') === true && statedFlag(view, disk, 'snapshots') === false;
      if (!isAtRisk || REBUILT.has(statedText(view, disk, 'role') ?? '')) return [];
      if (view.side === 'azure' && (statedNumber(view, disk, 'backupRetentionDays') ?? 0) > 0) return [];
      if (neighboursOf(view, disk.id).some((node) => hasTrait(node, 'backup'))) return [];
      return [
        {
          message: 'off',
          data: { name: nameOf(disk) },
          nodes: [disk.id],
          property: 'snapshots',
          source: SOURCES[view.side],
          fix: settingFix('Take snapshots', disk, { snapshots: true }),
        },
      ];
    }),
};
