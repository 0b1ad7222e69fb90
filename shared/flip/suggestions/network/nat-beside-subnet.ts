import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import { withFace } from '../../../commands/place.ts';
import { reject } from '../../../commands/rejection.ts';
import { groupBy } from '../../../group-by.ts';
import { networkOf } from '../../../validation/in-network.ts';
import { subnetKind } from '../../../validation/subnet-kind.ts';
import { nameOf } from '../../../validation/wording.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { drawInNetwork } from './draw-in-network.ts';
import { isOwnNat, privateSubnets } from './one-nat-gateway.ts';

interface NatBesideParams {
  readonly id: string;
  readonly networkId: string;
  /** What it is attached to. */
  readonly subnets: readonly string[];
}

/** Once it says which subnets it is attached to, or where it is the only one of its network: then all private ones. */
export const natBesideSubnet = suggestionKind<NatBesideParams>({
  meta: {
    id: 'nat-beside-subnet',
    sides: ['azure'],
    title: 'Draw a NAT gateway beside the public subnet that it does not serve',
    mends: [],
    source: 'az-nat-sku',
  },
  find: (view) => {
    const byNetwork = groupBy(view.all('azure.nat-gateway'), (nat) => networkOf(view, nat));
    return [...byNetwork].flatMap(([network, nats]) =>
      network === undefined ? [] : nats.flatMap((nat) => foundFor(view, nat, network, nats.length === 1) ?? []),
    );
  },
  plan: (diagram, { id, networkId, subnets }, env) => {
    const view = viewSide(diagram, diagram.provider, env.catalog);
    const nat = view.nodes.get(id);
    if (nat === undefined) return reject('invalid', 'The gateway is no longer there.');
    // Requests come in at half the height of most drawings, and a gateway there would be in their way.
    const { x, y, width, height } = nat.parent?.frame ?? nat.frame;
    const node = diagram.nodes[id];
    const attached = amend(diagram, {
      nodes: node ? [withFace(node, diagram.provider, { subnets: [...subnets] })] : [],
    });
    if (!attached.ok) return attached;
    return drawInNetwork(attached.value, { id, networkId, near: { x: x + width / 2, y: y + height * 0.75 } }, env);
  },
});

function foundFor(
  view: SideView,
  nat: ViewNode,
  network: ViewNode,
  isOnly: boolean,
): FoundSuggestion<NatBesideParams> | undefined {
  const { parent } = nat;
  if (parent === null || !isOwnNat(nat) || subnetKind(view, parent.id) !== 'public') return undefined;
  const stated = view.diagram.nodes[nat.id]?.faces[view.side]?.subnets ?? [];
  const behind = stated.length > 0 || !isOnly ? stated : privateSubnets(view, network).map(({ id }) => id);
  if (behind.length === 0 || behind.includes(parent.id)) return undefined;
  return {
    key: nat.id,
    title: `Draw ${nameOf(nat)} beside ${nameOf(parent)}`,
    reason:
      'On AWS a NAT gateway stands in a public subnet and routes lead to it. On Azure a NAT gateway stands in no subnet: it is attached to the subnets whose traffic goes out through it. Drawn in the public one it would seem to serve that one.',
    nodes: [nat.id, parent.id],
    params: { id: nat.id, networkId: network.id, subnets: behind },
  };
}
