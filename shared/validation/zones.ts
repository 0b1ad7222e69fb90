import { placementOf } from '../catalog/placement.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { membersOf } from './membership.ts';

/** All zones that any of the nodes is known to run in, sorted; empty: unknown. */
export function zonesOf(view: SideView, nodes: readonly ViewNode[]): readonly string[] {
  const zones = new Set<string>();
  for (const { id } of nodes) for (const zone of placementOf(view, id).zones) if (zone !== '') zones.add(zone);
  return [...zones].sort();
}

/** Zones of a group and of everything in it. */
export function zonesOfGroup(view: SideView, group: ViewNode): readonly string[] {
  return zonesOf(view, [group, ...membersOf(view, group.id)]);
}

/** True if every one of the nodes says where it runs and all of them say the same single zone. */
export function areInOneZone(view: SideView, nodes: readonly ViewNode[]): boolean {
  return zonesOf(view, nodes).length === 1 && nodes.every(({ id }) => placementOf(view, id).zones.length > 0);
}
