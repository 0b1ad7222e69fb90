import { queueTimerRange } from '../../../../shared/validation/rules/limits/queue-timer-range.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const queue = (service: string, properties: Record<string, unknown>) =>
  diagram(service.startsWith('aws.') ? 'aws' : 'azure')
    .node('queue', service, properties)
    .done();
const finding = (message: string, property: string) => ({
  code: 'RT-025',
  severity: 'error' as const,
  message,
  nodes: ['queue'],
  property,
});
const LOCK = 'The lock of "queue" is 301 s; the queue accepts at most 300 s.';
const renewed = ['sets lockSeconds: 300 on "queue"', 'sets lockRenewal: true on "queue"'];

ruleTable(queueTimerRange, {
  valid: {
    'exactly both limits': queue('aws.sqs', { delaySeconds: 900, visibilityTimeoutSeconds: 43200 }),
    'a week of visibility timeout in Queue Storage': queue('azure.queue-storage', {
      visibilityTimeoutSeconds: 604800,
    }),
    'exactly the longest lock': queue('azure.service-bus', { lockSeconds: 300 }),
    'a long delay in Service Bus, which schedules messages': queue('azure.service-bus', { delaySeconds: 86400 }),
    'nothing stated': queue('aws.sqs', {}),
  },
  invalid: {
    'one second too much delay': {
      diagram: queue('aws.sqs', { delaySeconds: 901 }),
      findings: [finding('The delay of "queue" is 901 s; the queue accepts at most 900 s.', 'delaySeconds')],
      fixed: [],
    },
    'one second too much of visibility timeout': {
      diagram: queue('aws.sqs', { visibilityTimeoutSeconds: 43201 }),
      findings: [
        finding(
          'The visibility timeout of "queue" is 43,201 s; the queue accepts at most 43,200 s.',
          'visibilityTimeoutSeconds',
        ),
      ],
    },
    'both at once': {
      diagram: queue('aws.sqs', { delaySeconds: 3600, visibilityTimeoutSeconds: 86400 }),
      findings: [
        finding('The delay of "queue" is 3,600 s; the queue accepts at most 900 s.', 'delaySeconds'),
        finding(
          'The visibility timeout of "queue" is 86,400 s; the queue accepts at most 43,200 s.',
          'visibilityTimeoutSeconds',
        ),
      ],
    },
    'more than a week in Queue Storage': {
      diagram: queue('azure.queue-storage', { visibilityTimeoutSeconds: 604801 }),
      findings: [
        finding(
          'The visibility timeout of "queue" is 604,801 s; the queue accepts at most 604,800 s.',
          'visibilityTimeoutSeconds',
        ),
      ],
    },
    'a lock of more than five minutes': {
      diagram: queue('azure.service-bus', { lockSeconds: 301 }),
      findings: [finding(LOCK, 'lockSeconds')],
      fixed: renewed,
    },
    'a lock of a topic of more than five minutes': {
      diagram: queue('azure.service-bus-topic', { lockSeconds: 301 }),
      findings: [finding(LOCK, 'lockSeconds')],
      fixed: renewed,
    },
  },
});
