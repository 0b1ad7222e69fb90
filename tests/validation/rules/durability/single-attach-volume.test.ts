import { singleAttachVolume } from '../../../../shared/validation/rules/durability/single-attach-volume.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const volume = (properties: Record<string, unknown>) =>
  diagram('aws')
    .node('vol', 'aws.ebs', properties)
    .node('a', 'aws.ec2')
    .node('b', 'aws.ec2')
    .connect('a', 'vol', { kind: 'attach' })
    .connect('vol', 'b', { kind: 'attach' });
const disk = (properties: Record<string, unknown>) =>
  diagram('azure')
    .node('disk', 'azure.managed-disks', properties)
    .node('a', 'azure.virtual-machines')
    .node('b', 'azure.virtual-machines')
    .connect('a', 'disk', { kind: 'attach' })
    .connect('b', 'disk', { kind: 'attach' })
    .done();

ruleTable(singleAttachVolume, {
  valid: {
    'an io2 volume with Multi-Attach': volume({ volumeType: 'io2', multiAttach: true }).done(),
    'nothing stated: the icon may stand for a volume each': volume({}).done(),
    'a gp3 volume at one machine': diagram('aws')
      .node('vol', 'aws.ebs', { volumeType: 'gp3' })
      .node('a', 'aws.ec2')
      .connect('a', 'vol', { kind: 'attach' })
      .connect('vol', 'a', { kind: 'data' })
      .done(),
    'a second machine that gets a copy': diagram('aws')
      .node('vol', 'aws.ebs', { volumeType: 'gp3' })
      .node('a', 'aws.ec2')
      .node('b', 'aws.ec2')
      .connect('a', 'vol', { kind: 'attach' })
      .connect('vol', 'b', { label: 'restore' })
      .done(),
    'a file system for many': diagram('aws')
      .node('efs', 'aws.efs')
      .node('a', 'aws.ec2')
      .node('b', 'aws.ec2')
      .connect('a', 'efs', { kind: 'attach' })
      .connect('b', 'efs', { kind: 'attach' })
      .done(),
    'a disk with two shares': disk({ maxShares: 2, diskType: 'premium-ssd' }),
    'a disk of which nothing is stated': disk({}),
  },
  invalid: {
    'a gp3 volume': {
      diagram: volume({ volumeType: 'gp3' }).done(),
      findings: [
        {
          code: 'DUR-011',
          severity: 'error',
          message: '"vol" is attached to "a" and "b", but gp3 volumes cannot be attached to several machines.',
          nodes: ['vol', 'a', 'b'],
          property: 'volumeType',
        },
      ],
    },
    'an io2 volume without Multi-Attach': {
      diagram: volume({ volumeType: 'io2', multiAttach: false }).done(),
      findings: [
        {
          code: 'DUR-011',
          severity: 'error',
          message: '"vol" is attached to "a" and "b", but is stated to be attached to one machine at a time.',
          nodes: ['vol', 'a', 'b'],
          property: 'multiAttach',
        },
      ],
    },
    'a managed disk with one share': {
      diagram: disk({ maxShares: 1 }),
      findings: [
        {
          code: 'DUR-011',
          severity: 'error',
          message: '"disk" is attached to 2 machines, but its shares allow 1.',
          nodes: ['disk', 'a', 'b'],
          property: 'maxShares',
        },
      ],
    },
    'a Standard HDD': {
      diagram: disk({ diskType: 'standard-hdd', maxShares: 2 }),
      findings: [
        {
          code: 'DUR-011',
          severity: 'error',
          message:
            '"disk" is attached to "a" and "b", but Standard HDD volumes cannot be attached to several machines.',
          nodes: ['disk', 'a', 'b'],
          property: 'diskType',
        },
      ],
    },
  },
});
