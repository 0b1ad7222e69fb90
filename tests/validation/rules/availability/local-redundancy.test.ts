import { localRedundancy } from '../../../../shared/validation/rules/availability/local-redundancy.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const store = (service: string, options: Record<string, unknown>, fields = {}) =>
  diagram('azure', fields).node('data', service, { critical: true, redundancy: 'lrs', ...options });

const finding = (severity: 'warning' | 'info' = 'warning', id = 'data') => ({
  code: 'HA-021',
  severity,
  message: `"${id}" keeps critical data with LRS; all its copies are in one datacentre.`,
  nodes: [id],
  property: 'redundancy',
});

ruleTable(localRedundancy, {
  valid: {
    ZRS: store('azure.storage-account', { redundancy: 'zrs' }).done(),
    GZRS: store('azure.blob-storage', { redundancy: 'gzrs' }).done(),
    'RA-GZRS': store('azure.data-lake-storage', { redundancy: 'ra-gzrs' }).done(),
    'copies in another region': store('azure.storage-account', { redundancy: 'grs' }).done(),
    'redundancy that is not stated': store('azure.files', { redundancy: undefined }).done(),
    "a function app's own account": store('azure.storage-account', { critical: false }).done(),
    'data of unknown worth': store('azure.storage-account', { critical: undefined }).done(),
    'a container registry, which is zone-redundant on every tier': diagram('azure')
      .node('registry', 'azure.container-registry', { tier: 'basic' })
      .done(),
    'objects replicated to another region': store('azure.blob-storage', { crossRegionReplica: true }).done(),
    'objects that another account follows': store('azure.blob-storage', {})
      .node('copy', 'azure.blob-storage')
      .connect('data', 'copy', { kind: 'replication' })
      .done(),
    'data that needs no high availability': store('azure.files', { haRequired: false }).done(),
    'a container with a redundancy of its own in an LRS account': diagram('azure')
      .node('account', 'azure.storage-account', { redundancy: 'lrs' })
      .node('data', 'azure.blob-storage', { in: 'account', critical: true, redundancy: 'zrs' })
      .done(),
    'a bucket of One Zone-IA on AWS': diagram('aws')
      .node('data', 'aws.s3', { storageClass: 'one-zone-ia', critical: true })
      .done(),
    'the twin of a bucket over several zones': {
      diagram: diagram('aws').node('data', 'aws.s3', { storageClass: 'standard-ia', critical: true }).done(),
      side: 'azure',
    },
  },
  invalid: {
    'an account': {
      diagram: store('azure.storage-account', {}).done(),
      findings: [finding()],
      fixed: ['sets redundancy: zrs on "data"'],
    },
    'a file share': {
      diagram: store('azure.files', {}).done(),
      findings: [finding()],
      fixed: ['sets redundancy: zrs on "data"'],
    },
    tables: {
      diagram: store('azure.table-storage', {}).done(),
      findings: [finding()],
      fixed: ['sets redundancy: zrs on "data"'],
    },
    'a data lake': {
      diagram: store('azure.data-lake-storage', {}).done(),
      findings: [finding()],
      fixed: ['sets redundancy: zrs on "data"'],
    },
    'objects in the archive tier, which zone-redundant accounts do not have': {
      diagram: store('azure.blob-storage', { accessTier: 'archive' }).done(),
      findings: [finding()],
      fixed: ['sets redundancy: grs on "data"'],
    },
    'a region without zones': {
      diagram: store('azure.storage-account', { regionHasZones: false }).done(),
      findings: [finding()],
      fixed: ['sets redundancy: grs on "data"'],
    },
    'objects in an account that states the redundancy': {
      diagram: diagram('azure')
        .node('account', 'azure.storage-account', { redundancy: 'lrs' })
        .node('data', 'azure.blob-storage', { in: 'account', critical: true })
        .done(),
      findings: [finding()],
      fixed: ['sets redundancy: zrs on "account"'],
    },
    'an account and what is in it, as one finding': {
      diagram: store('azure.storage-account', {})
        .node('blobs', 'azure.blob-storage', { in: 'data', critical: true })
        .done(),
      findings: [finding()],
      fixed: ['sets redundancy: zrs on "data"'],
    },
    'an arrow of replication to something that keeps no data': {
      diagram: store('azure.storage-account', {})
        .node('vm', 'azure.virtual-machines')
        .connect('data', 'vm', { kind: 'replication' })
        .done(),
      findings: [finding()],
      fixed: ['sets redundancy: zrs on "data"'],
    },
    'another account that it sends data to': {
      diagram: store('azure.storage-account', {})
        .node('copy', 'azure.storage-account')
        .connect('data', 'copy', { kind: 'data' })
        .done(),
      findings: [finding()],
      fixed: ['sets redundancy: zrs on "data"'],
    },
    'a development diagram, as a hint': {
      diagram: store('azure.storage-account', {}, { environment: 'development' }).done(),
      findings: [finding('info')],
      fixed: ['sets redundancy: zrs on "data"'],
    },
    'the twin of a bucket of One Zone-IA': {
      diagram: diagram('aws').node('data', 'aws.s3', { storageClass: 'one-zone-ia', critical: true }).done(),
      side: 'azure',
      findings: [finding()],
      fixed: ['sets redundancy: zrs on "data"'],
    },
  },
});
