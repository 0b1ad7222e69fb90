import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import type { Rule } from '../rule.ts';
import { statedFlag, statedNumber } from '../stated.ts';
import { nameOf } from '../wording.ts';

export const clusterWithoutReader: Rule = {
  meta: {
    id: 'cluster-without-reader',
    code: 'HA-006',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    providers: ['aws'],
    title: 'A database cluster with one instance or in one zone',
    why: 'Aurora, DocumentDB and Neptune keep the data in three zones, but the instance that serves it runs in one. Without a reader elsewhere a failover has to build a new instance first, which takes minutes instead of seconds.',
    messages: {
      alone: '{name} has a single instance: its storage survives the loss of a zone, its compute does not.',
      zone: '{name} has all its instances in one zone: its storage survives the loss of that zone, its compute does not.',
    },
    remedy: 'Add a reader in another Availability Zone.',
    source: 'rule-aurora-high-availability',
  },
  check: (view) =>
    view.all('aws.aurora', 'aws.documentdb', 'aws.neptune').flatMap((node) => {
      if (statedFlag(view, node.id, 'headless') === true) return [];
      const cause = causeOf(view, node);
      return cause === undefined ? [] : [{ ...cause, data: { name: nameOf(node) }, nodes: [node.id] }];
    }),
};

function causeOf(view: SideView, node: ViewNode): { message: string; property: string } | undefined {
  const instances = statedNumber(view, node.id, 'instanceCount');
  const readers = statedNumber(view, node.id, 'replicas');
  if (instances !== undefined && instances < 2 && (readers ?? 0) === 0) {
    return { message: 'alone', property: 'instanceCount' };
  }
  if (instances === undefined && readers === 0) return { message: 'alone', property: 'replicas' };
  if (statedNumber(view, node.id, 'azCount') === 1) return { message: 'zone', property: 'azCount' };
  return statedFlag(view, node.id, 'zoneRedundant') === false
    ? { message: 'zone', property: 'zoneRedundant' }
    : undefined;
}
