import { placementOf } from '../catalog/placement.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { groupBy } from '../group-by.ts';
import { hasTrait } from './calls.ts';
import { statedFlag, statedNumber } from './stated.ts';
import { isTight } from './tight-groups.ts';
import { zonesText } from './wording.ts';
import { zonesOf } from './zones.ts';

/** Node pools by the cluster that they belong to, without those that need no high availability. */
export function poolsByCluster(view: SideView, pools: readonly ViewNode[]): ReadonlyMap<string, readonly ViewNode[]> {
  const demanding = pools.filter(({ id }) => statedFlag(view, id, 'haRequired') !== false);
  return groupBy(demanding, ({ id }) => clusterOf(view, id));
}

/** Clusters whose pools are not drawn: what they state is said of their nodes. A pool drawn by itself may be of any of them. */
export function clustersWithoutPools(
  view: SideView,
  clusters: readonly ViewNode[],
  pools: readonly ViewNode[],
): readonly ViewNode[] {
  const drawn = new Set(pools.map(({ id }) => clusterOf(view, id)));
  if (drawn.has('')) return [];
  return clusters.filter(({ id }) => !drawn.has(id) && statedFlag(view, id, 'haRequired') !== false);
}

function clusterOf(view: SideView, pool: string): string {
  return placementOf(view, pool).groups.find((id) => hasTrait(view.nodes.get(id), 'kubernetes')) ?? '';
}

/** All the pools together run a single node. A pool that states no number may have many. */
export function haveOneNode(view: SideView, pools: readonly ViewNode[]): boolean {
  const counts = pools.map(({ id }) => statedNumber(view, id, 'instanceCount') ?? 2);
  return counts.reduce((sum, count) => sum + count, 0) === 1;
}

/** The single zone that all the pools together are known to run in, in words; undefined also where they are kept close on purpose. */
export function singleZoneOf(view: SideView, pools: readonly ViewNode[]): string | undefined {
  if (pools.every((pool) => isTight(view, pool))) return undefined;
  const isKnown = pools.every(
    ({ id }) => placementOf(view, id).zones.length === 1 || statedNumber(view, id, 'azCount') === 1,
  );
  const zones = zonesOf(view, pools);
  // Pools that only say that they are in one zone each may be in different ones.
  if (!isKnown || zones.length > 1 || (zones.length === 0 && pools.length > 1)) return undefined;
  return zones.length === 1 ? zonesText(view, zones) : 'one zone';
}
