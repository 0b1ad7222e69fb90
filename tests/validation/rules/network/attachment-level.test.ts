import { attachmentLevel } from '../../../../shared/validation/rules/network/attachment-level.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const subnet = () =>
  diagram('aws').node('vpc', 'aws.vpc').node('subnet', 'aws.subnet', { in: 'vpc' }).node('sg', 'aws.security-group');
const acl = (target = 'aws.ec2') =>
  diagram('aws').node('acl', 'aws.network-acl').node('vm', target).connect('acl', 'vm', { kind: 'attach' });

const group = {
  code: 'NET-019',
  severity: 'error' as const,
  message: '"sg" is attached to "subnet"; a security group belongs to resources, not to subnets.',
  nodes: ['sg', 'subnet'],
  property: null,
};
const onInstance = {
  code: 'NET-019',
  severity: 'error' as const,
  message: '"acl" is attached to "vm"; a network ACL belongs to subnets, not to resources.',
  nodes: ['acl', 'vm'],
  property: null,
};

ruleTable(attachmentLevel, {
  valid: {
    'a group on an instance and an ACL on a subnet': subnet()
      .node('vm', 'aws.ec2', { in: 'subnet', memberOf: ['sg'] })
      .node('acl', 'aws.network-acl')
      .connect('sg', 'vm', { kind: 'attach' })
      .connect('acl', 'subnet', { kind: 'attach' })
      .done(),
    'a group drawn in a subnet, around an instance': subnet()
      .node('sg2', 'aws.security-group', { in: 'subnet' })
      .node('vm', 'aws.ec2', { in: 'sg2' })
      .done(),
    'traffic drawn through both': subnet()
      .node('vm', 'aws.ec2', { in: 'subnet' })
      .node('acl', 'aws.network-acl')
      .connect('sg', 'subnet')
      .connect('acl', 'vm')
      .done(),
    'an Azure group on a subnet': diagram('azure')
      .node('subnet', 'azure.subnet')
      .node('sg', 'azure.network-security-group')
      .connect('sg', 'subnet', { kind: 'attach' })
      .done(),
    'the same seen from AWS': {
      side: 'aws',
      diagram: diagram('azure')
        .node('sg', 'azure.network-security-group')
        .node('subnet', 'azure.subnet', { in: 'sg' })
        .node('other', 'azure.subnet', { memberOf: ['sg'] })
        .connect('sg', 'other', { kind: 'attach' })
        .done(),
    },
    'a subnet that belongs to another kind of group': subnet()
      .node('stack', 'aws.placement-group')
      .node('two', 'aws.subnet', { in: 'vpc', memberOf: ['stack'] })
      .done(),
  },
  invalid: {
    'a group attached to a subnet': {
      diagram: subnet().connect('sg', 'subnet', { kind: 'attach' }).done(),
      findings: [group],
    },
    'the line drawn the other way': {
      diagram: subnet().connect('subnet', 'sg', { kind: 'attach' }).done(),
      findings: [group],
    },
    'a subnet that is stated to be a member': {
      diagram: diagram('aws')
        .node('sg', 'aws.security-group')
        .node('subnet', 'aws.subnet', { memberOf: ['sg'] })
        .done(),
      findings: [group],
    },
    'a group drawn around a subnet, as a hint': {
      diagram: diagram('aws').node('sg', 'aws.security-group').node('subnet', 'aws.subnet', { in: 'sg' }).done(),
      findings: [
        {
          ...group,
          severity: 'info',
          message: '"sg" is drawn around "subnet"; a security group belongs to resources, not to subnets.',
        },
      ],
    },
    'an ACL on an instance': { diagram: acl().done(), findings: [onInstance] },
    'an ACL on a database': { diagram: acl('aws.rds').done(), findings: [onInstance] },
    'an ACL on a cache': { diagram: acl('aws.elasticache').done(), findings: [onInstance] },
    'an ACL on a load balancer': { diagram: acl('aws.alb').done(), findings: [onInstance] },
    'an ACL on a network interface': { diagram: acl('aws.network-interface').done(), findings: [onInstance] },
  },
});
