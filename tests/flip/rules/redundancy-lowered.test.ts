import type { Diagram } from '../../../shared/document/schema.ts';
import { redundancyLowered } from '../../../shared/flip/rules/redundancy-lowered.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { flipRuleTable } from '../flip-rule-table.ts';

const aws = (service: string, options: Record<string, unknown> = {}, fields: Partial<Diagram> = {}) =>
  diagram('aws', fields).node('x', service, options).done();
const azure = (service: string, options: Record<string, unknown> = {}) =>
  diagram('azure').node('x', service, options).done();

const ZRS = 'Make it zone-redundant storage';
const ZONES = 'Make zone redundant';
const says = (
  message: string,
  severity: 'warning' | 'info',
  property: string | null,
  fix?: string,
  nodes: string[] = ['x'],
) => [{ code: 'CONV-010', severity, message, nodes, property, ...(fix !== undefined && { fix }) }];
const asSet = (service: string) =>
  `"x" spread over zones before; ${service} as it is set does not survive the loss of one.`;
const byDefault = (service: string, text: string) =>
  `"x" spread over zones before; for ${service} the default applies: ${text}.`;
const S3 = 'Amazon Simple Storage Service';

flipRuleTable(redundancyLowered, {
  silent: {
    'what was drawn for Azure and comes back to it': {
      diagram: { ...diagram('azure').node('fn', 'azure.function-app').done(), provider: 'aws' },
      to: 'azure',
    },
    'S3 Standard becomes ZRS': aws('aws.s3', { storageClass: 'standard' }),
    'S3 Standard with GRS: another region instead of other zones': aws('aws.s3', { redundancy: 'grs' }),
    'S3 Standard with RA-GRS': aws('aws.s3', { redundancy: 'ra-grs' }),
    'S3 Standard with GZRS': aws('aws.s3', { redundancy: 'gzrs' }),
    'S3 Standard with RA-GZRS': aws('aws.s3', { redundancy: 'ra-gzrs' }),
    'S3 One Zone-IA becomes LRS: equal': aws('aws.s3', { storageClass: 'one-zone-ia' }),
    'S3 Express One Zone becomes premium LRS: equal': aws('aws.s3', { storageClass: 'express-one-zone' }),
    'EBS becomes a locally redundant disk: equal': aws('aws.ebs'),
    'EFS becomes a ZRS share': aws('aws.efs'),
    'EFS One Zone becomes LRS: equal': aws('aws.efs', { fileSystemClass: 'one-zone' }),
    'RDS Multi-AZ carries its standby over': aws('aws.rds', { engine: 'mysql', zoneRedundant: true }),
    'RDS in one zone had none': aws('aws.rds', { engine: 'mysql', zoneRedundant: false }),
    'RDS says nothing, and is in one zone unless set': aws('aws.rds', { engine: 'mysql' }),
    'DynamoDB becomes a zone-redundant Cosmos DB': aws('aws.dynamodb', { zoneRedundant: true }),
    'SQS becomes Service Bus, which spans zones by itself': aws('aws.sqs'),
    'a function in the subnet of one zone did not spread': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('net', 'aws.subnet', { in: 'vpc', zones: ['a'] })
      .node('x', 'aws.lambda', { in: 'net' })
      .done(),
    'a zone-redundant function app': aws('aws.lambda', { zoneRedundant: true }),
    'a service of tasks in one zone': aws('aws.ecs-service', { azCount: 1 }),
    'a service of tasks whose zones are unknown': aws('aws.ecs-service'),
    'what is pinned does not turn': aws('aws.s3', { redundancy: 'lrs', pinned: 'aws' }),
    'a locally redundant disk becomes a volume: equal': azure('azure.managed-disks', { redundancy: 'lrs' }),
    'a disk that says nothing is locally redundant': azure('azure.managed-disks'),
    'ZRS blobs become S3 Standard': azure('azure.blob-storage', { redundancy: 'zrs' }),
    'LRS blobs become S3 Standard: more': azure('azure.blob-storage', { redundancy: 'lrs' }),
    'GRS blobs with a copy in another region': azure('azure.blob-storage', {
      redundancy: 'grs',
      crossRegionReplica: true,
    }),
    'what is built in on the other side has no box there': aws('aws.internet-gateway'),
    'nor on the way back': { diagram: aws('aws.internet-gateway'), to: 'aws' },
    'a zone-redundant Cosmos DB becomes DynamoDB': azure('azure.cosmos-db', { zoneRedundant: true }),
    'an app that stated no zone redundancy': azure('azure.files', { shareProtocol: 'smb' }),
  },
  remarks: {
    'S3 Standard to LRS': {
      diagram: aws('aws.s3', { storageClass: 'standard', redundancy: 'lrs' }),
      says: says(asSet('Azure Blob Storage'), 'warning', 'redundancy', ZRS),
    },
    'S3 spans zones whatever its class, unless the class says one zone': {
      diagram: aws('aws.s3', { redundancy: 'lrs' }),
      says: says(asSet('Azure Blob Storage'), 'warning', 'redundancy', ZRS),
    },
    'an archive to LRS has no tier to go to with zones': {
      diagram: aws('aws.s3', { storageClass: 'glacier-flexible', redundancy: 'lrs' }),
      says: says(asSet('Azure Blob Storage'), 'warning', 'redundancy'),
    },
    'milder in development': {
      diagram: aws('aws.s3', { redundancy: 'lrs' }, { environment: 'development' }),
      says: says(asSet('Azure Blob Storage'), 'info', 'redundancy', ZRS),
    },
    'EFS to an LRS share': {
      diagram: aws('aws.efs', { redundancy: 'lrs' }),
      says: says(asSet('Azure Files'), 'warning', 'redundancy', ZRS),
    },
    'EFS that says it is regional': {
      diagram: aws('aws.efs', { fileSystemClass: 'regional', redundancy: 'lrs' }),
      says: says(asSet('Azure Files'), 'warning', 'redundancy', ZRS),
    },
    'DynamoDB to Cosmos DB without a word about zones': {
      diagram: aws('aws.dynamodb'),
      says: says(byDefault('Azure Cosmos DB', 'off unless set for the region'), 'info', 'zoneRedundant', ZONES),
    },
    'functions, in one line': {
      diagram: diagram('aws').node('x', 'aws.lambda').node('y', 'aws.lambda').done(),
      says: says(
        '"x" and "y" spread over zones before; for Azure Functions the default applies: off unless the plan is made zone-redundant.',
        'info',
        'zoneRedundant',
        ZONES,
        ['x', 'y'],
      ),
    },
    'a function app on a plan without zones': {
      diagram: aws('aws.lambda', { plan: 'consumption' }),
      says: says(byDefault('Azure Functions', 'off unless the plan is made zone-redundant'), 'info', 'zoneRedundant'),
    },
    ...Object.fromEntries(
      ['free', 'shared', 'basic', 'standard'].map((tier) => [
        `an app on the ${tier} tier, which has no zones`,
        {
          diagram: aws('aws.elastic-beanstalk', { azCount: 2, tier }),
          says: says(
            byDefault(
              'Azure App Service',
              'instances are not spread over zones unless the plan is made zone-redundant',
            ),
            'info',
            'zoneRedundant',
          ),
        },
      ]),
    ),
    'an app on a tier with zones': {
      diagram: aws('aws.elastic-beanstalk', { azCount: 2, tier: 'premium-v3' }),
      says: says(
        byDefault('Azure App Service', 'instances are not spread over zones unless the plan is made zone-redundant'),
        'info',
        'zoneRedundant',
        ZONES,
      ),
    },
    'a function app on a dedicated plan, whose tier decides': {
      diagram: aws('aws.lambda', { plan: 'dedicated' }),
      says: says(byDefault('Azure Functions', 'off unless the plan is made zone-redundant'), 'info', 'zoneRedundant'),
    },
    'a table drawn in a zone spans zones all the same': {
      diagram: diagram('aws')
        .node('z', 'aws.availability-zone', { label: 'eu-west-1a' })
        .node('x', 'aws.dynamodb', { in: 'z' })
        .done(),
      says: says(byDefault('Azure Cosmos DB', 'off unless set for the region'), 'info', 'zoneRedundant', ZONES),
    },
    'queues lose their copy in another region, which SQS cannot keep': {
      diagram: azure('azure.queue-storage', { redundancy: 'grs' }),
      says: says(
        '"x" kept a copy in another region; Amazon Simple Queue Service has none unless it is set up.',
        'info',
        null,
      ),
    },
    'so do blobs with RA-GZRS': {
      diagram: azure('azure.blob-storage', { redundancy: 'ra-gzrs' }),
      says: says(
        `"x" kept a copy in another region; ${S3} has none unless it is set up.`,
        'info',
        'crossRegionReplica',
        'Keep a copy in another region',
      ),
    },
    'tasks in two zones': {
      diagram: aws('aws.ecs-service', { azCount: 2 }),
      says: says(
        byDefault('Azure Container Apps', 'off unless chosen when the environment is created'),
        'info',
        'zoneRedundant',
        ZONES,
      ),
    },
    'tasks drawn in two zones': {
      diagram: aws('aws.ecs-service', { zones: ['a', 'b'] }),
      says: says(
        byDefault('Azure Container Apps', 'off unless chosen when the environment is created'),
        'info',
        'zoneRedundant',
        ZONES,
      ),
    },
    'a ZRS disk to EBS': {
      diagram: azure('azure.managed-disks', { redundancy: 'zrs' }),
      says: says('"x" spread over zones before; Amazon Elastic Block Store lives in one zone.', 'warning', null),
    },
    'ZRS blobs to a class in one zone': {
      diagram: azure('azure.blob-storage', { redundancy: 'zrs', storageClass: 'one-zone-ia' }),
      says: says(asSet(S3), 'warning', 'storageClass', 'Use Standard-IA'),
    },
    'premium ZRS blobs to Express One Zone, which no class replaces': {
      diagram: azure('azure.blob-storage', { redundancy: 'zrs', accessTier: 'premium' }),
      says: says(asSet(S3), 'warning', 'storageClass'),
    },
    'a ZRS share to EFS One Zone': {
      diagram: azure('azure.files', { shareProtocol: 'nfs', redundancy: 'zrs', fileSystemClass: 'one-zone' }),
      says: says(asSet('Amazon Elastic File System'), 'warning', 'fileSystemClass', 'Make it regional'),
    },
    'a ZRS share to FSx without a word about zones': {
      diagram: azure('azure.files', { shareProtocol: 'smb', redundancy: 'zrs' }),
      says: says(
        byDefault('Amazon FSx for Windows File Server', 'single-AZ unless set (by the API)'),
        'info',
        'zoneRedundant',
        ZONES,
      ),
    },
    'GRS blobs lose their copy in another region': {
      diagram: azure('azure.blob-storage', { redundancy: 'ra-grs' }),
      says: says(
        `"x" kept a copy in another region; ${S3} has none unless it is set up.`,
        'info',
        'crossRegionReplica',
        'Keep a copy in another region',
      ),
    },
    'and the loss is certain where the copy is refused': {
      diagram: azure('azure.blob-storage', { redundancy: 'gzrs', crossRegionReplica: false }),
      says: says(
        `"x" kept a copy in another region; ${S3} has none unless it is set up.`,
        'warning',
        'crossRegionReplica',
        'Keep a copy in another region',
      ),
    },
  },
});
