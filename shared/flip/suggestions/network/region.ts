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
  if (face.origin !== 'derived' || regionNamed(view.catalog, view.side, node.label) !== undefined) return undefined;
  const { catalog, side } = view;
  const from =
    regionNamed(catalog, otherSide(side), node.label) ??
    (side === 'azure' ? awsRegionAt(catalog, node.label) : undefined);
  const to = from && regionCounterpart(catalog, from, side);
  if (from === undefined || to === undefined) return undefined;
  const label = withRegion(node.label, from, to.provider === 'aws' ? to.code : to.name);
  return {
    key: id,
    title: `Name "${node.label}" as "${label}"`,
    reason: reasonFor(from, to),
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

function reasonFor(from: Region, to: Region): string {
  const there = CLOUDS[to.partition](to.provider);
  const zones = to.hasZones
    ? `${to.name} (${to.place}) is the nearest region of ${there} in the same country that has availability zones.`
    : `No region of ${there} in the same country has availability zones; ${to.name} (${to.place}) is the nearest one there, and nothing in it can be zone redundant.`;
  return `${from.code} (${from.place}) is a region of ${CLOUDS[from.partition](from.provider)}. ${zones} Check that it offers the services and sizes that the design needs.`;
}
