import { deadLetterMissing } from '../../../../shared/validation/rules/durability/dead-letter-missing.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(deadLetterMissing, {
  valid: {
    'nothing stated': diagram('aws').node('queue', 'aws.sqs').done(),
    'with one': diagram('aws').node('queue', 'aws.sqs', { deadLetter: true }).done(),
    'Service Bus, where it is built in': diagram('azure')
      .node('bus', 'azure.service-bus', { deadLetter: false })
      .done(),
    'a storage queue read by Functions': diagram('azure')
      .node('queue', 'azure.queue-storage', { deadLetter: false })
      .node('app', 'azure.function-app')
      .connect('queue', 'app')
      .done(),
    'the dead-letter queue itself': diagram('aws')
      .node('queue', 'aws.sqs', { role: 'dead-letter', deadLetter: false })
      .done(),
    'one that is drawn': diagram('aws')
      .node('queue', 'aws.sqs', { deadLetter: false })
      .node('dlq', 'aws.sqs', { label: 'DLQ' })
      .connect('queue', 'dlq')
      .done(),
    'a function whose callers wait': diagram('aws')
      .node('api', 'aws.api-gateway')
      .node('fn', 'aws.lambda', { deadLetter: false })
      .connect('api', 'fn')
      .done(),
    'nothing stated about a function behind a topic': diagram('aws')
      .node('topic', 'aws.sns')
      .node('fn', 'aws.lambda')
      .connect('topic', 'fn')
      .done(),
    'a function that fetches from a queue, where failures stay': diagram('aws')
      .node('queue', 'aws.sqs', { deadLetter: true })
      .node('fn', 'aws.lambda', { deadLetter: false })
      .connect('queue', 'fn')
      .done(),
    'a function that fetches from a stream': diagram('aws')
      .node('stream', 'aws.kinesis-data-streams')
      .node('fn', 'aws.lambda', { deadLetter: false })
      .connect('stream', 'fn')
      .done(),
    'a function that is stated to be polled': diagram('aws')
      .node('topic', 'aws.sns')
      .node('fn', 'aws.lambda', { deadLetter: false, invocation: 'poll' })
      .connect('topic', 'fn')
      .done(),
    'a function that nothing calls yet': diagram('aws').node('fn', 'aws.lambda', { deadLetter: false }).done(),
    'a stream, which keeps its records': diagram('aws')
      .node('stream', 'aws.kinesis-data-streams', { deadLetter: false })
      .done(),
    'a queue that is named after its purpose': diagram('aws')
      .node('queue', 'aws.sqs', { label: 'Orders DLQ', deadLetter: false })
      .done(),
    'a storage queue read by a function and a machine': diagram('azure')
      .node('queue', 'azure.queue-storage', { deadLetter: false })
      .node('app', 'azure.function-app')
      .node('vm', 'azure.virtual-machines')
      .connect('queue', 'app')
      .connect('queue', 'vm')
      .done(),
  },
  invalid: {
    'a queue without one': {
      diagram: diagram('aws').node('queue', 'aws.sqs', { deadLetter: false }).done(),
      findings: [
        {
          code: 'DUR-007',
          severity: 'warning',
          message: '"queue" has no dead-letter queue; messages that keep failing are lost or come back for ever.',
          nodes: ['queue'],
          property: 'deadLetter',
        },
      ],
      fixed: ['sets deadLetter: true on "queue"'],
    },
    'an asynchronous function without one': {
      diagram: diagram('aws')
        .node('topic', 'aws.sns')
        .node('fn', 'aws.lambda', { deadLetter: false })
        .connect('topic', 'fn')
        .done(),
      findings: [
        {
          code: 'DUR-007',
          severity: 'warning',
          message: '"fn" has no dead-letter queue; messages that keep failing are lost or come back for ever.',
          nodes: ['fn'],
          property: 'deadLetter',
        },
      ],
      fixed: ['sets deadLetter: true on "fn"'],
    },
    'a storage queue read by a machine': {
      diagram: diagram('azure')
        .node('queue', 'azure.queue-storage', { deadLetter: false })
        .node('vm', 'azure.virtual-machines')
        .connect('queue', 'vm')
        .done(),
      findings: [
        {
          code: 'DUR-007',
          severity: 'warning',
          message: '"queue" has no dead-letter queue; messages that keep failing are lost or come back for ever.',
          nodes: ['queue'],
          property: 'deadLetter',
        },
      ],
      fixed: [],
    },
    'a topic, a bus, a pipe and a schedule without one': {
      diagram: diagram('aws')
        .node('topic', 'aws.sns', { deadLetter: false })
        .node('bus', 'aws.eventbridge', { deadLetter: false })
        .node('pipe', 'aws.eventbridge-pipes', { deadLetter: false })
        .node('schedule', 'aws.eventbridge-scheduler', { deadLetter: false })
        .done(),
      findings: [
        {
          code: 'DUR-007',
          severity: 'warning',
          message: '"bus" has no dead-letter queue; messages that keep failing are lost or come back for ever.',
          nodes: ['bus'],
          property: 'deadLetter',
        },
        {
          code: 'DUR-007',
          severity: 'warning',
          message: '"pipe" has no dead-letter queue; messages that keep failing are lost or come back for ever.',
          nodes: ['pipe'],
          property: 'deadLetter',
        },
        {
          code: 'DUR-007',
          severity: 'warning',
          message: '"schedule" has no dead-letter queue; messages that keep failing are lost or come back for ever.',
          nodes: ['schedule'],
          property: 'deadLetter',
        },
        {
          code: 'DUR-007',
          severity: 'warning',
          message: '"topic" has no dead-letter queue; messages that keep failing are lost or come back for ever.',
          nodes: ['topic'],
          property: 'deadLetter',
        },
      ],
      fixed: [
        'sets deadLetter: true on "topic"',
        'sets deadLetter: true on "bus"',
        'sets deadLetter: true on "pipe"',
        'sets deadLetter: true on "schedule"',
      ],
    },
    'Event Grid without one': {
      diagram: diagram('azure').node('grid', 'azure.event-grid', { deadLetter: false }).done(),
      findings: [
        {
          code: 'DUR-007',
          severity: 'warning',
          message: '"grid" has no dead-letter queue; messages that keep failing are lost or come back for ever.',
          nodes: ['grid'],
          property: 'deadLetter',
        },
      ],
      fixed: ['sets deadLetter: true on "grid"'],
    },
    'a function that is stated to be asynchronous': {
      diagram: diagram('aws')
        .node('api', 'aws.api-gateway')
        .node('fn', 'aws.lambda', { deadLetter: false, invocation: 'async' })
        .connect('api', 'fn')
        .done(),
      findings: [
        {
          code: 'DUR-007',
          severity: 'warning',
          message: '"fn" has no dead-letter queue; messages that keep failing are lost or come back for ever.',
          nodes: ['fn'],
          property: 'deadLetter',
        },
      ],
      fixed: ['sets deadLetter: true on "fn"'],
    },
    'a function that a queue and a bucket start': {
      diagram: diagram('aws')
        .node('queue', 'aws.sqs', { deadLetter: true })
        .node('bucket', 'aws.s3')
        .node('fn', 'aws.lambda', { deadLetter: false })
        .connect('queue', 'fn')
        .connect('bucket', 'fn', { kind: 'event' })
        .done(),
      findings: [
        {
          code: 'DUR-007',
          severity: 'warning',
          message: '"fn" has no dead-letter queue; messages that keep failing are lost or come back for ever.',
          nodes: ['fn'],
          property: 'deadLetter',
        },
      ],
      fixed: ['sets deadLetter: true on "fn"'],
    },
    'a queue that leads to a queue of another purpose': {
      diagram: diagram('aws')
        .node('queue', 'aws.sqs', { deadLetter: false })
        .node('next', 'aws.sqs', { deadLetter: true })
        .connect('queue', 'next')
        .done(),
      findings: [
        {
          code: 'DUR-007',
          severity: 'warning',
          message: '"queue" has no dead-letter queue; messages that keep failing are lost or come back for ever.',
          nodes: ['queue'],
          property: 'deadLetter',
        },
      ],
      fixed: ['sets deadLetter: true on "queue"'],
    },
    'a FIFO queue in use, which needs a FIFO queue for what fails': {
      diagram: diagram('aws')
        .node('app', 'aws.ec2')
        .node('queue', 'aws.sqs', { deadLetter: false, queueType: 'fifo' })
        .node('worker', 'aws.ec2')
        .connect('app', 'queue')
        .connect('queue', 'worker')
        .done(),
      findings: [
        {
          code: 'DUR-007',
          severity: 'warning',
          message: '"queue" has no dead-letter queue; messages that keep failing are lost or come back for ever.',
          nodes: ['queue'],
          property: 'deadLetter',
        },
      ],
      fixed: [
        'sets deadLetter: true on "queue"',
        'adds aws.sqs "queue (dead letters)" at the top (queueType: fifo, role: dead-letter)',
        'adds "queue" -> "queue (dead letters)" (event)',
      ],
    },
    'a topic in use': {
      diagram: diagram('aws')
        .node('app', 'aws.ec2')
        .node('topic', 'aws.sns', { deadLetter: false })
        .node('queue', 'aws.sqs')
        .connect('app', 'topic')
        .connect('topic', 'queue')
        .done(),
      findings: [
        {
          code: 'DUR-007',
          severity: 'warning',
          message: '"topic" has no dead-letter queue; messages that keep failing are lost or come back for ever.',
          nodes: ['topic'],
          property: 'deadLetter',
        },
      ],
      fixed: ['sets deadLetter: true on "topic"'],
    },
    'a queue that is only filled': {
      diagram: diagram('aws')
        .node('app', 'aws.ec2')
        .node('queue', 'aws.sqs', { deadLetter: false })
        .connect('app', 'queue')
        .done(),
      findings: [
        {
          code: 'DUR-007',
          severity: 'warning',
          message: '"queue" has no dead-letter queue; messages that keep failing are lost or come back for ever.',
          nodes: ['queue'],
          property: 'deadLetter',
        },
      ],
      fixed: ['sets deadLetter: true on "queue"'],
    },
    'a storage queue that nothing reads yet': {
      diagram: diagram('azure').node('queue', 'azure.queue-storage', { deadLetter: false }).done(),
      findings: [
        {
          code: 'DUR-007',
          severity: 'warning',
          message: '"queue" has no dead-letter queue; messages that keep failing are lost or come back for ever.',
          nodes: ['queue'],
          property: 'deadLetter',
        },
      ],
      fixed: [],
    },
  },
});
