import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { subnetKind } from '../../../validation/subnet-kind.ts';

/** Of a network: what goes out through its NAT gateways. */
export function privateSubnets(view: SideView, network: ViewNode): readonly ViewNode[] {
  return view
    .all('subnet')
    .filter((subnet) => placementOf(view, subnet).network === network && subnetKind(view, subnet.id) === 'private');
}
