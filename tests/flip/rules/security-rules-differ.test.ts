import { securityRulesDiffer } from '../../../shared/flip/rules/security-rules-differ.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { flipRuleTable } from '../flip-rule-table.ts';

const groups = (options: Record<string, unknown> = {}) =>
  diagram('aws').node('app', 'aws.security-group', options).node('web', 'aws.security-group');

flipRuleTable(securityRulesDiffer, {
  silent: {
    'groups whose rules name address ranges only: no line between them': groups().done(),
    'a line between what is in the groups': groups()
      .node('server', 'aws.ec2', { in: 'web' })
      .node('worker', 'aws.ec2', { in: 'app' })
      .connect('server', 'worker')
      .done(),
    'a line from a group to something else': groups().node('db', 'aws.rds').connect('web', 'db').done(),
    'one of the two becomes an application security group': groups({ other: 'azure.application-security-group' })
      .connect('web', 'app')
      .done(),
    'groups that are pinned to AWS': groups({ pinned: 'aws' }).connect('web', 'app').done(),
    'an ACL that is pinned to AWS': diagram('aws').node('acl', 'aws.network-acl', { pinned: 'aws' }).done(),
    'from Azure: a security group takes the place of an application security group': diagram('azure')
      .node('nsg', 'azure.network-security-group')
      .node('asg', 'azure.application-security-group')
      .connect('asg', 'nsg')
      .done(),
  },
  remarks: {
    'a group whose rules name another group': {
      diagram: groups().connect('web', 'app').done(),
      says: [
        {
          code: 'CONV-009',
          severity: 'warning',
          message:
            '"web" and "app" refer to one another; on Azure the rules of one network security group cannot name another.',
          nodes: ['web', 'app'],
          property: null,
        },
      ],
    },
    'network ACLs, in one line': {
      diagram: diagram('aws').node('a', 'aws.network-acl').node('b', 'aws.network-acl').done(),
      says: [
        {
          code: 'CONV-009',
          severity: 'warning',
          message:
            '"a" and "b" kept no state; on Azure network security groups do, one for a subnet, so rules for the answers go.',
          nodes: ['a', 'b'],
          property: null,
        },
      ],
    },
  },
});
