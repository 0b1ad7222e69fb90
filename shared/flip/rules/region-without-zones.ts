import { regionBeside, regionNamed } from '../../catalog/region-named.ts';
import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import type { Report } from '../../validation/rule.ts';
import { statedFlag, statedNumber, statedText } from '../../validation/stated.ts';
import { nameOf, namesOf } from '../../validation/wording.ts';
import type { FlipRule } from '../flip-rule.ts';
import { insideOf } from '../inside-of.ts';

const OVER_ZONES = ['zrs', 'gzrs', 'ra-gzrs'];

/** Every AWS Region has zones, so only the way to Azure can lose them. */
export const regionWithoutZones: FlipRule = {
  meta: {
    id: 'region-without-zones',
    code: 'CONV-020',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    directions: ['aws-azure'],
    title: 'A design over zones in a region that has none',
    why: 'Every AWS Region has several Availability Zones; some Azure regions have none. There, nothing can be zone redundant, and the redundancy that the drawing states cannot be built.',
    messages: {
      named: '{region} has no availability zones on Azure; {names} cannot spread over them.',
      beside:
        'The Azure region at the place of {region} is {twin}, which has no availability zones; {names} could not spread over them.',
    },
    remedy: 'Choose an Azure region with availability zones.',
    source: 'az-regions-list',
  },
  check: ({ after }) => after.all('azure.region').flatMap((region) => reportOf(after, region) ?? []),
};

function reportOf(view: SideView, region: ViewNode): Report | undefined {
  const { label } = region.node;
  const stated = statedFlag(view, region.id, 'regionHasZones');
  const named = regionNamed(view.catalog, 'azure', label);
  const beside = regionBeside(view.catalog, 'azure', label);
  if ((stated ?? (named ?? beside)?.hasZones) !== false) return undefined;
  const spread = insideOf(view, region.id).filter((node) => isMeantForZones(view, node));
  if (spread.length === 0) return undefined;
  const isOpen = stated === undefined && named === undefined;
  return {
    message: isOpen ? 'beside' : 'named',
    data: { region: nameOf(region), names: namesOf(spread), twin: beside?.name ?? '' },
    // The region is not chosen yet: a hint for the choice.
    ...(isOpen && { severity: 'info' as const }),
    nodes: [region.id, ...spread.map(({ id }) => id)],
    property: 'regionHasZones',
  };
}

function isMeantForZones(view: SideView, node: ViewNode): boolean {
  if (node.face.origin === 'pinned') return false;
  if (statedFlag(view, node.id, 'zoneRedundant') === true) return true;
  if ((statedNumber(view, node.id, 'azCount') ?? 0) > 1) return true;
  if (OVER_ZONES.includes(statedText(view, node.id, 'redundancy') ?? '')) return true;
  return node.service.traits.includes('zone') || (node.node.zones ?? []).length > 1;
}
