import { queueSemanticsLost } from '../../../shared/flip/rules/queue-semantics-lost.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { flipRuleTable } from '../flip-rule-table.ts';

const queue = (options: Record<string, unknown> = {}) =>
  diagram('aws').node('q', 'aws.sqs', { label: 'Orders', other: 'azure.queue-storage', ...options });
const order = [
  {
    code: 'CONV-014',
    severity: 'warning' as const,
    message: '"Orders" is a FIFO queue; Queue Storage keeps no order and may deliver a message twice.',
    nodes: ['q'],
    property: 'queueType',
    fix: 'Use Azure Service Bus',
  },
];
const deadLetter = [
  {
    code: 'CONV-014',
    severity: 'warning' as const,
    message: '"Orders" sets failed messages aside; Queue Storage has no dead-letter queue.',
    nodes: ['q'],
    property: 'deadLetter',
    fix: 'Use Azure Service Bus',
  },
];

const topic = (options: Record<string, unknown> = {}, queues: Record<string, unknown> = {}) =>
  diagram('aws')
    .node('t', 'aws.sns', { label: 'Orders topic', ...options })
    .node('q', 'aws.sqs', { label: 'Orders', ...queues })
    .node('fn', 'aws.ec2')
    .connect('t', 'q')
    .connect('q', 'fn');
const sessions = (message: string) => [
  {
    code: 'CONV-014',
    severity: 'warning' as const,
    message: `${message} keeps the order only ${message.startsWith('"Orders topic"') ? 'for subscriptions with' : 'with'} sessions, which are not stated here. The message group becomes the session id.`,
    nodes: ['t'],
    property: 'sessions',
    fix: 'Turn on sessions',
  },
];

flipRuleTable(queueSemanticsLost, {
  silent: {
    'a standard queue with small messages': queue({ queueType: 'standard' })
      .node('fn', 'aws.lambda')
      .connect('fn', 'q', { properties: { messageKb: 64 } })
      .done(),
    'a queue of which nothing is stated': queue().done(),
    'a queue without a dead-letter queue': queue({ deadLetter: false }).done(),
    'a FIFO queue that becomes Service Bus': diagram('aws').node('q', 'aws.sqs', { queueType: 'fifo' }).done(),
    'a queue that leads to another, ordinary queue': queue()
      .node('next', 'aws.sqs', { label: 'Invoices' })
      .connect('q', 'next')
      .done(),
    'a consumer that is called like a dead-letter queue': queue()
      .node('fn', 'aws.lambda', { label: 'DLQ replay' })
      .connect('q', 'fn')
      .done(),
    'a FIFO queue whose order a finding of Azure speaks of': queue({
      queueType: 'fifo',
      orderingRequired: true,
    }).done(),
    'a FIFO queue whose single delivery a finding speaks of': queue({ queueType: 'fifo', exactlyOnce: true }).done(),
    'a standard queue behind a standard topic': topic({ queueType: 'standard' }, { queueType: 'standard' }).done(),
    'a FIFO topic whose order a finding of Azure speaks of': topic({
      queueType: 'fifo',
      orderingRequired: true,
    }).done(),
    'a FIFO queue behind a topic that states sessions on Azure': topic(
      { sessions: true },
      { queueType: 'fifo' },
    ).done(),
    'the way from Azure': diagram('azure').node('q', 'azure.queue-storage', { deadLetter: true }).done(),
    'another service on Queue Storage': diagram('aws')
      .node('q', 'aws.mq', { other: 'azure.queue-storage', deadLetter: true })
      .done(),
  },
  remarks: {
    'a FIFO queue': { diagram: queue({ queueType: 'fifo' }).done(), says: order },
    'a FIFO queue with a dead-letter queue, in one line': {
      diagram: queue({ queueType: 'fifo', deadLetter: true }).done(),
      says: order,
    },
    'a FIFO queue behind a topic, which becomes a subscription of it': {
      diagram: topic({}, { queueType: 'fifo' }).done(),
      says: sessions('"Orders" is a FIFO queue behind "Orders topic"; as a subscription of Service Bus it'),
    },
    'a FIFO topic': {
      diagram: topic({ queueType: 'fifo' }, { queueType: 'fifo' }).done(),
      says: sessions('"Orders topic" is FIFO on AWS; a topic of Service Bus'),
    },
    'a queue that states a dead-letter queue': { diagram: queue({ deadLetter: true }).done(), says: deadLetter },
    'a queue with a dead-letter queue beside it': {
      diagram: queue().node('dlq', 'aws.sqs', { role: 'dead-letter' }).connect('q', 'dlq').done(),
      says: deadLetter,
    },
  },
});
