import { subnetTooSmall } from '../../../../shared/validation/rules/network/subnet-too-small.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable, type Table } from '../../rule-table.ts';

const aws = (cidr?: string, vpc?: string) =>
  diagram('aws')
    .node('vpc', 'aws.vpc', vpc === undefined ? {} : { cidr: vpc })
    .node('subnet', 'aws.subnet', { in: 'vpc', ...(cidr !== undefined && { cidr }) });
const azure = (cidr: string, vnet?: string) =>
  diagram('azure')
    .node('vnet', 'azure.virtual-network', vnet === undefined ? {} : { cidr: vnet })
    .node('subnet', 'azure.subnet', { in: 'vnet', cidr });

const finding = (message: string, nodes = ['subnet'], severity: 'error' | 'info' = 'error') => ({
  code: 'NET-023',
  severity,
  message,
  nodes,
  property: 'cidr',
});
const needs = (range: string, limit: number) =>
  finding(`"subnet" has ${range}, but "app" in it needs a /${limit} or larger.`, ['subnet', 'app']);

/** Service and the smallest subnet that it takes. */
const NEEDS: readonly (readonly [string, number])[] = [
  ['azure.bastion', 26],
  ['azure.firewall', 26],
  ['azure.route-server', 26],
  ['azure.container-apps-environment', 27],
  ['azure.container-apps', 27],
  ['azure.sql-managed-instance', 27],
  ['azure.app-service-environment', 27],
  ['azure.app-service', 28],
  ['azure.function-app', 28],
  ['azure.postgresql', 28],
];
const enough: Table['valid'] = Object.fromEntries(
  NEEDS.map(([service, limit]) => [
    `${service} in a /${limit}`,
    azure(`10.0.0.0/${limit}`).node('app', service, { in: 'subnet' }).done(),
  ]),
);
const tooSmall: Table['invalid'] = Object.fromEntries(
  NEEDS.map(([service, limit]) => [
    `${service} in a /${limit + 1}`,
    {
      diagram: azure(`10.0.0.0/${limit + 1}`)
        .node('app', service, { in: 'subnet' })
        .done(),
      findings: [needs(`10.0.0.0/${limit + 1}`, limit)],
      fixed: [],
    },
  ]),
);

ruleTable(subnetTooSmall, {
  valid: {
    ...enough,
    'no range given': aws().node('app', 'aws.alb', { in: 'subnet' }).done(),
    'the smallest that AWS takes': aws('10.0.0.0/28').done(),
    'the largest that AWS takes': aws('10.0.0.0/16', '10.0.0.0/16').done(),
    'the smallest that Azure takes': azure('10.0.0.0/29').done(),
    'a large network on Azure': azure('10.0.0.0/12', '10.0.0.0/8').done(),
    'an Application Load Balancer in a /27': aws('10.0.0.0/27').node('app', 'aws.alb', { in: 'subnet' }).done(),
    'several ranges of which one is large enough': aws('10.0.0.0/28, 10.0.1.0/24')
      .node('app', 'aws.alb', { in: 'subnet' })
      .done(),
    'a gateway in a /27': azure('10.0.0.0/27').node('app', 'azure.vpn-gateway', { in: 'subnet' }).done(),
    'a service beside the subnet': azure('10.0.0.0/28').node('app', 'azure.bastion', { in: 'vnet' }).done(),
  },
  invalid: {
    ...tooSmall,
    'a subnet that AWS refuses': {
      diagram: aws('10.0.0.0/29').done(),
      findings: [finding('"subnet" has 10.0.0.0/29; the smallest that AWS takes is a /28.')],
      fixed: [],
    },
    'a subnet that AWS refuses, with a load balancer that needs more': {
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc', { cidr: '10.0.0.0/16' })
        .node('subnet', 'aws.subnet', { in: 'vpc', cidr: '10.0.0.0/29' })
        .node('lb', 'aws.alb', { in: 'subnet' })
        .done(),
      findings: [finding('"subnet" has 10.0.0.0/29; the smallest that AWS takes is a /28.')],
      fixed: ['sets cidr: 10.0.0.0/27 on "subnet"'],
    },
    'a subnet that Azure refuses': {
      diagram: azure('10.0.0.0/30').done(),
      findings: [finding('"subnet" has 10.0.0.0/30; the smallest that Azure takes is a /29.')],
      fixed: [],
    },
    'a subnet that is too large for AWS': {
      diagram: aws('10.0.0.0/15').done(),
      findings: [finding('"subnet" has 10.0.0.0/15; the largest that AWS takes is a /16.')],
      fixed: [],
    },
    'a VPC that is too large': {
      diagram: aws(undefined, '10.0.0.0/8').done(),
      findings: [finding('"vpc" has 10.0.0.0/8; the largest that AWS takes is a /16.', ['vpc'])],
      fixed: [],
    },
    'a VPC that is too small': {
      diagram: aws(undefined, '10.0.0.0/29').done(),
      findings: [finding('"vpc" has 10.0.0.0/29; the smallest that AWS takes is a /28.', ['vpc'])],
      fixed: [],
    },
    'a small subnet with a demanding service, as one finding': {
      diagram: aws('10.0.0.0/29').node('app', 'aws.alb', { in: 'subnet' }).done(),
      findings: [finding('"subnet" has 10.0.0.0/29; the smallest that AWS takes is a /28.')],
      fixed: [],
    },
    'an Application Load Balancer in a /28': {
      diagram: aws('10.0.0.0/28').node('app', 'aws.alb', { in: 'subnet' }).done(),
      findings: [needs('10.0.0.0/28', 27)],
      fixed: [],
    },
    'a balancer that states its subnet': {
      diagram: aws('10.0.0.0/28')
        .node('app', 'aws.alb', { subnets: ['subnet'] })
        .done(),
      findings: [needs('10.0.0.0/28', 27)],
      fixed: [],
    },
    'two services, said of the more demanding': {
      diagram: azure('10.0.0.0/29')
        .node('a', 'azure.app-service', { in: 'subnet' })
        .node('app', 'azure.bastion', { in: 'subnet' })
        .node('z', 'azure.postgresql', { in: 'subnet' })
        .done(),
      findings: [needs('10.0.0.0/29', 26)],
      fixed: [],
    },
    'a size that is only advised, as a hint': {
      diagram: azure('10.0.0.0/28').node('app', 'azure.vpn-gateway', { in: 'subnet' }).done(),
      findings: [finding('"subnet" has 10.0.0.0/28; for "app" a /27 or larger is advised.', ['subnet', 'app'], 'info')],
      fixed: [],
    },
    'a need before an advice': {
      diagram: azure('10.0.0.0/29')
        .node('app', 'azure.app-service', { in: 'subnet' })
        .node('gw', 'azure.vpn-gateway', { in: 'subnet' })
        .done(),
      findings: [needs('10.0.0.0/29', 28)],
      fixed: [],
    },
    'with free addresses around it, which a fix takes': {
      diagram: aws('10.0.1.16/28', '10.0.0.0/16')
        .node('app', 'aws.alb', { in: 'subnet' })
        .node('next', 'aws.subnet', { in: 'vpc', cidr: '10.0.1.32/27' })
        .node('before', 'aws.subnet', { in: 'vpc', cidr: '10.0.0.0/24' })
        .done(),
      findings: [needs('10.0.1.16/28', 27)],
      fixed: ['sets cidr: 10.0.1.0/27 on "subnet"'],
    },
    'with a neighbour in the way': {
      diagram: aws('10.0.1.16/28', '10.0.0.0/16')
        .node('app', 'aws.alb', { in: 'subnet' })
        .node('before', 'aws.subnet', { in: 'vpc', cidr: '10.0.1.0/28' })
        .done(),
      findings: [needs('10.0.1.16/28', 27)],
      fixed: [],
    },
    'with a neighbour just behind in the way': {
      diagram: aws('10.0.1.0/28', '10.0.0.0/16')
        .node('app', 'aws.alb', { in: 'subnet' })
        .node('behind', 'aws.subnet', { in: 'vpc', cidr: '10.0.1.16/28' })
        .done(),
      findings: [needs('10.0.1.0/28', 27)],
      fixed: [],
    },
    'with a network that ends there': {
      diagram: aws('10.0.1.0/28', '10.0.1.0/28').node('app', 'aws.alb', { in: 'subnet' }).done(),
      findings: [needs('10.0.1.0/28', 27)],
      fixed: [],
    },
    'with a second range, where a fix would be a guess': {
      diagram: aws('10.0.1.0/28, 10.0.2.0/28', '10.0.0.0/16').node('app', 'aws.alb', { in: 'subnet' }).done(),
      findings: [needs('10.0.1.0/28', 27)],
      fixed: [],
    },
    'the same addresses in another network, which are free': {
      diagram: aws('10.0.1.0/28', '10.0.0.0/16')
        .node('app', 'aws.alb', { in: 'subnet' })
        .node('other', 'aws.vpc')
        .node('there', 'aws.subnet', { in: 'other', cidr: '10.0.1.0/24' })
        .done(),
      findings: [needs('10.0.1.0/28', 27)],
      fixed: ['sets cidr: 10.0.1.0/27 on "subnet"'],
    },
    'an Azure subnet seen from AWS, as a structural finding': {
      side: 'aws',
      diagram: azure('10.0.0.0/29').done(),
      findings: [{ ...finding('"subnet" has 10.0.0.0/29; the smallest that AWS takes is a /28.'), structural: true }],
      fixed: [],
    },
  },
});
