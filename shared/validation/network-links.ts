import type { SideView, ViewConnection, ViewNode } from '../catalog/side-view.ts';
import { hasTrait } from './calls.ts';
import { networkOf } from './in-network.ts';
import { findJunctions, type Junction } from './network-junctions.ts';
import { statedFlag } from './stated.ts';

/**
 * joined: something that is drawn takes packets from one network to the other. chained: only over networks in between that
 * pass nothing on. apart: nothing does. unknown: a gateway or peering is drawn without saying what it joins, or a private
 * link leads across.
 */
export type Reach =
  | { readonly kind: 'joined' | 'apart' | 'unknown' }
  | { readonly kind: 'chained'; readonly over: readonly ViewNode[] };

export interface NetworkLinks {
  readonly reach: (from: ViewNode, to: ViewNode) => Reach;
  /** Those that join at least two networks. */
  readonly junctions: readonly Junction[];
}

const cache = new WeakMap<SideView, NetworkLinks>();

/** Memoised on the view, which never changes. */
export function networkLinksOf(view: SideView): NetworkLinks {
  const known = cache.get(view);
  if (known !== undefined) return known;
  const found = findJunctions(view);
  const junctions = found.filter(({ networks }) => networks.size > 1);
  const isOpen = found.some((junction) => junction.isOpen);
  const links = { junctions, reach: reachOver(view, junctions, isOpen) };
  cache.set(view, links);
  return links;
}

/** A packet goes on from a network only where something in it forwards; in a hub it always does. */
function reachOver(view: SideView, junctions: readonly Junction[], isOpen: boolean): NetworkLinks['reach'] {
  const at = new Map<ViewNode, Junction[]>();
  for (const junction of junctions) {
    for (const network of junction.networks) at.set(network, [...(at.get(network) ?? []), junction]);
  }
  const forwarders = forwardingNetworks(view, junctions);
  const privately = privateLinks(view);
  const routed = remembered((from) => cameFrom(from, at, (network) => forwarders.has(network)));
  const drawn = remembered((from) => cameFrom(from, at, () => true));
  return (from, to) => {
    if (from === to || routed(from).has(to)) return { kind: 'joined' };
    if (isOpen || privately.has(`${from.id} ${to.id}`)) return { kind: 'unknown' };
    const path = drawn(from);
    if (!path.has(to)) return { kind: 'apart' };
    const over: ViewNode[] = [];
    for (let step = path.get(to); step !== undefined && step !== from; step = path.get(step)) over.unshift(step);
    return { kind: 'chained', over };
  };
}

type Origins = ReadonlyMap<ViewNode, ViewNode>;

/** Each network that can be reached, with the one before it on a shortest way. */
function cameFrom(
  from: ViewNode,
  at: ReadonlyMap<ViewNode, readonly Junction[]>,
  passesOn: (network: ViewNode) => boolean,
): Origins {
  const origins = new Map<ViewNode, ViewNode>();
  const crossed = new Set<Junction>();
  const queue = [from];
  for (let here = queue.shift(); here !== undefined; here = queue.shift()) {
    if (here !== from && !passesOn(here)) continue;
    for (const junction of at.get(here) ?? []) {
      if (crossed.has(junction)) continue;
      crossed.add(junction);
      for (const network of junction.networks) {
        if (network === from || origins.has(network)) continue;
        origins.set(network, here);
        queue.push(network);
      }
    }
  }
  return origins;
}

function remembered(search: (from: ViewNode) => Origins): (from: ViewNode) => Origins {
  const known = new Map<ViewNode, Origins>();
  return (from) => {
    const found = known.get(from) ?? search(from);
    known.set(from, found);
    return found;
  };
}

/**
 * Networks that are stated to route between others. On Azure a route may also lead through a firewall, an appliance or a
 * gateway in a peered network; on AWS a peering carries only what is meant for the peer itself.
 */
function forwardingNetworks(view: SideView, junctions: readonly Junction[]): ReadonlySet<ViewNode> {
  const found = new Set<ViewNode>();
  const routers = [
    ...view.all('network', 'aws.route-table', 'azure.route-table').filter(({ id }) => forwards(view, id)),
    ...view.all('firewall', 'hybrid-link', 'vpn', 'azure.route-server').filter((node) => isOnAzure(view, node)),
  ];
  for (const { id } of routers) {
    const network = networkOf(view, id);
    if (network !== undefined) found.add(network);
  }
  for (const { connectors, networks } of junctions) {
    if (connectors.some((id) => forwards(view, id))) for (const network of networks) found.add(network);
  }
  return found;
}

function forwards(view: SideView, id: string): boolean {
  return statedFlag(view, id, 'transit') === true;
}

function isOnAzure(view: SideView, { id }: ViewNode): boolean {
  return networkOf(view, id)?.service.provider === 'azure';
}

const LINK_SERVICES = ['aws.privatelink', 'aws.vpc-lattice', 'azure.private-link-service'];

/** Pairs of networks between which a private link leads to one service, as "from to", both ways. */
function privateLinks(view: SideView): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { id } of view.all('private-endpoint', ...LINK_SERVICES)) {
    const lines = [...view.incoming(id), ...view.outgoing(id)];
    const ends = new Set([id, ...lines.flatMap(({ from, to }) => [from, to])].map((end) => networkOf(view, end)?.id));
    for (const a of ends) for (const b of ends) if (a !== undefined && b !== undefined) pairs.add(`${a} ${b}`);
  }
  return pairs;
}

/** A line to or from an endpoint crosses networks by its nature. */
export function isPrivateLink(view: SideView, { from, to, connection }: ViewConnection): boolean {
  if (connection.properties.via === 'private-endpoint') return true;
  if (connection.label !== '' && /\b(private ?link|endpoint|lattice)\b/i.test(connection.label)) return true;
  return [from, to].some((id) => {
    const node = view.nodes.get(id);
    return hasTrait(node, 'private-endpoint') || LINK_SERVICES.includes(node?.service.id ?? '');
  });
}
