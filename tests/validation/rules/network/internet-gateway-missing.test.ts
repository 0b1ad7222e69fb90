import { internetGatewayMissing } from '../../../../shared/validation/rules/network/internet-gateway-missing.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const vpc = () =>
  diagram('aws').node('vpc', 'aws.vpc').node('public', 'aws.subnet', { in: 'vpc', visibility: 'public' });

ruleTable(internetGatewayMissing, {
  valid: {
    'with a gateway in the VPC': vpc().node('igw', 'aws.internet-gateway', { in: 'vpc' }).done(),
    'with a gateway on its border': vpc().node('igw', 'aws.internet-gateway').done(),
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
    },
  },
});
