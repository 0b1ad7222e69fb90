import { coldStart } from '../../../../shared/validation/rules/scaling/cold-start.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(coldStart, {
  valid: {
    'latency is not said to matter': diagram('azure').node('app', 'azure.container-apps', { minInstances: 0 }).done(),
    'a replica that is always there': diagram('azure')
      .node('app', 'azure.container-apps', { latencySensitive: true, minInstances: 1 })
      .done(),
    'a worker behind a queue': diagram('azure')
      .node('queue', 'azure.service-bus')
      .node('app', 'azure.function-app', { latencySensitive: true, plan: 'consumption' })
      .connect('queue', 'app')
      .done(),
    SnapStart: diagram('aws')
      .node('fn', 'aws.lambda', { latencySensitive: true, coldStartTolerant: false, snapStart: true })
      .done(),
    'unstated warm capacity where cold starts are not said to hurt': diagram('aws')
      .node('fn', 'aws.lambda', { latencySensitive: true })
      .done(),
  },
  invalid: {
    'an app that scales to zero': {
      diagram: diagram('azure').node('app', 'azure.container-apps', { latencySensitive: true, minInstances: 0 }).done(),
      findings: [
        {
          code: 'SC-006',
          severity: 'warning',
          message: '"app" is latency sensitive and may scale to zero replicas; callers wait while one starts.',
          nodes: ['app'],
          property: 'minInstances',
        },
      ],
    },
    'the Consumption plan': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { latencySensitive: true, plan: 'consumption' })
        .done(),
      findings: [
        {
          code: 'SC-006',
          severity: 'warning',
          message:
            '"app" is latency sensitive; the Consumption plan keeps no instance ready, so callers meet cold starts.',
          nodes: ['app'],
          property: 'plan',
        },
      ],
    },
    'no provisioned concurrency': {
      diagram: diagram('aws').node('fn', 'aws.lambda', { latencySensitive: true, provisionedConcurrency: 0 }).done(),
      findings: [
        {
          code: 'SC-006',
          severity: 'warning',
          message: '"fn" is latency sensitive and keeps nothing warm; callers meet cold starts.',
          nodes: ['fn'],
          property: 'provisionedConcurrency',
        },
      ],
    },
    'unstated warm capacity where cold starts hurt': {
      diagram: diagram('aws').node('fn', 'aws.lambda', { latencySensitive: true, coldStartTolerant: false }).done(),
      findings: [
        {
          code: 'SC-006',
          severity: 'info',
          message: '"fn" must not make callers wait for a cold start, and states no warm capacity.',
          nodes: ['fn'],
          property: 'provisionedConcurrency',
        },
      ],
    },
  },
});
