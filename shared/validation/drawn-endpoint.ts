import type { SideView } from '../catalog/side-view.ts';
import { hasTrait } from './calls.ts';

/** The endpoint by which a network reaches it is drawn beside it. */
export function hasDrawnEndpoint(view: SideView, id: string): boolean {
  const isEndpoint = (otherId: string): boolean =>
    hasTrait(view.nodes.get(otherId), 'private-endpoint', 'gateway-endpoint');
  return view.incoming(id).some(({ from }) => isEndpoint(from)) || view.outgoing(id).some(({ to }) => isEndpoint(to));
}
