import { type SideView, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import { withFace } from '../../../commands/place.ts';
import { nodeOf } from '../../../document/queries.ts';
import { groupBy } from '../../../group-by.ts';
import { nameOf, namesOf } from '../../../validation/wording.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { guardedSubnets } from './subnet-security.ts';

interface SubnetGroupParams {
  readonly groupId: string;
  readonly subnets: readonly string[];
  readonly members: readonly string[];
}

export const subnetSecurityGroup = suggestionKind<SubnetGroupParams>({
  meta: {
    id: 'subnet-security-group',
    sides: ['azure'],
    title: 'Associate a network security group with the subnet that it guards',
    mends: [],
    source: 'az-nsg-how',
  },
  find: (view) => found(view),
  plan: (diagram, { groupId, subnets, members }, env) => {
    const side = diagram.provider;
    const view = viewSide(diagram, side, env.catalog);
    const nodes = [...subnets, ...members].flatMap((id) => {
      const node = nodeOf(diagram, id);
      const stated = view.nodes.get(id)?.node.memberOf ?? [];
      if (node === undefined) return [];
      const others = stated.filter((one) => one !== groupId);
      if (subnets.includes(id)) return [withFace(node, side, { memberOf: [...others, groupId] })];
      return others.length === stated.length ? [] : [withFace(node, side, { memberOf: others })];
    });
    return amend(diagram, { nodes });
  },
});

function found(view: SideView): readonly FoundSuggestion<SubnetGroupParams>[] {
  return [...groupBy(guardedSubnets(view), ({ group }) => group)].map(([group, guarded]) => {
    const subnets = guarded.map(({ subnet }) => subnet);
    const members = guarded.flatMap((one) => one.members);
    return {
      key: [group.id, ...subnets.map(({ id }) => id)].join(' '),
      title: `Associate ${nameOf(group)} with ${namesOf(subnets)}`,
      reason:
        'A security group of AWS belongs to the interfaces of what it guards. A network security group of Azure is associated with a subnet or with interfaces, one for each, and Microsoft advises one level and not both. All that is in the subnet has the same rules, so the subnet is the place: what is added there later is guarded too. Where things in a subnet have different rules, the group stays at their interfaces. Mind that its rules then hold at the border of the subnet and between what is in it.',
      nodes: [group.id, ...subnets.map(({ id }) => id)],
      params: { groupId: group.id, subnets: subnets.map(({ id }) => id), members: members.map(({ id }) => id) },
    };
  });
}
