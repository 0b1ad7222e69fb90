import { zoneRedundantDisk } from '../../../../shared/validation/rules/durability/zone-redundant-disk.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const disk = (properties: Record<string, unknown>) =>
  diagram('azure').node('disk', 'azure.managed-disks', properties).done();

ruleTable(zoneRedundantDisk, {
  valid: {
    'Premium SSD with ZRS': disk({ diskType: 'premium-ssd', redundancy: 'zrs' }),
    'Standard SSD with ZRS': disk({ diskType: 'standard-ssd', redundancy: 'zrs' }),
    'Premium SSD v2 with LRS': disk({ diskType: 'premium-ssd-v2', redundancy: 'lrs' }),
    'Ultra Disk whose redundancy nobody states': disk({ diskType: 'ultra' }),
    'a type that nobody states': disk({ redundancy: 'zrs' }),
  },
  invalid: {
    'Premium SSD v2 with ZRS': {
      diagram: disk({ diskType: 'premium-ssd-v2', redundancy: 'zrs' }),
      findings: [
        {
          code: 'DUR-012',
          severity: 'error',
          message: '"disk" is to be zone-redundant, but Premium SSD v2 disks are locally redundant only.',
          nodes: ['disk'],
          property: 'redundancy',
        },
      ],
      fixed: ['sets redundancy: lrs on "disk"'],
    },
    'Ultra Disk with ZRS': {
      diagram: disk({ diskType: 'ultra', redundancy: 'zrs' }),
      findings: [
        {
          code: 'DUR-012',
          severity: 'error',
          message: '"disk" is to be zone-redundant, but Ultra disks are locally redundant only.',
          nodes: ['disk'],
          property: 'redundancy',
        },
      ],
      fixed: ['sets redundancy: lrs on "disk"'],
    },
    'Standard HDD with ZRS': {
      diagram: disk({ diskType: 'standard-hdd', redundancy: 'zrs' }),
      findings: [
        {
          code: 'DUR-012',
          severity: 'error',
          message: '"disk" is to be zone-redundant, but Standard HDD disks are locally redundant only.',
          nodes: ['disk'],
          property: 'redundancy',
        },
      ],
      fixed: ['sets redundancy: lrs on "disk"'],
    },
    'an io2 volume, seen on Azure, with ZRS stated there': {
      diagram: diagram('aws').node('disk', 'aws.ebs', { volumeType: 'io2', redundancy: 'zrs' }).done(),
      side: 'azure',
      findings: [
        {
          code: 'DUR-012',
          severity: 'error',
          message: '"disk" is to be zone-redundant, but Premium SSD v2 disks are locally redundant only.',
          nodes: ['disk'],
          property: 'redundancy',
        },
      ],
      fixed: ['sets redundancy: lrs on "disk"'],
    },
  },
});
