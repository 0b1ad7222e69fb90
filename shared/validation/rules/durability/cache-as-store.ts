import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { serviceFix } from '../../fixes/change-service.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

export const cacheAsStore: Rule = {
  meta: {
    id: 'cache-as-store',
    code: 'DUR-008',
    category: 'durability',
    severity: 'warning',
    providers: ['aws', 'azure'],
    title: 'A cache as the primary store',
    why: 'A cache answers a write before anything durable has it. Replicas follow later and lose the last writes in a failover; Memcached has no copy at all, and persistence restores a cache, it does not make a database of it.',
    messages: {
      store: '{name} is the system of record and a cache: it loses writes when a node fails.',
      late: '{name} is the system of record and logs its writes after it has answered: up to ten seconds of them are lost when a node fails.',
    },
    remedy:
      'Keep the record in a database, MemoryDB, or ElastiCache for Valkey with synchronous durability, and use the cache in front of it.',
    source: 'rule-elasticache-durability',
  },
  check: (view) =>
    view.all('aws.elasticache', 'azure.managed-redis', 'azure.cache-for-redis').flatMap((cache) => {
      if (statedText(view, cache, 'role') !== 'system-of-record') return [];
      const report = view.side === 'aws' ? onAws(view, cache) : onAzure(cache);
      return report === undefined ? [] : [report];
    }),
};

/** Valkey 9.0 and later can log every write over several zones before it answers; serverless caches cannot. */
function onAws(view: SideView, cache: ViewNode): Report | undefined {
  const durability = statedText(view, cache, 'writeDurability');
  if (durability === 'synchronous') return undefined;
  const data = { name: nameOf(cache) };
  const message = durability === 'asynchronous' ? 'late' : 'store';
  return { message, data, nodes: [cache.id], property: 'role', fix: fixFor(view, cache) };
}

function onAzure(cache: ViewNode): Report {
  const data = { name: nameOf(cache) };
  return { message: 'store', data, nodes: [cache.id], property: 'role', source: 'az-redis-persistence' };
}

/** Memcached speaks another protocol than MemoryDB. */
function fixFor(view: SideView, cache: ViewNode): OfferedFix | undefined {
  const engine = statedText(view, cache, 'engine');
  if (engine === 'memcached') return undefined;
  const isServerless = statedFlag(view, cache, 'serverless') === true;
  if (engine === 'valkey' && !isServerless) {
    return settingFix('Make writes durable', cache, { writeDurability: 'synchronous' });
  }
  return serviceFix('Use MemoryDB', view, [cache], 'aws.memorydb');
}
