import { peeringNotTransitive } from '../../../../shared/validation/rules/network/peering-not-transitive.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

type Options = Record<string, unknown>;

const vpcs = (hub: Options = {}) =>
  diagram('aws')
    .node('va', 'aws.vpc')
    .node('vb', 'aws.vpc', hub)
    .node('vc', 'aws.vpc')
    .node('a', 'aws.ec2', { in: 'va' })
    .node('c', 'aws.ec2', { in: 'vc' })
    .connect('a', 'c');
const chain = (hub: Options = {}) => vpcs(hub).connect('va', 'vb').connect('vb', 'vc');

const vnets = (hub: Options = {}) =>
  diagram('azure')
    .node('va', 'azure.virtual-network')
    .node('vb', 'azure.virtual-network', hub)
    .node('vc', 'azure.virtual-network')
    .node('a', 'azure.virtual-machines', { in: 'va' })
    .node('c', 'azure.virtual-machines', { in: 'vc' })
    .connect('a', 'c')
    .connect('va', 'vb')
    .connect('vb', 'vc');

const finding = {
  code: 'NET-011',
  severity: 'error' as const,
  message: 'Between "a" in "va" and "c" in "vc" there is only "vb", and a peering is not transitive.',
  nodes: ['a', 'c', 'vb'],
  property: null,
};

ruleTable(peeringNotTransitive, {
  valid: {
    'a peering of their own': chain().connect('va', 'vc').done(),
    'a transit gateway': vpcs()
      .node('t', 'aws.transit-gateway')
      .connect('va', 't')
      .connect('vb', 't')
      .connect('vc', 't')
      .done(),
    'a virtual WAN hub': vnets().node('h', 'azure.virtual-wan-hub').connect('va', 'h').connect('vc', 'h').done(),
    'a hub that is stated to route': chain({ transit: true }).done(),
    'a route table in the hub that is stated to route': chain()
      .node('rt', 'aws.route-table', { in: 'vb', transit: true })
      .done(),
    'a peering that is stated to pass on': vnets()
      .node('p', 'azure.vnet-peering', { transit: true })
      .connect('va', 'p')
      .connect('p', 'vb')
      .done(),
    'a hub with Azure Firewall': vnets().node('fw', 'azure.firewall', { in: 'vb' }).done(),
    'a hub with an appliance': vnets().node('nva', 'azure.network-virtual-appliance', { in: 'vb' }).done(),
    'a hub with a VPN gateway': vnets().node('gw', 'azure.vpn-gateway', { in: 'vb' }).done(),
    'a hub with a route server': vnets().node('rs', 'azure.route-server', { in: 'vb' }).done(),
    'no traffic between the outer ones': diagram('aws')
      .node('va', 'aws.vpc')
      .node('vb', 'aws.vpc')
      .node('vc', 'aws.vpc')
      .connect('va', 'vb')
      .connect('vb', 'vc')
      .done(),
    'traffic over the internet': vpcs()
      .node('lb', 'aws.alb', { in: 'vc', scheme: 'internet-facing' })
      .connect('a', 'lb')
      .done(),
  },
  invalid: {
    'traffic over a chain of peerings': { diagram: chain().done(), findings: [finding] },
    'a firewall in a VPC, which a peering does not lead through': {
      diagram: chain().node('fw', 'aws.network-firewall', { in: 'vb' }).done(),
      findings: [finding],
    },
    'a firewall in an outer network': {
      diagram: vnets().node('fw', 'azure.firewall', { in: 'va' }).done(),
      findings: [finding],
    },
    'a route table that passes nothing on': {
      diagram: chain().node('rt', 'aws.route-table', { in: 'vb', transit: false }).done(),
      findings: [finding],
    },
    'virtual networks without a router in the hub': { diagram: vnets().done(), findings: [finding] },
    'several lines, as one finding': {
      diagram: chain()
        .node('a2', 'aws.ec2', { in: 'va' })
        .node('c2', 'aws.ec2', { in: 'vc' })
        .connect('a2', 'c2')
        .done(),
      findings: [
        {
          ...finding,
          message:
            'Between "a" and "a2" in "va" and "c" and "c2" in "vc" there is only "vb", and a peering is not transitive.',
          nodes: ['a', 'a2', 'c', 'c2', 'vb'],
        },
      ],
    },
    'over two networks in between': {
      diagram: vpcs().node('vd', 'aws.vpc').connect('va', 'vb').connect('vb', 'vd').connect('vd', 'vc').done(),
      findings: [
        {
          ...finding,
          message: 'Between "a" in "va" and "c" in "vc" there is only "vb" and "vd", and a peering is not transitive.',
          nodes: ['a', 'c', 'vb', 'vd'],
        },
      ],
    },
    'a hub with a firewall seen from AWS, as a structural finding': {
      side: 'aws',
      diagram: vnets().node('fw', 'azure.firewall', { in: 'vb' }).done(),
      findings: [{ ...finding, structural: true }],
    },
  },
});
