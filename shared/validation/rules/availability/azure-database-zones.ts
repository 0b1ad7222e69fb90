import { settingFix } from '../../fixes/set-properties.ts';
import { isInRegionWithoutZones } from '../../region-zones.ts';
import { isReplica } from '../../replicas.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

export const azureDatabaseZones: Rule = {
  meta: {
    id: 'azure-database-zones',
    code: 'HA-020',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    productionOnly: true,
    providers: ['azure'],
    title: 'An Azure database without a standby in another zone',
    why: 'Without zone redundancy the database and whatever stands by for it share one zone. When that zone fails the database is down until the zone is back or a backup is restored elsewhere.',
    messages: { single: '{name} is not zone redundant; it is down while its zone is.' },
    remedy: 'Turn on zone redundancy, or zone-redundant high availability on a flexible server.',
    source: 'rule-azure-sql-availability',
  },
  check: (view) =>
    view.all('azure.sql-database', 'azure.sql-managed-instance', 'azure.postgresql', 'azure.mysql').flatMap((node) => {
      if (statedFlag(view, node, 'zoneRedundant') !== false || isReplica(view, node)) return [];
      if (isInRegionWithoutZones(view, node.id)) return [];
      const source = node.service.id.startsWith('azure.sql')
        ? 'rule-azure-sql-availability'
        : 'rule-flexible-server-ha';
      return [
        {
          message: 'single',
          data: { name: nameOf(node) },
          nodes: [node.id],
          property: 'zoneRedundant',
          source,
          fix: offersZones(statedText(view, node, 'tier'))
            ? settingFix('Make zone redundant', node, { zoneRedundant: true })
            : undefined,
        },
      ];
    }),
};

/** The small tiers know no zones: there a person has to weigh the price of a larger one. */
function offersZones(tier: string | undefined): boolean {
  return tier !== 'basic' && tier !== 'standard' && tier !== 'burstable';
}
