import { containerLocalState } from '../../../../shared/validation/rules/durability/container-local-state.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

type Properties = Record<string, unknown>;

const fargate = (properties: Properties = {}) =>
  diagram('aws').node('svc', 'aws.ecs-service', { launchType: 'fargate', stateful: true, ...properties });
const app = (properties: Properties = {}, service = 'azure.container-apps') =>
  diagram('azure').node('app', service, { stateful: true, ...properties });

ruleTable(containerLocalState, {
  valid: {
    'nothing stated': diagram('aws').node('svc', 'aws.fargate').done(),
    'a container without state': fargate({ stateful: false }).done(),
    'state in RDS': fargate().node('db', 'aws.rds').connect('svc', 'db').done(),
    'state in S3': fargate().node('bucket', 'aws.s3').connect('svc', 'bucket').done(),
    'state in a cache': fargate().node('redis', 'aws.elasticache').connect('svc', 'redis').done(),
    'a volume of EFS': fargate().node('efs', 'aws.efs').connect('efs', 'svc', { kind: 'attach' }).done(),
    'a volume of EFS for what is written locally': fargate({ persistentState: 'tmp' })
      .node('efs', 'aws.efs')
      .connect('svc', 'efs')
      .done(),
    'a volume of Azure Files': app().node('files', 'azure.files').connect('app', 'files').done(),
    'state that is stated to be external': app({ persistentState: 'external' }).done(),
    'state that is stated to be in shared files': app({ persistentState: 'shared-files' }).done(),
    'scratch data': app({ role: 'temp' }).done(),
    'a cache that may be lost': app({ role: 'cache' }).done(),
    'tasks on EC2': diagram('aws').node('svc', 'aws.ecs-service', { launchType: 'ec2', stateful: true }).done(),
    'tasks whose launch type nobody states': diagram('aws').node('svc', 'aws.ecs-service', { stateful: true }).done(),
    'a single task that keeps its EBS volume': diagram('aws')
      .node('task', 'aws.ecs-task', { launchType: 'fargate', stateful: true })
      .node('volume', 'aws.ebs')
      .connect('task', 'volume', { kind: 'attach' })
      .done(),
    'a service with EBS for scratch and EFS for the rest': fargate()
      .node('volume', 'aws.ebs')
      .node('efs', 'aws.efs')
      .connect('svc', 'volume')
      .connect('svc', 'efs')
      .done(),
    'a store that the cluster is linked to': diagram('aws')
      .node('cluster', 'aws.ecs-cluster')
      .node('svc', 'aws.fargate', { in: 'cluster', stateful: true })
      .node('db', 'aws.dynamodb')
      .connect('cluster', 'db')
      .done(),
    'a store that a task inside is linked to': diagram('aws')
      .node('svc', 'aws.fargate', { stateful: true })
      .node('task', 'aws.ecs-task', { in: 'svc', launchType: 'fargate' })
      .node('db', 'aws.dynamodb')
      .connect('task', 'db')
      .done(),
    'a machine, which keeps its disk': diagram('aws').node('vm', 'aws.ec2', { stateful: true }).done(),
    'a single task that writes to its EBS volume': diagram('aws')
      .node('task', 'aws.ecs-task', { launchType: 'fargate', persistentState: 'tmp' })
      .node('volume', 'aws.ebs')
      .connect('task', 'volume', { kind: 'attach' })
      .done(),
  },
  invalid: {
    'a service on Fargate': {
      diagram: fargate().done(),
      findings: [
        {
          code: 'DUR-004',
          severity: 'error',
          message:
            '"svc" keeps data that must survive, and nothing is drawn that holds it; its own disk ends with the container.',
          nodes: ['svc'],
          property: 'stateful',
        },
      ],
      fixed: [
        'sets persistentState: shared-files on "svc"',
        'adds aws.efs at the top',
        'adds "svc" -> aws.efs (attach)',
      ],
    },
    'a box of Fargate': {
      diagram: diagram('aws').node('svc', 'aws.fargate', { stateful: true }).done(),
      findings: [
        {
          code: 'DUR-004',
          severity: 'error',
          message:
            '"svc" keeps data that must survive, and nothing is drawn that holds it; its own disk ends with the container.',
          nodes: ['svc'],
          property: 'stateful',
        },
      ],
      fixed: [
        'sets persistentState: shared-files on "svc"',
        'adds aws.efs at the top',
        'adds "svc" -> aws.efs (attach)',
      ],
    },
    'a service drawn in a box of Fargate': {
      diagram: diagram('aws')
        .node('fargate', 'aws.fargate')
        .node('svc', 'aws.ecs-service', { in: 'fargate', stateful: true })
        .done(),
      findings: [
        {
          code: 'DUR-004',
          severity: 'error',
          message:
            '"svc" keeps data that must survive, and nothing is drawn that holds it; its own disk ends with the container.',
          nodes: ['svc'],
          property: 'stateful',
        },
      ],
      fixed: [
        'sets persistentState: shared-files on "svc"',
        'adds aws.efs at the top',
        'adds "svc" -> aws.efs (attach)',
      ],
    },
    'a single task': {
      diagram: diagram('aws').node('task', 'aws.ecs-task', { launchType: 'fargate', stateful: true }).done(),
      findings: [
        {
          code: 'DUR-004',
          severity: 'error',
          message:
            '"task" keeps data that must survive, and nothing is drawn that holds it; its own disk ends with the container.',
          nodes: ['task'],
          property: 'stateful',
        },
      ],
      fixed: [
        'sets persistentState: shared-files on "task"',
        'adds aws.efs at the top',
        'adds "task" -> aws.efs (attach)',
      ],
    },
    'App Runner, which mounts nothing': {
      diagram: diagram('aws').node('app', 'aws.app-runner', { stateful: true }).done(),
      findings: [
        {
          code: 'DUR-004',
          severity: 'error',
          message:
            '"app" keeps data that must survive, and nothing is drawn that holds it; its own disk ends with the container.',
          nodes: ['app'],
          property: 'stateful',
        },
      ],
      fixed: [],
    },
    'a container app': {
      diagram: app().done(),
      findings: [
        {
          code: 'DUR-004',
          severity: 'error',
          message:
            '"app" keeps data that must survive, and nothing is drawn that holds it; its own disk ends with the container.',
          nodes: ['app'],
          property: 'stateful',
        },
      ],
      fixed: [
        'sets persistentState: shared-files on "app"',
        'adds azure.files at the top',
        'adds "app" -> azure.files (attach)',
      ],
    },
    'a job of Container Apps': {
      diagram: app({}, 'azure.container-apps-job').done(),
      findings: [
        {
          code: 'DUR-004',
          severity: 'error',
          message:
            '"app" keeps data that must survive, and nothing is drawn that holds it; its own disk ends with the container.',
          nodes: ['app'],
          property: 'stateful',
        },
      ],
      fixed: [
        'sets persistentState: shared-files on "app"',
        'adds azure.files at the top',
        'adds "app" -> azure.files (attach)',
      ],
    },
    'a container instance': {
      diagram: app({}, 'azure.container-instances').done(),
      findings: [
        {
          code: 'DUR-004',
          severity: 'error',
          message:
            '"app" keeps data that must survive, and nothing is drawn that holds it; its own disk ends with the container.',
          nodes: ['app'],
          property: 'stateful',
        },
      ],
      fixed: [
        'sets persistentState: shared-files on "app"',
        'adds azure.files at the top',
        'adds "app" -> azure.files (attach)',
      ],
    },
    'data that is written to the local disk': {
      diagram: app({ stateful: false, persistentState: 'tmp' })
        .node('db', 'azure.sql-database')
        .connect('app', 'db')
        .done(),
      findings: [
        {
          code: 'DUR-004',
          severity: 'error',
          message:
            '"app" keeps data that must survive, and nothing is drawn that holds it; its own disk ends with the container.',
          nodes: ['app'],
          property: 'persistentState',
        },
      ],
      fixed: [
        'sets persistentState: shared-files on "app"',
        'adds azure.files at the top',
        'adds "app" -> azure.files (attach)',
      ],
    },
    'a neighbour that stores nothing': {
      diagram: fargate({ role: 'app' }).node('alb', 'aws.alb').connect('alb', 'svc').done(),
      findings: [
        {
          code: 'DUR-004',
          severity: 'error',
          message:
            '"svc" keeps data that must survive, and nothing is drawn that holds it; its own disk ends with the container.',
          nodes: ['svc'],
          property: 'stateful',
        },
      ],
      fixed: [
        'sets persistentState: shared-files on "svc"',
        'adds aws.efs at the top',
        'adds "svc" -> aws.efs (attach)',
      ],
    },
    'a store of another container': {
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('svc', 'aws.fargate', { in: 'vpc', stateful: true })
        .node('db', 'aws.rds', { in: 'vpc' })
        .done(),
      findings: [
        {
          code: 'DUR-004',
          severity: 'error',
          message:
            '"svc" keeps data that must survive, and nothing is drawn that holds it; its own disk ends with the container.',
          nodes: ['svc'],
          property: 'stateful',
        },
      ],
      fixed: ['sets persistentState: shared-files on "svc"', 'adds aws.efs in "vpc"', 'adds "svc" -> aws.efs (attach)'],
    },
    'an EBS volume of a service, which ends with its task': {
      diagram: fargate().node('volume', 'aws.ebs').connect('svc', 'volume', { kind: 'attach' }).done(),
      findings: [
        {
          code: 'DUR-004',
          severity: 'error',
          message:
            '"svc" keeps data that must survive on "volume"; ECS deletes the EBS volumes of a service with the task they are attached to.',
          nodes: ['svc', 'volume'],
          property: null,
        },
      ],
      fixed: [
        'sets persistentState: shared-files on "svc"',
        'adds aws.efs at the top',
        'adds "svc" -> aws.efs (attach)',
      ],
    },
    'a service on AWS, seen on Azure': {
      diagram: fargate().done(),
      side: 'azure',
      findings: [
        {
          code: 'DUR-004',
          severity: 'error',
          message:
            '"svc" keeps data that must survive, and nothing is drawn that holds it; its own disk ends with the container.',
          nodes: ['svc'],
          property: 'stateful',
        },
      ],
      fixed: [
        'sets persistentState: shared-files on "svc"',
        'adds azure.files at the top (only: azure)',
        'adds "svc" -> azure.files (attach)',
      ],
    },
  },
});
