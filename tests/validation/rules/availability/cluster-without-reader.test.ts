import { clusterWithoutReader } from '../../../../shared/validation/rules/availability/cluster-without-reader.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

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
    },
  },
});
