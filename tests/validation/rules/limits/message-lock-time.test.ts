import { messageLockTime } from '../../../../shared/validation/rules/limits/message-lock-time.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const consumed = (
  [broker, queue]: [string, Record<string, unknown>],
  [compute, consumer]: [string, Record<string, unknown>],
  direction: 'forward' | 'both' | 'none' = 'forward',
) => {
  const both = diagram(broker.startsWith('aws.') ? 'aws' : 'azure')
    .node('queue', broker, queue)
    .node('worker', compute, consumer);
  return direction === 'forward'
    ? both.connect('queue', 'worker').done()
    : both.connect('worker', 'queue', { direction }).done();
};
const finding = (lock: string, seconds: string, property: string) => ({
  code: 'RT-013',
  severity: 'warning' as const,
  message: `Messages of "queue" are locked for ${lock} s; "worker" may take ${seconds} s for one, so others get it too.`,
  nodes: ['queue', 'worker'],
  property,
});
const renewed = (lock: string, seconds: string) => ({
  ...finding(lock, seconds, 'lockRenewal'),
  severity: 'info' as const,
  message: `Messages of "queue" are locked for ${lock} s; "worker" may take ${seconds} s for one, and Functions renews the lock that long unless it is set otherwise: state whether it does.`,
});
const most = (seconds: string) => ({
  ...finding('300', seconds, 'lockRenewal'),
  severity: 'info' as const,
  message: `A lock on a message of "queue" lasts 300 s at most, and "worker" may take ${seconds} s for one: unless it renews the lock, others get the message too. State whether it does.`,
});
const bus = (lockSeconds: number, more: Record<string, unknown> = {}): [string, Record<string, unknown>] => [
  'azure.service-bus',
  { lockSeconds, ...more },
];
const sqs = (visibilityTimeoutSeconds: number): [string, Record<string, unknown>] => [
  'aws.sqs',
  { visibilityTimeoutSeconds },
];
const app = (processingSeconds: number, more: Record<string, unknown> = {}): [string, Record<string, unknown>] => [
  'azure.container-apps',
  { processingSeconds, ...more },
];
const functions = (
  processingSeconds: number,
  more: Record<string, unknown> = {},
): [string, Record<string, unknown>] => ['azure.function-app', { processingSeconds, ...more }];
const service = (processingSeconds: number, more: Record<string, unknown> = {}): [string, Record<string, unknown>] => [
  'aws.ecs-service',
  { processingSeconds, ...more },
];

ruleTable(messageLockTime, {
  valid: {
    'a lock of 300 s and processing of 200 s': consumed(bus(300), app(200)),
    'exactly the lock': consumed(bus(60), app(60)),
    'a consumer that renews the lock': consumed(bus(60), app(400, { lockRenewal: true })),
    'a function of an app that renews the lock': diagram('azure')
      .node('queue', 'azure.service-bus', { lockSeconds: 60 })
      .node('app', 'azure.function-app', { lockRenewal: true })
      .node('worker', 'azure.function', { in: 'app', processingSeconds: 400 })
      .connect('queue', 'worker')
      .done(),
    'a queue whose lock is stated to be renewed': consumed(bus(60, { lockRenewal: true }), app(400)),
    'exactly the visibility timeout': consumed(sqs(60), service(60)),
    'no stated lock': consumed(['aws.sqs', {}], service(600)),
    'no stated processing time': consumed(sqs(60), ['aws.ecs-service', {}]),
    'a visibility timeout on Service Bus, which has none': consumed(
      ['azure.service-bus', { visibilityTimeoutSeconds: 30 }],
      app(300),
    ),
    'no stated lock, and as long as one can be': consumed(['azure.service-bus', {}], app(300)),
    'no stated lock, and a consumer that renews it': consumed(
      ['azure.service-bus', {}],
      app(301, { lockRenewal: true }),
    ),
    'no stated lock, and the run of what is no function': consumed(
      ['azure.service-bus', {}],
      ['azure.container-apps', { expectedDurationSeconds: 600 }],
    ),
    'a stated lock, and the run of a function, which may be for many messages': consumed(bus(60), [
      'azure.function-app',
      { expectedDurationSeconds: 600 },
    ]),
    'no stated visibility timeout of Queue Storage': consumed(['azure.queue-storage', {}], app(600)),
    'a producer that is slow': diagram('aws')
      .node('queue', 'aws.sqs', { visibilityTimeoutSeconds: 60 })
      .node('worker', 'aws.ecs-service', { processingSeconds: 600 })
      .connect('worker', 'queue')
      .done(),
    'something that is no consumer': diagram('aws')
      .node('queue', 'aws.sqs', { visibilityTimeoutSeconds: 30 })
      .node('alarm', 'aws.sqs', { processingSeconds: 600 })
      .connect('queue', 'alarm')
      .done(),
  },
  invalid: {
    'a Service Bus lock that expires first': {
      diagram: consumed(bus(60), app(61)),
      findings: [finding('60', '61', 'lockSeconds')],
      fixed: ['sets lockSeconds: 180 on "queue"'],
    },
    'stated not to be renewed': {
      diagram: consumed(bus(60, { lockRenewal: false }), app(90, { lockRenewal: false })),
      findings: [finding('60', '90', 'lockSeconds')],
      fixed: ['sets lockSeconds: 180 on "queue"'],
    },
    'a lock that can be just long enough': {
      diagram: consumed(bus(60), app(300)),
      findings: [finding('60', '300', 'lockSeconds')],
      fixed: ['sets lockSeconds: 300 on "queue"'],
    },
    'processing that no lock covers': {
      diagram: consumed(bus(300), app(301)),
      findings: [finding('300', '301', 'lockSeconds')],
      fixed: ['sets lockRenewal: true on "worker"'],
    },
    'processing that no lock covers, in a function that renews none by itself': {
      diagram: consumed(bus(300), ['azure.function', { processingSeconds: 301 }]),
      findings: [finding('300', '301', 'lockSeconds')],
      fixed: [],
    },
    'a function app, whose trigger renews the lock for five minutes unless set otherwise': {
      diagram: consumed(bus(60), functions(300)),
      findings: [renewed('60', '300')],
      fixed: [],
    },
    'one function that is drawn alone': {
      diagram: consumed(bus(60), ['azure.function', { processingSeconds: 90 }]),
      findings: [renewed('60', '90')],
    },
    'a function app that takes longer than that': {
      diagram: consumed(bus(60), functions(301)),
      findings: [finding('60', '301', 'lockSeconds')],
      fixed: ['sets lockRenewal: true on "worker"'],
    },
    'a function app that is stated to renew nothing': {
      diagram: consumed(bus(60), functions(90, { lockRenewal: false })),
      findings: [finding('60', '90', 'lockSeconds')],
      fixed: ['sets lockSeconds: 180 on "queue"'],
    },
    'a function app behind Queue Storage, whose messages nothing renews': {
      diagram: consumed(['azure.queue-storage', { visibilityTimeoutSeconds: 30 }], functions(90)),
      findings: [finding('30', '90', 'visibilityTimeoutSeconds')],
      fixed: ['sets visibilityTimeoutSeconds: 180 on "queue"'],
    },
    'a subscription of a topic': {
      diagram: consumed(['azure.service-bus-topic', { lockSeconds: 60 }], app(90)),
      findings: [finding('60', '90', 'lockSeconds')],
      fixed: ['sets lockSeconds: 180 on "queue"'],
    },
    'Queue Storage': {
      diagram: consumed(['azure.queue-storage', { visibilityTimeoutSeconds: 30 }], app(31)),
      findings: [finding('30', '31', 'visibilityTimeoutSeconds')],
      fixed: ['sets visibilityTimeoutSeconds: 120 on "queue"'],
    },
    'no stated lock, and processing that none covers': {
      diagram: consumed(['azure.service-bus', {}], app(301)),
      findings: [most('301')],
      fixed: [],
    },
    'no stated lock, and a function that runs longer than any': {
      diagram: consumed(['azure.service-bus', {}], ['azure.function-app', { expectedDurationSeconds: 301 }]),
      findings: [most('301')],
      fixed: [],
    },
    'no stated lock, and a consumer that is stated not to renew it': {
      diagram: consumed(['azure.service-bus', {}], app(301, { lockRenewal: false })),
      findings: [{ ...most('301'), severity: 'warning' as const, property: 'lockSeconds' }],
      fixed: ['sets lockRenewal: true on "worker"'],
    },
    'a FIFO queue of AWS, whose messages are hidden for hours there': {
      side: 'azure',
      diagram: diagram('aws')
        .node('queue', 'aws.sqs', { queueType: 'fifo', visibilityTimeoutSeconds: 5400 })
        .node('worker', 'aws.lambda', { expectedDurationSeconds: 800 })
        .connect('queue', 'worker')
        .done(),
      findings: [most('800')],
      fixed: [],
    },
    'a visibility timeout that ends first': {
      diagram: consumed(sqs(30), service(31)),
      findings: [finding('30', '31', 'visibilityTimeoutSeconds')],
      fixed: ['sets visibilityTimeoutSeconds: 120 on "queue"'],
    },
    'a line without one head': {
      diagram: consumed(sqs(30), service(31), 'both'),
      findings: [finding('30', '31', 'visibilityTimeoutSeconds')],
      fixed: ['sets visibilityTimeoutSeconds: 120 on "queue"'],
    },
    'a WebJob that works on messages': {
      diagram: consumed(bus(60), ['azure.webjobs', { processingSeconds: 90 }]),
      findings: [finding('60', '90', 'lockSeconds')],
      fixed: ['sets lockSeconds: 180 on "queue"'],
    },
    'a visibility timeout that can be just long enough': {
      diagram: consumed(sqs(60), service(43200)),
      findings: [finding('60', '43,200', 'visibilityTimeoutSeconds')],
      fixed: ['sets visibilityTimeoutSeconds: 43200 on "queue"'],
    },
    'processing that no visibility timeout covers': {
      diagram: consumed(sqs(43200), service(43201)),
      findings: [finding('43,200', '43,201', 'visibilityTimeoutSeconds')],
      fixed: ['sets lockRenewal: true on "worker"'],
    },
  },
});
