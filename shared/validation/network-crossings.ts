import type { SideView, ViewConnection, ViewNode } from '../catalog/side-view.ts';
import { hasTrait } from './calls.ts';
import { isNetworkBound, networkOf } from './in-network.ts';
import { isPrivateLink, networkLinksOf, type Reach } from './network-links.ts';
import { offered } from './offered.ts';
import { statedOnConnection } from './stated.ts';
import { subnetKindOf } from './subnet-kind.ts';

/** A line on which packets have to get from one network into another. */
export interface Crossing {
  readonly connection: ViewConnection;
  readonly from: ViewNode;
  readonly to: ViewNode;
  readonly networks: readonly [ViewNode, ViewNode];
  readonly reach: Reach;
  /** True: said to be private at one end, so the internet is no way. False: unknown. */
  readonly isPrivate: boolean;
}

const PACKETS = new Set(['traffic', 'invoke-sync', 'invoke-async', 'data']);
const cache = new WeakMap<SideView, readonly Crossing[]>();

/**
 * Lines between two things that both have addresses in a network, not in the same one, and of which neither can be reached
 * over the internet. Memoised on the view.
 */
export function crossingsOf(view: SideView): readonly Crossing[] {
  const known = cache.get(view);
  if (known !== undefined) return known;
  const found: Crossing[] = [];
  const lines = view.all('network').length < 2 ? [] : view.connections;
  for (const line of lines) {
    const crossed = crossing(view, line);
    if (crossed !== undefined) found.push(crossed);
  }
  cache.set(view, found);
  return found;
}

/** Most lines stay in one network, so that is asked first. */
function crossing(view: SideView, connection: ViewConnection): Crossing | undefined {
  const { source: from, target: to } = connection;
  const a = networkOf(view, from);
  const b = a && networkOf(view, to);
  if (a === undefined || b === undefined || a === b) return undefined;
  if (!PACKETS.has(connection.connection.kind) || isPrivateLink(view, connection)) return undefined;
  const via = statedOnConnection(connection, 'via');
  if (via === 'internet' || via === 'peering') return undefined;
  if (isManagedReplication(from, to)) return undefined;
  if (!isNetworkBound(view, from) || !isNetworkBound(view, to)) return undefined;
  if (via !== 'private' && (isPublic(view, from) || isPublic(view, to))) return undefined;
  return {
    connection,
    from,
    to,
    networks: [a, b],
    reach: networkLinksOf(view).reach(a, b),
    isPrivate: via === 'private' || isHidden(view, to),
  };
}

/** The cloud copies a database of its own across networks and Regions without the networks being joined. */
function isManagedReplication(from: ViewNode, to: ViewNode): boolean {
  return hasTrait(from, 'data-store') && hasTrait(to, 'data-store');
}

const FROM_OUTSIDE = ['internet', 'client', 'cdn', 'global-router'];

/** What takes requests from the internet can be called that way. */
function isPublic(view: SideView, node: ViewNode): boolean {
  const scheme = offered(node, 'scheme');
  if (scheme === 'internet-facing' || offered(node, 'publicAccess') === true) return true;
  if (offered(node, 'assignPublicIp') === true) return true;
  if (node.incoming.some(({ source }) => hasTrait(source, ...FROM_OUTSIDE))) return true;
  return scheme === undefined && subnetKindOf(view, node.id) === 'public';
}

function isHidden(view: SideView, node: ViewNode): boolean {
  if (offered(node, 'scheme') === 'internal' || offered(node, 'publicAccess') === false) return true;
  if (offered(node, 'assignPublicIp') === false || hasTrait(node, 'data-store')) return true;
  return subnetKindOf(view, node.id) === 'private';
}
