import { placementOf } from '../../../catalog/placement.ts';
import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import { withFace } from '../../../commands/place.ts';
import { reject, rejectUnknown } from '../../../commands/rejection.ts';
import { nodeOf } from '../../../document/queries.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { networkOf } from '../../../validation/in-network.ts';
import { statedText } from '../../../validation/stated.ts';
import { nameOf } from '../../../validation/wording.ts';
import { zonesOf } from '../../../validation/zones.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { drawInNetwork } from './draw-in-network.ts';

interface RegionalNatParams {
  readonly id: string;
}

/** An Azure NAT gateway serves every zone of its subnets, also one that is itself in a zone. */
export const regionalNatGateway = suggestionKind<RegionalNatParams>({
  meta: {
    id: 'regional-nat-gateway',
    sides: ['aws'],
    title: 'Make a NAT gateway for several zones a regional one',
    mends: [],
    source: 'aws-nat-regional',
  },
  find: (view) => view.all('aws.nat-gateway').flatMap((nat) => foundFor(view, nat) ?? []),
  plan: (diagram, { id }, env) => {
    const side = diagram.provider;
    const view = viewSide(diagram, side, env.catalog);
    const node = nodeOf(diagram, id);
    const shown = view.nodes.get(id);
    if (node === undefined || shown === undefined) return rejectUnknown(id);
    const network = networkOf(view, shown);
    if (network === undefined) return reject('invalid', 'The gateway is in no network any more.');
    const properties = { ...node.faces[side]?.properties, natMode: 'regional' };
    const changed = amend(diagram, { nodes: [withFace(node, side, { properties, zones: [], subnets: [] })] });
    if (!changed.ok || !isInSubnet(view, shown)) return changed;
    const { x, y, width, height } = shown.frame;
    const near = { x: x + width / 2, y: y + height / 2 };
    return drawInNetwork(changed.value, { id, networkId: network.id, near }, env);
  },
});

function foundFor(view: SideView, nat: ViewNode): FoundSuggestion<RegionalNatParams> | undefined {
  const network = networkOf(view, nat);
  if (nat.face.origin !== 'derived' || nat.children.length > 0 || network === undefined) return undefined;
  if (statedText(view, nat, 'natMode') === 'regional' && !isInSubnet(view, nat)) return undefined;
  const subnets = view.all('subnet').filter((subnet) => placementOf(view, subnet).network === network);
  const beside = view.all('aws.nat-gateway').filter((other) => networkOf(view, other) === network);
  const zones = zonesOf(view, subnets);
  // Several in one zone are lost together; one that states none may be in any.
  const covered =
    zonesOf(view, beside).length + beside.filter((one) => placementOf(view, one).zones.length === 0).length;
  if (zones.length < 2 || covered >= zones.length) return undefined;
  return {
    key: nat.id,
    title: `Make ${nameOf(nat)} a regional NAT gateway`,
    reason:
      'A NAT gateway of Azure serves all zones of its subnets. A zonal one of AWS stands in a public subnet of one zone, and each zone would need its own with a route to it; a regional one spreads over the zones of the workloads by itself and needs no public subnet.',
    nodes: [nat.id],
    params: { id: nat.id },
  };
}

function isInSubnet(view: SideView, nat: ViewNode): boolean {
  return view.ancestors(nat).some((frame) => hasTrait(frame, 'subnet'));
}
