import { hostsDoNotScale } from '../../../../shared/validation/rules/scaling/hosts-do-not-scale.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

type Properties = Record<string, unknown>;

const onEc2 = { launchType: 'ec2', autoscale: true };
const service = (properties: Properties) => diagram('aws').node('svc', 'aws.ecs-service', properties).done();
const cluster = (clusterProperties: Properties, properties: Properties = onEc2) =>
  diagram('aws')
    .node('cluster', 'aws.ecs-cluster', clusterProperties)
    .node('svc', 'aws.ecs-service', { in: 'cluster', ...properties });
const hosted = (properties: Properties) =>
  cluster({ capacityProvider: false })
    .node('asg', 'aws.auto-scaling-group', { in: 'cluster', ...properties })
    .done();

ruleTable(hostsDoNotScale, {
  valid: {
    Fargate: service({ launchType: 'fargate', autoscale: true, capacityProvider: false }),
    'Managed Instances': service({ launchType: 'managed-instances', autoscale: true, capacityProvider: false }),
    'a launch type that nobody states': service({ autoscale: true, capacityProvider: false }),
    'tasks that do not scale': service({ launchType: 'ec2', autoscale: false, capacityProvider: false }),
    'tasks of which nobody says that they scale': service({ launchType: 'ec2', capacityProvider: false }),
    'a capacity provider of the service': service({ ...onEc2, capacityProvider: true }),
    'a capacity provider of the cluster': cluster({ capacityProvider: true }).done(),
    'a capacity provider of the cluster, whatever the service says': cluster(
      { capacityProvider: true },
      { ...onEc2, capacityProvider: false },
    ).done(),
    'a cluster with room to grow': cluster({ capacityProvider: false, minInstances: 2, maxInstances: 6 }).done(),
    'an Auto Scaling group that scales, in the cluster': hosted({ autoscale: true }),
    'an Auto Scaling group with room to grow': hosted({ minInstances: 2, maxInstances: 6 }),
    'an Auto Scaling group that the cluster is linked to': cluster({ capacityProvider: false })
      .node('asg', 'aws.auto-scaling-group', { autoscale: true })
      .connect('cluster', 'asg')
      .done(),
    'an Auto Scaling group around the service': diagram('aws')
      .node('asg', 'aws.auto-scaling-group', { autoscale: true })
      .node('svc', 'aws.ecs-service', { in: 'asg', ...onEc2, capacityProvider: false })
      .done(),
    'Fargate by the cluster': cluster(
      { launchType: 'fargate', capacityProvider: false },
      { autoscale: true, capacityProvider: false },
    ).done(),
  },
  invalid: {
    'no capacity provider': {
      diagram: service({ ...onEc2, capacityProvider: false }),
      findings: [
        {
          code: 'SC-009',
          severity: 'warning',
          message: '"svc" scales its tasks on EC2, but nothing adds instances to run them on.',
          nodes: ['svc'],
          property: 'capacityProvider',
        },
      ],
      fixed: ['sets capacityProvider: true on "svc"'],
    },
    'a cluster without one': {
      diagram: cluster({ capacityProvider: false }).done(),
      findings: [
        {
          code: 'SC-009',
          severity: 'warning',
          message: '"svc" scales its tasks on EC2, but nothing adds instances to run them on.',
          nodes: ['svc', 'cluster'],
          property: 'capacityProvider',
        },
      ],
      fixed: ['sets capacityProvider: true on "cluster"'],
    },
    'a cluster on EC2, as it says itself': {
      diagram: cluster({ launchType: 'ec2', capacityProvider: false }, { autoscale: true }).done(),
      findings: [
        {
          code: 'SC-009',
          severity: 'warning',
          message: '"svc" scales its tasks on EC2, but nothing adds instances to run them on.',
          nodes: ['svc', 'cluster'],
          property: 'capacityProvider',
        },
      ],
      fixed: ['sets capacityProvider: true on "cluster"'],
    },
    'a cluster of a fixed size': {
      diagram: cluster({ capacityProvider: false, minInstances: 3, maxInstances: 3 }).done(),
      findings: [
        {
          code: 'SC-009',
          severity: 'warning',
          message: '"svc" scales its tasks on EC2, but nothing adds instances to run them on.',
          nodes: ['svc', 'cluster'],
          property: 'capacityProvider',
        },
      ],
      fixed: ['sets capacityProvider: true on "cluster"'],
    },
    'an Auto Scaling group of a fixed size': {
      diagram: hosted({ minInstances: 3, maxInstances: 3 }),
      findings: [
        {
          code: 'SC-009',
          severity: 'warning',
          message: '"svc" scales its tasks on EC2, but nothing adds instances to run them on.',
          nodes: ['svc', 'cluster'],
          property: 'capacityProvider',
        },
      ],
      fixed: ['sets capacityProvider: true on "cluster"'],
    },
    'an Auto Scaling group that is stated not to scale': {
      diagram: hosted({ autoscale: false }),
      findings: [
        {
          code: 'SC-009',
          severity: 'warning',
          message: '"svc" scales its tasks on EC2, but nothing adds instances to run them on.',
          nodes: ['svc', 'cluster'],
          property: 'capacityProvider',
        },
      ],
      fixed: ['sets capacityProvider: true on "cluster"'],
    },
    'an Auto Scaling group of which nothing is stated': {
      diagram: hosted({}),
      findings: [
        {
          code: 'SC-009',
          severity: 'info',
          message: '"svc" scales its tasks on EC2; whether its instances follow is not stated.',
          nodes: ['svc', 'cluster'],
          property: 'capacityProvider',
        },
      ],
      fixed: ['sets capacityProvider: true on "cluster"'],
    },
    'nothing stated about the hosts': {
      diagram: service(onEc2),
      findings: [
        {
          code: 'SC-009',
          severity: 'info',
          message: '"svc" scales its tasks on EC2; whether its instances follow is not stated.',
          nodes: ['svc'],
          property: 'capacityProvider',
        },
      ],
      fixed: ['sets capacityProvider: true on "svc"'],
    },
    'nothing stated about the hosts of the cluster': {
      diagram: cluster({}).done(),
      findings: [
        {
          code: 'SC-009',
          severity: 'info',
          message: '"svc" scales its tasks on EC2; whether its instances follow is not stated.',
          nodes: ['svc', 'cluster'],
          property: 'capacityProvider',
        },
      ],
      fixed: ['sets capacityProvider: true on "cluster"'],
    },
  },
});
