import { placementOf } from '../../../catalog/placement.ts';
import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { reject } from '../../../commands/rejection.ts';
import { statedText } from '../../../validation/stated.ts';
import { nameOf } from '../../../validation/wording.ts';
import { listed } from '../../listed.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { isForAzureAlone } from './azure-only-subnet.ts';
import { drawZoneCopies } from './draw-zone-copies.ts';
import { splitContents } from './split-contents.ts';
import { splitLines } from './split-lines.ts';
import { splitRanges } from './split-ranges.ts';
import { letterOf } from './zone-names.ts';
import { aloneIn, zonesWanted } from './zones-wanted.ts';

interface SplitParams {
  readonly id: string;
  /** By their keys; the subnet itself becomes the one of the first. */
  readonly zones: readonly string[];
}

export const splitSubnetPerZone = suggestionKind<SplitParams>({
  meta: {
    id: 'split-subnet-per-zone',
    sides: ['aws'],
    title: 'Split a subnet that spans zones into one for each',
    mends: ['subnet-one-zone', 'alb-two-zones', 'db-subnet-group'],
    source: 'rule-vpc-subnets',
  },
  find: (view) => view.all('aws.subnet').flatMap((subnet) => foundFor(view, subnet) ?? []),
  plan: (diagram, { id, zones }, env) => {
    const view = viewSide(diagram, diagram.provider, env.catalog);
    const subnet = view.nodes.get(id);
    if (subnet === undefined) return reject('invalid', 'The subnet is no longer there.');
    const ranges = rangesFor(view, subnet, zones.length);
    const drawn = drawZoneCopies(diagram, subnet, zones, ranges, env);
    if (!drawn.ok) return drawn;
    const connected = splitLines(drawn.value.diagram, id, drawn.value.byZone, env);
    return connected.ok ? splitContents(connected.value, subnet, drawn.value.byZone, env) : connected;
  },
});

function foundFor(view: SideView, subnet: ViewNode): FoundSuggestion<SplitParams> | undefined {
  if (subnet.face.origin !== 'derived' || placementOf(view, subnet).network === undefined) return undefined;
  const zones = zonesWanted(view, subnet);
  if (zones === undefined || isForAzureAlone(view, subnet)) return undefined;
  const letters = zones.map(letterOf);
  const isOne = zones.length === 1;
  return {
    key: subnet.id,
    title: isOne
      ? `Put ${nameOf(subnet)} into one Availability Zone`
      : `Split ${nameOf(subnet)} into one subnet for each of the zones ${listed(letters, Number.POSITIVE_INFINITY)}`,
    reason: isOne
      ? 'An Azure subnet spans the zones of its region; on AWS a subnet is in exactly one, and nothing in this one asks for a second.'
      : 'An Azure subnet spans the zones of its region; on AWS a subnet is in exactly one. What is in a zone moves to the subnet of that zone, what spreads over zones gets them all, what is connected with the subnet is connected with each, and the address range is divided.',
    nodes: [subnet.id, ...(isOne ? [] : aloneIn(view, subnet).map(({ id }) => id))],
    params: { id: subnet.id, zones },
  };
}

function rangesFor(view: SideView, subnet: ViewNode, count: number): readonly string[] {
  const rangeOf = (node: ViewNode | undefined): string | undefined => node && statedText(view, node, 'cidr');
  const { network } = placementOf(view, subnet);
  const others = view.all('subnet').filter((one) => one !== subnet);
  return splitRanges(rangeOf(subnet), count, rangeOf(network), others.map(rangeOf));
}
