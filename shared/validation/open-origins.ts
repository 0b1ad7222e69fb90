import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { hasTrait } from './calls.ts';
import { isKeptPrivate, isPublicWay } from './exposure.ts';
import { offered } from './offered.ts';
import { statedFlag } from './stated.ts';
import { subnetKindOf } from './subnet-kind.ts';
import { isBehindWaf } from './waf.ts';

const REACHES = new Set(['traffic', 'data', 'invoke-sync']);

/**
 * The origins of an edge that everybody else reaches too, past the edge: the origin states it, else the edge does. An origin with
 * a firewall of its own, or without a public address, is none of them.
 */
export function openOrigins(view: SideView, edge: ViewNode): readonly ViewNode[] {
  if (edge.service.id === 'azure.front-door' && statedFlag(view, edge, 'privateLink') === true) return [];
  const origins = view
    .outgoing(edge.id)
    .filter((line) => REACHES.has(line.connection.kind) && isPublicWay(line))
    .map(({ target }) => target);
  return [...new Set(origins)].filter((origin) => isOpen(view, edge, origin));
}

function isOpen(view: SideView, edge: ViewNode, origin: ViewNode): boolean {
  if ((offered(origin, 'originRestricted') ?? offered(edge, 'originRestricted')) !== false) return false;
  if (origin.service.provider === 'neutral' || isKeptPrivate(origin) || isBehindWaf(view, origin)) return false;
  if (subnetKindOf(view, origin.id) === 'private') return false;
  // A store is closed to the public unless it is opened.
  return !hasTrait(origin, 'object-storage') || statedFlag(view, origin, 'publicAccess') === true;
}
