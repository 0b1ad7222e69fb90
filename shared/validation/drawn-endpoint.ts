import type { SideView } from '../catalog/side-view.ts';
import { hasTrait } from './calls.ts';
import { neighboursOf } from './neighbours.ts';

/** The endpoint by which a network reaches it is drawn beside it. */
export function hasDrawnEndpoint(view: SideView, id: string): boolean {
  return neighboursOf(view, id).some((other) => hasTrait(other, 'private-endpoint', 'gateway-endpoint'));
}
