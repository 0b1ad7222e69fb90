import { messageRetention } from '../../../../shared/validation/rules/limits/message-retention.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const keep = (service: string, retentionDays: number, properties: Record<string, unknown> = {}) =>
  diagram(service.startsWith('aws.') ? 'aws' : 'azure')
    .node('broker', service, { retentionDays, ...properties })
    .done();
const finding = (days: number, limit: number) => ({
  code: 'RT-024',
  severity: 'error' as const,
  message: `"broker" is to keep messages ${days} days; it keeps them at most ${limit} ${limit === 1 ? 'day' : 'days'}.`,
  nodes: ['broker'],
  property: 'retentionDays',
});
const hubs = (tier: string, days: number, limit: number, fixed?: readonly string[]) => ({
  diagram: keep('azure.event-hubs', days, { tier }),
  findings: [finding(days, limit)],
  ...(fixed && { fixed }),
});
const STANDARD = ['sets tier: standard on "broker"'];
const PREMIUM = ['sets tier: premium on "broker"'];

ruleTable(messageRetention, {
  valid: {
    'exactly the limit of SQS': keep('aws.sqs', 14),
    '30 days in Kinesis': keep('aws.kinesis-data-streams', 30),
    'exactly the limit of Kinesis': keep('aws.kinesis-data-streams', 365),
    'exactly the limit of an archive of EventBridge': keep('aws.eventbridge', 365),
    'a year in MSK, which sets no bound': keep('aws.msk', 365),
    '30 days in Event Hubs Premium': keep('azure.event-hubs', 30, { tier: 'premium' }),
    'exactly the limit of Event Hubs Basic': keep('azure.event-hubs', 1, { tier: 'basic' }),
    'exactly the limit of Event Hubs Standard': keep('azure.event-hubs', 7, { tier: 'standard' }),
    'exactly the limit of Event Hubs Premium': keep('azure.event-hubs', 90, { tier: 'premium' }),
    'exactly the limit of Event Hubs Dedicated': keep('azure.event-hubs', 90, { tier: 'dedicated' }),
    '30 days in Event Hubs of an unknown tier': keep('azure.event-hubs', 30),
    'exactly the limit of Event Grid': keep('azure.event-grid', 1, { tier: 'basic' }),
    'exactly the limit of an Event Grid namespace': keep('azure.event-grid', 7, { tier: 'standard' }),
    'a week in Event Grid of an unknown tier': keep('azure.event-grid', 7),
    'a year in Service Bus, which sets no bound': keep('azure.service-bus', 365, { tier: 'standard' }),
    'a year in Queue Storage, which sets no bound': keep('azure.queue-storage', 365),
    'nothing stated': diagram('aws').node('queue', 'aws.sqs').done(),
  },
  invalid: {
    '15 days in SQS': { diagram: keep('aws.sqs', 15), findings: [finding(15, 14)] },
    '366 days in Kinesis': { diagram: keep('aws.kinesis-data-streams', 366), findings: [finding(366, 365)] },
    '366 days in an archive of EventBridge': { diagram: keep('aws.eventbridge', 366), findings: [finding(366, 365)] },
    '2 days in Event Hubs Basic': hubs('basic', 2, 1, STANDARD),
    '7 days in Event Hubs Basic': hubs('basic', 7, 1, STANDARD),
    '8 days in Event Hubs Basic': hubs('basic', 8, 1, PREMIUM),
    '8 days in Event Hubs Standard': hubs('standard', 8, 7, PREMIUM),
    '90 days in Event Hubs Standard': hubs('standard', 90, 7, PREMIUM),
    '91 days in Event Hubs Standard': hubs('standard', 91, 7),
    '91 days in Event Hubs Premium': hubs('premium', 91, 90),
    '91 days in Event Hubs Dedicated': hubs('dedicated', 91, 90),
    '91 days in Event Hubs of an unknown tier': { diagram: keep('azure.event-hubs', 91), findings: [finding(91, 90)] },
    '2 days in Event Grid': { diagram: keep('azure.event-grid', 2, { tier: 'basic' }), findings: [finding(2, 1)] },
    '8 days in an Event Grid namespace': {
      diagram: keep('azure.event-grid', 8, { tier: 'standard' }),
      findings: [finding(8, 7)],
    },
    'a stream of 365 days seen from Azure': {
      side: 'azure',
      diagram: keep('aws.kinesis-data-streams', 365),
      findings: [finding(365, 90)],
    },
  },
});
