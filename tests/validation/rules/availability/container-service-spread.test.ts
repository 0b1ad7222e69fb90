import { containerServiceSpread } from '../../../../shared/validation/rules/availability/container-service-spread.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const served = (properties: Record<string, unknown>) =>
  diagram('aws').node('lb', 'aws.alb').node('svc', 'aws.ecs-service', properties).connect('lb', 'svc');

const finding = (
  message: string,
  property: string | null,
  nodes: string[],
  severity: 'error' | 'warning' | 'info' = 'warning',
) => ({
  code: 'HA-009',
  severity,
  message,
  nodes,
  property,
});

const oneTask = '"svc" runs 1 task; requests fail while it is replaced.';
const inOneZone = 'All tasks of "svc" are in zone a; the loss of that zone stops the service.';
const anyZone = inOneZone.replace('zone a', 'one zone');

ruleTable(containerServiceSpread, {
  valid: {
    'two tasks in two zones': served({ instanceCount: 2, zones: ['a', 'b'] }).done(),
    'nothing stated': served({}).done(),
    'a task that runs to completion': diagram('aws')
      .node('job', 'aws.ecs-task', { instanceCount: 1, zones: ['a'] })
      .done(),
    'a single worker behind a queue': diagram('aws')
      .node('queue', 'aws.sqs')
      .node('svc', 'aws.ecs-service', { instanceCount: 1 })
      .connect('queue', 'svc')
      .done(),
    'a service that needs no high availability': served({ instanceCount: 1, haRequired: false }).done(),
    'one box of the service in each zone': diagram('aws')
      .node('lb', 'aws.alb')
      .node('s1', 'aws.fargate', { label: 'API', zones: ['a'] })
      .node('s2', 'aws.fargate', { label: 'API', zones: ['b'] })
      .connect('lb', 's1')
      .connect('lb', 's2')
      .done(),
    'drawn in one zone, but stated for two': served({ zones: ['a'], azCount: 2 }).done(),
    'a worker in one zone': diagram('aws')
      .node('svc', 'aws.fargate', { zones: ['a'], role: 'worker' })
      .done(),
    'two services behind one balancer, each drawn in another zone': diagram('aws')
      .node('lb', 'aws.alb')
      .node('za', 'aws.availability-zone', { label: 'eu-west-1a' })
      .node('zb', 'aws.availability-zone', { label: 'eu-west-1b' })
      .node('cart', 'aws.ecs-service', { label: 'Cart', in: 'za' })
      .node('pay', 'aws.ecs-service', { label: 'Payment', in: 'zb' })
      .connect('lb', 'cart')
      .connect('lb', 'pay')
      .done(),
    'two boxes that only name their service, behind one balancer': diagram('aws')
      .node('lb', 'aws.alb')
      .node('one', 'aws.ecs-service', { label: 'Service', zones: ['a'] })
      .node('two', 'aws.ecs-service', { label: 'Tasks', zones: ['b'] })
      .connect('lb', 'one')
      .connect('lb', 'two')
      .done(),
    'one task in each of two boxes': diagram('aws')
      .node('lb', 'aws.alb')
      .node('s1', 'aws.ecs-service', { label: 'API', instanceCount: 1 })
      .node('s2', 'aws.ecs-service', { label: 'API', instanceCount: 1 })
      .connect('lb', 's1')
      .done(),
    'one of two boxes with an unknown number of tasks': diagram('aws')
      .node('lb', 'aws.alb')
      .node('s1', 'aws.ecs-service', { label: 'API', instanceCount: 1 })
      .node('s2', 'aws.ecs-service', { label: 'API' })
      .connect('lb', 's1')
      .done(),
    'one of two boxes, the first with an unknown number of tasks': diagram('aws')
      .node('lb', 'aws.alb')
      .node('s1', 'aws.ecs-service', { label: 'API' })
      .node('s2', 'aws.ecs-service', { label: 'API', instanceCount: 1 })
      .connect('lb', 's1')
      .done(),
  },
  invalid: {
    'one of two services behind one balancer, with a single task': {
      diagram: diagram('aws')
        .node('lb', 'aws.alb')
        .node('svc', 'aws.ecs-service', { instanceCount: 1 })
        .node('other', 'aws.ecs-service', { instanceCount: 3 })
        .connect('lb', 'svc')
        .connect('lb', 'other')
        .done(),
      findings: [finding(oneTask, 'instanceCount', ['svc'])],
      fixed: ['sets instanceCount: 2 on "svc"'],
    },
    'one of two services behind one balancer, that states one zone': {
      diagram: diagram('aws')
        .node('lb', 'aws.alb')
        .node('svc', 'aws.ecs-service', { zones: ['a'] })
        .node('other', 'aws.ecs-service', { zones: ['a', 'b'] })
        .connect('lb', 'svc')
        .connect('lb', 'other')
        .done(),
      findings: [finding(inOneZone, 'zones', ['svc'])],
    },
    'one task': {
      diagram: served({ instanceCount: 1 }).done(),
      findings: [
        {
          code: 'HA-009',
          severity: 'warning',
          message: '"svc" runs 1 task; requests fail while it is replaced.',
          nodes: ['svc'],
          property: 'instanceCount',
        },
      ],
      fixed: ['sets instanceCount: 2 on "svc"'],
    },
    'tasks in one zone': {
      diagram: served({ instanceCount: 4, zones: ['a'] }).done(),
      findings: [
        {
          code: 'HA-009',
          severity: 'warning',
          message: 'All tasks of "svc" are in zone a; the loss of that zone stops the service.',
          nodes: ['svc'],
          property: 'zones',
        },
      ],
      fixed: [],
    },
    'no task of a Fargate service': {
      diagram: diagram('aws').node('svc', 'aws.fargate', { role: 'app', instanceCount: 0 }).done(),
      findings: [finding(oneTask.replace('1', '0'), 'instanceCount', ['svc'])],
      fixed: ['sets instanceCount: 2 on "svc"'],
    },
    'one task that may become two': {
      diagram: served({ instanceCount: 1, maxInstances: 2 }).done(),
      findings: [finding(oneTask, 'instanceCount', ['svc'])],
      fixed: ['sets instanceCount: 2 on "svc"'],
    },
    'one task that may not become two': {
      diagram: served({ instanceCount: 1, maxInstances: 1 }).done(),
      findings: [finding(oneTask, 'instanceCount', ['svc'])],
      fixed: [],
    },
    'one zone stated as a number': {
      diagram: served({ azCount: 1 }).done(),
      findings: [finding(anyZone, 'zones', ['svc'])],
      fixed: ['sets azCount: 2 on "svc"'],
    },
    'one zone, drawn and stated': {
      diagram: served({ azCount: 1, zones: ['a'] }).done(),
      findings: [finding(inOneZone, 'zones', ['svc'])],
      fixed: [],
    },
    'one box of two that is called, in the same zone': {
      diagram: diagram('aws')
        .node('lb', 'aws.alb')
        .node('svc', 'aws.ecs-service', { zones: ['a'], label: 'API 1' })
        .node('svc2', 'aws.ecs-service', { zones: ['a'], label: 'API 2' })
        .connect('lb', 'svc')
        .done(),
      findings: [finding(inOneZone.replace('"svc"', '"API 1"'), 'zones', ['svc', 'svc2'])],
      fixed: [],
    },
    'one task in development, as a hint': {
      diagram: { ...served({ instanceCount: 1 }).done(), environment: 'development' },
      findings: [finding(oneTask, 'instanceCount', ['svc'], 'info')],
      fixed: ['sets instanceCount: 2 on "svc"'],
    },
  },
});
