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

const crowd = (count: number, properties: Record<string, unknown>, side: 'aws' | 'azure' = 'aws') => {
  const service = side === 'aws' ? 'aws.ec2' : 'azure.virtual-machines';
  const built = diagram(side).node('vol', side === 'aws' ? 'aws.ebs' : 'azure.managed-disks', properties);
  for (let i = 1; i <= count; i += 1) built.node(`m${i}`, service).connect(`m${i}`, 'vol', { kind: 'attach' });
  return built.done();
};
const shared = (count: number, properties: Record<string, unknown>) => crowd(count, properties, 'azure');

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
    'an io1 volume with Multi-Attach': volume({ volumeType: 'io1', multiAttach: true }).done(),
    'an io2 volume of which no more is stated': volume({ volumeType: 'io2' }).done(),
    'a gp3 volume drawn twice at one machine': diagram('aws')
      .node('vol', 'aws.ebs', { volumeType: 'gp3' })
      .node('a', 'aws.ec2')
      .connect('a', 'vol', { kind: 'attach' })
      .connect('a', 'vol', { kind: 'data' })
      .done(),
    'a disk that is stated to be shared': disk({ multiAttach: true }),
    'shares that allow more than are used, whatever else is stated': disk({ maxShares: 3, multiAttach: false }),
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
      fixed: [],
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
      fixed: ['sets multiAttach: true on "vol"'],
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
      fixed: ['sets maxShares: 2 on "disk"', 'sets multiAttach: true on "disk"'],
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
      fixed: [],
    },
    'an io1 volume at 16 machines': {
      diagram: crowd(16, { volumeType: 'io1', multiAttach: false }),
      findings: [
        {
          code: 'DUR-011',
          severity: 'error',
          message:
            '"vol" is attached to "m1", "m2" and 14 more, but is stated to be attached to one machine at a time.',
          nodes: [
            'vol',
            'm1',
            'm2',
            'm3',
            'm4',
            'm5',
            'm6',
            'm7',
            'm8',
            'm9',
            'm10',
            'm11',
            'm12',
            'm13',
            'm14',
            'm15',
            'm16',
          ],
          property: 'multiAttach',
        },
      ],
      fixed: ['sets multiAttach: true on "vol"'],
    },
    'an io1 volume at 17 machines, which are too many to share it': {
      diagram: crowd(17, { volumeType: 'io1', multiAttach: false }),
      findings: [
        {
          code: 'DUR-011',
          severity: 'error',
          message:
            '"vol" is attached to "m1", "m2" and 15 more, but is stated to be attached to one machine at a time.',
          nodes: [
            'vol',
            'm1',
            'm2',
            'm3',
            'm4',
            'm5',
            'm6',
            'm7',
            'm8',
            'm9',
            'm10',
            'm11',
            'm12',
            'm13',
            'm14',
            'm15',
            'm16',
            'm17',
          ],
          property: 'multiAttach',
        },
      ],
      fixed: [],
    },
    'an io2 volume at machines in two zones, which cannot share it': {
      diagram: diagram('aws')
        .node('vol', 'aws.ebs', { volumeType: 'io2', multiAttach: false })
        .node('a', 'aws.ec2', { zones: ['a'] })
        .node('b', 'aws.ec2', { zones: ['b'] })
        .connect('a', 'vol', { kind: 'attach' })
        .connect('b', 'vol', { kind: 'attach' })
        .done(),
      findings: [
        {
          code: 'DUR-011',
          severity: 'error',
          message: '"vol" is attached to "a" and "b", but is stated to be attached to one machine at a time.',
          nodes: ['vol', 'a', 'b'],
          property: 'multiAttach',
        },
      ],
      fixed: [],
    },
    'a volume of a type that nobody states': {
      diagram: volume({ multiAttach: false }).done(),
      findings: [
        {
          code: 'DUR-011',
          severity: 'error',
          message: '"vol" is attached to "a" and "b", but is stated to be attached to one machine at a time.',
          nodes: ['vol', 'a', 'b'],
          property: 'multiAttach',
        },
      ],
      fixed: [],
    },
    'a disk that is stated not to be shared': {
      diagram: disk({ multiAttach: false }),
      findings: [
        {
          code: 'DUR-011',
          severity: 'error',
          message: '"disk" is attached to "a" and "b", but is stated to be attached to one machine at a time.',
          nodes: ['disk', 'a', 'b'],
          property: 'multiAttach',
        },
      ],
      fixed: ['sets maxShares: 2 on "disk"', 'sets multiAttach: true on "disk"'],
    },
    'a Premium SSD at three machines': {
      diagram: shared(3, { diskType: 'premium-ssd', maxShares: 2 }),
      findings: [
        {
          code: 'DUR-011',
          severity: 'error',
          message: '"vol" is attached to 3 machines, but its shares allow 2.',
          nodes: ['vol', 'm1', 'm2', 'm3'],
          property: 'maxShares',
        },
      ],
      fixed: ['sets maxShares: 3 on "vol"', 'sets multiAttach: true on "vol"'],
    },
    'a Premium SSD at four machines, which its size may not take': {
      diagram: shared(4, { diskType: 'premium-ssd', maxShares: 3 }),
      findings: [
        {
          code: 'DUR-011',
          severity: 'error',
          message: '"vol" is attached to 4 machines, but its shares allow 3.',
          nodes: ['vol', 'm1', 'm2', 'm3', 'm4'],
          property: 'maxShares',
        },
      ],
      fixed: [],
    },
    'an Ultra Disk at 15 machines': {
      diagram: shared(15, { diskType: 'ultra', maxShares: 1 }),
      findings: [
        {
          code: 'DUR-011',
          severity: 'error',
          message: '"vol" is attached to 15 machines, but its shares allow 1.',
          nodes: [
            'vol',
            'm1',
            'm2',
            'm3',
            'm4',
            'm5',
            'm6',
            'm7',
            'm8',
            'm9',
            'm10',
            'm11',
            'm12',
            'm13',
            'm14',
            'm15',
          ],
          property: 'maxShares',
        },
      ],
      fixed: ['sets maxShares: 15 on "vol"', 'sets multiAttach: true on "vol"'],
    },
    'a Premium SSD v2 at 16 machines, which are too many': {
      diagram: shared(16, { diskType: 'premium-ssd-v2', maxShares: 1 }),
      findings: [
        {
          code: 'DUR-011',
          severity: 'error',
          message: '"vol" is attached to 16 machines, but its shares allow 1.',
          nodes: [
            'vol',
            'm1',
            'm2',
            'm3',
            'm4',
            'm5',
            'm6',
            'm7',
            'm8',
            'm9',
            'm10',
            'm11',
            'm12',
            'm13',
            'm14',
            'm15',
            'm16',
          ],
          property: 'maxShares',
        },
      ],
      fixed: [],
    },
    'an io2 volume at machines in one zone': {
      diagram: diagram('aws')
        .node('vol', 'aws.ebs', { volumeType: 'io2', multiAttach: false })
        .node('a', 'aws.ec2', { zones: ['a'] })
        .node('b', 'aws.ec2', { zones: ['a'] })
        .connect('a', 'vol', { kind: 'attach' })
        .connect('b', 'vol', { kind: 'attach' })
        .done(),
      findings: [
        {
          code: 'DUR-011',
          severity: 'error',
          message: '"vol" is attached to "a" and "b", but is stated to be attached to one machine at a time.',
          nodes: ['vol', 'a', 'b'],
          property: 'multiAttach',
        },
      ],
      fixed: ['sets multiAttach: true on "vol"'],
    },
    'a Premium SSD v2 at 15 machines': {
      diagram: shared(15, { diskType: 'premium-ssd-v2', maxShares: 14 }),
      findings: [
        {
          code: 'DUR-011',
          severity: 'error',
          message: '"vol" is attached to 15 machines, but its shares allow 14.',
          nodes: [
            'vol',
            'm1',
            'm2',
            'm3',
            'm4',
            'm5',
            'm6',
            'm7',
            'm8',
            'm9',
            'm10',
            'm11',
            'm12',
            'm13',
            'm14',
            'm15',
          ],
          property: 'maxShares',
        },
      ],
      fixed: ['sets maxShares: 15 on "vol"', 'sets multiAttach: true on "vol"'],
    },
    'an Ultra Disk at 16 machines': {
      diagram: shared(16, { diskType: 'ultra', maxShares: 15 }),
      findings: [
        {
          code: 'DUR-011',
          severity: 'error',
          message: '"vol" is attached to 16 machines, but its shares allow 15.',
          nodes: [
            'vol',
            'm1',
            'm2',
            'm3',
            'm4',
            'm5',
            'm6',
            'm7',
            'm8',
            'm9',
            'm10',
            'm11',
            'm12',
            'm13',
            'm14',
            'm15',
            'm16',
          ],
          property: 'maxShares',
        },
      ],
      fixed: [],
    },
  },
});
