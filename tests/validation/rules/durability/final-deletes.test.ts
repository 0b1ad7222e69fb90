import { finalDeletes } from '../../../../shared/validation/rules/durability/final-deletes.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

type Properties = Record<string, unknown>;

const bucket = (properties: Properties) => diagram('aws').node('bucket', 'aws.s3', { critical: true, ...properties });
const blob = (properties: Properties, service = 'azure.blob-storage') =>
  diagram('azure').node('blob', service, { critical: true, ...properties });

ruleTable(finalDeletes, {
  valid: {
    'nothing stated': bucket({}).done(),
    'versioning on': bucket({ versioning: true }).done(),
    'objects that are not critical': bucket({ critical: false, versioning: false }).done(),
    'objects of which nobody says that they are critical': diagram('aws')
      .node('bucket', 'aws.s3', { versioning: false })
      .done(),
    'logs that expire': bucket({ versioning: false, retentionDays: 30 }).done(),
    'scratch data': bucket({ versioning: false, role: 'temp' }).done(),
    'a backup service beside it': bucket({ versioning: false })
      .node('backup', 'aws.backup')
      .connect('backup', 'bucket')
      .done(),
    'backups of the blobs': blob({ softDelete: false, backupRetentionDays: 1 }).done(),
    'both on': blob({ versioning: true, softDelete: true }).done(),
    'a data lake, which has no versions': blob(
      { versioning: false, softDelete: true },
      'azure.data-lake-storage',
    ).done(),
    'a bucket, which has no soft delete': bucket({ versioning: true, softDelete: false }).done(),
  },
  invalid: {
    'a bucket without versioning': {
      diagram: bucket({ versioning: false }).done(),
      findings: [
        {
          code: 'DUR-006',
          severity: 'info',
          message: '"bucket" holds critical objects and keeps no old versions of them.',
          nodes: ['bucket'],
          property: 'versioning',
        },
      ],
      fixed: ['sets versioning: true on "bucket"'],
    },
    'a bucket with a role': {
      diagram: bucket({ versioning: false, role: 'system-of-record' }).done(),
      findings: [
        {
          code: 'DUR-006',
          severity: 'info',
          message: '"bucket" holds critical objects and keeps no old versions of them.',
          nodes: ['bucket'],
          property: 'versioning',
        },
      ],
      fixed: ['sets versioning: true on "bucket"'],
    },
    'blobs without soft delete': {
      diagram: blob({ versioning: true, softDelete: false, backupRetentionDays: 0 }).done(),
      findings: [
        {
          code: 'DUR-006',
          severity: 'info',
          message: '"blob" holds critical objects, and what is deleted there cannot be restored.',
          nodes: ['blob'],
          property: 'softDelete',
        },
      ],
      fixed: ['sets softDelete: true on "blob"'],
    },
    'blobs without versioning': {
      diagram: blob({ versioning: false, softDelete: true }).done(),
      findings: [
        {
          code: 'DUR-006',
          severity: 'info',
          message: '"blob" holds critical objects and keeps no old versions of them.',
          nodes: ['blob'],
          property: 'versioning',
        },
      ],
      fixed: ['sets versioning: true on "blob"'],
    },
    'a storage account without either': {
      diagram: blob({ versioning: false, softDelete: false }, 'azure.storage-account').done(),
      findings: [
        {
          code: 'DUR-006',
          severity: 'info',
          message: '"blob" holds critical objects and keeps neither old versions nor deleted objects.',
          nodes: ['blob'],
          property: 'versioning',
        },
      ],
      fixed: ['sets softDelete: true on "blob"', 'sets versioning: true on "blob"'],
    },
    'a data lake without soft delete': {
      diagram: blob({ softDelete: false }, 'azure.data-lake-storage').done(),
      findings: [
        {
          code: 'DUR-006',
          severity: 'info',
          message: '"blob" holds critical objects, and what is deleted there cannot be restored.',
          nodes: ['blob'],
          property: 'softDelete',
        },
      ],
      fixed: ['sets softDelete: true on "blob"'],
    },
    'a reader beside it is no backup': {
      diagram: bucket({ versioning: false }).node('fn', 'aws.lambda').connect('fn', 'bucket').done(),
      findings: [
        {
          code: 'DUR-006',
          severity: 'info',
          message: '"bucket" holds critical objects and keeps no old versions of them.',
          nodes: ['bucket'],
          property: 'versioning',
        },
      ],
      fixed: ['sets versioning: true on "bucket"'],
    },
    'a vault of Glacier without versioning': {
      diagram: diagram('aws').node('vault', 'aws.s3-glacier', { critical: true, versioning: false }).done(),
      findings: [
        {
          code: 'DUR-006',
          severity: 'info',
          message: '"vault" holds critical objects and keeps no old versions of them.',
          nodes: ['vault'],
          property: 'versioning',
        },
      ],
      fixed: ['sets versioning: true on "vault"'],
    },
  },
});
