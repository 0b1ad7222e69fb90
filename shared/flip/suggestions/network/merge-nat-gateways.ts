import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { reject } from '../../../commands/rejection.ts';
import { append } from '../../../group-by.ts';
import { networkOf } from '../../../validation/in-network.ts';
import { nameOf } from '../../../validation/wording.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { isOwnNat, oneNatGateway } from './one-nat-gateway.ts';

interface MergeNatParams {
  /** The one that stays first. */
  readonly ids: readonly string[];
}

export const mergeNatGateways = suggestionKind<MergeNatParams>({
  meta: {
    id: 'merge-nat-gateways',
    sides: ['azure'],
    title: 'Merge NAT gateways of zones into one that is zone redundant',
    mends: [],
    source: 'az-nat-sku',
  },
  find: (view) => [...gatewaysByNetwork(view)].flatMap(([network, nats]) => foundFor(network, nats) ?? []),
  plan: (diagram, { ids }, env) => {
    const view = viewSide(diagram, diagram.provider, env.catalog);
    const nats = ids.flatMap((id) => view.nodes.get(id) ?? []);
    if (nats.length < ids.length) return reject('invalid', 'The gateways are no longer there.');
    return oneNatGateway(diagram, nats, env);
  },
});

function gatewaysByNetwork(view: SideView): ReadonlyMap<ViewNode, readonly ViewNode[]> {
  const found = new Map<ViewNode, ViewNode[]>();
  for (const nat of view.all('azure.nat-gateway')) {
    const network = networkOf(view, nat);
    if (isOwnNat(nat) && network !== undefined) append(found, network, nat);
  }
  return found;
}

function foundFor(network: ViewNode, nats: readonly ViewNode[]): FoundSuggestion<MergeNatParams> | undefined {
  if (nats.length < 2) return undefined;
  return {
    key: [network.id, ...nats.map(({ id }) => id)].join(' '),
    title: `Merge the ${nats.length} NAT gateways of ${nameOf(network)} into one`,
    reason:
      'AWS has a zonal NAT gateway in a public subnet of each zone. On Azure a NAT gateway is attached to the subnets that go out through it, up to 800 of one network, and a subnet has one; StandardV2 spans the zones by itself, at the same price as Standard. It takes public IP addresses of its own kind, and some regions do not have it yet.',
    nodes: nats.map(({ id }) => id),
    params: { ids: nats.map(({ id }) => id) },
  };
}
