import { azureNatZones } from '../../../../shared/validation/rules/availability/azure-nat-zones.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const network = (fields = {}) =>
  diagram('azure', fields)
    .node('vnet', 'azure.virtual-network')
    .node('subnet', 'azure.subnet', { in: 'vnet' })
    .node('m1', 'azure.virtual-machines', { in: 'subnet', zones: ['1'] });

const spread = (nat: Record<string, unknown>, fields = {}) =>
  network(fields)
    .node('m2', 'azure.virtual-machines', { in: 'subnet', zones: ['2'] })
    .node('nat', 'azure.nat-gateway', { in: 'vnet', ...nat });

/** A subnet and a gateway for each of two zones. */
const stacks = () =>
  network()
    .node('subnet2', 'azure.subnet', { in: 'vnet' })
    .node('m2', 'azure.virtual-machines', { in: 'subnet2', zones: ['2'] });

const finding = (severity: 'warning' | 'info' = 'warning') => ({
  code: 'HA-023',
  severity,
  message: '"nat" runs in one zone, but serves machines in zones 1 and 2; they all lose their way out with it.',
  nodes: ['nat'],
  property: 'tier',
});

ruleTable(azureNatZones, {
  valid: {
    StandardV2: spread({ tier: 'standard-v2', zones: ['1'] }).done(),
    'a gateway that says it is zone-redundant': spread({ zoneRedundant: true, zones: ['1'] }).done(),
    'a gateway that states nothing': spread({}).done(),
    'machines in one zone': network().node('nat', 'azure.nat-gateway', { in: 'vnet', tier: 'standard' }).done(),
    'machines in several zones of another network': network()
      .node('other', 'azure.virtual-network')
      .node('nat', 'azure.nat-gateway', { in: 'other', tier: 'standard' })
      .node('m2', 'azure.virtual-machines', { in: 'subnet', zones: ['2'] })
      .done(),
    'a stack for each zone, drawn in the subnets': stacks()
      .node('n1', 'azure.nat-gateway', { in: 'subnet', zones: ['1'] })
      .node('n2', 'azure.nat-gateway', { in: 'subnet2', zones: ['2'] })
      .done(),
    'a stack for each zone, stated': stacks()
      .node('n1', 'azure.nat-gateway', { in: 'vnet', subnets: ['subnet'], tier: 'standard' })
      .node('n2', 'azure.nat-gateway', { in: 'vnet', subnets: ['subnet2'], tier: 'standard' })
      .done(),
    'a gateway joined to the subnet of one zone': stacks()
      .node('nat', 'azure.nat-gateway', { in: 'vnet', tier: 'standard' })
      .connect('subnet', 'nat')
      .done(),
    'a gateway that leads to the subnet of one zone': stacks()
      .node('nat', 'azure.nat-gateway', { in: 'vnet', tier: 'standard' })
      .connect('nat', 'subnet')
      .done(),
    'a gateway that one of the machines calls through': spread({ tier: 'standard' }).connect('m1', 'nat').done(),
    'two gateways that are not joined to any subnet': stacks()
      .node('n1', 'azure.nat-gateway', { in: 'vnet', zones: ['1'] })
      .node('n2', 'azure.nat-gateway', { in: 'vnet', zones: ['2'] })
      .done(),
    'a Standard gateway beside a StandardV2 one': spread({ tier: 'standard' })
      .node('n2', 'azure.nat-gateway', { in: 'vnet', tier: 'standard-v2' })
      .done(),
    'a gateway that needs no high availability': spread({ tier: 'standard', haRequired: false }).done(),
    'no gateway': network().done(),
    'a NAT gateway on AWS': diagram('aws')
      .node('nat', 'aws.nat-gateway', { zones: ['a'] })
      .done(),
    'the twins of one gateway a zone': {
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('za', 'aws.availability-zone', { in: 'vpc', label: 'eu-west-1a' })
        .node('zb', 'aws.availability-zone', { in: 'vpc', label: 'eu-west-1b' })
        .node('pub-a', 'aws.subnet', { in: 'za', label: 'Public subnet a' })
        .node('pub-b', 'aws.subnet', { in: 'zb', label: 'Public subnet b' })
        .node('prv-a', 'aws.subnet', { in: 'za', label: 'Private subnet a' })
        .node('prv-b', 'aws.subnet', { in: 'zb', label: 'Private subnet b' })
        .node('m1', 'aws.ec2', { in: 'prv-a' })
        .node('m2', 'aws.ec2', { in: 'prv-b' })
        .node('n1', 'aws.nat-gateway', { in: 'pub-a' })
        .node('n2', 'aws.nat-gateway', { in: 'pub-b' })
        .done(),
      side: 'azure',
    },
  },
  invalid: {
    'the Standard tier': {
      diagram: spread({ tier: 'standard' }).done(),
      findings: [finding()],
      fixed: ['sets tier: standard-v2 on "nat"'],
    },
    'a gateway in a zone': {
      diagram: spread({ zones: ['1'] }).done(),
      findings: [finding()],
      fixed: ['sets tier: standard-v2 on "nat"'],
    },
    'a gateway that says it is not zone-redundant': {
      diagram: spread({ zoneRedundant: false }).done(),
      findings: [finding()],
      fixed: ['sets tier: standard-v2 on "nat"', 'sets zoneRedundant: true on "nat"'],
    },
    'a scale set over two zones': {
      diagram: network()
        .node('set', 'azure.vm-scale-set', { in: 'subnet', zones: ['1', '2'] })
        .node('nat', 'azure.nat-gateway', { in: 'subnet', tier: 'standard' })
        .done(),
      findings: [finding()],
      fixed: ['sets tier: standard-v2 on "nat"'],
    },
    'AKS nodes over two zones': {
      diagram: network()
        .node('pool', 'azure.aks-node-pool', { in: 'subnet', zones: ['1', '2'] })
        .node('nat', 'azure.nat-gateway', { in: 'vnet', tier: 'standard' })
        .connect('subnet', 'nat')
        .done(),
      findings: [finding()],
      fixed: ['sets tier: standard-v2 on "nat"'],
    },
    'one of two gateways whose subnet spans zones': {
      diagram: spread({ tier: 'standard', subnets: ['subnet'] })
        .node('n2', 'azure.nat-gateway', { in: 'vnet', tier: 'standard' })
        .done(),
      findings: [finding()],
      fixed: ['sets tier: standard-v2 on "nat"'],
    },
    'a development diagram, as a hint': {
      diagram: spread({ tier: 'standard' }, { environment: 'development' }).done(),
      findings: [finding('info')],
      fixed: ['sets tier: standard-v2 on "nat"'],
    },
    'the twin of one gateway for two zones': {
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('za', 'aws.availability-zone', { in: 'vpc', label: 'eu-west-1a' })
        .node('zb', 'aws.availability-zone', { in: 'vpc', label: 'eu-west-1b' })
        .node('pub-a', 'aws.subnet', { in: 'za', label: 'Public subnet a' })
        .node('prv-a', 'aws.subnet', { in: 'za', label: 'Private subnet a' })
        .node('prv-b', 'aws.subnet', { in: 'zb', label: 'Private subnet b' })
        .node('m1', 'aws.ec2', { in: 'prv-a' })
        .node('m2', 'aws.ec2', { in: 'prv-b' })
        .node('nat', 'aws.nat-gateway', { in: 'pub-a' })
        .done(),
      side: 'azure',
      findings: [finding()],
      fixed: ['sets tier: standard-v2 on "nat"'],
    },
    'nodes of AKS alone': {
      diagram: diagram('azure')
        .node('vnet', 'azure.virtual-network')
        .node('aks', 'azure.aks-cluster', { in: 'vnet' })
        .node('pool', 'azure.aks-node-pool', { in: 'aks', zones: ['1', '2'] })
        .node('nat', 'azure.nat-gateway', { in: 'vnet', tier: 'standard' })
        .done(),
      findings: [finding()],
      fixed: ['sets tier: standard-v2 on "nat"'],
    },
  },
});
