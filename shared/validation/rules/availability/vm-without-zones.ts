import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { mustBeAvailable } from '../../availability-need.ts';
import { hasTrait } from '../../calls.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { spreadFix, zonesFix } from '../../fixes/set-zones.ts';
import { severalFix } from '../../fixes/several.ts';
import { isInRegionWithoutZones } from '../../region-zones.ts';
import type { Report, Rule } from '../../rule.ts';
import { servesTraffic } from '../../serving.ts';
import { statedFlag, statedNumber } from '../../stated.ts';
import { tiersOf } from '../../tiers.ts';
import { isTight } from '../../tight-groups.ts';
import { namesOf } from '../../wording.ts';

const LABEL = 'Place in different zones';

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
  const base = {
    data: { names: tier.length === 1 ? `The machines of ${namesOf(tier)}` : namesOf(tier) },
    nodes: tier.map(({ id }) => id),
  };
  if (tier.every(({ id }) => isInSet(view, id))) {
    return {
      ...base,
      message: 'set',
      property: 'availabilitySet',
      source: 'az-availability-sets',
      fix: leaveSet(view, tier),
    };
  }
  if (tier.every(({ id }) => statedFlag(view, id, 'zoneRedundant') === false)) {
    const fix = severalFix(LABEL, settingFix(LABEL, tier, { zoneRedundant: null }), placeInZones(tier));
    return { ...base, message: 'none', property: 'zoneRedundant', fix };
  }
  const isAsked = tier.some(({ id }) => mustBeAvailable(view, id) && servesTraffic(view, id));
  if (!isAsked) return undefined;
  return { ...base, message: 'unknown', severity: 'info', property: 'zones', fix: placeInZones(tier) };
}

/** A machine is in a set or in a zone. One that is drawn in a set has to be moved out of it first. */
function leaveSet(view: SideView, tier: readonly ViewNode[]): OfferedFix | undefined {
  if (!tier.every(({ id }) => statedFlag(view, id, 'availabilitySet') === true)) return undefined;
  return severalFix(LABEL, settingFix(LABEL, tier, { availabilitySet: false }), placeInZones(tier));
}

/** A box for several machines has them all in it. */
function placeInZones(tier: readonly ViewNode[]): OfferedFix | undefined {
  return tier.length === 1 ? zonesFix(LABEL, tier, ['1', '2']) : spreadFix(LABEL, tier, ['1', '2']);
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
