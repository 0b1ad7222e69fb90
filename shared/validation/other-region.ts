import { placementOf } from '../catalog/placement.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { hasTrait, PROXIES } from './calls.ts';

const MAX_HOPS = 3;

/** The router in front of a node that also leads to the same service in another region, so that the region is the spare. */
export function routerToOtherRegion(view: SideView, node: ViewNode): ViewNode | undefined {
  const region = placementOf(view, node).region;
  if (region === undefined) return undefined;
  return reachable(view, node.id, 'incoming').find(
    (router) =>
      hasTrait(router, 'global-router', 'dns') &&
      reachable(view, router.id, 'outgoing').some((other) => {
        const elsewhere = placementOf(view, other).region;
        return other.service === node.service && elsewhere !== undefined && elsewhere !== region;
      }),
  );
}

/** What stands before or behind it, directly or past things that pass requests on. */
function reachable(view: SideView, id: string, way: 'incoming' | 'outgoing'): readonly ViewNode[] {
  const found = new Map<string, ViewNode>();
  const visit = (at: string, hops: number): void => {
    for (const { from, to } of view[way](at)) {
      const next = view.nodes.get(way === 'incoming' ? from : to);
      if (next === undefined || next.id === id || found.has(next.id)) continue;
      found.set(next.id, next);
      if (hops < MAX_HOPS && hasTrait(next, ...PROXIES)) visit(next.id, hops + 1);
    }
  };
  visit(id, 1);
  return [...found.values()];
}
