import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { PropertyValue } from '../../../document/schema.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedNumber } from '../../stated.ts';
import { tiersOf } from '../../tiers.ts';
import { nameOf } from '../../wording.ts';
import { areInOneZone } from '../../zones.ts';

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
  check: (view) => {
    const clusters = view.all('aws.aurora', 'aws.documentdb', 'aws.neptune');
    return tiersOf(view, clusters).flatMap((tier) =>
      tier.flatMap((node) => {
        if (statedFlag(view, node, 'headless') === true || hasPeer(view, node, tier)) return [];
        const cause = causeOf(view, node);
        return cause === undefined ? [] : [{ ...cause, data: { name: nameOf(node) }, nodes: [node.id] }];
      }),
    );
  },
};

/** Writer and reader drawn as a box each, not known to share a zone. */
function hasPeer(view: SideView, node: ViewNode, tier: readonly ViewNode[]): boolean {
  const { region } = placementOf(view, node);
  const peers = tier.filter(({ id }) => placementOf(view, id).region === region);
  return peers.length > 1 && !areInOneZone(view, peers);
}

/** One cause by itself; where several hold, what mends the first leaves the next. */
function causeOf(view: SideView, node: ViewNode): Pick<Report, 'message' | 'property' | 'fix'> | undefined {
  const instances = statedNumber(view, node, 'instanceCount');
  const readers = statedNumber(view, node, 'replicas');
  if (instances !== undefined && instances < 2 && (readers ?? 0) === 0) {
    const settings = readers === 0 ? { instanceCount: 2, replicas: 1 } : { instanceCount: 2 };
    return { message: 'alone', property: 'instanceCount', fix: withZones(view, node, settings) };
  }
  if (instances === undefined && readers === 0) {
    return { message: 'alone', property: 'replicas', fix: withZones(view, node, { replicas: 1 }) };
  }
  if (statedNumber(view, node, 'azCount') === 1) {
    return { message: 'zone', property: 'azCount', fix: withZones(view, node, {}, 'Spread over two zones') };
  }
  return statedFlag(view, node, 'zoneRedundant') === false
    ? { message: 'zone', property: 'zoneRedundant', fix: withZones(view, node, {}, 'Spread over two zones') }
    : undefined;
}

/** A reader beside the writer would fail with its zone, so what states a single zone goes too. */
function withZones(
  view: SideView,
  node: ViewNode,
  settings: Readonly<Record<string, PropertyValue>>,
  label = 'Add a reader in another zone',
): OfferedFix {
  return settingFix(label, node, {
    ...settings,
    ...(statedNumber(view, node, 'azCount') === 1 && { azCount: 2 }),
    ...(statedFlag(view, node, 'zoneRedundant') === false && { zoneRedundant: true }),
  });
}
