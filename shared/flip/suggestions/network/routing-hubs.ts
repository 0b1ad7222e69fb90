import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { networkOf } from '../../../validation/in-network.ts';
import { crossingsOf } from '../../../validation/network-crossings.ts';
import type { Junction } from '../../../validation/network-junctions.ts';
import { networkLinksOf } from '../../../validation/network-links.ts';
import { statedFlag } from '../../../validation/stated.ts';

export interface RoutingHub {
  readonly hub: ViewNode;
  /** Peered networks of its region that send traffic through it. */
  readonly spokes: readonly ViewNode[];
  /** What routes in the hub: firewalls and gateways. */
  readonly routers: readonly ViewNode[];
  readonly peerings: readonly Junction[];
  /** Spokes in other regions, whose peerings stay. */
  readonly far: readonly ViewNode[];
}

/**
 * Networks that were drawn for Azure and route for those that are peered with them. A peering alone says nothing of the kind, nor does
 * a firewall in one of two peered networks.
 */
export function routingHubs(view: SideView): readonly RoutingHub[] {
  const peerings = networkLinksOf(view).junctions.filter(({ kind }) => kind === 'peering');
  if (peerings.length === 0) return [];
  const routersIn = new Map<ViewNode, ViewNode[]>();
  for (const router of view.all('firewall', 'vpn', 'hybrid-link')) {
    const network = hasTrait(router, 'waf') ? undefined : networkOf(view, router);
    if (network !== undefined) routersIn.set(network, [...(routersIn.get(network) ?? []), router]);
  }
  return [...routersIn].flatMap(([hub, routers]) => hubAt(view, hub, routers, peerings, routersIn) ?? []);
}

function hubAt(
  view: SideView,
  hub: ViewNode,
  routers: readonly ViewNode[],
  all: readonly Junction[],
  routersIn: ReadonlyMap<ViewNode, readonly ViewNode[]>,
): RoutingHub | undefined {
  if (hub.face.origin !== 'derived') return undefined;
  const own = all.filter((peering) => peering.networks.has(hub) && isFromAzure(view, peering));
  const peered = [...new Set(own.flatMap(({ networks }) => [...networks]))].filter((network) => network !== hub);
  const spokes = peered.filter((network) => !routesItself(routersIn.get(network) ?? [], routers));
  const { region } = placementOf(view, hub);
  const near = spokes.filter((spoke) => placementOf(view, spoke).region === region);
  if (near.length === 0 || !isUsedAsHub(view, hub, spokes, routers, own)) return undefined;
  const far = spokes.filter((spoke) => !near.includes(spoke));
  const inside = new Set([hub, ...near]);
  const peerings = own.filter(({ networks }) => [...networks].every((network) => inside.has(network)));
  return peerings.length === 0 ? undefined : { hub, spokes: near, routers, peerings, far };
}

function isFromAzure(view: SideView, { connectors, networks }: Junction): boolean {
  const isDerived = (node: ViewNode | undefined): boolean => node?.face.origin === 'derived';
  return [...networks].every(isDerived) && connectors.every((id) => isDerived(view.nodes.get(id)));
}

/** With a firewall of its own it needs none in the hub; for a gateway of its own the same. */
function routesItself(own: readonly ViewNode[], routers: readonly ViewNode[]): boolean {
  const isFirewall = (node: ViewNode): boolean => hasTrait(node, 'firewall');
  return routers.some(isFirewall) ? own.some(isFirewall) : own.length > 0;
}

/** Stated, named so, joined by lines, or with the shape of it: several networks around one that alone has a firewall or a gateway. */
function isUsedAsHub(
  view: SideView,
  hub: ViewNode,
  spokes: readonly ViewNode[],
  routers: readonly ViewNode[],
  peerings: readonly Junction[],
): boolean {
  const stated = peerings.flatMap(({ connectors }) => connectors).map((id) => statedFlag(view, id, 'transit'));
  if (stated.includes(true)) return true;
  // That is about the gateway; a route to a firewall needs no leave.
  const isGateway = routers.every((node) => !hasTrait(node, 'firewall'));
  if (isGateway && stated.length > 0 && stated.every((flag) => flag === false)) return false;
  if (spokes.length > 1) return true;
  if (/\b(hub|transit|inspection)\b/i.test(hub.node.label)) return true;
  const isSpoke = (node: ViewNode): boolean => {
    const network = networkOf(view, node);
    return network !== undefined && spokes.includes(network);
  };
  if (
    routers.some(({ incoming, outgoing }) =>
      [...incoming.map((line) => line.source), ...outgoing.map((line) => line.target)].some(isSpoke),
    )
  )
    return true;
  return crossingsOf(view).some(({ reach }) => reach.kind === 'chained' && reach.over.includes(hub));
}
