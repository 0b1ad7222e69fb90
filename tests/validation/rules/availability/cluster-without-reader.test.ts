import { clusterWithoutReader } from '../../../../shared/validation/rules/availability/cluster-without-reader.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const finding = (
  message: string,
  property: string | null,
  nodes: string[],
  severity: 'error' | 'warning' | 'info' = 'warning',
) => ({
  code: 'HA-006',
  severity,
  message,
  nodes,
  property,
});

const alone = '"db" has a single instance: its storage survives the loss of a zone, its compute does not.';
const inOneZone =
  '"db" has all its instances in one zone: its storage survives the loss of that zone, its compute does not.';

ruleTable(clusterWithoutReader, {
  valid: {
    'writer and reader': diagram('aws').node('db', 'aws.aurora', { instanceCount: 2, azCount: 2 }).done(),
    'a serverless cluster with readers': diagram('aws')
      .node('db', 'aws.aurora', { serverless: true, instanceCount: 2 })
      .done(),
    'one writer with a stated reader': diagram('aws')
      .node('db', 'aws.aurora', { instanceCount: 1, replicas: 1 })
      .done(),
    'a headless secondary of a global database': diagram('aws')
      .node('db', 'aws.aurora', { headless: true, instanceCount: 0 })
      .done(),
    'nothing stated': diagram('aws').node('db', 'aws.neptune').done(),
    'several instances and no further reader': diagram('aws')
      .node('db', 'aws.aurora', { instanceCount: 2, replicas: 0 })
      .done(),
    'writer and reader drawn in a zone each': diagram('aws')
      .node('db', 'aws.aurora', { label: 'Aurora writer', instanceCount: 1, zones: ['a'] })
      .node('db2', 'aws.aurora', { label: 'Aurora reader', instanceCount: 1, zones: ['b'] })
      .done(),
    'writer and reader drawn in zones unknown': diagram('aws')
      .node('db', 'aws.aurora', { label: 'Aurora writer', instanceCount: 1 })
      .node('db2', 'aws.aurora', { label: 'Aurora reader', instanceCount: 1 })
      .done(),
    'a cluster that needs no high availability': diagram('aws')
      .node('db', 'aws.aurora', { instanceCount: 1, haRequired: false })
      .done(),
    'a cluster over several zones': diagram('aws').node('db', 'aws.neptune', { zoneRedundant: true }).done(),
  },
  invalid: {
    'a single instance': {
      diagram: diagram('aws').node('db', 'aws.aurora', { instanceCount: 1 }).done(),
      findings: [
        {
          code: 'HA-006',
          severity: 'warning',
          message: '"db" has a single instance: its storage survives the loss of a zone, its compute does not.',
          nodes: ['db'],
          property: 'instanceCount',
        },
      ],
      fixed: ['sets instanceCount: 2 on "db"'],
    },
    'no reader': {
      diagram: diagram('aws').node('db', 'aws.documentdb', { replicas: 0 }).done(),
      findings: [
        {
          code: 'HA-006',
          severity: 'warning',
          message: '"db" has a single instance: its storage survives the loss of a zone, its compute does not.',
          nodes: ['db'],
          property: 'replicas',
        },
      ],
      fixed: ['sets replicas: 1 on "db"'],
    },
    'all instances in one zone': {
      diagram: diagram('aws').node('db', 'aws.neptune', { instanceCount: 3, azCount: 1 }).done(),
      findings: [
        {
          code: 'HA-006',
          severity: 'warning',
          message:
            '"db" has all its instances in one zone: its storage survives the loss of that zone, its compute does not.',
          nodes: ['db'],
          property: 'azCount',
        },
      ],
      fixed: ['sets azCount: 2 on "db"'],
    },
    'a single instance without readers in one zone': {
      diagram: diagram('aws')
        .node('db', 'aws.aurora', { instanceCount: 1, replicas: 0, azCount: 1, zoneRedundant: false })
        .done(),
      findings: [finding(alone, 'instanceCount', ['db'])],
      fixed: [
        'sets azCount: 2 on "db"',
        'sets instanceCount: 2 on "db"',
        'sets replicas: 1 on "db"',
        'sets zoneRedundant: true on "db"',
      ],
    },
    'instances that are said to share a zone': {
      diagram: diagram('aws').node('db', 'aws.documentdb', { instanceCount: 3, zoneRedundant: false }).done(),
      findings: [finding(inOneZone, 'zoneRedundant', ['db'])],
      fixed: ['sets zoneRedundant: true on "db"'],
    },
    'writer and reader drawn in one zone': {
      diagram: diagram('aws')
        .node('db', 'aws.aurora', { label: 'Aurora writer', zones: ['a'], instanceCount: 1 })
        .node('db2', 'aws.aurora', { label: 'Aurora reader', zones: ['a'] })
        .done(),
      findings: [finding(alone.replace('"db"', '"Aurora writer"'), 'instanceCount', ['db'])],
      fixed: ['sets instanceCount: 2 on "Aurora writer"'],
    },
    'a secondary in another region is no reader': {
      diagram: diagram('aws')
        .node('r1', 'aws.region')
        .node('r2', 'aws.region')
        .node('db', 'aws.aurora', { in: 'r1', label: 'Aurora primary', instanceCount: 1 })
        .node('db2', 'aws.aurora', { in: 'r2', label: 'Aurora secondary', headless: true })
        .done(),
      findings: [finding(alone.replace('"db"', '"Aurora primary"'), 'instanceCount', ['db'])],
      fixed: ['sets instanceCount: 2 on "Aurora primary"'],
    },
    'a single instance in development, as a hint': {
      diagram: diagram('aws', { environment: 'development' }).node('db', 'aws.aurora', { instanceCount: 1 }).done(),
      findings: [finding(alone, 'instanceCount', ['db'], 'info')],
      fixed: ['sets instanceCount: 2 on "db"'],
    },
  },
});
