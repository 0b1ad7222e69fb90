import { regionalInSubnet } from '../../../../shared/validation/rules/network/regional-in-subnet.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable, type Table } from '../../rule-table.ts';

const subnet = () => diagram('aws').node('subnet', 'aws.subnet', { label: 'Private subnet' });

const REGIONAL = [
  'aws.s3',
  'aws.dynamodb',
  'aws.sqs',
  'aws.sns',
  'aws.eventbridge',
  'aws.api-gateway',
  'aws.route53',
  'aws.cloudfront',
  'aws.iam',
  'aws.cloudwatch',
  'azure.blob-storage',
  'azure.storage-account',
  'azure.cosmos-db',
  'azure.service-bus',
  'azure.service-bus-topic',
  'azure.event-hubs',
  'azure.event-grid',
  'azure.key-vault',
  'azure.front-door',
  'azure.traffic-manager',
  'azure.dns',
  'azure.entra-id',
];
const GLOBAL = ['azure.front-door', 'azure.traffic-manager', 'azure.dns', 'azure.entra-id'];
/** Of the others on Azure a private endpoint may be meant. */
const mayMeanEndpoint = (service: string): boolean => service.startsWith('azure') && !GLOBAL.includes(service);
const eachInASubnet: Table['invalid'] = Object.fromEntries(
  REGIONAL.map((service) => [
    `${service} in a subnet`,
    {
      diagram: diagram(service.startsWith('aws') ? 'aws' : 'azure')
        .node('net', service.startsWith('aws') ? 'aws.subnet' : 'azure.subnet')
        .node('it', service, { in: 'net' })
        .done(),
      findings: [
        {
          code: 'NET-003',
          severity: mayMeanEndpoint(service) ? 'info' : 'warning',
          message: mayMeanEndpoint(service)
            ? '"it" is drawn in "net"; only a private endpoint of it can be there.'
            : '"it" is drawn in "net", but is no subnet resource: it is reached through its endpoint.',
          nodes: ['it'],
          property: null,
        },
      ],
      fixed: ['moves "it" at the top'],
    },
  ]),
);

ruleTable(regionalInSubnet, {
  valid: {
    'a certificate in the subnet of its load balancer, which becomes a vault': {
      diagram: subnet().node('cert', 'aws.acm', { in: 'subnet' }).done(),
      side: 'azure',
    },
    'beside the subnet': subnet().node('bucket', 'aws.s3').done(),
    'an endpoint in the subnet': subnet().node('endpoint', 'aws.vpc-endpoint', { in: 'subnet' }).done(),
    'connected to an endpoint': subnet()
      .node('endpoint', 'aws.vpc-endpoint', { in: 'subnet' })
      .node('queue', 'aws.sqs', { in: 'subnet' })
      .connect('endpoint', 'queue')
      .done(),
    'named an endpoint': subnet().node('bucket', 'aws.s3', { in: 'subnet', label: 'S3 endpoint' }).done(),
    'an endpoint that a line leads to from it': subnet()
      .node('endpoint', 'aws.gateway-endpoint', { in: 'subnet' })
      .node('bucket', 'aws.s3', { in: 'subnet' })
      .connect('bucket', 'endpoint')
      .done(),
    'in a network beside its subnets': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('bucket', 'aws.s3', { in: 'vpc' })
      .done(),
    'what is in a subnet on the cloud it was drawn for, seen from the other': {
      side: 'azure',
      diagram: subnet().node('mq', 'aws.mq', { in: 'subnet' }).done(),
    },
    'a function in its subnet': subnet().node('fn', 'aws.lambda', { in: 'subnet' }).done(),
    'a web app beside its integration subnet': diagram('azure')
      .node('subnet', 'azure.subnet')
      .node('site', 'azure.app-service', { in: 'subnet', inNetwork: true })
      .done(),
  },
  invalid: {
    ...eachInASubnet,
    'a bucket in a subnet': {
      diagram: subnet().node('bucket', 'aws.s3', { in: 'subnet', label: 'Assets' }).done(),
      findings: [
        {
          code: 'NET-003',
          severity: 'warning',
          message:
            '"Assets" is drawn in "Private subnet", but is no subnet resource: it is reached through its endpoint.',
          nodes: ['bucket'],
          property: null,
        },
      ],
      fixed: ['moves "Assets" at the top'],
    },
    'Azure API Management of a subnet seen from AWS, as a structural finding': {
      side: 'aws',
      diagram: diagram('azure')
        .node('subnet', 'azure.subnet')
        .node('apim', 'azure.api-management', { in: 'subnet' })
        .done(),
      findings: [
        {
          code: 'NET-003',
          severity: 'warning',
          message: 'On AWS, "apim" cannot stand in a subnet or zone; requests go to an endpoint of the service.',
          nodes: ['apim'],
          property: null,
          structural: true,
        },
      ],
      fixed: ['moves "apim" at the top on aws'],
    },
    'two services in one Azure subnet, which may mean their endpoints': {
      diagram: diagram('azure')
        .node('subnet', 'azure.subnet')
        .node('vault', 'azure.key-vault', { in: 'subnet' })
        .node('bus', 'azure.service-bus', { in: 'subnet' })
        .done(),
      findings: [
        {
          code: 'NET-003',
          severity: 'info',
          message: '"bus" and "vault" are drawn in "subnet"; only private endpoints of them can be there.',
          nodes: ['bus', 'vault'],
          property: null,
        },
      ],
      fixed: ['moves "vault" at the top', 'moves "bus" at the top'],
    },
    'two services in one zone': {
      diagram: diagram('azure')
        .node('zone', 'azure.availability-zone')
        .node('vault', 'azure.key-vault', { in: 'zone' })
        .node('bus', 'azure.service-bus', { in: 'zone' })
        .done(),
      findings: [
        {
          code: 'NET-003',
          severity: 'warning',
          message:
            '"bus" and "vault" are drawn in "zone", but are no subnet resources: they are reached through their endpoints.',
          nodes: ['bus', 'vault'],
          property: null,
        },
      ],
      fixed: ['moves "vault" at the top', 'moves "bus" at the top'],
    },
  },
});
