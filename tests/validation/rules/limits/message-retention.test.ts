import { messageRetention } from '../../../../shared/validation/rules/limits/message-retention.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(messageRetention, {
  valid: {
    'exactly the limit of SQS': diagram('aws').node('queue', 'aws.sqs', { retentionDays: 14 }).done(),
    '30 days in Kinesis': diagram('aws').node('stream', 'aws.kinesis-data-streams', { retentionDays: 30 }).done(),
    '30 days in Event Hubs Premium': diagram('azure')
      .node('hub', 'azure.event-hubs', { tier: 'premium', retentionDays: 30 })
      .done(),
    '30 days in Event Hubs of an unknown tier': diagram('azure')
      .node('hub', 'azure.event-hubs', { retentionDays: 30 })
      .done(),
    'a year in Service Bus, which sets no bound': diagram('azure')
      .node('bus', 'azure.service-bus', { tier: 'standard', retentionDays: 365 })
      .done(),
    'nothing stated': diagram('aws').node('queue', 'aws.sqs').done(),
  },
  invalid: {
    '15 days in SQS': {
      diagram: diagram('aws').node('queue', 'aws.sqs', { retentionDays: 15 }).done(),
      findings: [
        {
          code: 'RT-024',
          severity: 'error',
          message: '"queue" is to keep messages 15 days; it keeps them at most 14 days.',
          nodes: ['queue'],
          property: 'retentionDays',
        },
      ],
    },
    '30 days in Event Hubs Standard': {
      diagram: diagram('azure').node('hub', 'azure.event-hubs', { tier: 'standard', retentionDays: 30 }).done(),
      findings: [
        {
          code: 'RT-024',
          severity: 'error',
          message: '"hub" is to keep messages 30 days; it keeps them at most 7 days.',
          nodes: ['hub'],
          property: 'retentionDays',
        },
      ],
    },
  },
});
