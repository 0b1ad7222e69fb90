import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { membersOf } from '../../membership.ts';
import { spreadMachinesFix, widenFix } from '../../more-zones-fix.ts';
import { isInRegionWithoutZones } from '../../region-zones.ts';
import type { Report, Rule } from '../../rule.ts';
import { servesTraffic } from '../../serving.ts';
import { statedFlag, statedNumber, statedText } from '../../stated.ts';
import { tiersOf } from '../../tiers.ts';
import { isTight } from '../../tight-groups.ts';
import { nameOf, namesOf, zonesText } from '../../wording.ts';
import { areInOneZone, zonesOf, zonesOfGroup } from '../../zones.ts';

export const singleZoneCapacity: Rule = {
  meta: {
    id: 'single-zone-capacity',
    code: 'HA-002',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    providers: ['aws', 'azure'],
    title: 'All capacity of a tier in one zone',
    why: 'A zone fails as a whole: power, cooling and network are shared in it. Capacity in one zone is lost together, however many instances there are, and a scaling group limited to that zone cannot replace it.',
    messages: {
      group: 'All capacity of {name} is in {zones}; the loss of that zone stops it.',
      off: '{name} is not spread over zones; the loss of one zone can stop it.',
      machines: '{names} share {zones}; the loss of that zone stops them all.',
    },
    remedy: 'Give the group subnets or zones in at least two zones, and spread the machines.',
    source: 'rule-ec2-availability',
    azureSource: 'ms-zones-overview',
  },
  check: (view) => [...groupReports(view), ...machineReports(view)],
};

/** Several boxes for one group, one in each zone, count as one. */
function groupReports(view: SideView): readonly Report[] {
  const groups = view
    .all('scaling-group')
    .filter((node) => !hasTrait(node, 'kubernetes-nodes') && !isTight(view, node));
  return tiersOf(view, groups).flatMap((tier) => groupReport(view, tier) ?? []);
}

function groupReport(view: SideView, tier: readonly ViewNode[]): Report | undefined {
  const [first] = tier;
  const azCounts = tier.flatMap(({ id }) => statedNumber(view, id, 'azCount') ?? []);
  if (first === undefined || azCounts.some((count) => count > 1) || isInRegionWithoutZones(view, first.id)) {
    return undefined;
  }
  const zones = [...new Set(tier.flatMap((group) => zonesOfGroup(view, group)))];
  const isStated = zones.length === 0 && tier.length === 1 && saysOneZone(view, first);
  const isPlaced = zones.length === 1 && tier.every((group) => zonesOfGroup(view, group).length > 0);
  if (!isStated && !isPlaced) return undefined;
  const isOff = isStated && statedNumber(view, first, 'azCount') === undefined;
  return {
    message: isOff ? 'off' : 'group',
    ...(tier.every((group) => isDispensable(view, group)) && { severity: 'info' as const }),
    data: { name: nameOf(first), zones: isPlaced ? zonesText(view, zones) : 'one zone' },
    nodes: tier.map(({ id }) => id),
    property: 'zones',
    fix: isStated ? spreadFix(view, first) : widenFix(view, tier),
  };
}

function saysOneZone(view: SideView, { id }: ViewNode): boolean {
  return statedNumber(view, id, 'azCount') === 1 || statedFlag(view, id, 'zoneRedundant') === false;
}

function spreadFix(view: SideView, node: ViewNode): OfferedFix {
  const isCounted = statedNumber(view, node, 'azCount') === 1;
  const isOff = statedFlag(view, node, 'zoneRedundant') === false;
  return settingFix('Spread over two zones', node, {
    ...(isCounted && { azCount: 2 }),
    ...(isOff && { zoneRedundant: true }),
  });
}

function machineReports(view: SideView): readonly Report[] {
  const machines = view.all('virtual-machine').filter((node) => !isTight(view, node) && !isInGroup(view, node));
  return tiersOf(view, machines).flatMap((tier) => {
    if (tier.length < 2 || !areInOneZone(view, tier)) return [];
    if (!tier.some(({ id }) => servesTraffic(view, id))) return [];
    return [
      {
        message: 'machines',
        data: { names: namesOf(tier), zones: zonesText(view, zonesOf(view, tier)) },
        nodes: tier.map(({ id }) => id),
        property: 'zones',
        fix: spreadMachinesFix(view, tier),
      },
    ];
  });
}

/** Workers that may be gone at any time, by Spot or by scaling to zero, and that no request reaches: the work waits for them. */
function isDispensable(view: SideView, group: ViewNode): boolean {
  const mayBeGone = statedNumber(view, group, 'minInstances') === 0 || statedText(view, group, 'purchase') === 'spot';
  return mayBeGone && ![group, ...membersOf(view, group.id)].some(({ id }) => servesTraffic(view, id));
}

function isInGroup(view: SideView, node: ViewNode): boolean {
  return placementOf(view, node).groups.some((id) =>
    hasTrait(view.nodes.get(id), 'scaling-group', 'container-cluster'),
  );
}
