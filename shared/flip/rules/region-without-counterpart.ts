import { regionCounterpart } from '../../catalog/region-counterpart.ts';
import type { SideView } from '../../catalog/side-view.ts';
import { SIDE_NAMES } from '../../document/side-names.ts';
import type { Report } from '../../validation/rule.ts';
import { nameOf } from '../../validation/wording.ts';
import type { FlipRule } from '../flip-rule.ts';
import { type RegionThere, regionsThere } from '../regions-there.ts';

/** What is suggested stays in the country; where that cannot be, a person says where the data may go. */
export const regionWithoutCounterpart: FlipRule = {
  meta: {
    id: 'region-without-counterpart',
    code: 'CONV-023',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    directions: ['aws-azure', 'azure-aws'],
    title: 'A region in a country where the other cloud has none to spare',
    why: 'Data that has to stay in a country cannot follow the design to a cloud without a region there, and a copy in another region is one only while the two regions stay two.',
    messages: {
      none: '{cloud} has no region in the country of {region} ({place}).',
      shared:
        '{cloud} has no other region in the country of {region} ({place}) than those that other regions of this design become.',
    },
    remedy: 'Choose a region in another country, after asking whether the data may go there.',
    source: 'az-regions-list',
  },
  check: ({ after }) => regionsThere(after).flatMap((one) => reportOf(after, one) ?? []),
};

function reportOf({ catalog, side }: SideView, { frame, from, to }: RegionThere): Report | undefined {
  if (to !== undefined) return undefined;
  return {
    message: regionCounterpart(catalog, from, side) === undefined ? 'none' : 'shared',
    data: { cloud: SIDE_NAMES[side], region: nameOf(frame), place: from.place },
    nodes: [frame.id],
  };
}
