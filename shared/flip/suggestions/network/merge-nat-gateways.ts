import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import { withFace } from '../../../commands/place.ts';
import { reject } from '../../../commands/rejection.ts';
import type { Face } from '../../../document/schema.ts';
import { append } from '../../../group-by.ts';
import { networkOf } from '../../../validation/in-network.ts';
import { subnetKind } from '../../../validation/subnet-kind.ts';
import { nameOf } from '../../../validation/wording.ts';
import { around } from '../rectangles.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { drawInNetwork } from './draw-in-network.ts';
import { privateSubnets } from './private-subnets.ts';
import { withoutZone } from './zone-names.ts';

interface MergeNatParams {
  readonly networkId: string;
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
  plan: (diagram, { networkId, ids }, env) => {
    const side = diagram.provider;
    const view = viewSide(diagram, side, env.catalog);
    const network = view.nodes.get(networkId);
    const [stays, ...others] = ids.flatMap((id) => view.nodes.get(id) ?? []);
    if (network === undefined || stays === undefined) return reject('invalid', 'The gateways are no longer there.');
    const behind = privateSubnets(view, network).map(({ id }) => id);
    const own = diagram.nodes[stays.id]?.faces[side]?.properties;
    const label = withoutZone(stays.node.label);
    const faces: [string, Partial<Face>][] = [
      [
        stays.id,
        {
          zones: [],
          properties: { ...own, tier: 'standard-v2' },
          ...(label !== stays.node.label && { label }),
          ...(behind.length > 0 && { subnets: behind }),
        },
      ],
      ...others.map(({ id }): [string, Partial<Face>] => [id, { into: stays.id }]),
    ];
    const nodes = faces.flatMap(([id, fields]) => {
      const node = diagram.nodes[id];
      return node === undefined ? [] : [withFace(node, side, fields)];
    });
    const merged = amend(diagram, { nodes });
    // Drawn in a subnet it would serve that one; it serves those that have no other way out.
    const isAtWrongSubnet = stays.parent !== null && subnetKind(view, stays.parent.id) === 'public';
    if (!merged.ok || behind.length === 0 || !isAtWrongSubnet) return merged;
    const all = around([stays, ...others].map(({ frame }) => frame));
    const near = { x: all.x + all.width / 2, y: all.y + all.height / 2 };
    return drawInNetwork(merged.value, { id: stays.id, networkId, near }, env);
  },
});

function gatewaysByNetwork(view: SideView): ReadonlyMap<ViewNode, readonly ViewNode[]> {
  const found = new Map<ViewNode, ViewNode[]>();
  for (const nat of view.all('azure.nat-gateway')) {
    const network = networkOf(view, nat);
    if (nat.face.origin === 'derived' && nat.children.length === 0 && network !== undefined)
      append(found, network, nat);
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
    params: { networkId: network.id, ids: nats.map(({ id }) => id) },
  };
}
