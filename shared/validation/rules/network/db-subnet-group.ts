import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { append } from '../../../group-by.ts';
import { secondZoneFix } from '../../fixes/add-zone-subnet.ts';
import { onePerCause } from '../../one-per-cause.ts';
import type { Rule } from '../../rule.ts';
import { labelStem } from '../../tiers.ts';
import { namesOf } from '../../wording.ts';
import { zonesOf } from '../../zones.ts';

/** Where a database is drawn says nothing about its subnet group; only subnets that are stated for it do. */
export const dbSubnetGroup: Rule = {
  meta: {
    id: 'db-subnet-group',
    code: 'NET-007',
    category: 'network',
    severity: 'error',
    providers: ['aws'],
    structural: true,
    title: 'A DB subnet group in fewer than two zones',
    why: 'RDS and Aurora take a subnet group that covers at least two Availability Zones, even for a database that runs in one, so that it can move. A group with fewer is refused.',
    messages: {
      one: 'The DB subnet group of {names} covers one zone; AWS asks for at least two.',
      several: 'The DB subnet groups of {names} cover one zone each; AWS asks for at least two.',
      'derived-one':
        'On AWS, {names} would have one subnet, and a subnet is in one zone; a DB subnet group needs at least two.',
      'derived-several':
        'On AWS, {names} would have one subnet each, and a subnet is in one zone; a DB subnet group needs at least two.',
    },
    remedy: 'Add a subnet in another Availability Zone to the subnet group.',
    source: 'rule-rds-subnet-group',
  },
  check: (view) => {
    const databases = view.all('aws.rds', 'aws.aurora');
    const offenders = clustersOf(view, databases).flatMap((cluster) =>
      hasNarrowGroup(view, cluster) ? cluster.slice(0, 1) : [],
    );
    return onePerCause(offenders).map((nodes) => ({
      message: messageFor(nodes),
      data: { names: namesOf(nodes) },
      nodes: nodes.map(({ id }) => id),
      property: 'subnets',
      fix: secondZoneFix(view, nodes),
    }));
  },
};

/** What is derived states no zone, so the sentence reasons from its single subnet. */
function messageFor(nodes: readonly ViewNode[]): string {
  const isDerived = nodes[0]?.face.origin === 'derived';
  if (nodes.length === 1) return isDerived ? 'derived-one' : 'one';
  return isDerived ? 'derived-several' : 'several';
}

/** A writer and its readers share one group: databases of one network whose labels differ only in their part or zone. */
function clustersOf(view: SideView, databases: readonly ViewNode[]): readonly (readonly ViewNode[])[] {
  const clusters = new Map<string, ViewNode[]>();
  for (const node of databases) {
    const key = `${placementOf(view, node).network?.id ?? ''} ${node.service.id} ${labelStem(node.node.label)}`;
    append(clusters, key, node);
  }
  return [...clusters.values()];
}

/** What comes from Azure sits in one subnet, and on AWS a subnet is in one zone, whichever it will be. */
function hasNarrowGroup(view: SideView, cluster: readonly ViewNode[]): boolean {
  const subnets = new Set(cluster.flatMap(({ id }) => placementOf(view, id).subnets));
  const zones = zonesOf(view, cluster);
  if (cluster.every(({ face }) => face.origin === 'derived')) return subnets.size === 1 && zones.length < 2;
  return cluster.every(({ node }) => (node.subnets ?? []).length > 0) && zones.length === 1;
}
