import { fixedCapacity } from '../../../../shared/validation/rules/scaling/fixed-capacity.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const needs = { highAvailability: 'unstated', disasterRecovery: 'unstated', elasticity: 'yes' } as const;

const beside = () =>
  diagram('aws', { needs })
    .node('vpc', 'aws.vpc')
    .node('lb', 'aws.alb', { in: 'vpc' })
    .node('a', 'aws.ec2', { in: 'vpc' })
    .node('b', 'aws.ec2', { in: 'vpc' })
    .node('asg', 'aws.auto-scaling-group', { in: 'vpc' })
    .connect('lb', 'a')
    .connect('lb', 'b');

const scaled = (service: string, properties: Record<string, unknown>) =>
  diagram('aws', { needs }).node('lb', 'aws.alb').node('group', service, properties).connect('lb', 'group');

const off = {
  code: 'SC-001',
  severity: 'warning' as const,
  message: 'The design needs elasticity, but autoscaling is off for "group", to which "lb" sends its traffic.',
  nodes: ['group'],
  property: 'autoscale',
};

ruleTable(fixedCapacity, {
  valid: {
    'a group that scales': scaled('aws.auto-scaling-group', { autoscale: true }).done(),
    'a group of which nothing is stated': scaled('aws.auto-scaling-group', {}).done(),
    'a group that does not scale where no elasticity is demanded': {
      ...scaled('aws.auto-scaling-group', { autoscale: false }).done(),
      needs: { ...needs, elasticity: 'unstated' },
    },
    'a group that does not scale behind a queue, which is the matter of another rule': diagram('aws', { needs })
      .node('queue', 'aws.sqs')
      .node('group', 'aws.auto-scaling-group', { autoscale: false })
      .connect('queue', 'group')
      .done(),

    'elasticity is not demanded': diagram('aws').node('lb', 'aws.alb').node('vm', 'aws.ec2').connect('lb', 'vm').done(),
    'targets in a scaling group': diagram('aws', { needs })
      .node('lb', 'aws.alb')
      .node('asg', 'aws.auto-scaling-group')
      .node('vm', 'aws.ec2', { in: 'asg' })
      .connect('lb', 'vm')
      .done(),
    'container targets': diagram('aws', { needs })
      .node('lb', 'aws.alb')
      .node('svc', 'aws.ecs-service')
      .connect('lb', 'svc')
      .done(),
    ...Object.fromEntries(
      ['database', 'cache', 'system-of-record', 'quorum', 'read-replica'].map((role) => [
        `machines behind a listener whose role is ${role}`,
        diagram('azure', { needs })
          .node('lb', 'azure.load-balancer')
          .node('one', 'azure.virtual-machines', { role })
          .node('two', 'azure.virtual-machines', { role })
          .connect('lb', 'one')
          .connect('lb', 'two')
          .done(),
      ]),
    ),
    'machines behind a listener that replicate': diagram('azure', { needs })
      .node('lb', 'azure.load-balancer')
      .node('one', 'azure.virtual-machines')
      .node('two', 'azure.virtual-machines')
      .connect('lb', 'one')
      .connect('lb', 'two')
      .connect('one', 'two', { kind: 'replication' })
      .done(),
    'a function as target': diagram('aws', { needs })
      .node('lb', 'aws.alb')
      .node('fn', 'aws.lambda')
      .connect('lb', 'fn')
      .done(),
    'the box of a scaling group beside the machines': beside().done(),
    'a scaling group linked to the machines': beside().connect('asg', 'a').done(),
    'hosts on premises': diagram('aws', { needs })
      .node('lb', 'aws.alb')
      .node('host', 'neutral.server')
      .connect('lb', 'host')
      .done(),
    'machines beside a target of another kind': diagram('aws', { needs })
      .node('lb', 'aws.alb')
      .node('vm', 'aws.ec2')
      .node('svc', 'aws.ecs-service')
      .connect('lb', 'vm')
      .connect('lb', 'svc')
      .done(),
    'hosts of a container cluster': diagram('aws', { needs })
      .node('lb', 'aws.alb')
      .node('cluster', 'aws.ecs-cluster')
      .node('vm', 'aws.ec2', { in: 'cluster' })
      .connect('lb', 'vm')
      .done(),
    'machines that state their group': diagram('azure', { needs })
      .node('lb', 'azure.load-balancer')
      .node('set', 'azure.vm-scale-set')
      .node('vm', 'azure.virtual-machines', { memberOf: ['set'] })
      .connect('lb', 'vm')
      .done(),
    'a load balancer that leads nowhere yet': diagram('aws', { needs }).node('lb', 'aws.alb').done(),
    'elasticity is stated not to be needed': diagram('aws', { needs: { ...needs, elasticity: 'no' } })
      .node('lb', 'aws.alb')
      .node('vm', 'aws.ec2')
      .connect('lb', 'vm')
      .done(),
    'a box of a scaling group that is in no network': diagram('aws', { needs })
      .node('vpc', 'aws.vpc')
      .node('lb', 'aws.alb', { in: 'vpc' })
      .node('a', 'aws.ec2', { in: 'vpc' })
      .node('asg', 'aws.auto-scaling-group')
      .connect('lb', 'a')
      .done(),
    'a box of a scaling group beside machines whose load balancer is drawn outside': diagram('aws', { needs })
      .node('vpc', 'aws.vpc')
      .node('lb', 'aws.alb')
      .node('a', 'aws.ec2', { in: 'vpc' })
      .node('asg', 'aws.auto-scaling-group', { in: 'vpc' })
      .connect('lb', 'a')
      .done(),
    'a machine that points to its scaling group': beside().connect('a', 'asg').done(),
  },
  invalid: {
    'a group whose autoscaling is off': {
      diagram: scaled('aws.auto-scaling-group', { autoscale: false, minInstances: 2, maxInstances: 3 }).done(),
      findings: [off],
      fixed: ['sets autoscale: true on "group"'],
    },
    'a service whose autoscaling is off': {
      diagram: scaled('aws.ecs-service', { autoscale: false, minInstances: 2 }).done(),
      findings: [off],
      fixed: ['sets autoscale: true on "group"'],
    },
    'a group with a maximum alone': {
      diagram: scaled('aws.auto-scaling-group', { autoscale: false, maxInstances: 3 }).done(),
      findings: [off],
      fixed: ['sets autoscale: true on "group"'],
    },
    'a group whose bounds leave no room': {
      diagram: scaled('aws.auto-scaling-group', { autoscale: false, minInstances: 2, maxInstances: 2 }).done(),
      findings: [off],
      fixed: [],
    },
    'a service on EC2, whose hosts have to follow': {
      diagram: scaled('aws.ecs-service', { autoscale: false, launchType: 'ec2' }).done(),
      findings: [off],
      fixed: [],
    },
    'a scaling group of workers beside fixed machines': {
      diagram: beside().node('queue', 'aws.sqs').connect('asg', 'queue').done(),
      findings: [
        {
          code: 'SC-001',
          severity: 'warning',
          message:
            'The design needs elasticity, but "lb" sends its traffic to machines of a fixed number: "a" and "b".',
          nodes: ['lb', 'a', 'b'],
          property: null,
        },
      ],
      fixed: [
        'moves "a" in aws.auto-scaling-group',
        'moves "b" in aws.auto-scaling-group',
        'adds aws.auto-scaling-group in "vpc" (autoscale: true, minInstances: 2, zones: a b)',
      ],
    },
    'a scaling group in another network': {
      diagram: diagram('aws', { needs })
        .node('vpc', 'aws.vpc')
        .node('lb', 'aws.alb', { in: 'vpc' })
        .node('a', 'aws.ec2', { in: 'vpc' })
        .node('other', 'aws.vpc')
        .node('asg', 'aws.auto-scaling-group', { in: 'other' })
        .connect('lb', 'a')
        .done(),
      findings: [
        {
          code: 'SC-001',
          severity: 'warning',
          message: 'The design needs elasticity, but "lb" sends its traffic to machines of a fixed number: "a".',
          nodes: ['lb', 'a'],
          property: null,
        },
      ],
      fixed: [
        'moves "a" in aws.auto-scaling-group',
        'adds aws.auto-scaling-group in "vpc" (autoscale: true, minInstances: 2, zones: a b)',
      ],
    },
    'single machines': {
      diagram: diagram('azure', { needs })
        .node('lb', 'azure.load-balancer')
        .node('a', 'azure.virtual-machines')
        .node('b', 'azure.virtual-machines')
        .connect('lb', 'a')
        .connect('lb', 'b')
        .done(),
      findings: [
        {
          code: 'SC-001',
          severity: 'warning',
          message:
            'The design needs elasticity, but "lb" sends its traffic to machines of a fixed number: "a" and "b".',
          nodes: ['lb', 'a', 'b'],
          property: null,
        },
      ],
      fixed: [
        'moves "a" in azure.vm-scale-set',
        'moves "b" in azure.vm-scale-set',
        'adds azure.vm-scale-set at the top (autoscale: true, minInstances: 2, zones: 1 2)',
      ],
    },
    'a scaling group that has instances of its own': {
      diagram: beside().node('c', 'aws.ec2', { in: 'asg' }).done(),
      findings: [
        {
          code: 'SC-001',
          severity: 'warning',
          message:
            'The design needs elasticity, but "lb" sends its traffic to machines of a fixed number: "a" and "b".',
          nodes: ['lb', 'a', 'b'],
          property: null,
        },
      ],
      fixed: [
        'moves "a" in aws.auto-scaling-group',
        'moves "b" in aws.auto-scaling-group',
        'adds aws.auto-scaling-group in "vpc" (autoscale: true, minInstances: 2, zones: a b)',
      ],
    },
  },
});
