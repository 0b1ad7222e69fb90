import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { deployedIn, nodesInSubnet } from '../../../validation/in-network.ts';
import { membersOf } from '../../../validation/membership.ts';
import { neighboursOf } from '../../../validation/neighbours.ts';

export interface GuardedSubnet {
  readonly subnet: ViewNode;
  readonly group: ViewNode;
  /** All that is deployed in the subnet: each has this group and no other. */
  readonly members: readonly ViewNode[];
}

/** Subnets in which everything has the same one security group, stated as its own or drawn around it. */
export function guardedSubnets(view: SideView): readonly GuardedSubnet[] {
  return view.all('azure.subnet').flatMap((subnet) => {
    if ((subnet.node.memberOf ?? []).some((id) => hasTrait(view.nodes.get(id), 'security-group'))) return [];
    const members = deployedIn(view, subnet.id).filter(({ id }) => placementOf(view, id).subnets.length === 1);
    const [first] = members;
    if (first === undefined || members.length < deployedIn(view, subnet.id).length) return [];
    const [group, ...more] = groupsOf(view, first);
    if (group === undefined || more.length > 0 || group.face.origin !== 'derived') return [];
    const isShared = members.every((node) => {
      const own = groupsOf(view, node);
      return own.length === 1 && own[0] === group;
    });
    // What Azure shows beside the network is in the subnet all the same, and has rules of its own.
    const isAlone = nodesInSubnet(view, subnet.id).every((node) => groupsOf(view, node).every((own) => own === group));
    return isShared && isAlone ? [{ subnet, group, members }] : [];
  });
}

export interface GuardingGroup {
  readonly group: ViewNode;
  readonly subnets: readonly ViewNode[];
}

/** Network security groups that guard whole subnets: as the subnet says, or a line that attaches them. */
export function guardingGroups(view: SideView): readonly GuardingGroup[] {
  return view.all('aws.security-group').flatMap((group) => {
    if (group.face.origin !== 'derived') return [];
    const stated = membersOf(view, group.id).filter((node) => isStatedIn(node, group));
    // A line stays as it is drawn, so it says nothing any more once the members have the group.
    const attached = neighboursOf(view, group.id, 'attach').filter(
      (node) => hasTrait(node, 'subnet') && !stated.includes(node) && isLacking(view, node, group),
    );
    const subnets = [...stated, ...attached];
    return subnets.length === 0 ? [] : [{ group, subnets }];
  });
}

function isStatedIn(node: ViewNode, group: ViewNode): boolean {
  return node.service.id === 'aws.subnet' && node.node.memberOf?.includes(group.id) === true;
}

function isLacking(view: SideView, subnet: ViewNode, group: ViewNode): boolean {
  return deployedIn(view, subnet.id).some((node) => !groupsOf(view, node).includes(group));
}

export function groupsOf(view: SideView, node: ViewNode): readonly ViewNode[] {
  return placementOf(view, node)
    .groups.flatMap((id) => view.nodes.get(id) ?? [])
    .filter((group) => hasTrait(group, 'security-group'));
}
