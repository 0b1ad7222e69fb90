import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { zonesFix } from '../../fixes/set-zones.ts';
import { clustersWithoutPools, haveOneNode, poolsByCluster, singleZoneOf } from '../../kubernetes-pools.ts';
import { isInRegionWithoutZones } from '../../region-zones.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedNumber } from '../../stated.ts';
import { nameOf } from '../../wording.ts';
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
      off: 'The nodes of {name} are not spread over zones; the loss of one zone can stop every pod.',
      node: '{name} has a single node; nothing can be moved when it fails.',
    },
    remedy: 'Spread the node pools over three zones and run at least three nodes.',
    source: 'rule-aks-availability-zones',
  },
  check: (view) => {
    const pools = view.all('azure.aks-node-pool');
    const clusters = clustersWithoutPools(view, view.all('azure.aks-cluster'), pools);
    const groups = [...poolsByCluster(view, pools).values(), ...clusters.map((cluster) => [cluster])];
    return groups.flatMap((group) => reportFor(view, group) ?? []);
  },
};

function reportFor(view: SideView, pools: readonly ViewNode[]): Report | undefined {
  const [first] = pools;
  if (first === undefined) return undefined;
  const nodes = pools.map(({ id }) => id);
  if (haveOneNode(view, pools)) {
    return {
      message: 'node',
      data: { name: nameOf(first) },
      nodes,
      property: 'instanceCount',
      fix: threeNodes(view, first),
    };
  }
  if (isInRegionWithoutZones(view, first.id)) return undefined;
  const zones = singleZoneOf(view, pools);
  if (zones === undefined) return areNotSpread(view, pools) ? offReport(pools, first, nodes) : undefined;
  return {
    message: 'zone',
    data: { name: nameOf(first), zones },
    nodes,
    property: 'zones',
    fix: threeZones(view, pools),
  };
}

/** Nodes of a pool without zones may all be placed in the same one. */
function areNotSpread(view: SideView, pools: readonly ViewNode[]): boolean {
  return pools.every(({ id }) => statedFlag(view, id, 'zoneRedundant') === false) && zonesOf(view, pools).length === 0;
}

function offReport(pools: readonly ViewNode[], first: ViewNode, nodes: readonly string[]): Report {
  const fix = settingFix('Spread over zones', pools, { zoneRedundant: true });
  return { message: 'off', data: { name: nameOf(first) }, nodes, property: 'zoneRedundant', fix };
}

/** A pool that is drawn in the frame of a zone has to be moved out of it first. */
function threeZones(view: SideView, pools: readonly ViewNode[]): OfferedFix | undefined {
  if (zonesOf(view, pools).length === 0) return settingFix('Use three zones', pools, { azCount: 3 });
  const areStated = pools.every(({ node }) => (node.zones ?? []).length > 0);
  return areStated ? zonesFix('Use three zones', pools, ['1', '2', '3']) : undefined;
}

function threeNodes(view: SideView, pool: ViewNode): OfferedFix | undefined {
  if ((statedNumber(view, pool, 'maxInstances') ?? 3) < 3) return undefined;
  return settingFix('Run three nodes', pool, { instanceCount: 3 });
}
