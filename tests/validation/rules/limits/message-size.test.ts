import { messageSize } from '../../../../shared/validation/rules/limits/message-size.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const send = (broker: string, messageKb: number, properties: Record<string, unknown> = {}) =>
  diagram(broker.startsWith('aws.') ? 'aws' : 'azure')
    .node('app', 'neutral.application')
    .node('broker', broker, properties)
    .connect('app', 'broker', { properties: { messageKb } })
    .done();
const finding = (severity: 'error' | 'warning', message: string) => ({
  code: 'RT-022',
  severity,
  message,
  nodes: ['broker'],
  property: 'messageKb',
});
const hard = (size: string, limit: string) =>
  finding('error', `A message of ${size} KB does not fit "broker", which takes at most ${limit} KB.`);
const adjustable = (size: string, limit: string) =>
  finding('warning', `A message of ${size} KB does not fit "broker" unless its limit of ${limit} KB is raised.`);
const STANDARD = ['sets tier: standard on "broker"'];
const PREMIUM = ['sets tier: premium on "broker"'];
const LARGE = ['sets largeMessages: true on "broker"'];
const large = { tier: 'premium', largeMessages: true };

ruleTable(messageSize, {
  valid: {
    '900 KB to SQS, whose old limit was 256 KB': send('aws.sqs', 900),
    'exactly the limit of SQS': send('aws.sqs', 1024),
    'exactly the limit of EventBridge': send('aws.eventbridge', 1024),
    'exactly the limit of Firehose': send('aws.firehose', 1000),
    'exactly the limit of SNS': send('aws.sns', 256),
    'exactly the limit of SNS with large messages': send('aws.sns', 1024, { largeMessages: true }),
    'exactly the limit of Kinesis': send('aws.kinesis-data-streams', 1024),
    'exactly the limit of Kinesis with large records': send('aws.kinesis-data-streams', 10240, { largeMessages: true }),
    'exactly the limit of MSK Serverless': send('aws.msk', 8192, { serverless: true }),
    '9 MB to brokers of MSK, whose configuration decides': send('aws.msk', 9216, { serverless: false }),
    '9 MB to MSK of an unknown kind': send('aws.msk', 9216),
    'exactly the limit of a WebSocket API': send('aws.api-gateway', 128, { apiType: 'websocket' }),
    'an API of another type, which has no messages': send('aws.api-gateway', 200, { apiType: 'rest' }),
    'an API of an unknown type': send('aws.api-gateway', 200),
    'exactly the limit of Queue Storage': send('azure.queue-storage', 64),
    'exactly the limit of Event Grid': send('azure.event-grid', 1024),
    'exactly the limit of Service Bus Basic': send('azure.service-bus', 256, { tier: 'basic' }),
    'exactly the limit of Service Bus Standard': send('azure.service-bus', 256, { tier: 'standard' }),
    '500 KB to Service Bus Premium': send('azure.service-bus', 500, { tier: 'premium' }),
    'exactly the limit of Service Bus Premium': send('azure.service-bus', 1024, { tier: 'premium' }),
    'exactly the limit of Service Bus Premium with large messages': send('azure.service-bus', 102400, large),
    '500 KB to Service Bus of an unknown tier': send('azure.service-bus', 500),
    '100 MB to Service Bus of an unknown tier': send('azure.service-bus', 102400),
    'exactly the limit of Event Hubs Basic': send('azure.event-hubs', 256, { tier: 'basic' }),
    'exactly the limit of Event Hubs Standard': send('azure.event-hubs', 1024, { tier: 'standard' }),
    'exactly the limit of Event Hubs Premium': send('azure.event-hubs', 1024, { tier: 'premium' }),
    'exactly the limit of Event Hubs Dedicated': send('azure.event-hubs', 20480, { tier: 'dedicated' }),
    'what a broker sends': diagram('azure')
      .node('broker', 'azure.queue-storage')
      .node('app', 'neutral.application')
      .connect('broker', 'app', { properties: { messageKb: 900 } })
      .done(),
    'no stated size': diagram('aws').node('app', 'aws.lambda').node('queue', 'aws.sqs').connect('app', 'queue').done(),
  },
  invalid: {
    '1,025 KB to SQS': { diagram: send('aws.sqs', 1025), findings: [hard('1,025', '1,024')] },
    '1,025 KB to EventBridge': { diagram: send('aws.eventbridge', 1025), findings: [hard('1,025', '1,024')] },
    '1,001 KB to Firehose': { diagram: send('aws.firehose', 1001), findings: [hard('1,001', '1,000')] },
    '257 KB to SNS, where a topic can allow it': {
      diagram: send('aws.sns', 257),
      findings: [adjustable('257', '256')],
      fixed: LARGE,
    },
    '1,024 KB to SNS, which a topic can just allow': {
      diagram: send('aws.sns', 1024, { largeMessages: false }),
      findings: [adjustable('1,024', '256')],
      fixed: LARGE,
    },
    '1,025 KB to SNS, which no topic allows': { diagram: send('aws.sns', 1025), findings: [hard('1,025', '1,024')] },
    '1,025 KB to SNS with large messages': {
      diagram: send('aws.sns', 1025, { largeMessages: true }),
      findings: [hard('1,025', '1,024')],
    },
    '2 MB to a stream whose limit can be raised': {
      diagram: send('aws.kinesis-data-streams', 2048),
      findings: [adjustable('2,048', '1,024')],
      fixed: LARGE,
    },
    'two messages that are too large, of which one fits no stream': {
      diagram: diagram('aws')
        .node('app', 'neutral.application')
        .node('broker', 'aws.kinesis-data-streams')
        .connect('app', 'broker', { properties: { messageKb: 2048 } })
        .connect('app', 'broker', { properties: { messageKb: 20480 } })
        .done(),
      findings: [hard('20,480', '10,240'), adjustable('2,048', '1,024')],
      fixed: [],
    },
    '11 MB to a stream, which nothing allows': {
      diagram: send('aws.kinesis-data-streams', 11264),
      findings: [hard('11,264', '10,240')],
    },
    '9 MB to MSK Serverless': {
      diagram: send('aws.msk', 8193, { serverless: true }),
      findings: [hard('8,193', '8,192')],
    },
    '129 KB through a WebSocket API': {
      diagram: send('aws.api-gateway', 129, { apiType: 'websocket' }),
      findings: [hard('129', '128')],
    },
    '65 KB to Queue Storage': { diagram: send('azure.queue-storage', 65), findings: [hard('65', '64')] },
    '1,025 KB to Event Grid': { diagram: send('azure.event-grid', 1025), findings: [hard('1,025', '1,024')] },
    '257 KB to Service Bus Basic': {
      diagram: send('azure.service-bus', 257, { tier: 'basic' }),
      findings: [hard('257', '256')],
      fixed: PREMIUM,
    },
    '1,024 KB to Service Bus Standard': {
      diagram: send('azure.service-bus', 1024, { tier: 'standard' }),
      findings: [hard('1,024', '256')],
      fixed: PREMIUM,
    },
    '1,025 KB to Service Bus Standard': {
      diagram: send('azure.service-bus', 1025, { tier: 'standard' }),
      findings: [hard('1,025', '256')],
      fixed: [...PREMIUM, ...LARGE],
    },
    '300 KB to a topic of Service Bus Standard': {
      diagram: send('azure.service-bus-topic', 300, { tier: 'standard' }),
      findings: [hard('300', '256')],
      fixed: PREMIUM,
    },
    '1,025 KB to Service Bus Premium': {
      diagram: send('azure.service-bus', 1025, { tier: 'premium' }),
      findings: [adjustable('1,025', '1,024')],
      fixed: LARGE,
    },
    '101 MB to Service Bus Premium': {
      diagram: send('azure.service-bus', 102401, { tier: 'premium' }),
      findings: [hard('102,401', '102,400')],
      fixed: [],
    },
    '101 MB to Service Bus Premium with large messages': {
      diagram: send('azure.service-bus', 102401, large),
      findings: [hard('102,401', '102,400')],
    },
    '101 MB to Service Bus of an unknown tier': {
      diagram: send('azure.service-bus', 102401),
      findings: [hard('102,401', '102,400')],
    },
    '257 KB to Event Hubs Basic': {
      diagram: send('azure.event-hubs', 257, { tier: 'basic' }),
      findings: [hard('257', '256')],
      fixed: STANDARD,
    },
    '1,025 KB to Event Hubs Standard, which a dedicated cluster alone takes': {
      diagram: send('azure.event-hubs', 1025, { tier: 'standard' }),
      findings: [hard('1,025', '1,024')],
      fixed: [],
    },
    '1,025 KB to Event Hubs Premium': {
      diagram: send('azure.event-hubs', 1025, { tier: 'premium' }),
      findings: [hard('1,025', '1,024')],
    },
    '21 MB to Event Hubs Dedicated': {
      diagram: send('azure.event-hubs', 20481, { tier: 'dedicated' }),
      findings: [hard('20,481', '20,480')],
    },
    '21 MB to Event Hubs of an unknown tier': {
      diagram: send('azure.event-hubs', 20481),
      findings: [hard('20,481', '20,480')],
    },
  },
});
