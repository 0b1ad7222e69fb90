import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { append } from '../../../group-by.ts';
import type { OfferedFix } from '../../fix.ts';
import { natPerZoneFix } from '../../fixes/nat-per-zone.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedText } from '../../stated.ts';
import { subnetKind } from '../../subnet-kind.ts';
import { namesOf, zonesText } from '../../wording.ts';
import { zonesOf } from '../../zones.ts';

/** What usually needs a way out; a private subnet with nothing but databases does not. */
const NEEDS_EGRESS = ['compute', 'scaling-group', 'container-cluster', 'kubernetes-nodes'];

export const natPerZone: Rule = {
  meta: {
    id: 'nat-per-zone',
    code: 'HA-007',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    providers: ['aws'],
    title: 'Private subnets that leave through a NAT gateway in another zone',
    why: 'A zonal NAT gateway fails with its zone. Subnets in healthy zones that route through it lose their way to the internet too, and until then all their traffic crosses zones and is billed for it.',
    messages: {
      elsewhere:
        '{nats} in {natZones} also serves private subnets in {zones}; when {natZones} fails, they lose their way out.',
    },
    remedy:
      'Put one NAT gateway into each zone and route each private subnet to its own, or use a regional NAT gateway.',
    source: 'rule-nat-gateway-basics',
  },
  check: (view) => {
    const byNetwork = new Map<string, ViewNode[]>();
    for (const nat of view.all('aws.nat-gateway')) {
      const network = placementOf(view, nat).network?.id ?? '';
      append(byNetwork, network, nat);
    }
    if (byNetwork.size === 0) return [];
    const inUse = new Set(view.all(...NEEDS_EGRESS).flatMap(({ id }) => placementOf(view, id).subnets));
    return [...byNetwork].flatMap(([network, nats]) => reportFor(view, network, nats, inUse));
  },
};

function reportFor(
  view: SideView,
  network: string,
  nats: readonly ViewNode[],
  inUse: ReadonlySet<string>,
): readonly Report[] {
  const areZonal = nats.every(
    ({ id }) => statedText(view, id, 'natMode') !== 'regional' && placementOf(view, id).zones.length === 1,
  );
  if (!areZonal) return [];
  const natZones = zonesOf(view, nats);
  const away = subnetsOf(view, network).filter(({ id }) => {
    const { zones } = placementOf(view, id);
    return zones.length === 1 && !zones.some((zone) => natZones.includes(zone)) && leavesNetwork(view, id, inUse);
  });
  if (away.length === 0) return [];
  return [
    {
      message: 'elsewhere',
      data: { nats: namesOf(nats), natZones: zonesText(view, natZones), zones: zonesText(view, zonesOf(view, away)) },
      nodes: [...nats, ...away].map(({ id }) => id),
      fix: nats[0] && (natPerZoneFix(view, nats[0], zonesOf(view, away)) ?? regionalFix(nats)),
    },
  ];
}

/** It spans the zones by itself. */
function regionalFix(nats: readonly ViewNode[]): OfferedFix {
  return settingFix('Use a regional NAT gateway', nats, { natMode: 'regional' });
}

function subnetsOf(view: SideView, network: string): readonly ViewNode[] {
  return view.all('subnet').filter(({ id }) => (placementOf(view, id).network?.id ?? '') === network);
}

/** Private, and something drawn in it or stated to use it is likely to call out, or its route says so. */
function leavesNetwork(view: SideView, subnetId: string, inUse: ReadonlySet<string>): boolean {
  if (subnetKind(view, subnetId) !== 'private') return false;
  const egress = statedText(view, subnetId, 'egress');
  if (egress !== undefined) return egress === 'nat';
  return inUse.has(subnetId);
}
