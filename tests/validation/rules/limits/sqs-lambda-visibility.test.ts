import { sqsLambdaVisibility } from '../../../../shared/validation/rules/limits/sqs-lambda-visibility.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const mapping = (visibility: Record<string, unknown>, timeout: Record<string, unknown>, consumer = 'aws.lambda') =>
  diagram('aws').node('queue', 'aws.sqs', visibility).node('fn', consumer, timeout).connect('queue', 'fn').done();

ruleTable(sqsLambdaVisibility, {
  valid: {
    'a function that polls another queue and sends to this one': diagram('aws')
      .node('orders', 'aws.sqs')
      .node('fn', 'aws.lambda', { timeoutSeconds: 300, invocation: 'poll' })
      .node('mails', 'aws.sqs', { visibilityTimeoutSeconds: 30 })
      .connect('fn', 'orders')
      .connect('fn', 'mails')
      .done(),
    'a function that sends to the queue': diagram('aws')
      .node('fn', 'aws.lambda', { timeoutSeconds: 300 })
      .node('queue', 'aws.sqs', { visibilityTimeoutSeconds: 30 })
      .connect('fn', 'queue')
      .done(),
    'six times the timeout': mapping({ visibilityTimeoutSeconds: 180 }, { timeoutSeconds: 30 }),
    'a consumer that is no function': mapping(
      { visibilityTimeoutSeconds: 20 },
      { timeoutSeconds: 30 },
      'aws.ecs-service',
    ),
    'a function that polls something and is called besides': diagram('aws')
      .node('api', 'aws.api-gateway')
      .node('fn', 'aws.lambda', { timeoutSeconds: 300, invocation: 'poll' })
      .node('queue', 'aws.sqs', { visibilityTimeoutSeconds: 30 })
      .connect('api', 'fn')
      .connect('fn', 'queue')
      .done(),
    'a function that polls and sends to a queue that something else reads': diagram('aws')
      .node('fn', 'aws.lambda', { timeoutSeconds: 300, invocation: 'poll' })
      .node('queue', 'aws.sqs', { visibilityTimeoutSeconds: 30 })
      .node('worker', 'aws.ecs-service')
      .connect('fn', 'queue')
      .connect('queue', 'worker')
      .done(),
    'a function that polls a stream and sends to a queue': diagram('aws')
      .node('stream', 'aws.kinesis-data-streams')
      .node('fn', 'aws.lambda', { timeoutSeconds: 300, invocation: 'poll' })
      .node('queue', 'aws.sqs', { visibilityTimeoutSeconds: 30 })
      .connect('fn', 'stream')
      .connect('fn', 'queue')
      .done(),
    'a queue of the other cloud': diagram('azure')
      .node('queue', 'azure.queue-storage', { visibilityTimeoutSeconds: 30 })
      .node('fn', 'azure.function-app', { timeoutSeconds: 300 })
      .connect('queue', 'fn')
      .done(),
    'no stated visibility timeout': mapping({}, { timeoutSeconds: 300 }),
    'no stated function timeout': mapping({ visibilityTimeoutSeconds: 10 }, {}),
  },
  invalid: {
    'an arrow that shows the polling': {
      diagram: diagram('aws')
        .node('fn', 'aws.lambda', { timeoutSeconds: 300, invocation: 'poll' })
        .node('queue', 'aws.sqs', { visibilityTimeoutSeconds: 30 })
        .connect('fn', 'queue')
        .done(),
      findings: [
        {
          code: 'RT-012',
          severity: 'error',
          message:
            'Messages of "queue" reappear after 30 s; "fn" may work on them for 300 s, so Lambda refuses the mapping.',
          nodes: ['queue', 'fn'],
          property: 'visibilityTimeoutSeconds',
        },
      ],
      fixed: ['sets visibilityTimeoutSeconds: 1800 on "queue"'],
    },
    'a visibility timeout below the function timeout': {
      diagram: mapping({ visibilityTimeoutSeconds: 20 }, { timeoutSeconds: 30 }),
      findings: [
        {
          code: 'RT-012',
          severity: 'error',
          message:
            'Messages of "queue" reappear after 20 s; "fn" may work on them for 30 s, so Lambda refuses the mapping.',
          nodes: ['queue', 'fn'],
          property: 'visibilityTimeoutSeconds',
        },
      ],
      fixed: ['sets visibilityTimeoutSeconds: 180 on "queue"'],
    },
    'a function that polls the queue and writes to a table': {
      diagram: diagram('aws')
        .node('fn', 'aws.lambda', { timeoutSeconds: 300, invocation: 'poll' })
        .node('queue', 'aws.sqs', { visibilityTimeoutSeconds: 30 })
        .node('table', 'aws.dynamodb')
        .connect('fn', 'queue')
        .connect('fn', 'table')
        .done(),
      findings: [
        {
          code: 'RT-012',
          severity: 'error',
          message:
            'Messages of "queue" reappear after 30 s; "fn" may work on them for 300 s, so Lambda refuses the mapping.',
          nodes: ['queue', 'fn'],
          property: 'visibilityTimeoutSeconds',
        },
      ],
      fixed: ['sets visibilityTimeoutSeconds: 1800 on "queue"'],
    },
    'one second less than AWS advises': {
      diagram: mapping({ visibilityTimeoutSeconds: 179 }, { timeoutSeconds: 30 }),
      findings: [
        {
          code: 'RT-012',
          severity: 'warning',
          message:
            'Messages of "queue" reappear after 179 s; AWS advises six times the 30 s timeout of "fn", which is 180 s.',
          nodes: ['queue', 'fn'],
          property: 'visibilityTimeoutSeconds',
        },
      ],
      fixed: ['sets visibilityTimeoutSeconds: 180 on "queue"'],
    },
    'a timeout that Lambda refuses counts as the longest it takes': {
      diagram: mapping({ visibilityTimeoutSeconds: 180 }, { timeoutSeconds: 1000 }),
      findings: [
        {
          code: 'RT-012',
          severity: 'error',
          message:
            'Messages of "queue" reappear after 180 s; "fn" may work on them for 900 s, so Lambda refuses the mapping.',
          nodes: ['queue', 'fn'],
          property: 'visibilityTimeoutSeconds',
        },
      ],
      fixed: ['sets visibilityTimeoutSeconds: 5400 on "queue"'],
    },
    'less than AWS advises': {
      diagram: mapping({ visibilityTimeoutSeconds: 30 }, { timeoutSeconds: 30 }),
      findings: [
        {
          code: 'RT-012',
          severity: 'warning',
          message:
            'Messages of "queue" reappear after 30 s; AWS advises six times the 30 s timeout of "fn", which is 180 s.',
          nodes: ['queue', 'fn'],
          property: 'visibilityTimeoutSeconds',
        },
      ],
      fixed: ['sets visibilityTimeoutSeconds: 180 on "queue"'],
    },
  },
});
