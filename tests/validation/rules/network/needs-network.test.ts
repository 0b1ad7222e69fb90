import { needsNetwork } from '../../../../shared/validation/rules/network/needs-network.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const outside = {
  code: 'NET-002',
  severity: 'info' as const,
  message: '"vm" is drawn outside of any network, but exists only inside one.',
  nodes: ['vm'],
  property: null,
};

ruleTable(needsNetwork, {
  valid: {
    'an overview without any network': diagram('aws').node('vm', 'aws.ec2').node('db', 'aws.rds').done(),
    'everything in its place': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('subnet', 'aws.subnet', { in: 'vpc' })
      .node('vm', 'aws.ec2', { in: 'subnet' })
      .node('db', 'aws.rds', { subnets: ['subnet'] })
      .done(),
    'services that need no network': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('fn', 'aws.lambda')
      .node('bucket', 'aws.s3')
      .node('table', 'aws.dynamodb')
      .done(),
    'a regional NAT gateway in the VPC but in no subnet': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('nat', 'aws.nat-gateway', { in: 'vpc', natMode: 'regional' })
      .done(),
    'gateways drawn on the border': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('igw', 'aws.internet-gateway')
      .node('vpn', 'aws.vpn-gateway')
      .done(),
    'a firewall in a Virtual WAN hub': diagram('azure')
      .node('vnet', 'azure.virtual-network')
      .node('hub', 'azure.virtual-wan-hub')
      .node('fw', 'azure.firewall', { in: 'hub' })
      .done(),
    'a machine of a scaling group in the network': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('asg', 'aws.auto-scaling-group', { in: 'vpc' })
      .node('vm', 'aws.ec2', { memberOf: ['asg'] })
      .done(),
  },
  invalid: {
    'machines beside the network, as one hint': {
      diagram: diagram('aws').node('vpc', 'aws.vpc').node('vm', 'aws.ec2').node('db', 'aws.rds').done(),
      findings: [
        {
          code: 'NET-002',
          severity: 'info',
          message: '"db" and "vm" are drawn outside of any network, but exist only inside one.',
          nodes: ['db', 'vm'],
          property: null,
        },
      ],
    },
    'a machine that denies its network': {
      diagram: diagram('azure')
        .node('vnet', 'azure.virtual-network')
        .node('vm', 'azure.virtual-machines', { inNetwork: false })
        .done(),
      findings: [
        {
          code: 'NET-002',
          severity: 'error',
          message: '"vm" is stated to be in no network, but exists only inside one.',
          nodes: ['vm'],
          property: null,
        },
      ],
    },
    'with one subnet, into which they move': {
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('subnet', 'aws.subnet', { in: 'vpc' })
        .node('vm', 'aws.ec2')
        .done(),
      findings: [outside],
      fixed: ['moves "vm" in "subnet"'],
    },
    'with two subnets, which takes a decision': {
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('subnet', 'aws.subnet', { in: 'vpc' })
        .node('subnet2', 'aws.subnet', { in: 'vpc' })
        .node('vm', 'aws.ec2')
        .done(),
      findings: [outside],
      fixed: [],
    },
    'drawn for the other cloud, without a fix there': {
      side: 'azure',
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('subnet', 'aws.subnet', { in: 'vpc' })
        .node('vm', 'aws.ec2')
        .done(),
      findings: [outside],
      fixed: [],
    },
    'a machine that denies its network, with one subnet': {
      diagram: diagram('azure')
        .node('vnet', 'azure.virtual-network')
        .node('subnet', 'azure.subnet', { in: 'vnet' })
        .node('vm', 'azure.virtual-machines', { inNetwork: false })
        .done(),
      findings: [
        { ...outside, severity: 'error', message: '"vm" is stated to be in no network, but exists only inside one.' },
      ],
      fixed: ['sets inNetwork: unknown on "vm"', 'moves "vm" in "subnet"'],
    },
  },
});
