import { privateTargetAtEdge } from '../../../../shared/validation/rules/network/private-target-at-edge.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

type Options = Record<string, unknown>;
const cloudFront = (target = 'aws.alb', options: Options = { scheme: 'internal' }, via?: string) =>
  diagram('aws')
    .node('edge', 'aws.cloudfront')
    .node('t', target, options)
    .connect('edge', 't', via === undefined ? {} : { properties: { via } });
const frontDoor = (edge: Options = {}, via?: string, target: Options = { scheme: 'internal' }) =>
  diagram('azure')
    .node('edge', 'azure.front-door', edge)
    .node('t', 'azure.application-gateway', target)
    .connect('edge', 't', via === undefined ? {} : { properties: { via } });
const router = (service: string, edge: Options = {}, target: Options = { scheme: 'internal' }) =>
  diagram('aws').node('edge', service, edge).node('t', 'aws.alb', target).connect('edge', 't');
const asked = (edge: Options = {}, by = 'neutral.users') =>
  router('aws.route53', edge).node('by', by).connect('by', 'edge');

const base = { code: 'NET-018', severity: 'warning' as const, nodes: ['edge', 't'] };
const unreachable = {
  ...base,
  message: '"edge" sends requests to "t", which is private; "edge" has no private way to it.',
  property: 'scheme',
};
const dns = {
  ...base,
  message: '"edge" answers the internet with the address of "t", which is private.',
  property: 'scheme',
};
const unstated = (property: string) => ({
  ...base,
  severity: 'info' as const,
  message: '"edge" sends requests to "t", which is private; nothing says that it is reached privately.',
  property,
});
const standard = {
  ...base,
  message: '"edge" sends requests to "t", which is private; only the Premium tier has Private Link to its origins.',
  property: 'privateLink',
};
const premium = ['sets privateLink: true on "edge"', 'sets tier: premium on "edge"'];

ruleTable(privateTargetAtEdge, {
  valid: {
    'CloudFront before a public balancer': cloudFront('aws.alb', { scheme: 'internet-facing' }).done(),
    'CloudFront before a balancer that does not say': cloudFront('aws.alb', {}).done(),
    'a VPC origin': cloudFront('aws.alb', { scheme: 'internal' }, 'private').done(),
    'a bucket that denies the public': cloudFront('aws.s3', { publicAccess: false }).done(),
    'Front Door Premium with Private Link': frontDoor({ tier: 'premium', privateLink: true }).done(),
    'Front Door with Private Link': frontDoor({ privateLink: true }).done(),
    'Front Door that reaches it privately by a stated path': frontDoor({}, 'private').done(),
    'Front Door that reaches it by a private endpoint, stated': frontDoor({}, 'private-endpoint').done(),
    'Front Door to a private endpoint': diagram('azure')
      .node('edge', 'azure.front-door')
      .node('t', 'azure.private-endpoint')
      .connect('edge', 't')
      .done(),
    'Front Door Standard before something public': frontDoor({ tier: 'standard' }, undefined, {
      scheme: 'internet-facing',
    }).done(),
    'a private hosted zone': diagram('aws')
      .node('edge', 'aws.route53-private-zone')
      .node('t', 'aws.alb', { scheme: 'internal' })
      .connect('edge', 't')
      .done(),
    'a zone that may be private': router('aws.route53').done(),
    'a zone that is stated to be private': asked({ publicAccess: false }).done(),
    'a zone that its label calls private': asked({ label: 'Private zone' }).done(),
    'a zone that its label calls internal': asked({ label: 'corp.internal' }).done(),
    'a zone that only a machine asks': asked({}, 'aws.ec2').done(),
    'a zone that people on-premises ask': router('aws.route53')
      .node('dc', 'neutral.on-premises')
      .node('by', 'neutral.users', { in: 'dc' })
      .connect('by', 'edge')
      .done(),
    'a zone that people inside of the network ask': router('aws.route53')
      .node('vpc', 'aws.vpc')
      .node('by', 'neutral.users', { in: 'vpc' })
      .connect('by', 'edge')
      .done(),
    'Global Accelerator, which takes internal targets': router('aws.global-accelerator').done(),
    'Traffic Manager before something public': diagram('azure')
      .node('edge', 'azure.traffic-manager')
      .node('t', 'azure.application-gateway', { scheme: 'internet-facing' })
      .connect('edge', 't')
      .done(),
    'a line towards the edge': diagram('aws')
      .node('edge', 'aws.cloudfront')
      .node('t', 'aws.alb', { scheme: 'internal' })
      .connect('t', 'edge')
      .done(),
  },
  invalid: {
    'an internal balancer behind CloudFront, as a question': {
      diagram: cloudFront().done(),
      findings: [unstated('via')],
      fixed: ['sets via: private on "edge" -> "t"'],
    },
    'an internal balancer behind CloudFront over the internet': {
      diagram: cloudFront('aws.nlb', { scheme: 'internal' }, 'internet').done(),
      findings: [{ ...unreachable, property: 'via' }],
      fixed: ['sets via: private on "edge" -> "t"'],
    },
    ...Object.fromEntries(
      ['azure.virtual-machines', 'azure.app-service'].map((service) => [
        `${service} that denies public access, seen from AWS, as a question`,
        {
          side: 'aws' as const,
          diagram: diagram('azure')
            .node('edge', 'azure.front-door', { privateLink: true })
            .node('t', service, { publicAccess: false })
            .connect('edge', 't')
            .done(),
          findings: [{ ...unstated('via'), structural: true as const }],
          fixed: ['sets via: private on "edge" -> "t"'],
        },
      ]),
    ),
    'an interface endpoint behind CloudFront': {
      diagram: cloudFront('aws.vpc-endpoint', {}).done(),
      findings: [unreachable],
      fixed: [],
    },
    'a private API behind CloudFront': {
      diagram: cloudFront('aws.api-gateway', { endpointType: 'private' }).done(),
      findings: [unreachable],
      fixed: [],
    },
    'Front Door Standard': {
      diagram: frontDoor({ tier: 'standard' }).done(),
      findings: [standard],
      fixed: premium,
    },
    'Front Door Standard, whatever it states': {
      diagram: frontDoor({ tier: 'standard', privateLink: true }, 'private').done(),
      findings: [standard],
      fixed: [premium[1] ?? ''],
    },
    'Front Door that does not say': {
      diagram: frontDoor({ tier: 'premium' }).done(),
      findings: [unstated('privateLink')],
      fixed: [premium[0] ?? ''],
    },
    'Front Door without Private Link': {
      diagram: frontDoor({ tier: 'premium', privateLink: false }).done(),
      findings: [{ ...unreachable, property: 'privateLink' }],
      fixed: [premium[0] ?? ''],
    },
    'a service that denies public access, behind Front Door': {
      diagram: diagram('azure')
        .node('edge', 'azure.front-door')
        .node('t', 'azure.api-management', { publicAccess: false })
        .connect('edge', 't')
        .done(),
      findings: [unstated('privateLink')],
      fixed: premium,
    },
    'Front Door (classic)': {
      diagram: diagram('azure')
        .node('edge', 'azure.front-door-classic')
        .node('t', 'azure.application-gateway', { scheme: 'internal' })
        .connect('edge', 't')
        .done(),
      findings: [unreachable],
      fixed: [],
    },
    'the old CDN': {
      diagram: diagram('azure')
        .node('edge', 'azure.cdn')
        .node('t', 'azure.application-gateway', { scheme: 'internal' })
        .connect('edge', 't')
        .done(),
      findings: [unreachable],
      fixed: [],
    },
    'Traffic Manager': {
      diagram: diagram('azure')
        .node('edge', 'azure.traffic-manager')
        .node('t', 'azure.application-gateway', { scheme: 'internal' })
        .connect('edge', 't')
        .done(),
      findings: [dns],
      fixed: [],
    },
    'a zone that users ask': { diagram: asked().done(), findings: [dns], fixed: [] },
    'a zone that the internet asks': { diagram: asked({}, 'neutral.internet').done(), findings: [dns], fixed: [] },
    'a zone that is stated to be public': {
      diagram: router('aws.route53', { publicAccess: true }).done(),
      findings: [dns],
      fixed: [],
    },
    'CloudFront seen from Azure, as a question': {
      side: 'azure',
      diagram: cloudFront().done(),
      findings: [{ ...unstated('privateLink'), structural: true }],
      fixed: ['sets privateLink: true on "edge"', 'sets tier: premium on "edge"'],
    },
  },
});
