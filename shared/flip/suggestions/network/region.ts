import { otherSide } from '../../../catalog/authored-service.ts';
import { regionCounterpart } from '../../../catalog/region-counterpart.ts';
import { awsRegionAt, regionNamed } from '../../../catalog/region-named.ts';
import type { Region } from '../../../catalog/schema.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import { withFace } from '../../../commands/place.ts';
import { rejectUnknown } from '../../../commands/rejection.ts';
import { nodeOf } from '../../../document/queries.ts';
import { SIDE_NAMES } from '../../../document/side-names.ts';
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
  find: (view) => view.all('region').flatMap((frame) => foundFor(view, frame) ?? []),
  plan: (diagram, { id, label }) => {
    const node = nodeOf(diagram, id);
    if (node === undefined) return rejectUnknown(id);
    return amend(diagram, { nodes: [withFace(node, diagram.provider, { label })] });
  },
});

function foundFor(view: SideView, { id, node, face }: ViewNode): FoundSuggestion<RegionParams> | undefined {
  if (face.origin !== 'derived') return undefined;
  const { catalog, side } = view;
  const from = namedThere(view, node.label);
  // "North Europe (Ireland)" holds the words of Europe (Ireland), and names no region of AWS.
  if (from === undefined || regionNamed(catalog, side, withRegion(node.label, from, '')) !== undefined)
    return undefined;
  const to = regionCounterpart(catalog, from, side);
  const label = to && withRegion(node.label, from, side === 'aws' ? to.code : to.name);
  if (to === undefined || label === undefined || label === node.label) return undefined;
  return {
    key: id,
    title: `Name "${node.label}" as "${label}"`,
    reason: reasonFor(from, to),
    nodes: [id],
    source: to.source,
    params: { id, label },
  };
}

/** The region of the other cloud that the label names; by its place only where it names none of this one either. */
function namedThere({ catalog, side }: SideView, label: string): Region | undefined {
  const named = regionNamed(catalog, otherSide(side), label);
  if (named !== undefined || side === 'aws' || regionNamed(catalog, side, label) !== undefined) return named;
  return awsRegionAt(catalog, label);
}

const CLOUDS = {
  public: (side: 'aws' | 'azure') => SIDE_NAMES[side],
  government: (side: 'aws' | 'azure') => (side === 'aws' ? 'AWS GovCloud' : 'Azure Government'),
  china: (side: 'aws' | 'azure') => (side === 'aws' ? 'AWS in China' : 'Azure operated by 21Vianet'),
};

function reasonFor(from: Region, to: Region): string {
  const there = CLOUDS[to.partition](to.provider);
  const zones = to.hasZones
    ? `${to.name} (${to.place}) is the nearest region of ${there} in the same country that has availability zones.`
    : `No region of ${there} in the same country has availability zones; ${to.name} (${to.place}) is the nearest one there, and nothing in it can be zone redundant.`;
  return `${from.code} (${from.place}) is a region of ${CLOUDS[from.partition](from.provider)}. ${zones} Check that it offers the services and sizes that the design needs.`;
}
