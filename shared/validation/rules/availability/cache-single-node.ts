import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedNumber, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

export const cacheSingleNode: Rule = {
  meta: {
    id: 'cache-single-node',
    code: 'HA-011',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    providers: ['aws', 'azure'],
    title: 'A cache without a replica in another zone',
    why: 'When the only node of a cache fails, sessions are lost and the database behind it takes the full load at once, which is often the real outage. A replica in another zone takes over within seconds.',
    messages: {
      replicas: '{name} has no replica; its content and its service end with one node.',
      zones: '{name} is not spread over zones; its content and its service end with one zone.',
      basic: '{name} is of the Basic tier, which is a single node without an SLA.',
      off: '{name} has high availability turned off; its content and its service end with one node.',
    },
    remedy: 'Add a replica in another zone with automatic failover, or turn high availability on.',
    source: 'rule-elasticache-multi-az',
  },
  check: (view) =>
    view.all('aws.elasticache', 'azure.cache-for-redis', 'azure.managed-redis').flatMap((node) => {
      if (statedFlag(view, node, 'serverless') === true) return [];
      const cause = causeOf(view, node);
      if (cause === undefined) return [];
      const source = view.side === 'aws' ? 'rule-elasticache-multi-az' : 'rule-redis-high-availability';
      return [{ ...cause, data: { name: nameOf(node) }, nodes: [node.id], source }];
    }),
};

function causeOf(view: SideView, node: ViewNode): Pick<Report, 'message' | 'property' | 'fix'> | undefined {
  const zoneRedundant = statedFlag(view, node, 'zoneRedundant');
  if (node.service.id === 'azure.cache-for-redis' && statedText(view, node, 'tier') === 'basic') {
    const fix = zoneRedundant === false ? undefined : settingFix('Use the Standard tier', node, { tier: 'standard' });
    return { message: 'basic', property: 'tier', fix };
  }
  if (node.service.id === 'azure.managed-redis') {
    if (zoneRedundant !== false) return undefined;
    const fix = settingFix('Turn on high availability', node, { zoneRedundant: true });
    return { message: 'off', property: 'zoneRedundant', fix };
  }
  if (node.service.id === 'aws.elasticache' && statedNumber(view, node, 'replicas') === 0) {
    const zones = zoneRedundant === false ? { zoneRedundant: true } : {};
    return {
      message: 'replicas',
      property: 'replicas',
      // Memcached knows no replicas.
      fix:
        statedText(view, node, 'engine') === 'memcached'
          ? undefined
          : settingFix('Add a replica', node, { replicas: 1, ...zones }),
    };
  }
  if (zoneRedundant !== false) return undefined;
  return { message: 'zones', property: 'zoneRedundant', fix: zonesFix(view, node) };
}

/** Spread over zones needs a replica to put into the other one; on Azure the tier decides whether it can be had. */
function zonesFix(view: SideView, node: ViewNode): OfferedFix | undefined {
  if (node.service.id === 'azure.cache-for-redis') {
    const isPremium = statedText(view, node, 'tier') === 'premium';
    return isPremium ? settingFix('Make zone redundant', node, { zoneRedundant: true }) : undefined;
  }
  return settingFix('Turn on Multi-AZ', node, { zoneRedundant: true });
}
