import { localSessions } from '../../../../shared/validation/rules/scaling/local-sessions.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

type Properties = Record<string, unknown>;

const group = (properties: Properties) =>
  diagram('aws').node('asg', 'aws.auto-scaling-group', { localState: true, ...properties });
const instance = (groupProperties: Properties, vm: Properties = { localState: true }) =>
  diagram('aws')
    .node('asg', 'aws.auto-scaling-group', groupProperties)
    .node('vm', 'aws.ec2', { in: 'asg', ...vm });
const one = (service: string, properties: Properties) =>
  diagram(service.startsWith('aws') ? 'aws' : 'azure')
    .node('app', service, { localState: true, ...properties })
    .done();

ruleTable(localSessions, {
  valid: {
    'nothing stated': diagram('aws').node('asg', 'aws.auto-scaling-group').done(),
    'sessions kept elsewhere': diagram('aws').node('asg', 'aws.auto-scaling-group', { localState: false }).done(),
    'a cache that holds them': group({}).node('redis', 'aws.elasticache').connect('asg', 'redis').done(),
    'a cache that the group of the machines is linked to': instance({})
      .node('redis', 'aws.elasticache')
      .connect('asg', 'redis')
      .done(),
    'a cache with the arrow the other way': group({}).node('redis', 'aws.elasticache').connect('redis', 'asg').done(),
    'shared files': group({}).node('efs', 'aws.efs').connect('asg', 'efs').done(),
    'state that is stated to be external': group({ persistentState: 'external' }).done(),
    'state that is stated to be in shared files': group({ persistentState: 'shared-files' }).done(),
    'a group of one instance': group({ maxInstances: 1 }).done(),
    'a machine in a group of one': instance({ maxInstances: 1 }).done(),
    'a machine that is in no group': diagram('aws').node('vm', 'aws.ec2', { localState: true }).done(),
    'a pod set with persistent volumes': diagram('aws')
      .node('nodes', 'aws.eks-node-group', { localState: true })
      .node('volume', 'aws.ebs')
      .connect('nodes', 'volume')
      .done(),
    'a web app of a fixed number of instances': one('azure.app-service', { autoscale: false }),
    'a web app that says nothing about scaling': one('azure.app-service', {}),
    'a container app of one replica': one('azure.container-apps', { maxInstances: 1 }),
    'a function, which has a rule of its own': one('aws.lambda', {}),
    'a machine that states a number, but no group': one('azure.virtual-machines', { maxInstances: 3 }),
    'a service in a cluster, of which nobody says that it scales': diagram('aws')
      .node('cluster', 'aws.ecs-cluster')
      .node('svc', 'aws.ecs-service', { in: 'cluster', localState: true })
      .done(),
    'a machine in a security group alone': diagram('aws')
      .node('sg', 'aws.security-group')
      .node('vm', 'aws.ec2', { memberOf: ['sg'], localState: true })
      .done(),
  },
  invalid: {
    'an Auto Scaling group': {
      diagram: group({}).done(),
      findings: [
        {
          code: 'SC-007',
          severity: 'warning',
          message:
            '"asg" keeps sessions on its instances, which scaling adds and removes; users lose theirs with the instance.',
          nodes: ['asg'],
          property: 'localState',
        },
      ],
      fixed: [
        'sets localState: false on "asg"',
        'adds aws.elasticache "ElastiCache (sessions)" at the top (role: cache, zoneRedundant: true)',
        'adds "asg" -> "ElastiCache (sessions)" (data)',
      ],
    },
    'a group of two': {
      diagram: group({ maxInstances: 2 }).done(),
      findings: [
        {
          code: 'SC-007',
          severity: 'warning',
          message:
            '"asg" keeps sessions on its instances, which scaling adds and removes; users lose theirs with the instance.',
          nodes: ['asg'],
          property: 'localState',
        },
      ],
      fixed: [
        'sets localState: false on "asg"',
        'adds aws.elasticache "ElastiCache (sessions)" at the top (role: cache, zoneRedundant: true)',
        'adds "asg" -> "ElastiCache (sessions)" (data)',
      ],
    },
    'a machine in a group': {
      diagram: instance({ maxInstances: 4 }).done(),
      findings: [
        {
          code: 'SC-007',
          severity: 'warning',
          message:
            '"vm" keeps sessions on its instances, which scaling adds and removes; users lose theirs with the instance.',
          nodes: ['vm'],
          property: 'localState',
        },
      ],
      fixed: [
        'sets localState: false on "vm"',
        'adds aws.elasticache "ElastiCache (sessions)" at the top (role: cache, zoneRedundant: true)',
        'adds "asg" -> "ElastiCache (sessions)" (data)',
      ],
    },
    'a machine that states its group': {
      diagram: diagram('azure')
        .node('set', 'azure.vm-scale-set')
        .node('vm', 'azure.virtual-machines', { memberOf: ['set'], localState: true })
        .done(),
      findings: [
        {
          code: 'SC-007',
          severity: 'warning',
          message:
            '"vm" keeps sessions on its instances, which scaling adds and removes; users lose theirs with the instance.',
          nodes: ['vm'],
          property: 'localState',
        },
      ],
      fixed: [
        'sets localState: false on "vm"',
        'adds azure.managed-redis "Managed Redis (sessions)" at the top (role: cache, zoneRedundant: true)',
        'adds "set" -> "Managed Redis (sessions)" (data)',
      ],
    },
    'group and machine, as one finding': {
      diagram: instance({ localState: true }).done(),
      findings: [
        {
          code: 'SC-007',
          severity: 'warning',
          message:
            '"asg" keeps sessions on its instances, which scaling adds and removes; users lose theirs with the instance.',
          nodes: ['asg'],
          property: 'localState',
        },
      ],
      fixed: [
        'sets localState: false on "asg"',
        'adds aws.elasticache "ElastiCache (sessions)" at the top (role: cache, zoneRedundant: true)',
        'adds "asg" -> "ElastiCache (sessions)" (data)',
      ],
    },
    'a database is no place for sessions by itself': {
      diagram: group({}).node('db', 'aws.rds').connect('asg', 'db').done(),
      findings: [
        {
          code: 'SC-007',
          severity: 'warning',
          message:
            '"asg" keeps sessions on its instances, which scaling adds and removes; users lose theirs with the instance.',
          nodes: ['asg'],
          property: 'localState',
        },
      ],
      fixed: [
        'sets localState: false on "asg"',
        'adds aws.elasticache "ElastiCache (sessions)" at the top (role: cache, zoneRedundant: true)',
        'adds "asg" -> "ElastiCache (sessions)" (data)',
      ],
    },
    'a volume at machines goes with them': {
      diagram: group({}).node('volume', 'aws.ebs').connect('asg', 'volume').done(),
      findings: [
        {
          code: 'SC-007',
          severity: 'warning',
          message:
            '"asg" keeps sessions on its instances, which scaling adds and removes; users lose theirs with the instance.',
          nodes: ['asg'],
          property: 'localState',
        },
      ],
      fixed: [
        'sets localState: false on "asg"',
        'adds aws.elasticache "ElastiCache (sessions)" at the top (role: cache, zoneRedundant: true)',
        'adds "asg" -> "ElastiCache (sessions)" (data)',
      ],
    },
    'local files': {
      diagram: group({ persistentState: 'tmp' }).done(),
      findings: [
        {
          code: 'SC-007',
          severity: 'warning',
          message:
            '"asg" keeps sessions on its instances, which scaling adds and removes; users lose theirs with the instance.',
          nodes: ['asg'],
          property: 'localState',
        },
      ],
      fixed: [
        'sets localState: false on "asg"',
        'adds aws.elasticache "ElastiCache (sessions)" at the top (role: cache, zoneRedundant: true)',
        'adds "asg" -> "ElastiCache (sessions)" (data)',
      ],
    },
    'a service that scales': {
      diagram: one('aws.ecs-service', { autoscale: true }),
      findings: [
        {
          code: 'SC-007',
          severity: 'warning',
          message:
            '"app" keeps sessions on its instances, which scaling adds and removes; users lose theirs with the instance.',
          nodes: ['app'],
          property: 'localState',
        },
      ],
      fixed: [
        'sets localState: false on "app"',
        'adds aws.elasticache "ElastiCache (sessions)" at the top (role: cache, zoneRedundant: true)',
        'adds "app" -> "ElastiCache (sessions)" (data)',
      ],
    },
    'a web app that scales by rule': {
      diagram: one('azure.app-service', { autoscale: true }),
      findings: [
        {
          code: 'SC-007',
          severity: 'warning',
          message:
            '"app" keeps sessions on its instances, which scaling adds and removes; users lose theirs with the instance.',
          nodes: ['app'],
          property: 'localState',
        },
      ],
      fixed: [
        'sets localState: false on "app"',
        'adds azure.managed-redis "Managed Redis (sessions)" at the top (role: cache, zoneRedundant: true)',
        'adds "app" -> "Managed Redis (sessions)" (data)',
      ],
    },
    'a container app of up to two replicas': {
      diagram: one('azure.container-apps', { maxInstances: 2 }),
      findings: [
        {
          code: 'SC-007',
          severity: 'warning',
          message:
            '"app" keeps sessions on its instances, which scaling adds and removes; users lose theirs with the instance.',
          nodes: ['app'],
          property: 'localState',
        },
      ],
      fixed: [
        'sets localState: false on "app"',
        'adds azure.managed-redis "Managed Redis (sessions)" at the top (role: cache, zoneRedundant: true)',
        'adds "app" -> "Managed Redis (sessions)" (data)',
      ],
    },
    'a cluster whose pods scale': {
      diagram: one('azure.aks-cluster', { autoscale: true }),
      findings: [
        {
          code: 'SC-007',
          severity: 'warning',
          message:
            '"app" keeps sessions on its instances, which scaling adds and removes; users lose theirs with the instance.',
          nodes: ['app'],
          property: 'localState',
        },
      ],
      fixed: [
        'sets localState: false on "app"',
        'adds azure.managed-redis "Managed Redis (sessions)" at the top (role: cache, zoneRedundant: true)',
        'adds "app" -> "Managed Redis (sessions)" (data)',
      ],
    },
  },
});
