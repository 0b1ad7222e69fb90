import { volumeZone } from '../../../../shared/validation/rules/availability/volume-zone.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const disk = (zone: string, properties: Record<string, unknown> = {}) =>
  diagram('azure')
    .node('disk', 'azure.managed-disks', { zones: [zone], ...properties })
    .node('vm', 'azure.virtual-machines', { zones: ['1'] });

const finding = (
  message: string,
  property: string | null,
  nodes: string[],
  severity: 'error' | 'warning' | 'info' = 'warning',
) => ({
  code: 'HA-008',
  severity,
  message,
  nodes,
  property,
});

const apart = '"disk" is in zone 2 and "vm" in zone 1; the volume can only be attached in its own zone.';

ruleTable(volumeZone, {
  valid: {
    'both in one zone': disk('1').connect('vm', 'disk', { kind: 'attach' }).done(),
    'a ZRS disk': disk('2', { redundancy: 'zrs' }).connect('vm', 'disk', { kind: 'attach' }).done(),
    'an unknown zone': diagram('aws')
      .node('volume', 'aws.ebs')
      .node('vm', 'aws.ec2', { zones: ['a'] })
      .connect('vm', 'volume')
      .done(),
    'a zone whose name says nothing': diagram('aws')
      .node('volume', 'aws.ebs', { zones: ['somewhere'] })
      .node('vm', 'aws.ec2', { zones: ['a'] })
      .connect('vm', 'volume')
      .done(),
    'a file system': diagram('aws')
      .node('files', 'aws.efs', { zones: ['b'] })
      .node('vm', 'aws.ec2', { zones: ['a'] })
      .connect('vm', 'files')
      .done(),
    'a snapshot': disk('2').connect('vm', 'disk', { label: 'snapshot' }).done(),
    'a copy': disk('2').connect('vm', 'disk', { kind: 'replication' }).done(),
    'a zone-redundant disk': disk('2', { redundancy: 'zrs' }).connect('disk', 'vm').done(),
    'a disk over several zones': diagram('azure')
      .node('disk', 'azure.managed-disks', { zones: ['1', '2'] })
      .node('vm', 'azure.virtual-machines', { zones: ['1'] })
      .connect('vm', 'disk')
      .done(),
    'a machine of several zones': diagram('azure')
      .node('disk', 'azure.managed-disks', { zones: ['1'] })
      .node('vm', 'azure.virtual-machines', { zones: ['2', '3'], instanceCount: 2 })
      .connect('vm', 'disk')
      .done(),
    'a machine of unknown zone': diagram('azure')
      .node('disk', 'azure.managed-disks', { zones: ['1'] })
      .node('vm', 'azure.virtual-machines')
      .connect('vm', 'disk')
      .done(),
  },
  invalid: {
    'two zones on Azure': {
      diagram: disk('2').connect('vm', 'disk', { kind: 'attach' }).done(),
      findings: [
        {
          code: 'HA-008',
          severity: 'error',
          message: '"disk" is in zone 2 and "vm" in zone 1; the volume can only be attached in its own zone.',
          nodes: ['disk', 'vm'],
          property: 'zones',
        },
      ],
    },
    'two zones on AWS': {
      diagram: diagram('aws')
        .node('volume', 'aws.ebs', { zones: ['eu-west-1b'] })
        .node('vm', 'aws.ec2', { zones: ['eu-west-1a'] })
        .connect('volume', 'vm')
        .done(),
      findings: [
        {
          code: 'HA-008',
          severity: 'error',
          message: '"volume" is in zone b and "vm" in zone a; the volume can only be attached in its own zone.',
          nodes: ['volume', 'vm'],
          property: 'zones',
        },
      ],
    },
    'two zones on AWS that are called by numbers': {
      diagram: diagram('aws')
        .node('one', 'aws.availability-zone', { label: 'Availability Zone 1' })
        .node('two', 'aws.availability-zone', { label: 'Availability Zone 2' })
        .node('volume', 'aws.ebs', { in: 'two' })
        .node('vm', 'aws.ec2', { in: 'one' })
        .connect('volume', 'vm')
        .done(),
      findings: [finding(apart.replace('disk', 'volume'), 'zones', ['volume', 'vm'], 'error')],
    },
    'two zones on AWS, called by letters in their frames': {
      diagram: diagram('aws')
        .node('one', 'aws.availability-zone', { label: 'eu-west-1a' })
        .node('two', 'aws.availability-zone', { label: 'eu-west-1b' })
        .node('volume', 'aws.ebs', { in: 'two' })
        .node('vm', 'aws.ec2', { in: 'one' })
        .connect('volume', 'vm')
        .done(),
      findings: [
        finding(
          '"volume" is in zone b and "vm" in zone a; the volume can only be attached in its own zone.',
          'zones',
          ['volume', 'vm'],
          'error',
        ),
      ],
    },
    'the same, as Azure calls its zones': {
      diagram: diagram('aws')
        .node('volume', 'aws.ebs', { zones: ['b'] })
        .node('vm', 'aws.ec2', { zones: ['a'] })
        .connect('volume', 'vm')
        .done(),
      side: 'azure',
      findings: [finding(apart.replace('disk', 'volume'), 'zones', ['volume', 'vm'], 'error')],
      fixed: ['sets redundancy: zrs on "volume"'],
    },
    'a Premium SSD in another zone': {
      diagram: disk('2', { diskType: 'premium-ssd', redundancy: 'lrs' }).connect('vm', 'disk').done(),
      findings: [finding(apart, 'zones', ['disk', 'vm'], 'error')],
      fixed: ['sets redundancy: zrs on "disk"'],
    },
    'a Standard SSD in another zone, in development': {
      diagram: { ...disk('2', { diskType: 'standard-ssd' }).connect('vm', 'disk').done(), environment: 'development' },
      findings: [finding(apart, 'zones', ['disk', 'vm'], 'error')],
      fixed: ['sets redundancy: zrs on "disk"'],
    },
    'a Premium SSD v2, which is never zone-redundant': {
      diagram: disk('2', { diskType: 'premium-ssd-v2' }).connect('vm', 'disk').done(),
      findings: [finding(apart, 'zones', ['disk', 'vm'], 'error')],
      fixed: [],
    },
  },
});
