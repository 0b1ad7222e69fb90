import { overlappingNetworks } from '../../../../shared/validation/rules/network/overlapping-networks.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const vpcs = (a?: string, b?: string) =>
  diagram('aws')
    .node('va', 'aws.vpc', a === undefined ? {} : { cidr: a })
    .node('vb', 'aws.vpc', b === undefined ? {} : { cidr: b });
const peered = (a?: string, b?: string) => vpcs(a, b).connect('va', 'vb');
const attached = (a: string, b: string) =>
  vpcs(a, b).node('t', 'aws.transit-gateway').connect('va', 't').connect('vb', 't');

const finding = (what: string, a = '10.0.0.0/16', b = '10.0.0.0/16') => ({
  code: 'NET-009',
  severity: 'error' as const,
  message: `"va" (${a}) and "vb" (${b}) overlap, so ${what}.`,
  nodes: ['va', 'vb'],
  property: 'cidr',
});

ruleTable(overlappingNetworks, {
  valid: {
    'networks that nothing connects': vpcs('10.0.0.0/16', '10.0.0.0/16').done(),
    'a private link between them': vpcs('10.0.0.0/16', '10.0.0.0/16')
      .node('e', 'aws.vpc-endpoint', { in: 'va' })
      .node('lb', 'aws.nlb', { in: 'vb' })
      .connect('e', 'lb')
      .done(),
    'a VPN of each to the same site, which may translate': vpcs('10.0.0.0/16', '10.0.0.0/16')
      .node('ga', 'aws.vpn-gateway', { in: 'va' })
      .node('gb', 'aws.vpn-gateway', { in: 'vb' })
      .connect('ga', 'gb')
      .done(),
    'ranges side by side': peered('10.0.0.0/16', '10.1.0.0/16').done(),
    'a range that is not given': peered('10.0.0.0/16').done(),
    'ranges of one network on top of each other': peered('10.0.0.0/16, 10.0.1.0/24', '10.1.0.0/16').done(),
    'a private NAT gateway in one of them': attached('10.0.0.0/16', '10.0.0.0/16')
      .node('nat', 'aws.nat-gateway', { in: 'va', scheme: 'internal' })
      .done(),
    'two networks at different hubs': vpcs('10.0.0.0/16', '10.0.0.0/16')
      .node('vc', 'aws.vpc', { cidr: '10.3.0.0/16' })
      .node('t1', 'aws.transit-gateway')
      .node('t2', 'aws.transit-gateway')
      .connect('va', 't1')
      .connect('vc', 't1')
      .connect('vc', 't2')
      .connect('vb', 't2')
      .done(),
  },
  invalid: {
    'peered networks with the same range': {
      diagram: peered('10.0.0.0/16', '10.0.0.0/16').done(),
      findings: [finding('they cannot be peered')],
    },
    'the last address of one is the first of the other': {
      diagram: peered('10.0.0.0/16', '10.0.255.255/32').done(),
      findings: [finding('they cannot be peered', '10.0.0.0/16', '10.0.255.255/32')],
    },
    'one of several ranges': {
      diagram: peered('10.0.0.0/16', '10.9.0.0/16, 10.0.4.0/24').done(),
      findings: [finding('they cannot be peered', '10.0.0.0/16', '10.0.4.0/24')],
    },
    'at one transit gateway': {
      diagram: attached('10.0.0.0/16', '10.0.0.0/16').done(),
      findings: [finding('the hub cannot route between them')],
    },
    'a NAT gateway to the internet does not help': {
      diagram: attached('10.0.0.0/16', '10.0.0.0/16')
        .node('nat', 'aws.nat-gateway', { in: 'va', scheme: 'internet-facing' })
        .done(),
      findings: [finding('the hub cannot route between them')],
    },
    'joined twice, as one finding': {
      diagram: attached('10.0.0.0/16', '10.0.0.0/16').connect('va', 'vb').done(),
      findings: [finding('they cannot be peered')],
    },
    'virtual networks': {
      diagram: diagram('azure')
        .node('va', 'azure.virtual-network', { cidr: '10.0.0.0/16' })
        .node('vb', 'azure.virtual-network', { cidr: '10.0.0.0/16' })
        .node('p', 'azure.vnet-peering')
        .connect('va', 'p')
        .connect('p', 'vb')
        .done(),
      findings: [finding('they cannot be peered')],
    },
    'VPCs seen from Azure': {
      side: 'azure',
      diagram: attached('10.0.0.0/16', '10.0.0.0/16').done(),
      findings: [finding('the hub cannot route between them')],
    },
  },
});
