import { cacheAsStore } from '../../../../shared/validation/rules/durability/cache-as-store.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

type Properties = Record<string, unknown>;

const elasticache = (properties: Properties) =>
  diagram('aws')
    .node('store', 'aws.elasticache', { role: 'system-of-record', ...properties })
    .done();
const one = (service: string, properties: Properties) => diagram('azure').node('store', service, properties).done();

ruleTable(cacheAsStore, {
  valid: {
    MemoryDB: diagram('aws').node('store', 'aws.memorydb', { role: 'system-of-record' }).done(),
    'a cache of sessions that may be lost': elasticache({ role: 'cache' }),
    'a role that nobody states': diagram('aws').node('store', 'aws.elasticache').done(),
    'Valkey with synchronous durability': elasticache({ engine: 'valkey', writeDurability: 'synchronous' }),
    'DAX, which writes through to DynamoDB': diagram('aws').node('dax', 'aws.dax', { role: 'system-of-record' }).done(),
    'a Managed Redis that is a cache': one('azure.managed-redis', { role: 'cache' }),
  },
  invalid: {
    'ElastiCache for Redis OSS': {
      diagram: elasticache({ engine: 'redis' }),
      findings: [
        {
          code: 'DUR-008',
          severity: 'warning',
          message: '"store" is the system of record and a cache: it loses writes when a node fails.',
          nodes: ['store'],
          property: 'role',
        },
      ],
      fixed: ['turns "store" into aws.memorydb'],
    },
    'Memcached, from which there is no simple way out': {
      diagram: elasticache({ engine: 'memcached' }),
      findings: [
        {
          code: 'DUR-008',
          severity: 'warning',
          message: '"store" is the system of record and a cache: it loses writes when a node fails.',
          nodes: ['store'],
          property: 'role',
        },
      ],
      fixed: [],
    },
    'an engine that nobody states': {
      diagram: elasticache({}),
      findings: [
        {
          code: 'DUR-008',
          severity: 'warning',
          message: '"store" is the system of record and a cache: it loses writes when a node fails.',
          nodes: ['store'],
          property: 'role',
        },
      ],
      fixed: ['turns "store" into aws.memorydb'],
    },
    'Valkey without durability': {
      diagram: elasticache({ engine: 'valkey', writeDurability: 'none' }),
      findings: [
        {
          code: 'DUR-008',
          severity: 'warning',
          message: '"store" is the system of record and a cache: it loses writes when a node fails.',
          nodes: ['store'],
          property: 'role',
        },
      ],
      fixed: ['sets writeDurability: synchronous on "store"'],
    },
    'Valkey that logs its writes afterwards': {
      diagram: elasticache({ engine: 'valkey', writeDurability: 'asynchronous' }),
      findings: [
        {
          code: 'DUR-008',
          severity: 'warning',
          message:
            '"store" is the system of record and logs its writes after it has answered: up to ten seconds of them are lost when a node fails.',
          nodes: ['store'],
          property: 'role',
        },
      ],
      fixed: ['sets writeDurability: synchronous on "store"'],
    },
    'serverless Valkey, which has no durability': {
      diagram: elasticache({ engine: 'valkey', serverless: true }),
      findings: [
        {
          code: 'DUR-008',
          severity: 'warning',
          message: '"store" is the system of record and a cache: it loses writes when a node fails.',
          nodes: ['store'],
          property: 'role',
        },
      ],
      fixed: ['turns "store" into aws.memorydb'],
    },
    'Azure Managed Redis': {
      diagram: one('azure.managed-redis', { role: 'system-of-record' }),
      findings: [
        {
          code: 'DUR-008',
          severity: 'warning',
          message: '"store" is the system of record and a cache: it loses writes when a node fails.',
          nodes: ['store'],
          property: 'role',
        },
      ],
      fixed: [],
    },
    'Azure Cache for Redis': {
      diagram: one('azure.cache-for-redis', { role: 'system-of-record' }),
      findings: [
        {
          code: 'DUR-008',
          severity: 'warning',
          message: '"store" is the system of record and a cache: it loses writes when a node fails.',
          nodes: ['store'],
          property: 'role',
        },
      ],
      fixed: [],
    },
  },
});
