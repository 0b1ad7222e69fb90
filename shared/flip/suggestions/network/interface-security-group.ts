import { type SideView, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import { withFace } from '../../../commands/place.ts';
import { nodeOf } from '../../../document/queries.ts';
import { deployedIn } from '../../../validation/in-network.ts';
import { nameOf, namesOf } from '../../../validation/wording.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { type GuardingGroup, guardingGroups } from './subnet-security.ts';

interface InterfaceGroupParams {
  readonly groupId: string;
  readonly subnets: readonly string[];
}

export const interfaceSecurityGroup = suggestionKind<InterfaceGroupParams>({
  meta: {
    id: 'interface-security-group',
    sides: ['aws'],
    title: 'Attach a security group to what is in the subnet that it guards',
    mends: [],
    source: 'aws-security-groups',
  },
  find: (view) => guardingGroups(view).map((one) => foundFor(view, one)),
  plan: (diagram, { groupId, subnets }, env) => {
    const side = diagram.provider;
    const view = viewSide(diagram, side, env.catalog);
    const members = new Set(subnets.flatMap((id) => deployedIn(view, id).map((node) => node.id)));
    const nodes = [...subnets, ...members].flatMap((id) => {
      const node = nodeOf(diagram, id);
      const stated = view.nodes.get(id)?.node.memberOf ?? [];
      if (node === undefined) return [];
      if (subnets.includes(id)) return [withFace(node, side, { memberOf: stated.filter((one) => one !== groupId) })];
      return stated.includes(groupId) ? [] : [withFace(node, side, { memberOf: [...stated, groupId] })];
    });
    return amend(diagram, { nodes });
  },
});

function foundFor(view: SideView, { group, subnets }: GuardingGroup): FoundSuggestion<InterfaceGroupParams> {
  const members = [...new Set(subnets.flatMap(({ id }) => deployedIn(view, id)))];
  const what = members.length === 0 ? 'what comes into' : namesOf(members);
  return {
    key: [group.id, ...subnets.map(({ id }) => id)].join(' '),
    title:
      members.length === 0
        ? `Keep ${nameOf(group)} for ${what} ${namesOf(subnets)}`
        : `Attach ${nameOf(group)} to ${what}`,
    reason:
      'On Azure the group is associated with the subnet. On AWS a security group belongs to the interfaces of resources and never to a subnet; what guards a subnet there is a network ACL, which keeps no state and needs rules for the answers too. A security group keeps state as the network security group does, but has no deny rules and no priorities: what is denied goes to a network ACL.',
    nodes: [group.id, ...subnets.map(({ id }) => id)],
    params: { groupId: group.id, subnets: subnets.map(({ id }) => id) },
  };
}
