import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedNumber } from '../../stated.ts';
import { tiersOf } from '../../tiers.ts';
import { nameOf } from '../../wording.ts';
import { zonesOf } from '../../zones.ts';

export const endpointZones: Rule = {
  meta: {
    id: 'endpoint-zones',
    code: 'HA-027',
    category: 'availability',
    severity: 'info',
    relaxed: 'info',
    productionOnly: true,
    providers: ['aws'],
    title: 'An interface endpoint in fewer zones than what uses it',
    why: 'An interface endpoint is a network interface in each subnet that it is given, and each lives in one zone. Users in a zone without one cross to another zone, pay for it, and lose the service when that zone fails.',
    messages: { fewer: '{name} is in {count} of the {total} zones of what uses it.' },
    remedy: 'Give the endpoint a subnet in each zone that uses it.',
    source: 'aws-privatelink-interface',
  },
  check: (view) => tiersOf(view, view.all('aws.vpc-endpoint')).flatMap((tier) => reportFor(view, tier) ?? []),
};

function reportFor(view: SideView, tier: readonly ViewNode[]): Report | undefined {
  const [first] = tier;
  if (first === undefined) return undefined;
  const users = tier.flatMap(({ id }) => view.incoming(id).map(({ source }) => source));
  const total = zonesOf(view, users).length;
  const azCount = tier.length === 1 ? statedNumber(view, first, 'azCount') : undefined;
  const isKnown = azCount !== undefined || tier.every(({ id }) => placementOf(view, id).zones.length > 0);
  const count = azCount ?? zonesOf(view, tier).length;
  if (!isKnown || count >= total) return undefined;
  return {
    message: 'fewer',
    data: { name: nameOf(first), count, total },
    nodes: tier.map(({ id }) => id),
    property: azCount === undefined ? 'zones' : 'azCount',
    fix: azCount === undefined ? undefined : settingFix('Use every zone', first, { azCount: total }),
  };
}
