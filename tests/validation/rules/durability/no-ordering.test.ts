import { noOrdering } from '../../../../shared/validation/rules/durability/no-ordering.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

type Properties = Record<string, unknown>;

const one = (service: string, properties: Properties) =>
  diagram(service.startsWith('aws') ? 'aws' : 'azure').node('broker', service, properties);
const standard = { queueType: 'standard', orderingRequired: true };

ruleTable(noOrdering, {
  valid: {
    'no need stated': one('aws.sqs', { queueType: 'standard' }).done(),
    'a need that is denied': one('aws.sqs', {
      queueType: 'standard',
      orderingRequired: false,
      exactlyOnce: false,
    }).done(),
    'an SQS FIFO queue': one('aws.sqs', { queueType: 'fifo', orderingRequired: true, exactlyOnce: true }).done(),
    'an SNS FIFO topic': one('aws.sns', { queueType: 'fifo', orderingRequired: true }).done(),
    'Service Bus with sessions': one('azure.service-bus', { sessions: true, orderingRequired: true }).done(),
    'single delivery on Service Bus, which finds duplicates': one('azure.service-bus', { exactlyOnce: true }).done(),
    'a Kinesis stream, in order by its partition key': one('aws.kinesis-data-streams', {
      orderingRequired: true,
    }).done(),
    'Event Hubs, in order by its partition key': one('azure.event-hubs', { orderingRequired: true }).done(),
    'an ordered SQS queue, seen on Azure': {
      diagram: one('aws.sqs', { queueType: 'fifo', orderingRequired: true }).done(),
      side: 'azure',
    },
  },
  invalid: {
    'order on a standard queue': {
      diagram: one('aws.sqs', standard).done(),
      findings: [
        {
          code: 'DUR-013',
          severity: 'warning',
          message: '"broker" must keep the order of its messages; a standard queue does not promise it.',
          nodes: ['broker'],
          property: 'queueType',
        },
      ],
      fixed: ['sets queueType: fifo on "broker"'],
    },
    'single delivery on a standard queue': {
      diagram: one('aws.sqs', { queueType: 'standard', exactlyOnce: true }).done(),
      findings: [
        {
          code: 'DUR-013',
          severity: 'warning',
          message: 'No message of "broker" may be handled twice; a standard queue delivers at least once.',
          nodes: ['broker'],
          property: 'queueType',
        },
      ],
      fixed: ['sets queueType: fifo on "broker"'],
    },
    'both on a standard queue': {
      diagram: one('aws.sqs', { ...standard, exactlyOnce: true }).done(),
      findings: [
        {
          code: 'DUR-013',
          severity: 'warning',
          message:
            '"broker" must keep the order of its messages and deliver each once; a standard queue promises neither.',
          nodes: ['broker'],
          property: 'queueType',
        },
      ],
      fixed: ['sets queueType: fifo on "broker"'],
    },
    'a queue whose type nobody states': {
      diagram: one('aws.sqs', { orderingRequired: true }).done(),
      findings: [
        {
          code: 'DUR-013',
          severity: 'info',
          message: '"broker" needs order or single delivery; whether it is standard or FIFO is not stated.',
          nodes: ['broker'],
          property: 'queueType',
        },
      ],
      fixed: ['sets queueType: fifo on "broker"'],
    },
    'a topic whose type nobody states': {
      diagram: one('aws.sns', { exactlyOnce: true }).done(),
      findings: [
        {
          code: 'DUR-013',
          severity: 'info',
          message: '"broker" needs order or single delivery; whether it is standard or FIFO is not stated.',
          nodes: ['broker'],
          property: 'queueType',
        },
      ],
      fixed: ['sets queueType: fifo on "broker"'],
    },
    'a standard topic before queues': {
      diagram: one('aws.sns', standard)
        .node('queue', 'aws.sqs')
        .node('app', 'aws.ec2')
        .connect('broker', 'queue')
        .connect('app', 'broker')
        .done(),
      findings: [
        {
          code: 'DUR-013',
          severity: 'warning',
          message: '"broker" must keep the order of its messages; a standard topic does not promise it.',
          nodes: ['broker'],
          property: 'queueType',
        },
      ],
      fixed: ['sets queueType: fifo on "broker"'],
    },
    'a standard topic before a function, which a FIFO topic cannot call': {
      diagram: one('aws.sns', standard)
        .node('queue', 'aws.sqs')
        .node('fn', 'aws.lambda')
        .connect('broker', 'queue')
        .connect('broker', 'fn')
        .done(),
      findings: [
        {
          code: 'DUR-013',
          severity: 'warning',
          message: '"broker" must keep the order of its messages; a standard topic does not promise it.',
          nodes: ['broker'],
          property: 'queueType',
        },
      ],
      fixed: [],
    },
    'a standard topic behind a bucket, which cannot send to a FIFO topic': {
      diagram: one('aws.sns', standard).node('bucket', 'aws.s3').connect('bucket', 'broker').done(),
      findings: [
        {
          code: 'DUR-013',
          severity: 'warning',
          message: '"broker" must keep the order of its messages; a standard topic does not promise it.',
          nodes: ['broker'],
          property: 'queueType',
        },
      ],
      fixed: [],
    },
    'a standard queue behind a standard topic, which cannot send to a FIFO queue': {
      diagram: one('aws.sqs', standard).node('topic', 'aws.sns').connect('topic', 'broker').done(),
      findings: [
        {
          code: 'DUR-013',
          severity: 'warning',
          message: '"broker" must keep the order of its messages; a standard queue does not promise it.',
          nodes: ['broker'],
          property: 'queueType',
        },
      ],
      fixed: [],
    },
    'a standard queue behind a FIFO topic': {
      diagram: one('aws.sqs', standard)
        .node('topic', 'aws.sns', { queueType: 'fifo' })
        .connect('topic', 'broker')
        .done(),
      findings: [
        {
          code: 'DUR-013',
          severity: 'warning',
          message: '"broker" must keep the order of its messages; a standard queue does not promise it.',
          nodes: ['broker'],
          property: 'queueType',
        },
      ],
      fixed: ['sets queueType: fifo on "broker"'],
    },
    'a standard queue behind a bucket': {
      diagram: one('aws.sqs', standard).node('bucket', 'aws.s3').connect('bucket', 'broker').done(),
      findings: [
        {
          code: 'DUR-013',
          severity: 'warning',
          message: '"broker" must keep the order of its messages; a standard queue does not promise it.',
          nodes: ['broker'],
          property: 'queueType',
        },
      ],
      fixed: [],
    },
    'order on Queue Storage': {
      diagram: one('azure.queue-storage', { orderingRequired: true }).done(),
      findings: [
        {
          code: 'DUR-013',
          severity: 'warning',
          message: '"broker" must keep the order of its messages; Queue Storage does not promise it.',
          nodes: ['broker'],
          property: 'orderingRequired',
        },
      ],
      fixed: ['turns "broker" into azure.service-bus', 'sets sessions: true on "broker"'],
    },
    'single delivery on Queue Storage': {
      diagram: one('azure.queue-storage', { exactlyOnce: true }).done(),
      findings: [
        {
          code: 'DUR-013',
          severity: 'warning',
          message: 'No message of "broker" may be handled twice; Queue Storage delivers at least once.',
          nodes: ['broker'],
          property: 'exactlyOnce',
        },
      ],
      fixed: ['turns "broker" into azure.service-bus'],
    },
    'both on Event Grid': {
      diagram: one('azure.event-grid', { orderingRequired: true, exactlyOnce: true }).done(),
      findings: [
        {
          code: 'DUR-013',
          severity: 'warning',
          message: '"broker" must keep the order of its messages and deliver each once; Event Grid promises neither.',
          nodes: ['broker'],
          property: 'orderingRequired',
        },
      ],
      fixed: [],
    },
    'order on Service Bus without sessions': {
      diagram: one('azure.service-bus', { orderingRequired: true, sessions: false }).done(),
      findings: [
        {
          code: 'DUR-013',
          severity: 'warning',
          message: '"broker" must keep the order of its messages; Service Bus without sessions does not promise it.',
          nodes: ['broker'],
          property: 'sessions',
        },
      ],
      fixed: ['sets sessions: true on "broker"'],
    },
    'order on a Basic Service Bus, which has no sessions': {
      diagram: one('azure.service-bus', { orderingRequired: true, tier: 'basic' }).done(),
      findings: [
        {
          code: 'DUR-013',
          severity: 'warning',
          message: '"broker" must keep the order of its messages; Service Bus without sessions does not promise it.',
          nodes: ['broker'],
          property: 'sessions',
        },
      ],
      fixed: ['sets sessions: true on "broker"', 'sets tier: standard on "broker"'],
    },
    'sessions that nobody states': {
      diagram: one('azure.service-bus-topic', { orderingRequired: true, exactlyOnce: true }).done(),
      findings: [
        {
          code: 'DUR-013',
          severity: 'info',
          message: '"broker" must keep the order of its messages; whether it uses sessions is not stated.',
          nodes: ['broker'],
          property: 'sessions',
        },
      ],
      fixed: ['sets sessions: true on "broker"'],
    },
  },
});
