import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import type { Report } from '../../validation/rule.ts';
import { namesOf } from '../../validation/wording.ts';
import type { FlipContext, FlipRule } from '../flip-rule.ts';

/** The other way, an application security group becomes a security group, which rules can refer to: nothing is lost. */
export const securityRulesDiffer: FlipRule = {
  meta: {
    id: 'security-rules-differ',
    code: 'CONV-009',
    category: 'security',
    severity: 'warning',
    directions: ['aws-azure'],
    title: 'Rules between security groups, and stateless network ACLs',
    why: 'A rule of a security group may name another group as its source; a network security group cannot name another one, that is what application security groups are for. A network ACL keeps no state and needs rules for the answers; a network security group keeps state, and a subnet has one.',
    messages: {
      reference: '{groups} refer to one another; on Azure the rules of one network security group cannot name another.',
      stateless:
        '{acls} kept no state; on Azure network security groups do, one for a subnet, so rules for the answers go.',
    },
    remedy:
      'Give the members of a group that rules name an application security group; merge the rules of an ACL into the network security group of its subnet.',
    source: 'az-nsg',
  },
  check: (context) => [...references(context), ...acls(context)],
};

function references({ before, after }: FlipContext): readonly Report[] {
  const becomesPlain = (node: ViewNode | undefined): node is ViewNode =>
    node?.service.id === 'aws.security-group' && isNetworkSecurityGroup(after, node.id);
  const between = before.all('aws.security-group').flatMap(({ id }) =>
    before.outgoing(id).filter(({ from, to }) => {
      return [from, to].every((end) => becomesPlain(before.nodes.get(end)));
    }),
  );
  if (between.length === 0) return [];
  const ids = [...new Set(between.flatMap(({ from, to }) => [from, to]))];
  return [
    {
      message: 'reference',
      data: { groups: namesOf(ids.flatMap((id) => before.nodes.get(id) ?? [])) },
      nodes: ids,
      connections: between.map(({ connection }) => connection.id),
      source: 'az-asg',
    },
  ];
}

function acls({ before, after }: FlipContext): readonly Report[] {
  const turned = before.all('aws.network-acl').filter(({ id }) => isNetworkSecurityGroup(after, id));
  if (turned.length === 0) return [];
  return [{ message: 'stateless', data: { acls: namesOf(turned) }, nodes: turned.map(({ id }) => id) }];
}

function isNetworkSecurityGroup(after: SideView, id: string): boolean {
  return after.nodes.get(id)?.service.id === 'azure.network-security-group';
}
