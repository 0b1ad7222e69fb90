import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { attachmentsOf } from '../../attachments.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { limitFor } from '../../limits.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedNumber, statedText } from '../../stated.ts';
import { nameOf, namesOf, numberText } from '../../wording.ts';
import { zonesOf } from '../../zones.ts';

/** One icon often stands for a volume at each machine, so only what is stated about it is held against the drawing. */
export const singleAttachVolume: Rule = {
  meta: {
    id: 'single-attach-volume',
    code: 'DUR-011',
    category: 'durability',
    severity: 'error',
    providers: ['aws', 'azure'],
    title: 'A volume of one machine attached to several',
    why: 'Block storage belongs to one machine unless it is shared on purpose: EBS needs an io1 or io2 volume with Multi-Attach, a managed disk needs a share for each machine. Any other attachment is refused, and without a cluster-aware file system a shared volume is damaged.',
    messages: {
      type: '{volume} is attached to {machines}, but {type} volumes cannot be attached to several machines.',
      off: '{volume} is attached to {machines}, but is stated to be attached to one machine at a time.',
      shares: '{volume} is attached to {count} machines, but its shares allow {shares}.',
    },
    remedy:
      'Use a file share (EFS, Azure Files), or a volume that can be shared with a cluster-aware file system on it.',
    source: 'aws-ebs-multi-attach-request',
  },
  check: (view) =>
    view.all('aws.ebs', 'azure.managed-disks').flatMap((volume) => {
      const machines = [...new Set(attachmentsOf(volume).map(({ machine }) => machine))];
      if (machines.length < 2) return [];
      const reason =
        view.side === 'aws' ? ebsReason(view, volume, machines) : diskReason(view, volume, machines.length);
      if (reason === undefined) return [];
      return [
        {
          ...reason,
          data: { volume: nameOf(volume), machines: namesOf(machines), count: machines.length, ...reason.data },
          nodes: [volume, ...machines].map(({ id }) => id),
        },
      ];
    }),
};

type Reason = Omit<Report, 'nodes'>;

function ebsReason(view: SideView, volume: ViewNode, machines: readonly ViewNode[]): Reason | undefined {
  const type = statedText(view, volume, 'volumeType');
  const isShareable = type === 'io1' || type === 'io2';
  if (type !== undefined && !isShareable) return { message: 'type', data: { type }, property: 'volumeType' };
  if (statedFlag(view, volume, 'multiAttach') !== false) return undefined;
  const most = limitFor(volume, 'maxMultiAttachInstances')?.value ?? 0;
  // Multi-Attach works within one zone alone.
  const mayShare = isShareable && machines.length <= most && zonesOf(view, machines).length <= 1;
  const fix = mayShare ? settingFix('Turn on Multi-Attach', volume, { multiAttach: true }) : undefined;
  return { message: 'off', property: 'multiAttach', fix };
}

function diskReason(view: SideView, disk: ViewNode, machines: number): Reason | undefined {
  const source = 'az-disk-shared';
  const type = statedText(view, disk, 'diskType');
  if (type === 'standard-hdd') {
    return { message: 'type', data: { type: 'Standard HDD' }, property: 'diskType', source };
  }
  const shares = statedNumber(view, disk, 'maxShares');
  const most = limitFor(disk, 'maxSharesAtAnySize')?.value ?? 0;
  const fix =
    machines <= most
      ? settingFix(`Allow ${machines} shares`, disk, { maxShares: machines, multiAttach: true })
      : undefined;
  if (shares !== undefined && shares < machines) {
    return { message: 'shares', data: { shares: numberText(shares) }, property: 'maxShares', source, fix };
  }
  const isSingle = shares === undefined && statedFlag(view, disk, 'multiAttach') === false;
  return isSingle ? { message: 'off', property: 'multiAttach', source, fix } : undefined;
}
