import { backlogWithoutScaling } from '../../../../shared/validation/rules/scaling/backlog-without-scaling.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

type Properties = Record<string, unknown>;

const needs = { highAvailability: 'unstated', disasterRecovery: 'unstated', elasticity: 'yes' } as const;
const behind = (service: string, properties: Properties = {}, queue: Properties = {}) =>
  diagram('aws', { needs })
    .node('queue', 'aws.sqs', queue)
    .node('worker', service, properties)
    .connect('queue', 'worker');
const onAzure = (service: string, properties: Properties = {}) =>
  diagram('azure', { needs })
    .node('queue', 'azure.service-bus')
    .node('worker', service, properties)
    .connect('queue', 'worker');

ruleTable(backlogWithoutScaling, {
  valid: {
    'elasticity is not demanded': diagram('aws')
      .node('queue', 'aws.sqs')
      .node('worker', 'aws.ec2')
      .connect('queue', 'worker')
      .done(),
    'elasticity is stated not to be needed': diagram('aws', { needs: { ...needs, elasticity: 'no' } })
      .node('queue', 'aws.sqs')
      .node('worker', 'aws.ec2')
      .connect('queue', 'worker')
      .done(),
    'a Lambda consumer': behind('aws.lambda').done(),
    'a function app': onAzure('azure.function-app').done(),
    'a scaling group': behind('aws.auto-scaling-group').done(),
    'a service that scales': behind('aws.ecs-service', { autoscale: true }).done(),
    'a service that says nothing of it': behind('aws.ecs-service').done(),
    'a machine in a scaling group': diagram('aws', { needs })
      .node('queue', 'aws.sqs')
      .node('asg', 'aws.auto-scaling-group')
      .node('worker', 'aws.ec2', { in: 'asg' })
      .connect('queue', 'worker')
      .done(),
    'a host of a cluster': diagram('aws', { needs })
      .node('queue', 'aws.sqs')
      .node('cluster', 'aws.ecs-cluster')
      .node('worker', 'aws.ec2', { in: 'cluster' })
      .connect('queue', 'worker')
      .done(),
    'a queue whose order allows one consumer': behind('aws.ec2', {}, { orderingRequired: true }).done(),
    'a dead-letter queue': behind('aws.ec2', {}, { role: 'dead-letter' }).done(),
    'a quorum of consumers': behind('aws.auto-scaling-group', { autoscale: false, role: 'quorum' }).done(),
    'a producer': diagram('aws', { needs })
      .node('queue', 'aws.sqs')
      .node('web', 'aws.ec2')
      .connect('web', 'queue')
      .done(),
    'a cluster, whose pods scale apart from it': behind('aws.eks-cluster', { autoscale: false }).done(),
  },
  invalid: {
    'a machine': {
      diagram: behind('aws.ec2').done(),
      findings: [
        {
          code: 'SC-012',
          severity: 'info',
          message: 'The design needs elasticity, but a fixed number of consumers works off "queue": "worker".',
          nodes: ['queue', 'worker'],
          property: null,
        },
      ],
      fixed: [
        'moves "worker" in aws.auto-scaling-group',
        'adds aws.auto-scaling-group at the top (autoscale: true, minInstances: 1)',
      ],
    },
    'a machine on Azure': {
      diagram: onAzure('azure.virtual-machines').done(),
      findings: [
        {
          code: 'SC-012',
          severity: 'info',
          message: 'The design needs elasticity, but a fixed number of consumers works off "queue": "worker".',
          nodes: ['queue', 'worker'],
          property: null,
        },
      ],
      fixed: [
        'moves "worker" in azure.vm-scale-set',
        'adds azure.vm-scale-set at the top (autoscale: true, minInstances: 1)',
      ],
    },
    'a service that is stated not to scale': {
      diagram: behind('aws.ecs-service', { autoscale: false, launchType: 'fargate' }).done(),
      findings: [
        {
          code: 'SC-012',
          severity: 'info',
          message: 'The design needs elasticity, but a fixed number of consumers works off "queue": "worker".',
          nodes: ['queue', 'worker'],
          property: null,
        },
      ],
      fixed: ['sets autoscale: true on "worker"'],
    },
    'a service on EC2, whose hosts have to follow': {
      diagram: behind('aws.ecs-service', { autoscale: false, launchType: 'ec2' }).done(),
      findings: [
        {
          code: 'SC-012',
          severity: 'info',
          message: 'The design needs elasticity, but a fixed number of consumers works off "queue": "worker".',
          nodes: ['queue', 'worker'],
          property: null,
        },
      ],
      fixed: ['sets capacityProvider: true on "worker"', 'sets autoscale: true on "worker"'],
    },
    'a scaling group that is stated not to scale': {
      diagram: onAzure('azure.vm-scale-set', { autoscale: false }).done(),
      findings: [
        {
          code: 'SC-012',
          severity: 'info',
          message: 'The design needs elasticity, but a fixed number of consumers works off "queue": "worker".',
          nodes: ['queue', 'worker'],
          property: null,
        },
      ],
      fixed: ['sets autoscale: true on "worker"'],
    },
    'a group that keeps sessions, which must not come and go': {
      diagram: onAzure('azure.vm-scale-set', { autoscale: false, localState: true }).done(),
      findings: [
        {
          code: 'SC-012',
          severity: 'info',
          message: 'The design needs elasticity, but a fixed number of consumers works off "queue": "worker".',
          nodes: ['queue', 'worker'],
          property: null,
        },
      ],
      fixed: [],
    },
    'a web app on a tier without autoscale': {
      diagram: onAzure('azure.app-service', { autoscale: false, tier: 'basic' }).done(),
      findings: [
        {
          code: 'SC-012',
          severity: 'info',
          message: 'The design needs elasticity, but a fixed number of consumers works off "queue": "worker".',
          nodes: ['queue', 'worker'],
          property: null,
        },
      ],
      fixed: ['sets tier: standard on "worker"', 'sets autoscale: true on "worker"'],
    },
    'a web app on a tier with autoscale': {
      diagram: onAzure('azure.app-service', { autoscale: false, tier: 'premium-v3' }).done(),
      findings: [
        {
          code: 'SC-012',
          severity: 'info',
          message: 'The design needs elasticity, but a fixed number of consumers works off "queue": "worker".',
          nodes: ['queue', 'worker'],
          property: null,
        },
      ],
      fixed: ['sets autoscale: true on "worker"'],
    },
    'two consumers, drawn twice at that': {
      diagram: behind('aws.ecs-service', { autoscale: false })
        .node('vm', 'aws.ec2')
        .connect('queue', 'vm')
        .connect('queue', 'vm')
        .connect('queue', 'fn')
        .node('fn', 'aws.lambda')
        .done(),
      findings: [
        {
          code: 'SC-012',
          severity: 'info',
          message: 'The design needs elasticity, but a fixed number of consumers works off "queue": "worker" and "vm".',
          nodes: ['queue', 'worker', 'vm'],
          property: null,
        },
      ],
      fixed: [
        'sets autoscale: true on "worker"',
        'moves "vm" in aws.auto-scaling-group',
        'adds aws.auto-scaling-group at the top (autoscale: true, minInstances: 1)',
      ],
    },
    'a machine that keeps sessions': {
      diagram: behind('aws.ec2', { localState: true }).done(),
      findings: [
        {
          code: 'SC-012',
          severity: 'info',
          message: 'The design needs elasticity, but a fixed number of consumers works off "queue": "worker".',
          nodes: ['queue', 'worker'],
          property: null,
        },
      ],
      fixed: [],
    },
    'two consumers of which one keeps sessions': {
      diagram: behind('aws.ecs-service', { autoscale: false })
        .node('other', 'aws.ecs-service', { autoscale: false, localState: true })
        .connect('queue', 'other')
        .done(),
      findings: [
        {
          code: 'SC-012',
          severity: 'info',
          message:
            'The design needs elasticity, but a fixed number of consumers works off "queue": "worker" and "other".',
          nodes: ['queue', 'worker', 'other'],
          property: null,
        },
      ],
      fixed: [],
    },
  },
});
