import { containerServiceSpread } from '../../../../shared/validation/rules/availability/container-service-spread.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const served = (properties: Record<string, unknown>) =>
  diagram('aws').node('lb', 'aws.alb').node('svc', 'aws.ecs-service', properties).connect('lb', 'svc');

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
  },
  invalid: {
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
    },
    'tasks in one zone': {
      diagram: served({ instanceCount: 4, zones: ['a'] }).done(),
      findings: [
        {
          code: 'HA-009',
          severity: 'warning',
          message: 'All tasks of "svc" are in zone 1; the loss of that zone stops the service.',
          nodes: ['svc'],
          property: 'zones',
        },
      ],
    },
  },
});
