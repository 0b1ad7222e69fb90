import { queueTimerRange } from '../../../../shared/validation/rules/limits/queue-timer-range.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(queueTimerRange, {
  valid: {
    'exactly both limits': diagram('aws')
      .node('queue', 'aws.sqs', { delaySeconds: 900, visibilityTimeoutSeconds: 43200 })
      .done(),
    'nothing stated': diagram('aws').node('queue', 'aws.sqs').done(),
  },
  invalid: {
    'an hour of delay': {
      diagram: diagram('aws').node('queue', 'aws.sqs', { delaySeconds: 3600 }).done(),
      findings: [
        {
          code: 'RT-025',
          severity: 'error',
          message: 'The delay of "queue" is 3,600 s; the queue accepts at most 900 s.',
          nodes: ['queue'],
          property: 'delaySeconds',
        },
      ],
    },
    'a day of visibility timeout': {
      diagram: diagram('aws').node('queue', 'aws.sqs', { visibilityTimeoutSeconds: 86400 }).done(),
      findings: [
        {
          code: 'RT-025',
          severity: 'error',
          message: 'The visibility timeout of "queue" is 86,400 s; the queue accepts at most 43,200 s.',
          nodes: ['queue'],
          property: 'visibilityTimeoutSeconds',
        },
      ],
    },
  },
});
