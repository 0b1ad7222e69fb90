import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { append } from '../../../group-by.ts';
import { hasTrait } from '../../calls.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedNumber } from '../../stated.ts';
import { nameOf, zonesText } from '../../wording.ts';
import { zonesOf } from '../../zones.ts';

export const aksPoolZones: Rule = {
  meta: {
    id: 'aks-pool-zones',
    code: 'HA-017',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    providers: ['azure'],
    title: 'AKS nodes in one zone',
    why: 'Pods can only move to nodes that exist. When all node pools of a cluster sit in one zone, or there is only one node, the loss of that zone or node stops everything in the cluster.',
    messages: {
      zone: 'All nodes of {name} are in {zones}; the loss of that zone stops every pod.',
      node: '{name} has a single node; nothing can be moved when it fails.',
    },
    remedy: 'Spread the node pools over three zones and run at least three nodes.',
    source: 'rule-aks-availability-zones',
  },
  check: (view) => {
    const byCluster = new Map<string, ViewNode[]>();
    for (const pool of view.all('azure.aks-node-pool')) {
      if (statedFlag(view, pool.id, 'haRequired') === false) continue;
      const cluster = clusterOf(view, pool);
      append(byCluster, cluster, pool);
    }
    return [...byCluster.values()].flatMap((pools) => reportFor(view, pools) ?? []);
  },
};

function clusterOf(view: SideView, pool: ViewNode): string {
  return placementOf(view, pool.id).groups.find((id) => hasTrait(view.nodes.get(id), 'kubernetes')) ?? '';
}

function reportFor(view: SideView, pools: readonly ViewNode[]): Report | undefined {
  const [first] = pools;
  if (first === undefined) return undefined;
  const nodes = pools.map(({ id }) => id);
  const counts = pools.map(({ id }) => statedNumber(view, id, 'instanceCount') ?? 2);
  if (counts.reduce((sum, count) => sum + count, 0) === 1) {
    return {
      message: 'node',
      data: { name: nameOf(first) },
      nodes,
      property: 'instanceCount',
      fix: threeNodes(view, first),
    };
  }
  const isKnown = pools.every(
    ({ id }) => placementOf(view, id).zones.length === 1 || statedNumber(view, id, 'azCount') === 1,
  );
  const zones = zonesOf(view, pools);
  if (!isKnown || zones.length > 1 || (zones.length === 0 && pools.length > 1)) return undefined;
  return {
    message: 'zone',
    data: { name: nameOf(first), zones: zones.length === 1 ? zonesText(zones) : 'one zone' },
    nodes,
    property: 'zones',
  };
}

function threeNodes(view: SideView, pool: ViewNode): OfferedFix | undefined {
  if ((statedNumber(view, pool.id, 'maxInstances') ?? 3) < 3) return undefined;
  return settingFix('Run three nodes', pool, { instanceCount: 3 });
}
