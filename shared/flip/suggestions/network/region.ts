import { regionCounterpart } from '../../../catalog/region-counterpart.ts';
import { regionNamed } from '../../../catalog/region-named.ts';
import type { Region } from '../../../catalog/schema.ts';
import type { SideView } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import { withFace } from '../../../commands/place.ts';
import { rejectUnknown } from '../../../commands/rejection.ts';
import { nodeOf } from '../../../document/queries.ts';
import { SIDE_NAMES } from '../../../document/side-names.ts';
import { type RegionThere, regionsThere } from '../../regions-there.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { withRegion } from './region-label.ts';

interface RegionParams {
  readonly id: string;
  readonly label: string;
}

/** The name stays editable: renaming the frame on that side changes it there. */
export const region = suggestionKind<RegionParams>({
  meta: {
    id: 'region',
    sides: ['aws', 'azure'],
    title: 'Name the region of the other cloud in the same country',
    mends: [],
    source: 'az-regions-list',
  },
  find: (view) => regionsThere(view).flatMap((one) => foundFor(view, one) ?? []),
  plan: (diagram, { id, label }) => {
    const node = nodeOf(diagram, id);
    if (node === undefined) return rejectUnknown(id);
    return amend(diagram, { nodes: [withFace(node, diagram.provider, { label })] });
  },
});

function foundFor(view: SideView, { frame, from, to }: RegionThere): FoundSuggestion<RegionParams> | undefined {
  const { catalog, side } = view;
  const { id, node } = frame;
  // "North Europe (Ireland)" holds the words of Europe (Ireland), and names no region of AWS.
  if (to === undefined || regionNamed(catalog, side, withRegion(node.label, from, '')) !== undefined) return undefined;
  const label = withRegion(node.label, from, side === 'aws' ? to.code : to.name);
  if (label === node.label) return undefined;
  const isNearest = regionCounterpart(catalog, from, side) === to;
  return {
    key: id,
    title: `Name "${node.label}" as "${label}"`,
    reason: reasonFor(from, to, isNearest),
    nodes: [id],
    source: to.source,
    params: { id, label },
  };
}

const CLOUDS = {
  public: (side: 'aws' | 'azure') => SIDE_NAMES[side],
  government: (side: 'aws' | 'azure') => (side === 'aws' ? 'AWS GovCloud' : 'Azure Government'),
  china: (side: 'aws' | 'azure') => (side === 'aws' ? 'AWS in China' : 'Azure operated by 21Vianet'),
};

function reasonFor(from: Region, to: Region, isNearest: boolean): string {
  const there = CLOUDS[to.partition](to.provider);
  const free = isNearest ? '' : ' and that no other region of this design becomes';
  const zones = to.hasZones
    ? `${placed(to)} is the nearest region of ${there} in the same country that has availability zones${free}.`
    : `No ${isNearest ? '' : 'other '}region of ${there} in the same country has availability zones; ${placed(to)} is the nearest one there${isNearest ? '' : ' that is left'}, and nothing in it can be zone redundant.`;
  return `${from.code} (${from.place}) is a region of ${CLOUDS[from.partition](from.provider)}. ${zones} Check that it offers the services and sizes that the design needs.`;
}

/** "Europe (Ireland)" says where it is; "US East (N. Virginia)" too. */
function placed({ name, place }: Region): string {
  const letters = (text: string): string => text.replace(/[^\p{L}]+/gu, '');
  return letters(name).includes(letters(place)) ? name : `${name} (${place})`;
}
