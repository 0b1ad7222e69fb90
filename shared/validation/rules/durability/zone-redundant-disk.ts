import { settingFix } from '../../fixes/set-properties.ts';
import type { Rule } from '../../rule.ts';
import { statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

const LOCAL_ONLY: ReadonlyMap<string, string> = new Map([
  ['premium-ssd-v2', 'Premium SSD v2'],
  ['ultra', 'Ultra'],
  ['standard-hdd', 'Standard HDD'],
]);

export const zoneRedundantDisk: Rule = {
  meta: {
    id: 'zone-redundant-disk',
    code: 'DUR-012',
    category: 'durability',
    severity: 'error',
    providers: ['azure'],
    title: 'A zone-redundant disk of a type that is locally redundant only',
    why: 'Only Premium SSD and Standard SSD disks can be zone-redundant. Azure refuses ZRS for every other type, so the design cannot be deployed, and the data would be in one zone.',
    messages: { type: '{name} is to be zone-redundant, but {type} disks are locally redundant only.' },
    remedy: 'Use Premium SSD or Standard SSD with ZRS, or LRS and replicate in the application.',
    source: 'rule-zrs-disk-types',
  },
  check: (view) =>
    view.all('azure.managed-disks').flatMap((disk) => {
      const type = LOCAL_ONLY.get(statedText(view, disk, 'diskType') ?? '');
      if (type === undefined || statedText(view, disk, 'redundancy') !== 'zrs') return [];
      const fix = settingFix('Use LRS', disk, { redundancy: 'lrs' });
      return [{ message: 'type', data: { name: nameOf(disk), type }, nodes: [disk.id], property: 'redundancy', fix }];
    }),
};
