import { appGatewaySubnet } from '../../../../shared/validation/rules/network/app-gateway-subnet.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(appGatewaySubnet, {
  valid: {
    'a subnet of its own': diagram('azure')
      .node('subnet', 'azure.subnet')
      .node('gw', 'azure.application-gateway', { in: 'subnet' })
      .done(),
    'two gateways in one subnet': diagram('azure')
      .node('subnet', 'azure.subnet')
      .node('g1', 'azure.application-gateway', { in: 'subnet' })
      .node('g2', 'azure.application-gateway', { in: 'subnet' })
      .done(),
    'what is only associated with the subnet': diagram('azure')
      .node('subnet', 'azure.subnet')
      .node('gw', 'azure.application-gateway', { in: 'subnet' })
      .node('nsg', 'azure.network-security-group', { in: 'subnet' })
      .node('ip', 'azure.public-ip', { in: 'subnet' })
      .node('waf', 'azure.waf', { in: 'subnet' })
      .done(),
    'what is drawn with the subnet, but takes no address of it': diagram('azure')
      .node('subnet', 'azure.subnet')
      .node('gw', 'azure.application-gateway', { in: 'subnet' })
      .node('nat', 'azure.nat-gateway', { in: 'subnet' })
      .node('nic', 'azure.network-interface', { in: 'subnet' })
      .node('users', 'neutral.users', { in: 'subnet' })
      .node('server', 'neutral.server', { in: 'subnet' })
      .node('note', 'neutral.note', { in: 'subnet' })
      .node('monitor', 'azure.monitor', { in: 'subnet' })
      .done(),
    'a load balancer on AWS that shares its subnet': diagram('aws')
      .node('subnet', 'aws.subnet')
      .node('lb', 'aws.alb', { in: 'subnet' })
      .node('vm', 'aws.ec2', { in: 'subnet' })
      .done(),
  },
  invalid: {
    'a machine in the same subnet': {
      diagram: diagram('azure')
        .node('subnet', 'azure.subnet')
        .node('gw', 'azure.application-gateway', { in: 'subnet' })
        .node('vm', 'azure.virtual-machines', { in: 'subnet' })
        .done(),
      findings: [
        {
          code: 'NET-012',
          severity: 'error',
          message: '"gw" shares its subnet with "vm"; an Application Gateway needs a subnet of its own.',
          nodes: ['gw', 'vm'],
          property: null,
        },
      ],
      fixed: [
        'moves "gw" in "Application Gateway subnet"',
        'adds azure.subnet "Application Gateway subnet" at the top',
      ],
    },
    'load balancers that share their subnets on AWS, as one structural finding': {
      side: 'azure',
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('s1', 'aws.subnet', { in: 'vpc' })
        .node('s2', 'aws.subnet', { in: 'vpc' })
        .node('lb1', 'aws.alb', { in: 's1' })
        .node('vm1', 'aws.ec2', { in: 's1' })
        .node('lb2', 'aws.alb', { in: 's2' })
        .node('vm2', 'aws.ec2', { in: 's2' })
        .connect('lb1', 'vm1')
        .connect('lb2', 'vm2')
        .done(),
      findings: [
        {
          code: 'NET-012',
          severity: 'error',
          message:
            '"lb1" and "lb2" share their subnets with "vm1" and "vm2"; Application Gateways need a subnet of their own.',
          nodes: ['lb1', 'lb2', 'vm1', 'vm2'],
          property: null,
          structural: true,
        },
      ],
    },
  },
});
