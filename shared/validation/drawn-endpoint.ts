import type { ViewNode } from '../catalog/side-view.ts';
import { hasTrait } from './calls.ts';

/** The endpoint by which a network reaches it is drawn beside it. */
export function hasDrawnEndpoint({ incoming, outgoing }: ViewNode): boolean {
  return incoming.some(({ source }) => isEndpoint(source)) || outgoing.some(({ target }) => isEndpoint(target));
}

function isEndpoint(node: ViewNode): boolean {
  return hasTrait(node, 'private-endpoint', 'gateway-endpoint');
}
