import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { zoneKey } from '../../../catalog/zone-key.ts';
import { hasTrait } from '../../calls.ts';
import type { Report, Rule } from '../../rule.ts';
import { nameOf, namesOf, zonesText } from '../../wording.ts';

/** A subnet that names no zone is a usual omission on a slide; only one that came from Azure has to be settled. */
export const subnetOneZone: Rule = {
  meta: {
    id: 'subnet-one-zone',
    code: 'NET-001',
    category: 'network',
    severity: 'error',
    providers: ['aws'],
    structural: true,
    title: 'A subnet that is not in exactly one Availability Zone',
    why: 'On AWS a subnet lives in one Availability Zone and so does everything in it. What Azure draws as one subnet over several zones has to become one subnet per zone.',
    messages: {
      several: '{name} spans {zones}; an AWS subnet is in exactly one Availability Zone.',
      derived: '{names} would span zones; an AWS subnet is in exactly one Availability Zone.',
      open: 'No Availability Zone is named for {names} yet; an AWS subnet is in exactly one.',
    },
    remedy: 'Draw one subnet per Availability Zone.',
    source: 'rule-vpc-subnets',
  },
  check: (view) => {
    const subnets = view.all('aws.subnet');
    const drawn = subnets.filter(({ face }) => face.origin !== 'derived');
    return [...drawn.flatMap((subnet) => drawnReport(view, subnet)), ...derivedReport(view, subnets)];
  },
};

function drawnReport(view: SideView, subnet: ViewNode): readonly Report[] {
  const zones = zonesInAndAround(view, subnet);
  if (zones.length < 2) return [];
  return [
    {
      message: 'several',
      data: { name: nameOf(subnet), zones: zonesText(view, zones) },
      nodes: [subnet.id],
      property: 'zones',
    },
  ];
}

function derivedReport(view: SideView, subnets: readonly ViewNode[]): readonly Report[] {
  const derived = subnets.filter(({ face }) => face.origin === 'derived');
  const unsettled = derived.filter((subnet) => zonesInAndAround(view, subnet).length !== 1);
  if (unsettled.length === 0) return [];
  const isSpanning = unsettled.some((subnet) => zonesInAndAround(view, subnet).length > 1);
  return [
    {
      message: isSpanning ? 'derived' : 'open',
      ...(!isSpanning && { severity: 'info' as const }),
      data: { names: namesOf(unsettled) },
      nodes: unsettled.map(({ id }) => id),
      property: 'zones',
    },
  ];
}

/** Its own zones, those of the frames around it, and those that its contents name. */
function zonesInAndAround(view: SideView, subnet: ViewNode): readonly string[] {
  const zones = new Set(placementOf(view, subnet).zones);
  for (const inner of view.descendants(subnet.id)) {
    if (hasTrait(inner, 'zone')) zones.add(zoneKey(inner.node.label) || `frame:${inner.id}`);
    if (hasTrait(inner, 'virtual-machine', 'block-storage'))
      for (const zone of inner.node.zones ?? []) zones.add(zoneKey(zone));
  }
  zones.delete('');
  return [...zones].sort();
}
