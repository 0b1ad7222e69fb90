import { singleZoneCapacity } from '../../../../shared/validation/rules/availability/single-zone-capacity.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const group = (zones: string[], options: Record<string, unknown> = {}) =>
  diagram('aws').node('asg', 'aws.auto-scaling-group', { label: 'Web group', zones, ...options });

const finding = (
  message: string,
  property: string | null,
  nodes: string[],
  severity: 'error' | 'warning' | 'info' = 'warning',
) => ({
  code: 'HA-002',
  severity,
  message,
  nodes,
  property,
});

const one = 'All capacity of "asg" is in one zone; the loss of that zone stops it.';
const first = 'All capacity of "asg" is in zone a; the loss of that zone stops it.';
const asg = (options: Record<string, unknown>) => diagram('aws').node('asg', 'aws.auto-scaling-group', options);
const pair = (fields: Record<string, unknown>, second = fields) =>
  diagram('aws')
    .node('lb', 'aws.alb')
    .node('w1', 'aws.ec2', { label: 'Web 1', zones: ['a'], ...fields })
    .node('w2', 'aws.ec2', { label: 'Web 2', zones: ['a'], ...second })
    .connect('lb', 'w1');

const onAzure = () =>
  diagram('azure')
    .node('lb', 'azure.load-balancer')
    .node('w1', 'azure.virtual-machines', { zones: ['1'] })
    .node('w2', 'azure.virtual-machines', { zones: ['1'] })
    .connect('lb', 'w1')
    .connect('lb', 'w2');
const withDisk = (disk: Record<string, unknown>) =>
  onAzure().node('disk', 'azure.managed-disks', disk).connect('w1', 'disk', { kind: 'attach' });
const inZone1 = finding('"w1" and "w2" share zone 1; the loss of that zone stops them all.', 'zones', ['w1', 'w2']);

ruleTable(singleZoneCapacity, {
  valid: {
    'a group over two zones': group(['a', 'b']).done(),
    'nodes that a scheduler of high-performance computing runs': diagram('azure')
      .node('scheduler', 'azure.cyclecloud')
      .node('nodes', 'azure.vm-scale-set', { zones: ['1'] })
      .connect('scheduler', 'nodes')
      .done(),
    'a group joined to a proximity placement group by a line': diagram('azure')
      .node('close', 'azure.proximity-placement-group')
      .node('nodes', 'azure.vm-scale-set', { zones: ['1'] })
      .connect('nodes', 'close')
      .done(),
    'a group whose zones nobody states': group([]).done(),
    'a group in two subnets': diagram('aws')
      .node('za', 'aws.availability-zone', { label: 'Zone a' })
      .node('zb', 'aws.availability-zone', { label: 'Zone b' })
      .node('sa', 'aws.subnet', { in: 'za' })
      .node('sb', 'aws.subnet', { in: 'zb' })
      .node('asg', 'aws.auto-scaling-group', { subnets: ['sa', 'sb'] })
      .done(),
    'one box of the group in each zone': diagram('aws')
      .node('za', 'aws.availability-zone', { label: 'Zone a' })
      .node('zb', 'aws.availability-zone', { label: 'Zone b' })
      .node('asg1', 'aws.auto-scaling-group', { in: 'za', label: 'Auto Scaling group' })
      .node('asg2', 'aws.auto-scaling-group', { in: 'zb', label: 'Auto Scaling group' })
      .done(),
    'a scale set over three zones in one Azure subnet': diagram('azure')
      .node('subnet', 'azure.subnet')
      .node('set', 'azure.vm-scale-set', { in: 'subnet', zones: ['1', '2', '3'] })
      .done(),
    'a placement group for high-performance computing': diagram('aws')
      .node('pg', 'aws.placement-group')
      .node('asg', 'aws.auto-scaling-group', { in: 'pg', zones: ['a'] })
      .done(),
    'a group that needs no high availability': group(['a'], { haRequired: false }).done(),
    'machines in one zone that serve nobody': diagram('aws')
      .node('w1', 'aws.ec2', { label: 'Worker 1', zones: ['a'] })
      .node('w2', 'aws.ec2', { label: 'Worker 2', zones: ['a'] })
      .done(),
    'two zones stated as a number': asg({ azCount: 2 }).done(),
    'drawn in one zone, but stated for two': asg({ zones: ['a'], azCount: 2 }).done(),
    'a scale set that says it is zone-redundant': diagram('azure')
      .node('set', 'azure.vm-scale-set', { zoneRedundant: true })
      .done(),
    'a scale set in a region without zones': diagram('azure')
      .node('set', 'azure.vm-scale-set', { zoneRedundant: false, zones: ['1'], regionHasZones: false })
      .done(),
    'two groups of one zone each, without saying which': diagram('aws')
      .node('asg1', 'aws.auto-scaling-group', { label: 'Web 1', azCount: 1 })
      .node('asg2', 'aws.auto-scaling-group', { label: 'Web 2', azCount: 1 })
      .done(),
    'one of two groups whose zone is unknown': diagram('aws')
      .node('asg1', 'aws.auto-scaling-group', { label: 'Web 1', zones: ['a'] })
      .node('asg2', 'aws.auto-scaling-group', { label: 'Web 2' })
      .done(),
    'a node group of EKS, which has a rule of its own': diagram('aws')
      .node('group', 'aws.eks-node-group', { zones: ['a'] })
      .done(),
    'one machine': diagram('aws')
      .node('lb', 'aws.alb')
      .node('w1', 'aws.ec2', { zones: ['a'] })
      .connect('lb', 'w1')
      .done(),
    'one of two machines whose zone is unknown': pair({}, { zones: [] }).done(),
    'two machines kept close on purpose': pair({ memberOf: ['near'] })
      .node('near', 'aws.placement-group')
      .done(),
    'two machines of a cluster': pair({ memberOf: ['ecs'] })
      .node('ecs', 'aws.ecs-cluster')
      .done(),
  },
  invalid: {
    'a group in one zone': {
      diagram: group(['eu-west-1a']).done(),
      findings: [
        {
          code: 'HA-002',
          severity: 'warning',
          message: 'All capacity of "Web group" is in zone a; the loss of that zone stops it.',
          nodes: ['asg'],
          property: 'zones',
        },
      ],
      fixed: ['sets zones: eu-west-1a eu-west-1b on "Web group"'],
    },
    'two machines of one tier in one zone': {
      diagram: diagram('azure')
        .node('lb', 'azure.load-balancer')
        .node('w1', 'azure.virtual-machines', { label: 'Web 1', zones: ['1'] })
        .node('w2', 'azure.virtual-machines', { label: 'Web 2', zones: ['1'] })
        .connect('lb', 'w1')
        .connect('lb', 'w2')
        .done(),
      findings: [
        {
          code: 'HA-002',
          severity: 'warning',
          message: '"Web 1" and "Web 2" share zone 1; the loss of that zone stops them all.',
          nodes: ['w1', 'w2'],
          property: 'zones',
        },
      ],
      fixed: ['sets zones: 2 on "Web 2"'],
    },
    'machines with a disk that stays in their zone': {
      diagram: withDisk({ zones: ['1'] }).done(),
      findings: [inZone1],
      fixed: [],
    },
    'machines that share a disk': {
      diagram: withDisk({}).connect('w2', 'disk', { kind: 'attach' }).done(),
      findings: [inZone1],
      fixed: [],
    },
    'machines that share a disk over zones': {
      diagram: withDisk({ redundancy: 'zrs' }).connect('w2', 'disk', { kind: 'attach' }).done(),
      findings: [inZone1],
      fixed: ['sets zones: 2 on "w2"'],
    },
    'machines with a disk that names no zone': {
      diagram: withDisk({}).done(),
      findings: [inZone1],
      fixed: ['sets zones: 2 on "w2"'],
    },
    'machines beside a disk that is not theirs': {
      diagram: onAzure()
        .node('disk', 'azure.managed-disks', { zones: ['1'] })
        .done(),
      findings: [inZone1],
      fixed: ['sets zones: 2 on "w2"'],
    },
    'Spot workers that scale to zero and read a queue, as a hint': {
      diagram: diagram('aws')
        .node('subnet', 'aws.subnet', { zones: ['a'] })
        .node('queue', 'aws.sqs')
        .node('asg', 'aws.auto-scaling-group', {
          subnets: ['subnet'],
          purchase: 'spot',
          role: 'worker',
          minInstances: 0,
        })
        .connect('asg', 'queue')
        .done(),
      findings: [
        {
          code: 'HA-002',
          severity: 'info',
          message: 'All capacity of "asg" is in zone a; the loss of that zone stops it.',
          nodes: ['asg'],
          property: 'zones',
        },
      ],
      fixed: ['sets subnets: "subnet" "subnet b" on "asg"', 'adds aws.subnet "subnet b" at the top (zones: b)'],
    },
    'a group that scales to zero behind a load balancer': {
      diagram: group(['a'], { minInstances: 0 }).node('lb', 'aws.alb').connect('lb', 'asg').done(),
      findings: [
        {
          code: 'HA-002',
          severity: 'warning',
          message: 'All capacity of "Web group" is in zone a; the loss of that zone stops it.',
          nodes: ['asg'],
          property: 'zones',
        },
      ],
      fixed: ['sets zones: a b on "Web group"'],
    },
    'a group in one zone of a test environment': {
      diagram: { ...group(['a']).done(), environment: 'test' },
      findings: [
        {
          code: 'HA-002',
          severity: 'info',
          message: 'All capacity of "Web group" is in zone a; the loss of that zone stops it.',
          nodes: ['asg'],
          property: 'zones',
        },
      ],
      fixed: ['sets zones: a b on "Web group"'],
    },
    'one zone stated as a number': {
      diagram: asg({ azCount: 1 }).done(),
      findings: [finding(one, 'zones', ['asg'])],
      fixed: ['sets azCount: 2 on "asg"'],
    },
    'a group that says it is not zone-redundant': {
      diagram: diagram('azure').node('asg', 'azure.vm-scale-set', { zoneRedundant: false }).done(),
      findings: [finding('"asg" is not spread over zones; the loss of one zone can stop it.', 'zones', ['asg'])],
      fixed: ['sets zoneRedundant: true on "asg"'],
    },
    'a group that says both': {
      diagram: diagram('azure').node('asg', 'azure.vm-scale-set', { zoneRedundant: false, azCount: 1 }).done(),
      findings: [finding(one, 'zones', ['asg'])],
      fixed: ['sets azCount: 2 on "asg"', 'sets zoneRedundant: true on "asg"'],
    },
    'Spot workers, as a hint': {
      diagram: asg({ zones: ['a'], purchase: 'spot' }).done(),
      findings: [finding(first, 'zones', ['asg'], 'info')],
      fixed: ['sets zones: a b on "asg"'],
    },
    'a group that may be gone beside one that may not': {
      diagram: diagram('aws')
        .node('asg', 'aws.auto-scaling-group', { label: 'asg 1', zones: ['a'], purchase: 'spot' })
        .node('asg2', 'aws.auto-scaling-group', { label: 'asg 2', zones: ['a'] })
        .done(),
      findings: [finding(first.replace('"asg"', '"asg 1"'), 'zones', ['asg', 'asg2'])],
      fixed: ['sets zones: a b on "asg 1"', 'sets zones: a b on "asg 2"'],
    },
    'one of two machines in one zone that is called': {
      diagram: pair({}).done(),
      findings: [
        finding('"Web 1" and "Web 2" share zone a; the loss of that zone stops them all.', 'zones', ['w1', 'w2']),
      ],
      fixed: ['sets zones: b on "Web 2"'],
    },
  },
});
