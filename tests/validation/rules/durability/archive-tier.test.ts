import { archiveTier } from '../../../../shared/validation/rules/durability/archive-tier.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const bucket = (storageClass: string, requiredRetrievalSeconds: number) =>
  diagram('aws').node('bucket', 'aws.s3', { storageClass, requiredRetrievalSeconds }).done();
const blob = (properties: Record<string, unknown>) =>
  diagram('azure').node('blob', 'azure.blob-storage', properties).done();

ruleTable(archiveTier, {
  valid: {
    'Glacier Instant Retrieval': bucket('glacier-instant', 1),
    'Flexible Retrieval with a need of five minutes': bucket('glacier-flexible', 300),
    'Deep Archive with a need of 12 hours': bucket('glacier-deep', 43200),
    'Deep Archive with no stated need': diagram('aws')
      .node('bucket', 'aws.s3', { storageClass: 'glacier-deep' })
      .done(),
    'a need without a stated class': diagram('aws').node('bucket', 'aws.s3', { requiredRetrievalSeconds: 1 }).done(),
    'the cold tier on a zone-redundant account': blob({
      accessTier: 'cold',
      redundancy: 'zrs',
      requiredRetrievalSeconds: 1,
    }),
    'the archive tier with a need of a day': blob({ accessTier: 'archive', requiredRetrievalSeconds: 86400 }),
    'the archive tier on RA-GRS': blob({ accessTier: 'archive', redundancy: 'ra-grs' }),
    'the archive tier of an account whose redundancy nobody states': blob({ accessTier: 'archive' }),
    'the archive tier with a need of fifteen hours': blob({ accessTier: 'archive', requiredRetrievalSeconds: 54000 }),
    'the archive tier on LRS': blob({ accessTier: 'archive', redundancy: 'lrs' }),
    'the archive tier on GRS': blob({ accessTier: 'archive', redundancy: 'grs' }),
    'Glacier, seen on Azure with a need of a day': {
      diagram: bucket('glacier-deep', 86400),
      side: 'azure',
    },
  },
  invalid: {
    'Deep Archive needed within a minute': {
      diagram: bucket('glacier-deep', 60),
      findings: [
        {
          code: 'DUR-009',
          severity: 'error',
          message:
            '"bucket" has to be readable within 60 s; the fastest retrieval from its storage class takes up to 43,200 s.',
          nodes: ['bucket'],
          property: 'requiredRetrievalSeconds',
        },
      ],
      fixed: ['sets storageClass: glacier-instant on "bucket"'],
    },
    'Flexible Retrieval needed within a minute': {
      diagram: bucket('glacier-flexible', 60),
      findings: [
        {
          code: 'DUR-009',
          severity: 'error',
          message:
            '"bucket" has to be readable within 60 s; the fastest retrieval from its storage class takes up to 300 s.',
          nodes: ['bucket'],
          property: 'requiredRetrievalSeconds',
        },
      ],
      fixed: ['sets storageClass: glacier-instant on "bucket"'],
    },
    'archived blobs needed within ten minutes': {
      diagram: blob({ accessTier: 'archive', redundancy: 'lrs', requiredRetrievalSeconds: 600 }),
      findings: [
        {
          code: 'DUR-009',
          severity: 'error',
          message:
            '"blob" has to be readable within 600 s; bringing a blob back from the archive tier takes up to 54,000 s.',
          nodes: ['blob'],
          property: 'requiredRetrievalSeconds',
        },
      ],
      fixed: ['sets accessTier: cold on "blob"'],
    },
    'archived blobs needed within two hours, which high priority may reach': {
      diagram: blob({ accessTier: 'archive', requiredRetrievalSeconds: 7200 }),
      findings: [
        {
          code: 'DUR-009',
          severity: 'warning',
          message:
            '"blob" has to be readable within 7,200 s; bringing a blob back from the archive tier takes up to 54,000 s, and high priority promises nothing.',
          nodes: ['blob'],
          property: 'requiredRetrievalSeconds',
        },
      ],
      fixed: ['sets accessTier: cold on "blob"'],
    },
    'the archive tier on a zone-redundant account, as one finding': {
      diagram: blob({ accessTier: 'archive', redundancy: 'ra-gzrs', requiredRetrievalSeconds: 60 }),
      findings: [
        {
          code: 'DUR-009',
          severity: 'error',
          message: '"blob" uses the archive tier with RA-GZRS; accounts with this redundancy have no archive tier.',
          nodes: ['blob'],
          property: 'redundancy',
        },
      ],
      fixed: ['sets accessTier: cold on "blob"'],
    },
    'Flexible Retrieval needed within a second less than five minutes': {
      diagram: bucket('glacier-flexible', 299),
      findings: [
        {
          code: 'DUR-009',
          severity: 'error',
          message:
            '"bucket" has to be readable within 299 s; the fastest retrieval from its storage class takes up to 300 s.',
          nodes: ['bucket'],
          property: 'requiredRetrievalSeconds',
        },
      ],
      fixed: ['sets storageClass: glacier-instant on "bucket"'],
    },
    'Deep Archive needed within a second less than twelve hours': {
      diagram: bucket('glacier-deep', 43199),
      findings: [
        {
          code: 'DUR-009',
          severity: 'error',
          message:
            '"bucket" has to be readable within 43,199 s; the fastest retrieval from its storage class takes up to 43,200 s.',
          nodes: ['bucket'],
          property: 'requiredRetrievalSeconds',
        },
      ],
      fixed: ['sets storageClass: glacier-instant on "bucket"'],
    },
    'archived blobs needed within a second less than an hour': {
      diagram: blob({ accessTier: 'archive', requiredRetrievalSeconds: 3599 }),
      findings: [
        {
          code: 'DUR-009',
          severity: 'error',
          message:
            '"blob" has to be readable within 3,599 s; bringing a blob back from the archive tier takes up to 54,000 s.',
          nodes: ['blob'],
          property: 'requiredRetrievalSeconds',
        },
      ],
      fixed: ['sets accessTier: cold on "blob"'],
    },
    'archived blobs needed within an hour': {
      diagram: blob({ accessTier: 'archive', requiredRetrievalSeconds: 3600 }),
      findings: [
        {
          code: 'DUR-009',
          severity: 'warning',
          message:
            '"blob" has to be readable within 3,600 s; bringing a blob back from the archive tier takes up to 54,000 s, and high priority promises nothing.',
          nodes: ['blob'],
          property: 'requiredRetrievalSeconds',
        },
      ],
      fixed: ['sets accessTier: cold on "blob"'],
    },
    'archived blobs needed within a second less than fifteen hours': {
      diagram: blob({ accessTier: 'archive', requiredRetrievalSeconds: 53999 }),
      findings: [
        {
          code: 'DUR-009',
          severity: 'warning',
          message:
            '"blob" has to be readable within 53,999 s; bringing a blob back from the archive tier takes up to 54,000 s, and high priority promises nothing.',
          nodes: ['blob'],
          property: 'requiredRetrievalSeconds',
        },
      ],
      fixed: ['sets accessTier: cold on "blob"'],
    },
    'the archive tier on ZRS': {
      diagram: blob({ accessTier: 'archive', redundancy: 'zrs' }),
      findings: [
        {
          code: 'DUR-009',
          severity: 'error',
          message: '"blob" uses the archive tier with ZRS; accounts with this redundancy have no archive tier.',
          nodes: ['blob'],
          property: 'redundancy',
        },
      ],
      fixed: ['sets accessTier: cold on "blob"'],
    },
    'the archive tier on GZRS': {
      diagram: blob({ accessTier: 'archive', redundancy: 'gzrs' }),
      findings: [
        {
          code: 'DUR-009',
          severity: 'error',
          message: '"blob" uses the archive tier with GZRS; accounts with this redundancy have no archive tier.',
          nodes: ['blob'],
          property: 'redundancy',
        },
      ],
      fixed: ['sets accessTier: cold on "blob"'],
    },
    'a bucket in Glacier, flipped to an account with ZRS': {
      diagram: diagram('aws').node('bucket', 'aws.s3', { storageClass: 'glacier-deep', redundancy: 'zrs' }).done(),
      side: 'azure',
      findings: [
        {
          code: 'DUR-009',
          severity: 'error',
          message: '"bucket" uses the archive tier with ZRS; accounts with this redundancy have no archive tier.',
          nodes: ['bucket'],
          property: 'redundancy',
        },
      ],
      fixed: ['sets accessTier: cold on "bucket"'],
    },
  },
});
