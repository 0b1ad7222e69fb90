import { cacheSingleNode } from '../../../../shared/validation/rules/availability/cache-single-node.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(cacheSingleNode, {
  valid: {
    replicas: diagram('aws').node('cache', 'aws.elasticache', { replicas: 1, zoneRedundant: true }).done(),
    'nothing stated': diagram('aws').node('cache', 'aws.elasticache').done(),
    'a serverless cache': diagram('aws').node('cache', 'aws.elasticache', { serverless: true, replicas: 0 }).done(),
    'a side cache that needs no high availability': diagram('aws')
      .node('cache', 'aws.elasticache', { engine: 'memcached', replicas: 0, haRequired: false })
      .done(),
    'a highly available Managed Redis': diagram('azure')
      .node('cache', 'azure.managed-redis', { zoneRedundant: true })
      .done(),
  },
  invalid: {
    'no replica': {
      diagram: diagram('aws').node('cache', 'aws.elasticache', { replicas: 0 }).done(),
      findings: [
        {
          code: 'HA-011',
          severity: 'warning',
          message: '"cache" has no replica; its content and its service end with one node.',
          nodes: ['cache'],
          property: 'replicas',
        },
      ],
    },
    'the Basic tier': {
      diagram: diagram('azure').node('cache', 'azure.cache-for-redis', { tier: 'basic' }).done(),
      findings: [
        {
          code: 'HA-011',
          severity: 'warning',
          message: '"cache" is of the Basic tier, which is a single node without an SLA.',
          nodes: ['cache'],
          property: 'tier',
        },
      ],
    },
    'high availability turned off': {
      diagram: diagram('azure').node('cache', 'azure.managed-redis', { zoneRedundant: false }).done(),
      findings: [
        {
          code: 'HA-011',
          severity: 'warning',
          message: '"cache" has high availability turned off; its content and its service end with one node.',
          nodes: ['cache'],
          property: 'zoneRedundant',
        },
      ],
    },
  },
});
