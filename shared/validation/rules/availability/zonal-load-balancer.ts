import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { zonesFix } from '../../fixes/set-zones.ts';
import { severalFix } from '../../fixes/several.ts';
import { membersOf } from '../../membership.ts';
import { isInRegionWithoutZones } from '../../region-zones.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag } from '../../stated.ts';
import { tiersOf } from '../../tiers.ts';
import { nameOf, zonesText } from '../../wording.ts';
import { areInOneZone, zonesOf } from '../../zones.ts';

export const zonalLoadBalancer: Rule = {
  meta: {
    id: 'zonal-load-balancer',
    code: 'HA-019',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    providers: ['azure'],
    title: 'A load balancer in one zone before machines in several',
    why: 'The frontend address of an Azure Load Balancer is zone-redundant, or bound to one zone. Bound to one zone it goes down with it, and the healthy machines in the other zones are out of reach.',
    messages: {
      zone: 'The frontend of {name} is in {zones}, its backends in {others}; they are out of reach when it fails.',
      off: 'The frontend of {name} is not zone-redundant, but its backends are in {others}; they may be out of reach when one zone fails.',
    },
    remedy: 'Use a zone-redundant frontend.',
    source: 'az-lb-reliability',
  },
  check: (view) => tiersOf(view, view.all('azure.load-balancer')).flatMap((tier) => reportFor(view, tier) ?? []),
};

function reportFor(view: SideView, tier: readonly ViewNode[]): Report | undefined {
  const [first] = tier;
  if (first === undefined || tier.some(({ id }) => statedFlag(view, id, 'zoneRedundant') === true)) return undefined;
  const backends = zonesOf(
    view,
    tier.flatMap(({ id }) => backendsOf(view, id)),
  );
  if (backends.length < 2 || isInRegionWithoutZones(view, first.id) || hasSiblingInOtherZone(view, first))
    return undefined;
  const base = { nodes: tier.map(({ id }) => id) };
  const data = { name: nameOf(first), others: zonesText(view, backends) };
  if (areInOneZone(view, tier)) {
    const zones = zonesText(view, zonesOf(view, tier));
    return { ...base, message: 'zone', data: { ...data, zones }, property: 'zones', fix: redundantFix(tier) };
  }
  // Several that name no zone may be one for each.
  if (tier.length > 1 || zonesOf(view, tier).length > 0 || statedFlag(view, first, 'zoneRedundant') !== false) {
    return undefined;
  }
  const fix = settingFix('Make zone redundant', first, { zoneRedundant: true });
  return { ...base, message: 'off', data, property: 'zoneRedundant', fix };
}

/** What is drawn in the frame of a zone has to be moved out of it first. */
function redundantFix(tier: readonly ViewNode[]): OfferedFix | undefined {
  if (!tier.every(({ node }) => (node.zones ?? []).length > 0)) return undefined;
  const label = 'Make zone redundant';
  return severalFix(label, zonesFix(label, tier, ['1', '2', '3']), settingFix(label, tier, { zoneRedundant: true }));
}

function backendsOf(view: SideView, id: string): readonly ViewNode[] {
  return view.outgoing(id).flatMap(({ to }) => {
    const target = view.nodes.get(to);
    if (target === undefined) return [];
    return hasTrait(target, 'scaling-group') ? [target, ...membersOf(view, to)] : [target];
  });
}

/** One zonal load balancer for each zone, behind something that routes around the one that fails. */
function hasSiblingInOtherZone(view: SideView, { id }: ViewNode): boolean {
  const own = placementOf(view, id).zones;
  const routers = view.incoming(id).filter(({ source }) => hasTrait(source, 'global-router'));
  return routers
    .flatMap(({ from }) => view.outgoing(from))
    .some(({ to }) => {
      const isBalancer = view.nodes.get(to)?.service.id === 'azure.load-balancer';
      return isBalancer && placementOf(view, to).zones.some((zone) => !own.includes(zone));
    });
}
