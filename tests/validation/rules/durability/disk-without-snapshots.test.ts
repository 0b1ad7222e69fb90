import { diskWithoutSnapshots } from '../../../../shared/validation/rules/durability/disk-without-snapshots.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

type Properties = Record<string, unknown>;

const volume = (properties: Properties) => diagram('aws').node('vol', 'aws.ebs', properties);
const disk = (properties: Properties) => diagram('azure').node('disk', 'azure.managed-disks', properties);
const atRisk = { critical: true, snapshots: false };

ruleTable(diskWithoutSnapshots, {
  valid: {
    'snapshots that nobody states': volume({ critical: true }).done(),
    'snapshots on': volume({ critical: true, snapshots: true }).done(),
    'data of which nobody says that it is critical': volume({ snapshots: false }).done(),
    'data that is not critical': volume({ critical: false, snapshots: false }).done(),
    'a disk that is rebuilt from an image': volume({ ...atRisk, role: 'temp' }).done(),
    'a disk of a cache': disk({ ...atRisk, role: 'cache' }).done(),
    'backups of the disk': disk({ ...atRisk, backupRetentionDays: 1 }).done(),
    'a backup service beside it': volume(atRisk).node('backup', 'aws.backup').connect('backup', 'vol').done(),
    'an instance store, which has no snapshots': diagram('aws')
      .node('store', 'aws.instance-store', { critical: true })
      .done(),
  },
  invalid: {
    'a volume with critical data': {
      diagram: volume(atRisk).done(),
      findings: [
        {
          code: 'DUR-005',
          severity: 'warning',
          message: '"vol" holds critical data and takes no snapshots; what is deleted or overwritten there is gone.',
          nodes: ['vol'],
          property: 'snapshots',
        },
      ],
      fixed: ['sets snapshots: true on "vol"'],
    },
    'a managed disk with critical data': {
      diagram: disk({ ...atRisk, role: 'database', backupRetentionDays: 0 }).done(),
      findings: [
        {
          code: 'DUR-005',
          severity: 'warning',
          message: '"disk" holds critical data and takes no snapshots; what is deleted or overwritten there is gone.',
          nodes: ['disk'],
          property: 'snapshots',
        },
      ],
      fixed: ['sets snapshots: true on "disk"'],
    },
    'a machine beside it is no backup': {
      diagram: volume(atRisk).node('vm', 'aws.ec2').connect('vm', 'vol').done(),
      findings: [
        {
          code: 'DUR-005',
          severity: 'warning',
          message: '"vol" holds critical data and takes no snapshots; what is deleted or overwritten there is gone.',
          nodes: ['vol'],
          property: 'snapshots',
        },
      ],
      fixed: ['sets snapshots: true on "vol"'],
    },
    'critical data in a development diagram': {
      diagram: diagram('aws', { environment: 'development' }).node('vol', 'aws.ebs', atRisk).done(),
      findings: [
        {
          code: 'DUR-005',
          severity: 'warning',
          message: '"vol" holds critical data and takes no snapshots; what is deleted or overwritten there is gone.',
          nodes: ['vol'],
          property: 'snapshots',
        },
      ],
      fixed: ['sets snapshots: true on "vol"'],
    },
    'a volume, seen on Azure': {
      diagram: volume(atRisk).done(),
      side: 'azure',
      findings: [
        {
          code: 'DUR-005',
          severity: 'warning',
          message: '"vol" holds critical data and takes no snapshots; what is deleted or overwritten there is gone.',
          nodes: ['vol'],
          property: 'snapshots',
        },
      ],
      fixed: ['sets snapshots: true on "vol"'],
    },
  },
});
