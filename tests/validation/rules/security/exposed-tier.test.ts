import { exposedTier } from '../../../../shared/validation/rules/security/exposed-tier.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const inSubnet = (visibility: string, service: string, properties: Record<string, unknown>) =>
  diagram('aws')
    .node('subnet', 'aws.subnet', { visibility })
    .node('node', service, { in: 'subnet', ...properties })
    .done();

ruleTable(exposedTier, {
  valid: {
    'a bastion': inSubnet('public', 'aws.ec2', { role: 'admin', assignPublicIp: true }),
    'a load balancer': inSubnet('public', 'aws.alb', { assignPublicIp: true }),
    'a NAT gateway': inSubnet('public', 'aws.nat-gateway', { assignPublicIp: true }),
    'an application in a private subnet': inSubnet('private', 'aws.ec2', { role: 'app', assignPublicIp: true }),
    'a web server, which users talk to': inSubnet('public', 'aws.ec2', { role: 'web', assignPublicIp: true }),
    'a machine without a role': inSubnet('public', 'aws.ec2', { assignPublicIp: true }),
    'a NAT instance, whatever its role': inSubnet('public', 'aws.nat-instance', { role: 'app', assignPublicIp: true }),
    'no public address': inSubnet('public', 'aws.ec2', { role: 'app', assignPublicIp: false }),
    'a subnet of a kind that nobody states': diagram('aws')
      .node('subnet', 'aws.subnet')
      .node('node', 'aws.ec2', { in: 'subnet', role: 'app', assignPublicIp: true })
      .done(),
    'in no subnet': diagram('aws').node('node', 'aws.ec2', { role: 'app', assignPublicIp: true }).done(),
    'an application without a stated address': inSubnet('public', 'aws.ec2', { role: 'app' }),
    'the same on Azure': diagram('azure')
      .node('subnet', 'azure.subnet', { visibility: 'public' })
      .node('vm', 'azure.virtual-machines', { in: 'subnet', role: 'app', assignPublicIp: true })
      .done(),
  },
  invalid: {
    'an application with a public address': {
      diagram: inSubnet('public', 'aws.ec2', { role: 'app', assignPublicIp: true }),
      findings: [
        {
          code: 'SEC-010',
          severity: 'warning',
          message: '"node" is an inner tier, but has a public address in a public subnet.',
          nodes: ['node'],
          property: 'assignPublicIp',
        },
      ],
      fixed: ['sets assignPublicIp: false on "node"'],
    },
    ...Object.fromEntries(
      ['database', 'cache'].map((role) => [
        `a ${role} on a machine`,
        {
          diagram: inSubnet('public', 'aws.ec2', { role, assignPublicIp: true }),
          findings: [
            {
              code: 'SEC-010',
              severity: 'warning' as const,
              message: '"node" is an inner tier, but has a public address in a public subnet.',
              nodes: ['node'],
              property: 'assignPublicIp',
            },
          ],
          fixed: ['sets assignPublicIp: false on "node"'],
        },
      ]),
    ),
  },
});
