import { noOutboundPath } from '../../../../shared/validation/rules/network/no-outbound-path.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const calling = (subnet: Record<string, unknown>, options: Record<string, unknown> = {}) =>
  diagram('aws')
    .node('vpc', 'aws.vpc')
    .node('subnet', 'aws.subnet', { in: 'vpc', ...subnet })
    .node('app', 'aws.ec2', { in: 'subnet', ...options })
    .node('partner', 'neutral.third-party')
    .connect('app', 'partner');

/** A machine in a subnet that states that it has no way out, and a service of the cloud. */
const onAzure = (subnet: Record<string, unknown>) =>
  diagram('azure')
    .node('vnet', 'azure.virtual-network')
    .node('subnet', 'azure.subnet', { in: 'vnet', ...subnet })
    .node('vm', 'azure.virtual-machines', { in: 'subnet' })
    .node('net', 'neutral.internet')
    .connect('vm', 'net');
const toService = (service: string) =>
  diagram('aws')
    .node('vpc', 'aws.vpc')
    .node('subnet', 'aws.subnet', { in: 'vpc', egress: 'none' })
    .node('app', 'aws.ec2', { in: 'subnet' })
    .node('t', service)
    .connect('app', 't');
const service = {
  code: 'NET-006',
  severity: 'error' as const,
  message:
    '"app" in "vpc" calls the public endpoint of "t", but the subnets state that there is no way out and no private endpoint is drawn.',
  nodes: ['app'],
  property: 'egress',
};
const none = {
  code: 'NET-006',
  severity: 'error' as const,
  message: 'The internet is called from "vpc" by "app", but their subnets state that there is no way out.',
  nodes: ['app'],
  property: 'egress',
};

ruleTable(noOutboundPath, {
  valid: {
    'through a NAT gateway': calling({ visibility: 'private' }).node('nat', 'aws.nat-gateway', { in: 'vpc' }).done(),
    'through a transit gateway': calling({ visibility: 'private' }).node('tgw', 'aws.transit-gateway').done(),
    'through a firewall': calling({ visibility: 'private', egress: 'firewall' }).done(),
    'through on-premises': calling({ visibility: 'private', egress: 'on-premises' }).done(),
    'with a public address in a public subnet': calling({ visibility: 'public' }, { assignPublicIp: true }).done(),
    'only to S3 through a gateway endpoint': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('subnet', 'aws.subnet', { in: 'vpc', visibility: 'private', egress: 'none' })
      .node('app', 'aws.ec2', { in: 'subnet' })
      .node('endpoint', 'aws.gateway-endpoint', { in: 'vpc' })
      .node('bucket', 'aws.s3')
      .connect('app', 'bucket')
      .done(),
    'an unknown kind of subnet': calling({}).done(),
    'a public address in a subnet that states nothing': calling({ egress: 'none' }, { assignPublicIp: true }).done(),
    ...Object.fromEntries(
      [
        'aws.nat-instance',
        'aws.network-firewall',
        'aws.cloud-wan',
        'aws.direct-connect',
        'aws.client-vpn',
        'aws.vpc-endpoint',
        'aws.gateway-endpoint',
        'neutral.on-premises',
      ].map((way) => [`${way} in the drawing`, calling({ egress: 'none' }).node('way', way).done()]),
    ),
    'a way out that the network states for its subnets': diagram('aws')
      .node('vpc', 'aws.vpc', { egress: 'nat' })
      .node('subnet', 'aws.subnet', { in: 'vpc', visibility: 'private' })
      .node('app', 'aws.ec2', { in: 'subnet' })
      .node('partner', 'neutral.third-party')
      .connect('app', 'partner')
      .done(),
    'one of two subnets with a way out': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('s1', 'aws.subnet', { in: 'vpc', egress: 'none' })
      .node('s2', 'aws.subnet', { in: 'vpc', egress: 'nat' })
      .node('app', 'aws.auto-scaling-group', { in: 'vpc', subnets: ['s1', 's2'] })
      .node('partner', 'neutral.third-party')
      .connect('app', 'partner')
      .done(),
    'one of two subnets without a way out': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('s1', 'aws.subnet', { in: 'vpc', egress: 'none' })
      .node('s2', 'aws.subnet', { in: 'vpc' })
      .node('app', 'aws.auto-scaling-group', { in: 'vpc', subnets: ['s1', 's2'] })
      .node('partner', 'neutral.third-party')
      .connect('app', 'partner')
      .done(),
    'a private path, a private endpoint or a peering': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('subnet', 'aws.subnet', { in: 'vpc', egress: 'none' })
      .node('app', 'aws.ec2', { in: 'subnet' })
      .node('partner', 'neutral.third-party')
      .connect('app', 'partner', { properties: { via: 'private' } })
      .connect('app', 'partner', { properties: { via: 'private-endpoint' } })
      .connect('app', 'partner', { properties: { via: 'peering' } })
      .done(),
    'a line of control': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('subnet', 'aws.subnet', { in: 'vpc', egress: 'none' })
      .node('app', 'aws.ec2', { in: 'subnet' })
      .node('partner', 'neutral.third-party')
      .connect('app', 'partner', { kind: 'control' })
      .done(),
    'something that runs nothing': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('subnet', 'aws.subnet', { in: 'vpc', egress: 'none' })
      .node('db', 'aws.rds', { in: 'subnet' })
      .node('partner', 'neutral.third-party')
      .connect('db', 'partner')
      .done(),
    'a machine that is in no subnet yet': diagram('aws')
      .node('vpc', 'aws.vpc', { egress: 'none' })
      .node('app', 'aws.ec2', { in: 'vpc' })
      .node('partner', 'neutral.third-party')
      .connect('app', 'partner')
      .done(),
    'a machine outside of every network': diagram('aws')
      .node('app', 'aws.ec2')
      .node('partner', 'neutral.third-party')
      .connect('app', 'partner')
      .done(),
    'a private subnet seen from Azure, where the kind says nothing': {
      side: 'azure',
      diagram: calling({ visibility: 'private' }).done(),
    },
    'a service that a private subnet calls, as slides leave the endpoint out': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('subnet', 'aws.subnet', { in: 'vpc', visibility: 'private' })
      .node('app', 'aws.ec2', { in: 'subnet' })
      .node('queue', 'aws.sqs')
      .connect('app', 'queue')
      .done(),
    'a service that is drawn in the network': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('subnet', 'aws.subnet', { in: 'vpc', egress: 'none' })
      .node('app', 'aws.ec2', { in: 'subnet' })
      .node('search', 'aws.opensearch', { in: 'vpc' })
      .connect('app', 'search')
      .done(),
    'a service that is attached to a network': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('subnet', 'aws.subnet', { in: 'vpc', egress: 'none' })
      .node('app', 'aws.ec2', { in: 'subnet' })
      .node('search', 'aws.opensearch', { inNetwork: true })
      .connect('app', 'search')
      .done(),
    'a database with addresses in the network': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('subnet', 'aws.subnet', { in: 'vpc', egress: 'none' })
      .node('app', 'aws.ec2', { in: 'subnet' })
      .node('db', 'aws.rds', { in: 'subnet' })
      .connect('app', 'db')
      .done(),
    'an Azure subnet of which nothing is said': onAzure({}).done(),
    'an Azure subnet with default outbound access alone': onAzure({ defaultOutbound: true }).done(),
    'an Azure subnet without default outbound access, but with a NAT gateway': onAzure({ defaultOutbound: false })
      .node('nat', 'azure.nat-gateway', { in: 'subnet' })
      .done(),
    'an Azure machine behind a load balancer': onAzure({ defaultOutbound: false })
      .node('lb', 'azure.load-balancer', { in: 'vnet' })
      .connect('lb', 'vm')
      .done(),
    'an Azure machine joined to a public address': onAzure({ defaultOutbound: false })
      .node('ip', 'azure.public-ip', { in: 'vnet' })
      .connect('ip', 'vm')
      .done(),
    'an attached web app in no subnet': diagram('azure')
      .node('vnet', 'azure.virtual-network')
      .node('vm', 'azure.app-service', { in: 'vnet', inNetwork: true })
      .node('net', 'neutral.internet')
      .connect('vm', 'net')
      .done(),
    'a web app outside of any network': diagram('azure')
      .node('vnet', 'azure.virtual-network')
      .node('site', 'azure.app-service')
      .node('partner', 'neutral.third-party')
      .connect('site', 'partner')
      .done(),
  },
  invalid: {
    'no way out drawn, as a hint': {
      diagram: calling({ visibility: 'private' }).done(),
      findings: [
        {
          code: 'NET-006',
          severity: 'info',
          message: 'The internet is called from "vpc" by "app"; no NAT gateway, firewall or other way out is drawn.',
          nodes: ['app'],
          property: 'egress',
        },
      ],
    },
    'a subnet that states that it has none': {
      diagram: calling({ visibility: 'private', egress: 'none' }).done(),
      findings: [
        {
          code: 'NET-006',
          severity: 'error',
          message: 'The internet is called from "vpc" by "app", but their subnets state that there is no way out.',
          nodes: ['app'],
          property: 'egress',
        },
      ],
    },
    'a NAT gateway of another network': {
      diagram: calling({ egress: 'none' })
        .node('other', 'aws.vpc')
        .node('nat', 'aws.nat-gateway', { in: 'other' })
        .done(),
      findings: [none],
    },
    'a network that states it for its subnets': {
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc', { egress: 'none' })
        .node('subnet', 'aws.subnet', { in: 'vpc' })
        .node('app', 'aws.eks-cluster', { in: 'subnet' })
        .node('partner', 'neutral.third-party')
        .connect('app', 'partner')
        .done(),
      findings: [none],
    },
    'a function that is stated to be attached': {
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc', { egress: 'none' })
        .node('app', 'aws.lambda', { in: 'vpc', inNetwork: true })
        .node('net', 'neutral.internet')
        .connect('app', 'net')
        .done(),
      findings: [none],
    },
    'two calls of one machine, as one finding': {
      diagram: calling({ egress: 'none' }).node('net', 'neutral.internet').connect('app', 'net').done(),
      findings: [none],
    },
    'a bucket, called from a subnet that states that it has none': {
      diagram: toService('aws.s3').done(),
      findings: [service],
      fixed: ['adds aws.gateway-endpoint in "vpc" (endpointService: S3)'],
    },
    'a table, called from there': {
      diagram: toService('aws.dynamodb').done(),
      findings: [service],
      fixed: ['adds aws.gateway-endpoint in "vpc" (endpointService: DynamoDB)'],
    },
    ...Object.fromEntries(
      Object.entries({
        'aws.sqs': 'SQS',
        'aws.sns': 'SNS',
        'aws.eventbridge': 'EventBridge',
        'aws.secrets-manager': 'Secrets Manager',
        'aws.kms': 'KMS',
        'aws.ecr': 'ECR',
      }).map(([id, name]) => [
        `${id}, called from there`,
        {
          diagram: toService(id).done(),
          findings: [service],
          fixed: [
            `adds aws.vpc-endpoint in "subnet" (endpointService: ${name}, privateDns: true)`,
            'adds aws.vpc-endpoint -> "t" (traffic)',
          ],
        },
      ]),
    ),
    'a queue, which gets an interface endpoint': {
      diagram: toService('aws.sqs').done(),
      findings: [service],
      fixed: [
        'adds aws.vpc-endpoint in "subnet" (endpointService: SQS, privateDns: true)',
        'adds aws.vpc-endpoint -> "t" (traffic)',
      ],
    },
    'two services, where several endpoints would do': {
      diagram: toService('aws.sqs').node('t2', 'aws.sns').connect('app', 't2').done(),
      findings: [{ ...service, message: service.message.replace('"t"', '"t" and "t2"') }],
      fixed: [],
    },
    'a function in no subnet': {
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc', { egress: 'none' })
        .node('app', 'aws.lambda', { in: 'vpc', inNetwork: true })
        .node('t', 'aws.sqs')
        .connect('app', 't')
        .done(),
      findings: [service],
      fixed: [],
    },
    'a vault on Azure': {
      diagram: diagram('azure')
        .node('vpc', 'azure.virtual-network')
        .node('subnet', 'azure.subnet', { in: 'vpc', egress: 'none' })
        .node('app', 'azure.virtual-machines', { in: 'subnet' })
        .node('t', 'azure.key-vault')
        .connect('app', 't')
        .done(),
      findings: [service],
      fixed: [
        'adds azure.private-endpoint in "subnet" (endpointService: Key Vault, privateDns: true)',
        'adds azure.private-endpoint -> "t" (traffic)',
      ],
    },
    'a bucket seen from Azure, without a fix there': {
      side: 'azure',
      diagram: toService('aws.s3').done(),
      findings: [service],
      fixed: [],
    },
    'an Azure subnet without default outbound access, as a hint': {
      diagram: onAzure({ defaultOutbound: false }).done(),
      findings: [
        {
          code: 'NET-006',
          severity: 'info',
          message: 'The internet is called from "vnet" by "vm"; no NAT gateway, firewall or other way out is drawn.',
          nodes: ['vm'],
          property: 'egress',
        },
      ],
    },
    'an old Azure subnet with default outbound access': {
      diagram: diagram('azure')
        .node('vnet', 'azure.virtual-network')
        .node('subnet', 'azure.subnet', { in: 'vnet', egress: 'none', defaultOutbound: true })
        .node('vm', 'azure.virtual-machines', { in: 'subnet' })
        .node('net', 'neutral.internet')
        .connect('vm', 'net')
        .done(),
      findings: [
        {
          code: 'NET-006',
          severity: 'warning',
          message: 'The internet is called from "vnet" by "vm"; no NAT gateway, firewall or other way out is drawn.',
          nodes: ['vm'],
          property: 'egress',
        },
      ],
    },
  },
});
