import { expect, test } from 'vitest';
import type { Properties } from '../../../shared/document/schema.ts';
import { alone, choicesOf } from '../../support/choices-of.ts';
import { diagram } from '../../support/diagram-builder.ts';

/** Storage and databases: what is stated, the settings that the default starts with, and all choices, the default first. */
const CHOICES: readonly (readonly [from: string, stated: Properties, set: Properties, choices: readonly string[]])[] = [
  ['aws.s3', {}, { redundancy: 'zrs' }, ['azure.blob-storage', 'azure.data-lake-storage']],
  [
    'aws.s3',
    { storageClass: 'standard-ia' },
    { accessTier: 'cool', redundancy: 'zrs' },
    ['azure.blob-storage', 'azure.blob-storage', 'azure.data-lake-storage'],
  ],
  [
    'aws.s3',
    { storageClass: 'one-zone-ia' },
    { accessTier: 'cool', redundancy: 'lrs' },
    ['azure.blob-storage', 'azure.blob-storage', 'azure.data-lake-storage'],
  ],
  [
    'aws.s3',
    { storageClass: 'glacier-instant' },
    { accessTier: 'cold', redundancy: 'zrs' },
    ['azure.blob-storage', 'azure.blob-storage', 'azure.data-lake-storage'],
  ],
  [
    'aws.s3',
    { storageClass: 'glacier-flexible' },
    { accessTier: 'archive', redundancy: 'grs' },
    ['azure.blob-storage', 'azure.blob-storage', 'azure.blob-storage', 'azure.data-lake-storage'],
  ],
  [
    'aws.s3',
    { storageClass: 'glacier-deep' },
    { accessTier: 'archive', redundancy: 'grs' },
    ['azure.blob-storage', 'azure.blob-storage', 'azure.blob-storage', 'azure.data-lake-storage'],
  ],
  [
    'aws.s3',
    { storageClass: 'intelligent-tiering' },
    { accessTier: 'smart', redundancy: 'zrs' },
    ['azure.blob-storage', 'azure.blob-storage', 'azure.data-lake-storage'],
  ],
  [
    'aws.s3',
    { storageClass: 'express-one-zone' },
    { accessTier: 'premium', redundancy: 'lrs' },
    ['azure.blob-storage', 'azure.blob-storage', 'azure.data-lake-storage'],
  ],
  [
    'aws.s3',
    { website: true },
    { redundancy: 'zrs' },
    ['azure.blob-storage', 'azure.static-web-apps', 'azure.blob-storage', 'azure.data-lake-storage'],
  ],
  ['aws.s3-glacier', {}, { accessTier: 'archive', redundancy: 'grs' }, ['azure.blob-storage', 'azure.blob-storage']],
  [
    'aws.s3-glacier',
    { storageClass: 'glacier-instant' },
    { accessTier: 'cold', redundancy: 'zrs' },
    ['azure.blob-storage', 'azure.blob-storage', 'azure.blob-storage'],
  ],
  ['aws.ebs', {}, { diskType: 'premium-ssd' }, ['azure.managed-disks', 'azure.managed-disks', 'azure.elastic-san']],
  [
    'aws.ebs',
    { volumeType: 'io2' },
    { diskType: 'premium-ssd-v2' },
    ['azure.managed-disks', 'azure.managed-disks', 'azure.managed-disks', 'azure.elastic-san'],
  ],
  [
    'aws.ebs',
    { volumeType: 'io1' },
    { diskType: 'premium-ssd-v2' },
    ['azure.managed-disks', 'azure.managed-disks', 'azure.managed-disks', 'azure.elastic-san'],
  ],
  [
    'aws.ebs',
    { volumeType: 'st1' },
    { diskType: 'standard-hdd' },
    ['azure.managed-disks', 'azure.managed-disks', 'azure.managed-disks', 'azure.elastic-san'],
  ],
  [
    'aws.ebs',
    { iops: 120000 },
    { diskType: 'ultra' },
    ['azure.managed-disks', 'azure.managed-disks', 'azure.managed-disks', 'azure.elastic-san'],
  ],
  [
    'aws.ebs',
    { iops: 40000 },
    { diskType: 'premium-ssd-v2' },
    ['azure.managed-disks', 'azure.managed-disks', 'azure.managed-disks', 'azure.elastic-san'],
  ],
  [
    'aws.ebs',
    { iops: 3000 },
    { diskType: 'premium-ssd' },
    ['azure.managed-disks', 'azure.managed-disks', 'azure.elastic-san'],
  ],
  ['aws.ebs-snapshot', {}, { redundancy: 'zrs' }, ['azure.disk-snapshot']],
  ['aws.efs', {}, { redundancy: 'zrs', shareProtocol: 'nfs' }, ['azure.files', 'azure.netapp-files']],
  [
    'aws.efs',
    { fileSystemClass: 'one-zone' },
    { redundancy: 'lrs', shareProtocol: 'nfs' },
    ['azure.files', 'azure.files', 'azure.netapp-files'],
  ],
  [
    'aws.s3',
    { crossRegionReplica: true },
    { redundancy: 'zrs' },
    ['azure.blob-storage', 'azure.blob-storage', 'azure.data-lake-storage'],
  ],
  [
    'aws.fsx-windows',
    { azCount: 2 },
    { redundancy: 'zrs', shareProtocol: 'smb' },
    ['azure.files', 'azure.files', 'azure.netapp-files'],
  ],
  ['aws.fsx-windows', {}, { redundancy: 'lrs', shareProtocol: 'smb' }, ['azure.files', 'azure.netapp-files']],
  [
    'aws.fsx-windows',
    { zoneRedundant: true },
    { redundancy: 'zrs', shareProtocol: 'smb' },
    ['azure.files', 'azure.files', 'azure.netapp-files'],
  ],
  ['aws.fsx-ontap', {}, {}, ['azure.netapp-files']],
  ['aws.fsx-openzfs', {}, {}, ['azure.netapp-files', 'azure.files']],
  ['aws.s3-tables', {}, { redundancy: 'zrs' }, ['azure.data-lake-storage', 'azure.fabric']],
  ['aws.s3-vectors', {}, {}, ['azure.ai-search', 'azure.cosmos-db']],
  ['aws.storage-gateway', {}, {}, ['azure.file-sync', 'azure.data-box-gateway']],
  ['aws.datasync', {}, {}, ['azure.storage-mover', 'azure.file-sync']],
  ['aws.snowball', {}, {}, ['azure.data-box']],
  ['aws.data-transfer-terminal', {}, {}, ['azure.data-box', 'azure.import-export']],
  ['aws.migration-hub', {}, {}, ['azure.migrate']],
  ['azure.blob-storage', {}, {}, ['aws.s3']],
  ['azure.blob-storage', { accessTier: 'cool' }, { storageClass: 'standard-ia' }, ['aws.s3', 'aws.s3']],
  ['azure.blob-storage', { accessTier: 'cold' }, { storageClass: 'glacier-instant' }, ['aws.s3', 'aws.s3']],
  ['azure.blob-storage', { accessTier: 'archive' }, { storageClass: 'glacier-flexible' }, ['aws.s3', 'aws.s3']],
  ['azure.blob-storage', { accessTier: 'smart' }, { storageClass: 'intelligent-tiering' }, ['aws.s3', 'aws.s3']],
  ['azure.blob-storage', { accessTier: 'premium' }, { storageClass: 'express-one-zone' }, ['aws.s3', 'aws.s3']],
  ['azure.storage-account', {}, {}, ['aws.s3', 'aws.efs']],
  ['azure.managed-disks', {}, { volumeType: 'gp3' }, ['aws.ebs']],
  ['azure.managed-disks', { redundancy: 'zrs' }, { volumeType: 'gp3' }, ['aws.ebs', 'aws.ebs']],
  ['azure.managed-disks', { diskType: 'ultra' }, { volumeType: 'io2' }, ['aws.ebs', 'aws.ebs']],
  ['azure.managed-disks', { diskType: 'standard-hdd' }, { volumeType: 'st1' }, ['aws.ebs', 'aws.ebs']],
  ['azure.managed-disks', { diskType: 'premium-ssd' }, { volumeType: 'gp3' }, ['aws.ebs']],
  ['azure.managed-disks', { diskType: 'premium-ssd-v2' }, { volumeType: 'gp3' }, ['aws.ebs', 'aws.ebs']],
  ['azure.managed-disks', { maxShares: 3 }, { volumeType: 'io2', multiAttach: true }, ['aws.ebs', 'aws.ebs']],
  ['azure.elastic-san', {}, { volumeType: 'gp3' }, ['aws.ebs', 'aws.fsx-ontap']],
  ['azure.files', {}, {}, ['aws.efs', 'aws.fsx-windows']],
  ['azure.files', { shareProtocol: 'smb' }, {}, ['aws.fsx-windows', 'aws.efs', 'aws.fsx-windows']],
  ['azure.files', { shareProtocol: 'nfs' }, {}, ['aws.efs', 'aws.efs', 'aws.fsx-windows']],
  ['azure.files', { redundancy: 'gzrs' }, {}, ['aws.fsx-windows', 'aws.efs', 'aws.fsx-windows']],
  ['azure.files', { operatingSystem: 'windows' }, {}, ['aws.fsx-windows', 'aws.efs', 'aws.fsx-windows']],
  ['azure.netapp-files', {}, {}, ['aws.fsx-ontap']],
  ['azure.data-box', {}, {}, ['aws.datasync', 'aws.data-transfer-terminal', 'aws.snowball']],
  ['azure.import-export', {}, {}, ['aws.data-transfer-terminal']],
  ['azure.migrate', {}, {}, ['aws.application-migration-service', 'aws.transform']],
  [
    'aws.rds',
    {},
    {},
    [
      'azure.sql-database',
      'azure.postgresql',
      'azure.mysql',
      'azure.sql-managed-instance',
      'azure.oracle-database',
      'azure.sql-vm',
    ],
  ],
  ['aws.rds', { engine: 'postgresql' }, {}, ['azure.postgresql', 'azure.postgresql']],
  ['aws.rds', { engine: 'mysql' }, {}, ['azure.mysql', 'azure.mysql']],
  ['aws.rds', { engine: 'mariadb' }, {}, ['azure.mysql', 'azure.virtual-machines']],
  [
    'aws.rds',
    { engine: 'sqlserver' },
    {},
    [
      'azure.sql-database',
      'azure.sql-managed-instance',
      'azure.sql-database',
      'azure.sql-managed-instance',
      'azure.sql-vm',
    ],
  ],
  ['aws.rds', { engine: 'oracle' }, {}, ['azure.oracle-database', 'azure.virtual-machines', 'azure.oracle-database']],
  ['aws.rds', { engine: 'db2' }, { role: 'database' }, ['azure.virtual-machines']],
  ['aws.aurora', {}, {}, ['azure.postgresql', 'azure.mysql', 'azure.sql-database', 'azure.horizondb']],
  ['aws.aurora', { engine: 'postgresql' }, {}, ['azure.postgresql', 'azure.postgresql', 'azure.horizondb']],
  [
    'aws.aurora',
    { engine: 'postgresql', serverless: true },
    {},
    ['azure.postgresql', 'azure.postgresql', 'azure.postgresql', 'azure.horizondb'],
  ],
  [
    'aws.aurora',
    { engine: 'postgresql', crossRegionReplica: true },
    {},
    ['azure.postgresql', 'azure.postgresql', 'azure.postgresql', 'azure.horizondb'],
  ],
  ['aws.aurora', { engine: 'mysql' }, {}, ['azure.mysql', 'azure.mysql']],
  ['aws.aurora-dsql', {}, {}, ['azure.postgresql', 'azure.cosmos-db']],
  ['aws.aurora-dsql', { crossRegionReplica: true }, {}, ['azure.cosmos-db', 'azure.postgresql', 'azure.cosmos-db']],
  ['aws.rds-custom', {}, {}, ['azure.sql-vm', 'azure.sql-managed-instance']],
  ['aws.rds-custom', { engine: 'oracle' }, {}, ['azure.oracle-database']],
  ['aws.rds-custom', { engine: 'sqlserver' }, {}, ['azure.sql-vm', 'azure.sql-vm', 'azure.sql-managed-instance']],
  ['aws.rds-proxy', {}, {}, ['absorbed']],
  ['aws.dynamodb', {}, {}, ['azure.cosmos-db', 'azure.table-storage']],
  ['aws.dynamodb', { crossRegionReplica: true }, {}, ['azure.cosmos-db', 'azure.cosmos-db', 'azure.table-storage']],
  ['aws.dax', {}, {}, ['azure.cosmos-db', 'azure.managed-redis']],
  ['aws.documentdb', {}, {}, ['azure.documentdb', 'azure.cosmos-db']],
  ['aws.neptune', {}, {}, ['azure.cosmos-db', 'azure.fabric']],
  ['aws.keyspaces', {}, {}, ['azure.managed-cassandra', 'azure.cosmos-db']],
  ['aws.elasticache', {}, {}, ['azure.managed-redis']],
  ['aws.elasticache', { engine: 'memcached' }, {}, ['azure.managed-redis', 'azure.managed-redis']],
  ['aws.memorydb', {}, {}, ['azure.managed-redis']],
  ['aws.timestream', {}, {}, ['azure.data-explorer']],
  ['aws.timestream-influxdb', {}, {}, ['azure.data-explorer', 'azure.virtual-machines']],
  ['aws.oracle-database-at-aws', {}, {}, ['azure.oracle-database']],
  ['aws.simpledb', {}, {}, ['azure.table-storage']],
  ['azure.sql-database', {}, { engine: 'sqlserver' }, ['aws.rds']],
  ['azure.sql-managed-instance', {}, { engine: 'sqlserver' }, ['aws.rds']],
  ['azure.sql-vm', {}, { role: 'database' }, ['aws.ec2', 'aws.rds-custom', 'aws.rds']],
  ['azure.postgresql', {}, { engine: 'postgresql' }, ['aws.rds', 'aws.aurora']],
  ['azure.mysql', {}, { engine: 'mysql' }, ['aws.rds', 'aws.aurora']],
  ['azure.horizondb', {}, { engine: 'postgresql' }, ['aws.aurora']],
  ['azure.oracle-database', {}, {}, ['aws.oracle-database-at-aws', 'aws.rds']],
  ['azure.cosmos-db', {}, {}, ['aws.dynamodb', 'aws.documentdb', 'aws.neptune', 'aws.keyspaces']],
  [
    'azure.cosmos-db',
    { crossRegionReplica: true },
    {},
    ['aws.dynamodb', 'aws.dynamodb', 'aws.documentdb', 'aws.neptune', 'aws.keyspaces'],
  ],
  ['azure.documentdb', {}, {}, ['aws.documentdb']],
  ['azure.managed-redis', {}, {}, ['aws.elasticache', 'aws.memorydb']],
  ['azure.cache-for-redis', {}, {}, ['aws.elasticache']],
  ['azure.table-storage', {}, {}, ['aws.dynamodb']],
];

test.each(CHOICES)('%s with %o starts with %o and offers %o', (from, stated, set, choices) => {
  const { face, rows, ways } = choicesOf(alone(from, stated));
  expect(ways).toEqual(choices);
  expect(rows[0]?.set ?? {}).toEqual(set);
  if (rows[0]?.effect === 'twin') expect([face.state, face.service.id]).toEqual(['shown', choices[0]]);
});

test('the cache of a table is built into the account that takes the table', () => {
  const cached = diagram('aws').node('x', 'aws.dax').node('table', 'aws.dynamodb').connect('x', 'table');
  expect(choicesOf(cached).ways).toEqual(['absorbed', 'azure.cosmos-db', 'azure.managed-redis']);
});

test('a relational database never changes its engine in silence', () => {
  const ENGINES: Readonly<Record<string, string>> = {
    'azure.postgresql': 'postgresql',
    'azure.mysql': 'mysql',
    'azure.sql-database': 'sqlserver',
    'azure.oracle-database': 'oracle',
  };
  for (const from of ['aws.rds', 'aws.aurora']) {
    for (const engine of ['postgresql', 'mysql', 'sqlserver', 'oracle']) {
      const [first] = choicesOf(alone(from, { engine })).rows;
      if (ENGINES[first?.to ?? ''] === engine) continue;
      if (first?.when === undefined) expect(first?.caveat, `${from} ${engine}`).toMatch(/not stated/);
      else expect.unreachable(`${from} ${engine} becomes ${first.to}`);
    }
  }
});
