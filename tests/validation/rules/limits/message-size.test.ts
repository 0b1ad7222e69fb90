import { messageSize } from '../../../../shared/validation/rules/limits/message-size.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const send = (side: 'aws' | 'azure', broker: string, messageKb: number, properties: Record<string, unknown> = {}) =>
  diagram(side)
    .node('app', 'neutral.application')
    .node('broker', broker, properties)
    .connect('app', 'broker', { properties: { messageKb } })
    .done();

ruleTable(messageSize, {
  valid: {
    '900 KB to SQS, whose old limit was 256 KB': send('aws', 'aws.sqs', 900),
    'exactly the limit of SQS': send('aws', 'aws.sqs', 1024),
    'exactly the limit of Queue Storage': send('azure', 'azure.queue-storage', 64),
    '500 KB to Service Bus Premium': send('azure', 'azure.service-bus', 500, { tier: 'premium' }),
    '500 KB to Service Bus of an unknown tier': send('azure', 'azure.service-bus', 500),
    'no stated size': diagram('aws').node('app', 'aws.lambda').node('queue', 'aws.sqs').connect('app', 'queue').done(),
  },
  invalid: {
    '2 MB to SQS': {
      diagram: send('aws', 'aws.sqs', 2048),
      findings: [
        {
          code: 'RT-022',
          severity: 'error',
          message: 'A message of 2,048 KB does not fit "broker", which takes at most 1,024 KB.',
          nodes: ['broker'],
          property: 'messageKb',
        },
      ],
    },
    '300 KB to SNS, where a topic can allow it': {
      diagram: send('aws', 'aws.sns', 300),
      findings: [
        {
          code: 'RT-022',
          severity: 'warning',
          message: 'A message of 300 KB does not fit "broker" unless its limit of 256 KB is raised.',
          nodes: ['broker'],
          property: 'messageKb',
        },
      ],
    },
    '65 KB to Queue Storage': {
      diagram: send('azure', 'azure.queue-storage', 65),
      findings: [
        {
          code: 'RT-022',
          severity: 'error',
          message: 'A message of 65 KB does not fit "broker", which takes at most 64 KB.',
          nodes: ['broker'],
          property: 'messageKb',
        },
      ],
    },
    '300 KB to Service Bus Standard': {
      diagram: send('azure', 'azure.service-bus', 300, { tier: 'standard' }),
      findings: [
        {
          code: 'RT-022',
          severity: 'error',
          message: 'A message of 300 KB does not fit "broker", which takes at most 256 KB.',
          nodes: ['broker'],
          property: 'messageKb',
        },
      ],
    },
    '11 MB to a stream, which nothing allows': {
      diagram: send('aws', 'aws.kinesis-data-streams', 11264),
      findings: [
        {
          code: 'RT-022',
          severity: 'error',
          message: 'A message of 11,264 KB does not fit "broker", which takes at most 10,240 KB.',
          nodes: ['broker'],
          property: 'messageKb',
        },
      ],
    },
    '2 MB to a stream whose limit can be raised': {
      diagram: send('aws', 'aws.kinesis-data-streams', 2048),
      findings: [
        {
          code: 'RT-022',
          severity: 'warning',
          message: 'A message of 2,048 KB does not fit "broker" unless its limit of 1,024 KB is raised.',
          nodes: ['broker'],
          property: 'messageKb',
        },
      ],
    },
  },
});
