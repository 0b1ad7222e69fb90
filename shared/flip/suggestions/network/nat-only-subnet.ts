import { placementOf } from '../../../catalog/placement.ts';
import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import { withFace } from '../../../commands/place.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { nodesInSubnet } from '../../../validation/in-network.ts';
import { nameOf } from '../../../validation/wording.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';

interface NatOnlyParams {
  readonly id: string;
  readonly homeId: string;
}

/** Once the gateways stand beside it. */
export const natOnlySubnet = suggestionKind<NatOnlyParams>({
  meta: {
    id: 'nat-only-subnet',
    sides: ['azure'],
    title: 'Leave out a public subnet that is there for NAT gateways alone',
    mends: [],
    source: 'az-nat-sku',
  },
  find: (view) => {
    const empty = view.all('azure.subnet').filter((subnet) => isEmpty(view, subnet));
    if (empty.length === 0) return [];
    const aws = viewSide(view.diagram, 'aws', view.catalog);
    return empty.flatMap((subnet) => foundFor(view, aws, subnet) ?? []);
  },
  plan: (diagram, { id, homeId }) => {
    const side = diagram.provider;
    // What was merged into it is a part of the network now, too.
    const parts = Object.values(diagram.nodes).filter((node) => node.id === id || node.faces[side]?.into === id);
    return amend(diagram, { nodes: parts.map((node) => withFace(node, side, { into: homeId })) });
  },
});

function isEmpty(view: SideView, subnet: ViewNode): boolean {
  if (subnet.face.origin !== 'derived' || subnet.node.only !== undefined) return false;
  if (subnet.incoming.length > 0 || subnet.outgoing.length > 0) return false;
  return subnet.children.length === 0 && nodesInSubnet(view, subnet.id).length === 0;
}

function foundFor(view: SideView, aws: SideView, subnet: ViewNode): FoundSuggestion<NatOnlyParams> | undefined {
  const { network } = placementOf(view, subnet);
  if (network === undefined || subnet.parentId !== network.id) return undefined;
  const parts = [subnet.id, ...partsOf(view, subnet.id)];
  const inside = parts.flatMap((id) => nodesInSubnet(aws, id));
  if (inside.length === 0 || !inside.every((node) => hasTrait(node, 'nat'))) return undefined;
  return {
    key: subnet.id,
    title: `Leave out ${nameOf(subnet)}, which holds nothing on Azure`,
    reason:
      'On AWS this public subnet is there for NAT gateways, which stand in one with a route to the internet gateway. On Azure a NAT gateway is attached to the subnets whose traffic goes out through it and takes no address of a subnet: the range is free.',
    nodes: [subnet.id],
    params: { id: subnet.id, homeId: network.id },
  };
}

/** The subnets of the other zones that were merged into it. */
function partsOf(view: SideView, id: string): readonly string[] {
  return Object.values(view.diagram.nodes)
    .filter((node) => node.faces[view.side]?.into === id)
    .map((node) => node.id);
}
