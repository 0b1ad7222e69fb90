import { albTwoZones } from '../../../../shared/validation/rules/availability/alb-two-zones.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const zones = () =>
  diagram('aws')
    .node('za', 'aws.availability-zone', { label: 'eu-west-1a' })
    .node('zb', 'aws.availability-zone', { label: 'eu-west-1b' })
    .node('sa', 'aws.subnet', { in: 'za', label: 'Public subnet a' })
    .node('sb', 'aws.subnet', { in: 'zb', label: 'Public subnet b' });

const finding = (
  message: string,
  property: string | null,
  nodes: string[],
  severity: 'error' | 'warning' | 'info' = 'warning',
) => ({
  code: 'HA-003',
  severity,
  message,
  nodes,
  property,
});

const one = '"lb" is in one zone only; an Application Load Balancer needs subnets in at least two.';

ruleTable(albTwoZones, {
  valid: {
    'subnets in two zones': zones()
      .node('lb', 'aws.alb', { subnets: ['sa', 'sb'] })
      .done(),
    'a Network Load Balancer in one zone': zones().node('lb', 'aws.nlb', { in: 'sa' }).done(),
    'a balancer of an unknown kind in one zone': zones().node('lb', 'aws.elb', { in: 'sa' }).done(),
    'drawn in no zone': zones().node('lb', 'aws.alb').done(),
    'drawn once in each zone': zones()
      .node('lb1', 'aws.alb', { in: 'sa', label: 'ALB' })
      .node('lb2', 'aws.alb', { in: 'sb', label: 'ALB' })
      .done(),
    'an Application Gateway in one Azure subnet': diagram('azure')
      .node('subnet', 'azure.subnet')
      .node('gw', 'azure.application-gateway', { in: 'subnet' })
      .done(),
    'drawn in one zone, but stated for two': zones().node('lb', 'aws.alb', { in: 'sa', azCount: 2 }).done(),
    'two balancers of one zone each, without saying which': diagram('aws')
      .node('lb1', 'aws.alb', { label: 'ALB', azCount: 1 })
      .node('lb2', 'aws.alb', { label: 'ALB', azCount: 1 })
      .done(),
    'one of two balancers that says no zone': zones()
      .node('lb1', 'aws.alb', { in: 'za', label: 'ALB' })
      .node('lb2', 'aws.alb', { label: 'ALB' })
      .done(),
    'a load balancer of the network type in one zone': zones()
      .node('lb', 'aws.elb', { in: 'sa', loadBalancerType: 'network' })
      .done(),
    'drawn for AWS in a subnet whose zone is unknown': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('subnet', 'aws.subnet', { in: 'vpc' })
      .node('lb', 'aws.alb', { in: 'subnet' })
      .done(),
    'gateways in two subnets of one name, one of which has it in plain words, seen from AWS': {
      side: 'aws',
      diagram: diagram('azure')
        .node('s1', 'azure.subnet', { label: 'GatewaySubnet' })
        .node('s2', 'azure.subnet', { label: 'Gateway subnet' })
        .node('lb1', 'azure.application-gateway', { in: 's1', label: 'Node 1' })
        .node('lb2', 'azure.application-gateway', { in: 's2', label: 'Node 2' })
        .done(),
    },
    'an Application Gateway in no subnet, seen from AWS': {
      diagram: diagram('azure').node('gw', 'azure.application-gateway').done(),
      side: 'aws',
    },
    'an Application Gateway in zone-redundant subnets, seen from AWS': {
      diagram: diagram('azure')
        .node('vnet', 'azure.virtual-network')
        .node('s1', 'azure.subnet', { in: 'vnet' })
        .node('s2', 'azure.subnet', { in: 'vnet' })
        .node('gw', 'azure.application-gateway', { in: 'vnet', subnets: ['s1', 's2'] })
        .done(),
      side: 'aws',
    },
  },
  invalid: {
    'a subnet in one zone': {
      diagram: zones().node('lb', 'aws.alb', { in: 'sa', label: 'ALB' }).done(),
      findings: [
        {
          code: 'HA-003',
          severity: 'error',
          message: '"ALB" is in one zone only; an Application Load Balancer needs subnets in at least two.',
          nodes: ['lb'],
          property: 'subnets',
        },
      ],
      fixed: ['sets subnets: "Public subnet b" on "ALB"'],
    },
    'drawn in one zone in front of targets in two': {
      diagram: zones()
        .node('lb', 'aws.alb', { in: 'sa', label: 'ALB' })
        .node('a', 'aws.ec2', { in: 'sa' })
        .node('b', 'aws.ec2', { in: 'sb' })
        .connect('lb', 'a')
        .connect('lb', 'b')
        .done(),
      findings: [
        {
          code: 'HA-003',
          severity: 'warning',
          message: '"ALB" is in one zone only; an Application Load Balancer needs subnets in at least two.',
          nodes: ['lb'],
          property: 'subnets',
        },
      ],
      fixed: ['sets subnets: "Public subnet b" on "ALB"'],
    },
    'an Application Gateway seen from AWS, as a structural finding': {
      side: 'aws',
      diagram: diagram('azure')
        .node('vnet', 'azure.virtual-network')
        .node('subnet', 'azure.subnet', { in: 'vnet' })
        .node('gw', 'azure.application-gateway', { in: 'subnet' })
        .done(),
      findings: [
        {
          code: 'HA-003',
          severity: 'error',
          message: '"gw" is in one zone only; an Application Load Balancer needs subnets in at least two.',
          nodes: ['gw'],
          property: 'subnets',
          structural: true,
        },
      ],
      fixed: ['sets subnets: "subnet 2" on "gw"', 'adds aws.subnet "subnet 2" in "vnet" (only: aws)'],
    },
    'a load balancer of the application type': {
      diagram: zones().node('lb', 'aws.elb', { in: 'sa', loadBalancerType: 'application' }).done(),
      findings: [finding(one, 'subnets', ['lb'], 'error')],
      fixed: ['sets subnets: "Public subnet b" on "lb"'],
    },
    'one zone stated as a number': {
      diagram: diagram('aws').node('lb', 'aws.alb', { azCount: 1 }).done(),
      findings: [finding(one, 'subnets', ['lb'], 'error')],
      fixed: ['sets azCount: 2 on "lb"'],
    },
    'drawn in one zone before a target in it, in a test environment': {
      diagram: {
        ...zones().node('lb', 'aws.alb', { in: 'sa' }).node('a', 'aws.ec2', { in: 'sa' }).connect('lb', 'a').done(),
        environment: 'test',
      },
      findings: [finding(one, 'subnets', ['lb'], 'error')],
      fixed: ['sets subnets: "Public subnet b" on "lb"'],
    },
    'two Application Gateways seen from AWS, as one cause': {
      side: 'aws',
      diagram: diagram('azure')
        .node('vnet', 'azure.virtual-network')
        .node('subnet', 'azure.subnet', { in: 'vnet' })
        .node('gw1', 'azure.application-gateway', { in: 'subnet', label: 'Shop' })
        .node('gw2', 'azure.application-gateway', { in: 'subnet', label: 'Reports' })
        .node('m1', 'azure.virtual-machines', { in: 'subnet', zones: ['1'] })
        .node('m2', 'azure.virtual-machines', { in: 'subnet', zones: ['2'] })
        .connect('gw1', 'm1')
        .connect('gw1', 'm2')
        .done(),
      findings: [
        {
          ...finding(
            '"Shop" and "Reports" are in one zone each; an Application Load Balancer needs subnets in at least two.',
            'subnets',
            ['gw1', 'gw2'],
            'error',
          ),
          structural: true,
        },
      ],
      fixed: [
        'sets subnets: "subnet 2" on "Shop"',
        'sets subnets: "subnet 2" on "Reports"',
        'adds aws.subnet "subnet 2" in "vnet" (only: aws)',
      ],
    },
  },
});
