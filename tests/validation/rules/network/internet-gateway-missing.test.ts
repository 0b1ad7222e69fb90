import { internetGatewayMissing } from '../../../../shared/validation/rules/network/internet-gateway-missing.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const vpc = () =>
  diagram('aws').node('vpc', 'aws.vpc').node('public', 'aws.subnet', { in: 'vpc', visibility: 'public' });

const origin = (scheme: Record<string, unknown>, service = 'aws.alb') =>
  diagram('aws')
    .node('vpc', 'aws.vpc')
    .node('private', 'aws.subnet', { in: 'vpc', visibility: 'private' })
    .node('lb', service, { in: 'private', ...scheme })
    .node('cdn', 'aws.cloudfront')
    .connect('cdn', 'lb');
const nat = (options: Record<string, unknown>) =>
  diagram('aws')
    .node('vpc', 'aws.vpc')
    .node('igw', 'aws.internet-gateway', { in: 'vpc' })
    .node('private', 'aws.subnet', { in: 'vpc', visibility: 'private' })
    .node('nat', 'aws.nat-gateway', { in: 'private', ...options });
const omitted = {
  code: 'NET-005',
  severity: 'info' as const,
  message: 'No internet gateway is drawn for "vpc", which has parts that face the internet.',
  nodes: ['vpc'],
  property: null,
};
const asOrigin = {
  ...omitted,
  message:
    'CloudFront reaches into "vpc", where no internet gateway is drawn; a public origin needs one, and AWS asks for one at a VPC origin too.',
};

ruleTable(internetGatewayMissing, {
  valid: {
    'with a gateway in the VPC': vpc().node('igw', 'aws.internet-gateway', { in: 'vpc' }).done(),
    'with a gateway on its border': vpc().node('igw', 'aws.internet-gateway').done(),
    'with a gateway that a line leads to from the VPC': vpc()
      .node('igw', 'aws.internet-gateway')
      .connect('vpc', 'igw')
      .done(),
    'with a gateway that a line leads to from something in it': vpc()
      .node('vm', 'aws.ec2', { in: 'public' })
      .node('igw', 'aws.internet-gateway')
      .connect('igw', 'vm')
      .done(),
    'with a gateway that the internet is at': vpc()
      .node('net', 'neutral.internet')
      .node('igw', 'aws.internet-gateway')
      .connect('net', 'igw')
      .done(),
    'a CloudFront origin in a VPC with a gateway': origin({}).node('igw', 'aws.internet-gateway', { in: 'vpc' }).done(),
    'a CloudFront origin in no VPC': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('cdn', 'aws.cloudfront')
      .node('lb', 'aws.alb')
      .connect('cdn', 'lb')
      .done(),
    'CloudFront before something that is no VPC origin': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('cdn', 'aws.cloudfront')
      .node('bucket', 'aws.s3', { in: 'vpc' })
      .connect('cdn', 'bucket')
      .done(),
    'a NAT gateway for private networks in a private subnet': nat({ scheme: 'internal' }).done(),
    'a regional NAT gateway drawn in a private subnet': nat({ natMode: 'regional' }).done(),
    'an internal balancer that people reach over a VPN': diagram('aws')
      .node('users', 'neutral.users')
      .node('vpc', 'aws.vpc')
      .node('lb', 'aws.alb', { in: 'vpc', scheme: 'internal' })
      .connect('users', 'lb')
      .done(),
    'a machine that only other machines call': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('a', 'aws.ec2', { in: 'vpc' })
      .node('b', 'aws.ec2', { in: 'vpc', assignPublicIp: false })
      .connect('a', 'b')
      .done(),
    'a private VPC': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('private', 'aws.subnet', { in: 'vpc', visibility: 'private' })
      .node('vm', 'aws.ec2', { in: 'private' })
      .done(),
    'an interface endpoint that people reach over a private link': diagram('aws')
      .node('users', 'neutral.client')
      .node('vpc', 'aws.vpc')
      .node('endpoint', 'aws.vpc-endpoint', { in: 'vpc' })
      .connect('users', 'endpoint')
      .done(),
    'a virtual network on Azure': diagram('azure')
      .node('users', 'neutral.users')
      .node('vnet', 'azure.virtual-network')
      .node('vm', 'azure.virtual-machines', { in: 'vnet' })
      .connect('users', 'vm')
      .done(),
  },
  invalid: {
    'a balancer that faces the internet': {
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('lb', 'aws.alb', { in: 'vpc', scheme: 'internet-facing' })
        .done(),
      findings: [omitted],
      fixed: ['adds aws.internet-gateway in "vpc"'],
    },
    'a machine with a public address': {
      diagram: diagram('aws').node('vpc', 'aws.vpc').node('vm', 'aws.ec2', { in: 'vpc', assignPublicIp: true }).done(),
      findings: [omitted],
      fixed: ['adds aws.internet-gateway in "vpc"'],
    },
    'a machine that the internet calls': {
      diagram: diagram('aws')
        .node('net', 'neutral.internet')
        .node('vpc', 'aws.vpc')
        .node('vm', 'aws.ec2', { in: 'vpc' })
        .connect('net', 'vm')
        .done(),
      findings: [omitted],
      fixed: ['adds aws.internet-gateway in "vpc"'],
    },
    'a gateway that a line leads to from another VPC': {
      diagram: vpc().node('other', 'aws.vpc').node('igw', 'aws.internet-gateway').connect('other', 'igw').done(),
      findings: [omitted],
      fixed: ['adds aws.internet-gateway in "vpc"'],
    },
    'a gateway that a line leads to from something in another VPC': {
      diagram: vpc()
        .node('other', 'aws.vpc')
        .node('vm', 'aws.ec2', { in: 'other' })
        .node('igw', 'aws.internet-gateway')
        .connect('igw', 'vm')
        .done(),
      findings: [omitted],
      fixed: ['adds aws.internet-gateway in "vpc"'],
    },
    'a regional NAT gateway, as a hint': {
      diagram: vpc().node('nat', 'aws.nat-gateway', { in: 'public', natMode: 'regional' }).done(),
      findings: [omitted],
      fixed: ['adds aws.internet-gateway in "vpc"'],
    },
    'a machine, which is no NAT gateway, as a hint': {
      diagram: vpc().node('vm', 'aws.ec2', { in: 'public' }).done(),
      findings: [omitted],
      fixed: ['adds aws.internet-gateway in "vpc"'],
    },
    'a CloudFront VPC origin, as a hint': {
      diagram: origin({}).done(),
      findings: [asOrigin],
      fixed: ['adds aws.internet-gateway in "vpc"'],
    },
    'a CloudFront VPC origin that is an instance': {
      diagram: origin({}, 'aws.ec2').done(),
      findings: [asOrigin],
      fixed: ['adds aws.internet-gateway in "vpc"'],
    },
    'a NAT gateway in a private subnet': {
      diagram: nat({}).done(),
      findings: [
        {
          code: 'NET-005',
          severity: 'warning',
          message: '"nat" is in a private subnet, from which no route leads to the internet gateway.',
          nodes: ['nat'],
          property: null,
        },
      ],
    },
    'two NAT gateways in private subnets, as one finding': {
      diagram: nat({}).node('nat2', 'aws.nat-gateway', { in: 'private' }).done(),
      findings: [
        {
          code: 'NET-005',
          severity: 'warning',
          message: '"nat" and "nat2" are in private subnets, from which no route leads to the internet gateway.',
          nodes: ['nat', 'nat2'],
          property: null,
        },
      ],
    },
    'a public subnet without one, as a hint': {
      diagram: vpc().done(),
      findings: [
        {
          code: 'NET-005',
          severity: 'info',
          message: 'No internet gateway is drawn for "vpc", which has parts that face the internet.',
          nodes: ['vpc'],
          property: null,
        },
      ],
      fixed: ['adds aws.internet-gateway in "vpc"'],
    },
    'a NAT gateway without one': {
      diagram: vpc().node('nat', 'aws.nat-gateway', { in: 'public' }).done(),
      findings: [
        {
          code: 'NET-005',
          severity: 'warning',
          message: 'No internet gateway is drawn for "vpc", so its NAT gateway has no way out.',
          nodes: ['vpc'],
          property: null,
        },
      ],
      fixed: ['adds aws.internet-gateway in "vpc"'],
    },
    'a gateway that belongs to another VPC': {
      diagram: vpc().node('other', 'aws.vpc').node('igw', 'aws.internet-gateway', { in: 'other' }).done(),
      findings: [
        {
          code: 'NET-005',
          severity: 'info',
          message: 'No internet gateway is drawn for "vpc", which has parts that face the internet.',
          nodes: ['vpc'],
          property: null,
        },
      ],
      fixed: ['adds aws.internet-gateway in "vpc"'],
    },
    'a virtual network with a NAT gateway, seen from AWS': {
      side: 'aws',
      diagram: diagram('azure')
        .node('vnet', 'azure.virtual-network')
        .node('nat', 'azure.nat-gateway', { in: 'vnet' })
        .done(),
      findings: [
        {
          code: 'NET-005',
          severity: 'error',
          message: 'On AWS an internet gateway is needed for "vnet"; Azure has no such box.',
          nodes: ['vnet'],
          property: null,
          structural: true,
        },
      ],
      fixed: ['adds aws.internet-gateway in "vnet" (only: aws)'],
    },
    'a virtual network seen from AWS, as a structural finding': {
      side: 'aws',
      diagram: diagram('azure')
        .node('users', 'neutral.users')
        .node('vnet', 'azure.virtual-network')
        .node('vm', 'azure.virtual-machines', { in: 'vnet' })
        .connect('users', 'vm')
        .done(),
      findings: [
        {
          code: 'NET-005',
          severity: 'error',
          message: 'On AWS an internet gateway is needed for "vnet"; Azure has no such box.',
          nodes: ['vnet'],
          property: null,
          structural: true,
        },
      ],
      fixed: ['adds aws.internet-gateway in "vnet" (only: aws)'],
    },
  },
});
