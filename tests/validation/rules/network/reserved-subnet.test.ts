import { reservedSubnet } from '../../../../shared/validation/rules/network/reserved-subnet.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const inSubnet = (service: string, label: string, options: Record<string, unknown> = {}) =>
  diagram('azure')
    .node('vnet', 'azure.virtual-network')
    .node('subnet', 'azure.subnet', { in: 'vnet', label })
    .node('gw', service, { in: 'subnet', ...options });

const named = (reserved: string, label = 'Hub') => ({
  code: 'NET-013',
  severity: 'error' as const,
  message: `"gw" is in "${label}"; Azure deploys it only into a subnet that is named ${reserved}.`,
  nodes: ['gw', 'subnet'],
  property: null,
});
const inexact = (reserved: string, label: string) => ({
  ...named(reserved, label),
  severity: 'info' as const,
  message: `"gw" is in "${label}"; if that is its name in Azure and not only in the drawing, it has to be ${reserved}, letter for letter.`,
});
const shared = (label: string) => ({
  code: 'NET-013',
  severity: 'error' as const,
  message: `"${label}" is reserved for "gw", but holds "vm" too.`,
  nodes: ['gw', 'vm', 'subnet'],
  property: null,
});

ruleTable(reservedSubnet, {
  valid: {
    'a VPN gateway in its subnet': inSubnet('azure.vpn-gateway', 'GatewaySubnet').done(),
    'an ExpressRoute gateway beside it': inSubnet('azure.vpn-gateway', 'GatewaySubnet')
      .node('er', 'azure.expressroute-gateway', { in: 'subnet' })
      .done(),
    'a firewall in its subnet': inSubnet('azure.firewall', 'AzureFirewallSubnet').done(),
    'a firewall and its management': inSubnet('azure.firewall', 'AzureFirewallManagementSubnet').done(),
    'a bastion in its subnet, with its range': inSubnet('azure.bastion', 'AzureBastionSubnet 10.0.1.0/26').done(),
    'a route server in its subnet': inSubnet('azure.route-server', 'RouteServerSubnet').done(),
    'a subnet that is named by its service': inSubnet('azure.bastion', 'Azure Subnet').done(),
    'a subnet without a name': inSubnet('azure.bastion', '').done(),
    'a subnet that is named by its kind': inSubnet('azure.bastion', 'Subnet').done(),
    'Developer Bastion, which is in no subnet': inSubnet('azure.bastion', 'Hub', { tier: 'developer' }).done(),
    'a firewall in a Virtual WAN hub': diagram('azure')
      .node('hub', 'azure.virtual-wan-hub')
      .node('fw', 'azure.firewall', { in: 'hub' })
      .done(),
    'a firewall beside the subnets': diagram('azure')
      .node('vnet', 'azure.virtual-network')
      .node('fw', 'azure.firewall', { in: 'vnet' })
      .done(),
    'what is only associated with the subnet': inSubnet('azure.firewall', 'AzureFirewallSubnet')
      .node('ip', 'azure.public-ip', { in: 'subnet' })
      .node('rt', 'azure.route-table', { in: 'subnet' })
      .done(),
    'a firewall on AWS, in a subnet of any name': diagram('aws')
      .node('subnet', 'aws.subnet', { label: 'Hub' })
      .node('fw', 'aws.network-firewall', { in: 'subnet' })
      .done(),
  },
  invalid: {
    'a firewall in a subnet that is named in other words, as a hint': {
      diagram: inSubnet('azure.firewall', '(Firewall subnet)').done(),
      findings: [inexact('AzureFirewallSubnet', '(Firewall subnet)')],
      fixed: ['renames "(Firewall subnet)" to "AzureFirewallSubnet"'],
    },
    'a subnet that a slide names without "Azure"': {
      diagram: inSubnet('azure.bastion', 'Hub bastion subnet').done(),
      findings: [inexact('AzureBastionSubnet', 'Hub bastion subnet')],
      fixed: ['renames "Hub bastion subnet" to "AzureBastionSubnet"'],
    },
    'a subnet that a slide names by what is in it': {
      diagram: inSubnet('azure.bastion', 'Bastion').done(),
      findings: [inexact('AzureBastionSubnet', 'Bastion')],
      fixed: ['renames "Bastion" to "AzureBastionSubnet"'],
    },
    'a subnet that a slide names longer': {
      diagram: inSubnet('azure.vpn-gateway', 'Hub gateway subnet').done(),
      findings: [inexact('GatewaySubnet', 'Hub gateway subnet')],
      fixed: ['renames "Hub gateway subnet" to "GatewaySubnet"'],
    },
    'a bastion in a subnet that a slide names shorter': {
      diagram: inSubnet('azure.bastion', 'Bastion subnet').done(),
      findings: [inexact('AzureBastionSubnet', 'Bastion subnet')],
      fixed: ['renames "Bastion subnet" to "AzureBastionSubnet"'],
    },
    'a VPN gateway elsewhere': {
      diagram: inSubnet('azure.vpn-gateway', 'Hub').done(),
      findings: [named('GatewaySubnet')],
      fixed: ['renames "Hub" to "GatewaySubnet"'],
    },
    'an ExpressRoute gateway elsewhere': {
      diagram: inSubnet('azure.expressroute-gateway', 'Hub').done(),
      findings: [named('GatewaySubnet')],
      fixed: ['renames "Hub" to "GatewaySubnet"'],
    },
    'a firewall elsewhere': {
      diagram: inSubnet('azure.firewall', 'Hub').done(),
      findings: [named('AzureFirewallSubnet')],
      fixed: ['renames "Hub" to "AzureFirewallSubnet"'],
    },
    'a firewall in the subnet of the gateway': {
      diagram: inSubnet('azure.firewall', 'GatewaySubnet').done(),
      findings: [named('AzureFirewallSubnet', 'GatewaySubnet')],
      fixed: ['renames "GatewaySubnet" to "AzureFirewallSubnet"'],
    },
    'a bastion elsewhere': {
      diagram: inSubnet('azure.bastion', 'Hub').done(),
      findings: [named('AzureBastionSubnet')],
      fixed: ['renames "Hub" to "AzureBastionSubnet"'],
    },
    'a Basic bastion elsewhere': {
      diagram: inSubnet('azure.bastion', 'Hub', { tier: 'basic' }).done(),
      findings: [named('AzureBastionSubnet')],
      fixed: ['renames "Hub" to "AzureBastionSubnet"'],
    },
    'a route server elsewhere': {
      diagram: inSubnet('azure.route-server', 'Hub').done(),
      findings: [named('RouteServerSubnet')],
      fixed: ['renames "Hub" to "RouteServerSubnet"'],
    },
    'a machine beside the gateway': {
      diagram: inSubnet('azure.vpn-gateway', 'GatewaySubnet')
        .node('vm', 'azure.virtual-machines', { in: 'subnet' })
        .done(),
      findings: [shared('GatewaySubnet')],
      fixed: [],
    },
    'a machine beside the bastion': {
      diagram: inSubnet('azure.bastion', 'AzureBastionSubnet')
        .node('vm', 'azure.virtual-machines', { in: 'subnet' })
        .done(),
      findings: [shared('AzureBastionSubnet')],
      fixed: [],
    },
    'a firewall beside the gateway, in its subnet': {
      diagram: inSubnet('azure.vpn-gateway', 'GatewaySubnet').node('fw', 'azure.firewall', { in: 'subnet' }).done(),
      findings: [
        {
          ...named('AzureFirewallSubnet', 'GatewaySubnet'),
          message: named('AzureFirewallSubnet', 'GatewaySubnet').message.replace('"gw"', '"fw"'),
          nodes: ['fw', 'subnet'],
        },
      ],
      fixed: ['moves "fw" in "AzureFirewallSubnet"', 'adds azure.subnet "AzureFirewallSubnet" in "vnet"'],
    },
    'a machine beside a bastion in a subnet of another name, as one finding': {
      diagram: inSubnet('azure.bastion', 'Hub').node('vm', 'azure.virtual-machines', { in: 'subnet' }).done(),
      findings: [named('AzureBastionSubnet')],
      fixed: ['moves "gw" in "AzureBastionSubnet"', 'adds azure.subnet "AzureBastionSubnet" in "vnet"'],
    },
    'a bastion with ranges around it, which gets one of the size that it needs': {
      diagram: diagram('azure')
        .node('vnet', 'azure.virtual-network', { cidr: '10.0.0.0/16' })
        .node('subnet', 'azure.subnet', { in: 'vnet', label: 'Hub', cidr: '10.0.0.0/24' })
        .node('gw', 'azure.bastion', { in: 'subnet' })
        .node('vm', 'azure.virtual-machines', { in: 'subnet' })
        .done(),
      findings: [named('AzureBastionSubnet')],
      fixed: [
        'moves "gw" in "AzureBastionSubnet"',
        'adds azure.subnet "AzureBastionSubnet" in "vnet" (cidr: 10.0.1.0/26)',
      ],
    },
    'two gateways and a machine in a subnet of another name': {
      diagram: inSubnet('azure.vpn-gateway', 'Hub')
        .node('er', 'azure.expressroute-gateway', { in: 'subnet' })
        .node('vm', 'azure.virtual-machines', { in: 'subnet' })
        .done(),
      findings: [
        {
          ...named('GatewaySubnet'),
          message: '"er" and "gw" are in "Hub"; Azure deploys them only into a subnet that is named GatewaySubnet.',
          nodes: ['er', 'gw', 'subnet'],
        },
      ],
      fixed: [
        'moves "gw" in "GatewaySubnet"',
        'moves "er" in "GatewaySubnet"',
        'adds azure.subnet "GatewaySubnet" in "vnet"',
      ],
    },
    'a bastion beside a machine whose subnet is stated, where nothing can move': {
      diagram: diagram('azure')
        .node('vnet', 'azure.virtual-network')
        .node('subnet', 'azure.subnet', { in: 'vnet', label: 'Hub' })
        .node('gw', 'azure.bastion', { subnets: ['subnet'] })
        .node('vm', 'azure.virtual-machines', { in: 'subnet' })
        .done(),
      findings: [named('AzureBastionSubnet')],
      fixed: [],
    },
    'an AWS firewall seen from Azure, as a structural finding': {
      side: 'azure',
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('subnet', 'aws.subnet', { in: 'vpc', label: 'Inspection a' })
        .node('gw', 'aws.network-firewall', { in: 'subnet' })
        .done(),
      findings: [{ ...named('AzureFirewallSubnet', 'Inspection a'), structural: true }],
      fixed: [],
    },
    'two AWS firewalls seen from Azure, as one structural finding': {
      side: 'azure',
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('sa', 'aws.subnet', { in: 'vpc', label: 'Inspection a' })
        .node('sb', 'aws.subnet', { in: 'vpc', label: 'Inspection b' })
        .node('fa', 'aws.network-firewall', { in: 'sa' })
        .node('fb', 'aws.network-firewall', { in: 'sb' })
        .done(),
      findings: [
        {
          ...named(''),
          message:
            '"fa" and "fb" are in subnets of other names; Azure deploys each only into a subnet that is named for it: AzureFirewallSubnet.',
          nodes: ['fa', 'fb'],
          structural: true,
        },
      ],
      fixed: [],
    },
  },
});
