import { placementOf } from '../catalog/placement.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { bringsNetwork, livesInNetwork } from '../commands/place-advice.ts';
import { hasTrait } from './calls.ts';

/** It exists only in a network, and neither its place nor what is stated of it tells of one. */
export function isOutsideNetwork(view: SideView, node: ViewNode): boolean {
  if (!livesInNetwork(node.service) || node.face.state !== 'shown') return false;
  const { network, subnets, groups } = placementOf(view, node);
  if (network !== undefined || subnets.length > 0) return false;
  if (groups.some((id) => placementOf(view, id).network !== undefined)) return false;
  if (view.ancestors(node).some(({ service }) => bringsNetwork(service))) return false;
  return !view.descendants(node.id).some((inner) => hasTrait(inner, 'network', 'subnet'));
}
