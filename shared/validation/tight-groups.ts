import { placementOf } from '../catalog/placement.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { hasTrait } from './calls.ts';
import { membersOf } from './membership.ts';

/** High-performance computing keeps its nodes close together on purpose. */
export function isTight(view: SideView, node: ViewNode): boolean {
  const around = [node, ...view.ancestors(node.id), ...membersOf(view, node.id)];
  const groups = around.flatMap(({ id }) => placementOf(view, id).groups.map((group) => view.nodes.get(group)));
  return [...around, ...groups].some(
    (one) =>
      hasTrait(one, 'hpc', 'batch') ||
      one?.service.id === 'aws.placement-group' ||
      one?.service.id === 'azure.proximity-placement-group',
  );
}
