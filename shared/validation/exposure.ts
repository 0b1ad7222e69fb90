import type { SideView, ViewConnection, ViewNode } from '../catalog/side-view.ts';
import { hasTrait } from './calls.ts';
import { offered } from './offered.ts';

/** They stand on the way from the internet to an entry and answer nothing themselves. */
const PASSING = ['internet', 'internet-gateway', 'dns', 'global-router', 'ddos-protection', 'waf'];

const cache = new WeakMap<SideView, readonly ViewConnection[]>();

/**
 * The lines by which users and the internet reach what answers them, past names, routers and gateways that only pass on. Not those
 * that are stated to be a private way, nor from whom is drawn inside an on-premises frame: who is there comes by the link.
 * Memoised on the view, which never changes.
 */
export function entryConnections(view: SideView): readonly ViewConnection[] {
  const known = cache.get(view);
  if (known) return known;
  const queue = view.all('internet', 'client', 'internet-gateway').filter((node) => isOutside(view, node));
  const seen = new Set(queue);
  const entries: ViewConnection[] = [];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const connection of at.outgoing) {
      const node = connection.target;
      if (!isPublicWay(connection)) continue;
      if (!passesOn(node)) entries.push(connection);
      else if (!seen.has(node)) queue.push(node);
      seen.add(node);
    }
  }
  cache.set(view, entries);
  return entries;
}

/** Users or the internet themselves stand at the other end, and the way is not a private one. */
export function isFromInternet(view: SideView, connection: ViewConnection): boolean {
  const caller = connection.source;
  return hasTrait(caller, 'internet', 'client') && isPublicWay(connection) && isOutside(view, caller);
}

/** Stated to have no address that the internet reaches; false also where nothing is said. Asks only what the service offers. */
export function isKeptPrivate(node: ViewNode): boolean {
  if (offered(node, 'scheme') === 'internal' || offered(node, 'endpointType') === 'private') return true;
  return offered(node, 'publicAccess') === false;
}

/** Not by a private path, an endpoint or a peering. */
export function isPublicWay({ connection }: ViewConnection): boolean {
  const { via } = connection.properties;
  return via === undefined || via === 'internet';
}

/** A front door is a router too, but answers. */
function passesOn(node: ViewNode): boolean {
  return hasTrait(node, ...PASSING) && !hasTrait(node, 'cdn');
}

function isOutside(view: SideView, node: ViewNode | undefined): boolean {
  return node !== undefined && !view.ancestors(node).some((frame) => hasTrait(frame, 'on-premises'));
}
