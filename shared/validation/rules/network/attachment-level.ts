import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import type { Severity } from '../../finding.ts';
import { neighboursOf } from '../../neighbours.ts';
import type { Report, Rule } from '../../rule.ts';
import { nameOf, namesOf } from '../../wording.ts';

const INSTANCES = ['compute', 'database', 'cache', 'load-balancer', 'aws.network-interface'];

/**
 * Only lines of kind "attach" attach: traffic is often drawn through both kinds of filter. Says nothing about groups that came
 * from Azure, where one kind filters on both levels.
 */
export const attachmentLevel: Rule = {
  meta: {
    id: 'attachment-level',
    code: 'NET-019',
    category: 'network',
    severity: 'error',
    providers: ['aws'],
    title: 'A security group on a subnet, or a network ACL on an instance',
    why: 'On AWS a security group filters at the network interface of a resource and a network ACL at the border of a subnet. Neither can be attached on the level of the other. An Azure network security group does both.',
    messages: {
      group: '{filter} is attached to {names}; a security group belongs to resources, not to subnets.',
      around: '{filter} is drawn around {names}; a security group belongs to resources, not to subnets.',
      acl: '{filter} is attached to {names}; a network ACL belongs to subnets, not to resources.',
    },
    remedy: 'Attach security groups to the resources in the subnet, and network ACLs to the subnet.',
    source: 'aws-security-groups',
  },
  check: (view) => [
    ...view.all('aws.security-group').flatMap((group) => (isDrawn(group) ? groupReports(view, group) : [])),
    ...view.all('aws.network-acl').flatMap((acl) => aclReports(view, acl)),
    ...view.all('aws.subnet').flatMap((subnet) => memberReports(view, subnet)),
  ],
};

function isDrawn({ face }: ViewNode): boolean {
  return face.origin !== 'derived';
}

function groupReports(view: SideView, group: ViewNode): readonly Report[] {
  const attached = attachedTo(view, group).filter((node) => hasTrait(node, 'subnet'));
  const around = group.children.filter((node) => hasTrait(node, 'subnet'));
  return [...report('group', group, attached), ...report('around', group, around, 'info')];
}

function aclReports(view: SideView, acl: ViewNode): readonly Report[] {
  const attached = attachedTo(view, acl).filter((node) =>
    INSTANCES.some((one) => node.service.id === one || hasTrait(node, one)),
  );
  return report('acl', acl, attached).map((one) => ({ ...one, source: 'aws-nacl-guide' }));
}

/** Stated to be a member of a security group. */
function memberReports(view: SideView, subnet: ViewNode): readonly Report[] {
  const groups = (subnet.node.memberOf ?? []).flatMap((id) => view.nodes.get(id) ?? []);
  return groups
    .filter((group) => group.service.id === 'aws.security-group' && isDrawn(group))
    .flatMap((group) => report('group', group, [subnet]));
}

function attachedTo(view: SideView, filter: ViewNode): readonly ViewNode[] {
  return neighboursOf(view, filter.id, 'attach');
}

function report(
  message: string,
  filter: ViewNode,
  nodes: readonly ViewNode[],
  severity: Severity = 'error',
): readonly Report[] {
  if (nodes.length === 0) return [];
  return [
    {
      message,
      severity,
      data: { filter: nameOf(filter), names: namesOf(nodes) },
      nodes: [filter, ...nodes].map(({ id }) => id),
    },
  ];
}
