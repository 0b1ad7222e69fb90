import { cacheSingleNode } from '../../../../shared/validation/rules/availability/cache-single-node.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const finding = (
  message: string,
  property: string | null,
  nodes: string[],
  severity: 'error' | 'warning' | 'info' = 'warning',
) => ({
  code: 'HA-011',
  severity,
  message,
  nodes,
  property,
});

const replicas = '"cache" has no replica; its content and its service end with one node.';
const zones = '"cache" is not spread over zones; its content and its service end with one zone.';
const basic = '"cache" is of the Basic tier, which is a single node without an SLA.';

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
    'a Standard cache': diagram('azure').node('cache', 'azure.cache-for-redis', { tier: 'standard' }).done(),
    'a cache of unknown tier': diagram('azure').node('cache', 'azure.cache-for-redis').done(),
    'a Managed Redis that states nothing': diagram('azure').node('cache', 'azure.managed-redis').done(),
    'a cache that is spread over zones': diagram('azure')
      .node('cache', 'azure.cache-for-redis', { tier: 'premium', zoneRedundant: true })
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
      fixed: ['sets replicas: 1 on "cache"'],
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
      fixed: ['sets tier: standard on "cache"'],
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
      fixed: ['sets zoneRedundant: true on "cache"'],
    },
    'no replica and no other zone': {
      diagram: diagram('aws').node('cache', 'aws.elasticache', { replicas: 0, zoneRedundant: false }).done(),
      findings: [finding(replicas, 'replicas', ['cache'])],
      fixed: ['sets replicas: 1 on "cache"', 'sets zoneRedundant: true on "cache"'],
    },
    'Memcached, which knows no replicas': {
      diagram: diagram('aws').node('cache', 'aws.elasticache', { engine: 'memcached', replicas: 0 }).done(),
      findings: [finding(replicas, 'replicas', ['cache'])],
      fixed: [],
    },
    'a replica in the same zone': {
      diagram: diagram('aws').node('cache', 'aws.elasticache', { replicas: 1, zoneRedundant: false }).done(),
      findings: [finding(zones, 'zoneRedundant', ['cache'])],
      fixed: ['sets zoneRedundant: true on "cache"'],
    },
    'the Basic tier that says it is not zone-redundant, which takes a decision': {
      diagram: diagram('azure').node('cache', 'azure.cache-for-redis', { tier: 'basic', zoneRedundant: false }).done(),
      findings: [finding(basic, 'tier', ['cache'])],
      fixed: [],
    },
    'a Premium cache in one zone': {
      diagram: diagram('azure')
        .node('cache', 'azure.cache-for-redis', { tier: 'premium', zoneRedundant: false })
        .done(),
      findings: [finding(zones, 'zoneRedundant', ['cache'])],
      fixed: ['sets zoneRedundant: true on "cache"'],
    },
    'a Standard cache in one zone, without a replica of its own choice': {
      diagram: diagram('azure')
        .node('cache', 'azure.cache-for-redis', { tier: 'standard', zoneRedundant: false, replicas: 0 })
        .done(),
      findings: [finding(zones, 'zoneRedundant', ['cache'])],
      fixed: [],
    },
    'no replica in a test environment, as a hint': {
      diagram: diagram('aws', { environment: 'test' }).node('cache', 'aws.elasticache', { replicas: 0 }).done(),
      findings: [finding(replicas, 'replicas', ['cache'], 'info')],
      fixed: ['sets replicas: 1 on "cache"'],
    },
  },
});
