import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { mustBeAvailable } from '../../availability-need.ts';
import { hasTrait } from '../../calls.ts';
import { isInRegionWithoutZones } from '../../region-zones.ts';
import type { Report, Rule } from '../../rule.ts';
import { servesTraffic } from '../../serving.ts';
import { statedFlag, statedNumber } from '../../stated.ts';
import { tiersOf } from '../../tiers.ts';
import { isTight } from '../../tight-groups.ts';
import { namesOf } from '../../wording.ts';

export const vmWithoutZones: Rule = {
  meta: {
    id: 'vm-without-zones',
    code: 'HA-013',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    providers: ['azure'],
    title: 'Several Azure VMs of a tier without zones',
    why: 'A VM that is given no zone may be placed in any zone of the region, and all machines of a tier in the same one. An availability set keeps them in different racks of one datacentre. Neither survives the loss of a zone.',
    messages: {
      set: '{names} are spread by an availability set only; that protects against a failed rack, not against the loss of a zone.',
      none: '{names} are in no zone; Azure may place them all in the same one.',
      unknown: '{names} have to be highly available, but state no zones; Azure may place them all in the same one.',
    },
    remedy: 'Place the VMs in different zones, or use a scale set over several zones.',
    source: 'az-vm-reliability',
  },
  check: (view) => {
    const machines = view
      .all('azure.virtual-machines')
      .filter((node) => !isGrouped(view, node) && !isTight(view, node));
    return tiersOf(view, machines).flatMap((tier) => reportFor(view, tier) ?? []);
  },
};

function reportFor(view: SideView, tier: readonly ViewNode[]): Report | undefined {
  const size = tier.reduce((sum, { id }) => sum + (statedNumber(view, id, 'instanceCount') ?? 1), 0);
  const hasZones = tier.some(
    ({ id }) => placementOf(view, id).zones.length > 0 || statedFlag(view, id, 'zoneRedundant') === true,
  );
  const isWithoutZones = tier.some(({ id }) => isInRegionWithoutZones(view, id));
  if (size < 2 || hasZones || isWithoutZones) return undefined;
  const base = { data: { names: namesOf(tier) }, nodes: tier.map(({ id }) => id) };
  if (tier.every(({ id }) => isInSet(view, id))) {
    return { ...base, message: 'set', property: 'availabilitySet', source: 'az-availability-sets' };
  }
  if (tier.every(({ id }) => statedFlag(view, id, 'zoneRedundant') === false)) {
    return { ...base, message: 'none', property: 'zoneRedundant' };
  }
  const isAsked = tier.some(({ id }) => mustBeAvailable(view, id) && servesTraffic(view, id));
  return isAsked ? { ...base, message: 'unknown', severity: 'info', property: 'zones' } : undefined;
}

function isInSet(view: SideView, id: string): boolean {
  if (statedFlag(view, id, 'availabilitySet') === true) return true;
  return placementOf(view, id).groups.some((group) => view.nodes.get(group)?.service.id === 'azure.availability-set');
}

/** A scale set or a cluster places its machines itself. */
function isGrouped(view: SideView, { id }: ViewNode): boolean {
  return placementOf(view, id).groups.some((group) =>
    hasTrait(view.nodes.get(group), 'scaling-group', 'container-cluster'),
  );
}
