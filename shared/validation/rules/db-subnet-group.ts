import { placementOf } from '../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import { onePerCause } from '../one-per-cause.ts';
import type { Rule } from '../rule.ts';
import { namesOf } from '../wording.ts';

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
    },
    remedy: 'Add a subnet in another Availability Zone to the subnet group.',
    source: 'rule-rds-subnet-group',
  },
  check: (view) =>
    onePerCause(view.all('aws.rds', 'aws.aurora').filter((node) => hasNarrowGroup(view, node))).map((nodes) => ({
      message: nodes.length === 1 ? 'one' : 'several',
      data: { names: namesOf(nodes) },
      nodes: nodes.map(({ id }) => id),
      property: 'subnets',
    })),
};

/** What comes from Azure sits in one subnet, and on AWS a subnet is in one zone, whichever it will be. */
function hasNarrowGroup(view: SideView, node: ViewNode): boolean {
  const { subnets, zones } = placementOf(view, node.id);
  if (node.face.origin === 'derived') return subnets.length === 1 && zones.length < 2;
  return (node.node.subnets ?? []).length > 0 && zones.length === 1;
}
