import { singleZoneStorage } from '../../../../shared/validation/rules/availability/single-zone-storage.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const store = (service: string, options: Record<string, unknown>, fields = {}) =>
  diagram('aws', fields).node('data', service, { critical: true, ...options });

const finding = (kind: string, property: string, severity: 'warning' | 'info' = 'warning') => ({
  code: 'HA-012',
  severity,
  message: `"data" keeps critical data in one zone (${kind}); the data can be lost with that zone.`,
  nodes: ['data'],
  property,
});

ruleTable(singleZoneStorage, {
  valid: {
    'a bucket of a class over several zones': store('aws.s3', { storageClass: 'standard' }).done(),
    'a bucket that states no class': store('aws.s3', {}).done(),
    'data that can be made again': store('aws.s3', { storageClass: 'one-zone-ia', critical: false }).done(),
    'data of unknown worth': store('aws.efs', { fileSystemClass: 'one-zone', critical: undefined }).done(),
    'a Regional file system': store('aws.efs', { fileSystemClass: 'regional' }).done(),
    'a file system that states no class': store('aws.efs', {}).done(),
    'a Multi-AZ file server': store('aws.fsx-windows', { zoneRedundant: true, azCount: 2 }).done(),
    'a file server that states nothing': store('aws.fsx-ontap', {}).done(),
    'a scratch file system for computing': store('aws.fsx-lustre', { critical: false }).done(),
    'Lustre in front of a bucket': store('aws.fsx-lustre', {})
      .node('bucket', 'aws.s3')
      .connect('bucket', 'data', { kind: 'data' })
      .done(),
    'a copy in another region': store('aws.efs', { fileSystemClass: 'one-zone', crossRegionReplica: true }).done(),
    'a bucket that another follows': store('aws.s3', { storageClass: 'one-zone-ia' })
      .node('copy', 'aws.s3')
      .connect('data', 'copy', { kind: 'replication' })
      .done(),
    'a bucket that follows another': store('aws.s3', { storageClass: 'one-zone-ia' })
      .node('first', 'aws.s3')
      .connect('first', 'data', { kind: 'replication' })
      .done(),
    'data that needs no high availability': store('aws.s3', { storageClass: 'one-zone-ia', haRequired: false }).done(),
    'an LRS account on Azure': diagram('azure')
      .node('data', 'azure.storage-account', { redundancy: 'lrs', critical: true })
      .done(),
  },
  invalid: {
    'S3 One Zone-IA': {
      diagram: store('aws.s3', { storageClass: 'one-zone-ia' }).done(),
      findings: [finding('S3 One Zone-IA', 'storageClass')],
      fixed: ['sets storageClass: standard-ia on "data"'],
    },
    'S3 Express One Zone, whose speed no other class has': {
      diagram: store('aws.s3', { storageClass: 'express-one-zone' }).done(),
      findings: [finding('S3 Express One Zone', 'storageClass')],
      fixed: [],
    },
    'EFS One Zone': {
      diagram: store('aws.efs', { fileSystemClass: 'one-zone' }).done(),
      findings: [finding('EFS One Zone', 'fileSystemClass')],
      fixed: ['sets fileSystemClass: regional on "data"'],
    },
    'a Single-AZ file server': {
      diagram: store('aws.fsx-windows', { zoneRedundant: false }).done(),
      findings: [finding('Single-AZ', 'zoneRedundant')],
      fixed: ['sets zoneRedundant: true on "data"'],
    },
    'a file server in one zone': {
      diagram: store('aws.fsx-openzfs', { azCount: 1 }).done(),
      findings: [finding('Single-AZ', 'azCount')],
      fixed: ['sets azCount: 2 on "data"', 'sets zoneRedundant: true on "data"'],
    },
    'Lustre on its own': {
      diagram: store('aws.fsx-lustre', {}).done(),
      findings: [finding('FSx for Lustre', 'critical')],
      fixed: [],
    },
    'a file server that only computers read': {
      diagram: store('aws.fsx-ontap', { zoneRedundant: false, crossRegionReplica: false })
        .node('vm', 'aws.ec2')
        .connect('vm', 'data', { kind: 'replication' })
        .node('bucket', 'aws.s3')
        .connect('vm', 'bucket', { kind: 'data' })
        .done(),
      findings: [finding('Single-AZ', 'zoneRedundant')],
      fixed: ['sets zoneRedundant: true on "data"'],
    },
    'a file server beside a bucket, which is no copy': {
      diagram: store('aws.efs', { fileSystemClass: 'one-zone' })
        .node('bucket', 'aws.s3')
        .connect('data', 'bucket', { kind: 'data' })
        .done(),
      findings: [finding('EFS One Zone', 'fileSystemClass')],
      fixed: ['sets fileSystemClass: regional on "data"'],
    },
    'a file system with backups, as a hint': {
      diagram: store('aws.efs', { fileSystemClass: 'one-zone', backupRetentionDays: 1 }).done(),
      findings: [
        {
          ...finding('EFS One Zone', 'fileSystemClass', 'info'),
          message:
            '"data" keeps critical data in one zone (EFS One Zone); after the loss of that zone it comes back only from a backup.',
        },
      ],
      fixed: ['sets fileSystemClass: regional on "data"'],
    },
    'a file system whose backups are off': {
      diagram: store('aws.efs', { fileSystemClass: 'one-zone', backupRetentionDays: 0 }).done(),
      findings: [finding('EFS One Zone', 'fileSystemClass')],
      fixed: ['sets fileSystemClass: regional on "data"'],
    },
    'a development diagram, as a hint': {
      diagram: store('aws.s3', { storageClass: 'one-zone-ia' }, { environment: 'development' }).done(),
      findings: [finding('S3 One Zone-IA', 'storageClass', 'info')],
      fixed: ['sets storageClass: standard-ia on "data"'],
    },
  },
});
