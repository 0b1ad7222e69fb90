import { singleRegionData } from '../../../../shared/validation/rules/durability/single-region-data.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

type Properties = Record<string, unknown>;

const needs = { highAvailability: 'unstated', disasterRecovery: 'yes', elasticity: 'unstated' } as const;
const aws = (service: string, properties: Properties) => diagram('aws', { needs }).node('data', service, properties);
const azure = (service: string, properties: Properties) =>
  diagram('azure', { needs }).node('data', service, properties);
const regions = (region: string) =>
  diagram('aws', { needs })
    .node('r1', 'aws.region')
    .node('r2', 'aws.region')
    .node('data', 'aws.rds', { in: 'r1', crossRegionReplica: false })
    .node('copy', 'aws.aurora', { in: region, role: 'read-replica' })
    .connect('data', 'copy', { kind: 'replication' })
    .done();

ruleTable(singleRegionData, {
  valid: {
    'disaster recovery is not stated': diagram('aws').node('data', 'aws.rds', { crossRegionReplica: false }).done(),
    'disaster recovery is stated not to be needed': diagram('aws', { needs: { ...needs, disasterRecovery: 'no' } })
      .node('data', 'aws.rds', { crossRegionReplica: false })
      .done(),
    GZRS: azure('azure.blob-storage', { redundancy: 'gzrs' }).done(),
    'RA-GRS': azure('azure.storage-account', { redundancy: 'ra-grs' }).done(),
    'Aurora Global Database': aws('aws.aurora', { crossRegionReplica: true }).done(),
    'a bucket with cross-region replication': aws('aws.s3', { crossRegionReplica: true }).done(),
    'ZRS with object replication elsewhere': azure('azure.blob-storage', {
      redundancy: 'zrs',
      crossRegionReplica: true,
    }).done(),
    'replication to another region': regions('r2'),
    'replication to a place that nobody states': aws('aws.rds', { crossRegionReplica: false })
      .node('copy', 'aws.s3', { role: 'dr-data' })
      .connect('data', 'copy', { kind: 'replication' })
      .done(),
    'the same service in a second region': diagram('aws', { needs })
      .node('r1', 'aws.region')
      .node('r2', 'aws.region')
      .node('a', 'aws.dynamodb', { in: 'r1', crossRegionReplica: false })
      .node('b', 'aws.dynamodb', { in: 'r2' })
      .done(),
    'backups that are copied to another region': aws('aws.rds', { crossRegionReplica: false })
      .node('backup', 'aws.backup', { crossRegionReplica: true })
      .done(),
    'a backup vault with GRS': azure('azure.sql-database', { crossRegionReplica: false })
      .node('vault', 'azure.backup', { redundancy: 'grs' })
      .done(),
    'a cache': aws('aws.elasticache', { crossRegionReplica: false }).done(),
    'a database that is used as a cache': aws('aws.memorydb', { crossRegionReplica: false, role: 'cache' }).done(),
    'scratch data': aws('aws.s3', { crossRegionReplica: false, role: 'temp' }).done(),
    'what receives replication only': aws('aws.s3', { crossRegionReplica: false, role: 'dr-data' }).done(),
    'a read replica': aws('aws.rds', { crossRegionReplica: false, role: 'read-replica' }).done(),
    'data whose loss would not hurt': aws('aws.s3', { crossRegionReplica: false, critical: false }).done(),
    'a disk of a machine': aws('aws.ebs', {}).done(),
  },
  invalid: {
    'a Multi-AZ database in one region': {
      diagram: aws('aws.rds', { zoneRedundant: true, crossRegionReplica: false }).done(),
      findings: [
        {
          code: 'DUR-010',
          severity: 'warning',
          message: 'The design must survive the loss of a region, but the data of "data" is in one region only.',
          nodes: ['data'],
          property: 'crossRegionReplica',
        },
      ],
      fixed: ['sets crossRegionReplica: true on "data"'],
    },
    'a bucket in one region': {
      diagram: aws('aws.s3', { crossRegionReplica: false, critical: true }).done(),
      findings: [
        {
          code: 'DUR-010',
          severity: 'warning',
          message: 'The design must survive the loss of a region, but the data of "data" is in one region only.',
          nodes: ['data'],
          property: 'crossRegionReplica',
        },
      ],
      fixed: ['sets crossRegionReplica: true on "data"'],
    },
    'blobs with ZRS': {
      diagram: azure('azure.blob-storage', { redundancy: 'zrs' }).done(),
      findings: [
        {
          code: 'DUR-010',
          severity: 'warning',
          message:
            'The design must survive the loss of a region, but "data" uses ZRS, which keeps all copies in one region.',
          nodes: ['data'],
          property: 'redundancy',
        },
      ],
      fixed: ['sets redundancy: gzrs on "data"'],
    },
    'a storage account with LRS': {
      diagram: azure('azure.storage-account', { redundancy: 'lrs', crossRegionReplica: false }).done(),
      findings: [
        {
          code: 'DUR-010',
          severity: 'warning',
          message:
            'The design must survive the loss of a region, but "data" uses LRS, which keeps all copies in one region.',
          nodes: ['data'],
          property: 'redundancy',
        },
      ],
      fixed: ['sets redundancy: grs on "data"', 'sets crossRegionReplica: true on "data"'],
    },
    'premium blobs with ZRS, which have no copy elsewhere': {
      diagram: azure('azure.blob-storage', { redundancy: 'zrs', accessTier: 'premium' }).done(),
      findings: [
        {
          code: 'DUR-010',
          severity: 'warning',
          message:
            'The design must survive the loss of a region, but "data" uses ZRS, which keeps all copies in one region.',
          nodes: ['data'],
          property: 'redundancy',
        },
      ],
      fixed: [],
    },
    'a file share with ZRS': {
      diagram: azure('azure.files', { redundancy: 'zrs' }).done(),
      findings: [
        {
          code: 'DUR-010',
          severity: 'warning',
          message:
            'The design must survive the loss of a region, but "data" uses ZRS, which keeps all copies in one region.',
          nodes: ['data'],
          property: 'redundancy',
        },
      ],
      fixed: [],
    },
    'a file system in one region': {
      diagram: aws('aws.efs', { crossRegionReplica: false }).done(),
      findings: [
        {
          code: 'DUR-010',
          severity: 'warning',
          message: 'The design must survive the loss of a region, but the data of "data" is in one region only.',
          nodes: ['data'],
          property: 'crossRegionReplica',
        },
      ],
      fixed: ['sets crossRegionReplica: true on "data"'],
    },
    'replication within the region': {
      diagram: regions('r1'),
      findings: [
        {
          code: 'DUR-010',
          severity: 'warning',
          message: 'The design must survive the loss of a region, but the data of "data" is in one region only.',
          nodes: ['data'],
          property: 'crossRegionReplica',
        },
      ],
      fixed: ['sets crossRegionReplica: true on "data"'],
    },
    'an arrow to another region that replicates nothing': {
      diagram: diagram('aws', { needs })
        .node('r1', 'aws.region')
        .node('r2', 'aws.region')
        .node('data', 'aws.rds', { in: 'r1', crossRegionReplica: false })
        .node('fn', 'aws.lambda', { in: 'r2' })
        .node('cache', 'aws.elasticache', { in: 'r2' })
        .connect('data', 'fn', { kind: 'replication' })
        .connect('data', 'cache')
        .done(),
      findings: [
        {
          code: 'DUR-010',
          severity: 'warning',
          message: 'The design must survive the loss of a region, but the data of "data" is in one region only.',
          nodes: ['data'],
          property: 'crossRegionReplica',
        },
      ],
      fixed: ['sets crossRegionReplica: true on "data"'],
    },
    'the same service twice in one region': {
      diagram: diagram('aws', { needs })
        .node('r1', 'aws.region')
        .node('a', 'aws.dynamodb', { in: 'r1', crossRegionReplica: false })
        .node('b', 'aws.dynamodb', { in: 'r1', crossRegionReplica: true })
        .done(),
      findings: [
        {
          code: 'DUR-010',
          severity: 'warning',
          message: 'The design must survive the loss of a region, but the data of "a" is in one region only.',
          nodes: ['a'],
          property: 'crossRegionReplica',
        },
      ],
      fixed: ['sets crossRegionReplica: true on "a"'],
    },
    'backups that stay in the region': {
      diagram: azure('azure.sql-database', { crossRegionReplica: false })
        .node('vault', 'azure.backup', { redundancy: 'zrs' })
        .done(),
      findings: [
        {
          code: 'DUR-010',
          severity: 'warning',
          message: 'The design must survive the loss of a region, but the data of "data" is in one region only.',
          nodes: ['data'],
          property: 'crossRegionReplica',
        },
      ],
      fixed: ['sets crossRegionReplica: true on "data"'],
    },
    'copies that nobody states, as one hint': {
      diagram: aws('aws.rds', { zoneRedundant: true }).node('files', 'aws.efs').node('old', 'aws.simpledb').done(),
      findings: [
        {
          code: 'DUR-010',
          severity: 'info',
          message:
            'The design must survive the loss of a region; whether there is a copy elsewhere is not stated for "data" and "files".',
          nodes: ['data', 'files'],
          property: 'crossRegionReplica',
        },
      ],
      fixed: [],
    },
    'one database that states it and one that does not': {
      diagram: azure('azure.sql-database', { crossRegionReplica: false, critical: true })
        .node('docs', 'azure.cosmos-db', { role: 'database' })
        .done(),
      findings: [
        {
          code: 'DUR-010',
          severity: 'warning',
          message: 'The design must survive the loss of a region, but the data of "data" is in one region only.',
          nodes: ['data'],
          property: 'crossRegionReplica',
        },
        {
          code: 'DUR-010',
          severity: 'info',
          message:
            'The design must survive the loss of a region; whether there is a copy elsewhere is not stated for "docs".',
          nodes: ['docs'],
          property: 'crossRegionReplica',
        },
      ],
      fixed: ['sets crossRegionReplica: true on "data"'],
    },
  },
});
