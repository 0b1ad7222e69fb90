import { placementOf } from '../catalog/placement.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { hasTrait } from './calls.ts';
import { membersOf } from './membership.ts';
import { neighboursOf } from './neighbours.ts';

const CLOSE_GROUPS = ['aws.placement-group', 'azure.proximity-placement-group'];

/** High-performance computing keeps its nodes close together on purpose: in a group, or run by a scheduler for it. */
export function isTight(view: SideView, node: ViewNode): boolean {
  const around = [node, ...view.ancestors(node), ...membersOf(view, node.id)];
  const groups = around.flatMap(({ id }) => placementOf(view, id).groups.map((group) => view.nodes.get(group)));
  return (
    [...around, ...groups].some((one) => hasTrait(one, 'batch') || isClose(one)) ||
    neighboursOf(view, node.id).some(isClose)
  );
}

function isClose(node: ViewNode | undefined): boolean {
  return hasTrait(node, 'hpc') || (node !== undefined && CLOSE_GROUPS.includes(node.service.id));
}
