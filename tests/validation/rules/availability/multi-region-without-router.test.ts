import { multiRegionWithoutRouter } from '../../../../shared/validation/rules/availability/multi-region-without-router.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const regions = (fields = {}, first = {}, second = {}) =>
  diagram('aws', fields)
    .node('users', 'neutral.users')
    .node('r1', 'aws.region', { label: 'eu-west-1', ...first })
    .node('r2', 'aws.region', { label: 'eu-central-1', ...second });

/** The same load balancer in two regions, called by users in the first. */
const pair = (one: Record<string, unknown> = {}, two: Record<string, unknown> = one, fields = {}) =>
  regions(fields)
    .node('lb1', 'aws.alb', { in: 'r1', label: 'Web', ...one })
    .node('lb2', 'aws.alb', { in: 'r2', label: 'Web', ...two });

const called = (...args: Parameters<typeof pair>) => pair(...args).connect('users', 'lb1');

const finding = (severity: 'warning' | 'info' = 'warning') => ({
  code: 'HA-024',
  severity,
  message:
    '"Web" and "Web" serve the same in "eu-west-1" and "eu-central-1", but nothing routes clients between the regions.',
  nodes: ['lb1', 'lb2', 'r1', 'r2'],
  property: null,
});

ruleTable(multiRegionWithoutRouter, {
  valid: {
    'Route 53': called().node('dns', 'aws.route53').connect('users', 'dns').done(),
    'Global Accelerator': called().node('ga', 'aws.global-accelerator').done(),
    'a CloudFront origin group': called().node('cdn', 'aws.cloudfront').done(),
    'Front Door on Azure': diagram('azure')
      .node('users', 'neutral.users')
      .node('r1', 'azure.region')
      .node('r2', 'azure.region')
      .node('gw1', 'azure.application-gateway', { in: 'r1', label: 'Web' })
      .node('gw2', 'azure.application-gateway', { in: 'r2', label: 'Web' })
      .node('fd', 'azure.front-door')
      .connect('users', 'gw1')
      .done(),
    "somebody else's DNS before both": called()
      .node('dns', 'neutral.third-party')
      .connect('dns', 'lb1')
      .connect('dns', 'lb2')
      .done(),
    'a region that only receives replicas': regions({}, {}, { role: 'dr-data' })
      .node('lb1', 'aws.alb', { in: 'r1', label: 'Web' })
      .node('lb2', 'aws.alb', { in: 'r2', label: 'Web' })
      .connect('users', 'lb1')
      .done(),
    'regions that serve tenants of their own': regions({}, { sharded: true }, { sharded: true })
      .node('lb1', 'aws.alb', { in: 'r1', label: 'Web' })
      .node('lb2', 'aws.alb', { in: 'r2', label: 'Web' })
      .connect('users', 'lb1')
      .done(),
    'entries that serve only the inside': pair({ scheme: 'internal' }).connect('users', 'lb1').done(),
    'entries that nobody calls': pair().done(),
    'the same entry in one region': regions()
      .node('lb1', 'aws.alb', { in: 'r1', label: 'Web' })
      .node('lb2', 'aws.alb', { in: 'r1', label: 'Web' })
      .connect('users', 'lb1')
      .done(),
    'different entries in two regions': regions()
      .node('lb1', 'aws.alb', { in: 'r1', label: 'Shop' })
      .node('lb2', 'aws.alb', { in: 'r2', label: 'Reports' })
      .connect('users', 'lb1')
      .connect('users', 'lb2')
      .done(),
    'an entry outside of the regions': regions()
      .node('lb1', 'aws.alb', { in: 'r1', label: 'Web' })
      .node('lb2', 'aws.alb', { label: 'Web' })
      .connect('users', 'lb1')
      .done(),
    'data in both regions': regions()
      .node('db1', 'aws.dynamodb', { in: 'r1', label: 'Web' })
      .node('db2', 'aws.dynamodb', { in: 'r2', label: 'Web' })
      .connect('users', 'db1')
      .done(),
    'one region': diagram('aws')
      .node('users', 'neutral.users')
      .node('r1', 'aws.region')
      .node('lb1', 'aws.alb', { in: 'r1' })
      .connect('users', 'lb1')
      .done(),
  },
  invalid: {
    'users who call one of them': { diagram: called().done(), findings: [finding()] },
    'users who call both': { diagram: called().connect('users', 'lb2').done(), findings: [finding()] },
    'the internet before one of them': {
      diagram: pair().node('net', 'neutral.internet').connect('net', 'lb2').done(),
      findings: [finding()],
    },
    'entries that say they face the internet': {
      diagram: pair({ scheme: 'internet-facing' }).done(),
      findings: [finding()],
    },
    'something else that calls one of them only': {
      diagram: called().node('partner', 'neutral.third-party').connect('partner', 'lb1').done(),
      findings: [finding()],
    },
    'regions that say they share their tenants': {
      diagram: regions({}, { sharded: false, role: 'app' })
        .node('lb1', 'aws.alb', { in: 'r1', label: 'Web' })
        .node('lb2', 'aws.alb', { in: 'r2', label: 'Web' })
        .connect('users', 'lb1')
        .done(),
      findings: [finding()],
    },
    'a test environment, as a hint': {
      diagram: called({}, {}, { environment: 'test' }).done(),
      findings: [finding('info')],
    },
    'web apps on Azure': {
      diagram: diagram('azure')
        .node('users', 'neutral.users')
        .node('r1', 'azure.region', { label: 'eu-west-1' })
        .node('r2', 'azure.region', { label: 'eu-central-1' })
        .node('lb1', 'azure.app-service', { in: 'r1', label: 'Web' })
        .node('lb2', 'azure.app-service', { in: 'r2', label: 'Web' })
        .connect('users', 'lb1')
        .done(),
      findings: [finding()],
    },
    'the same on the other side': { diagram: called().done(), side: 'azure', findings: [finding()] },
    'machines, APIs, services and functions': {
      diagram: ['aws.ec2', 'azure.api-management', 'aws.fargate', 'aws.lambda']
        .reduce((built, service, index) => {
          const label = ['Alpha', 'Beta', 'Gamma', 'Delta'][index] ?? '';
          return built
            .node(`a${index}`, service, { in: 'r1', label })
            .node(`b${index}`, service, { in: 'r2', label })
            .connect('users', `a${index}`);
        }, regions())
        .done(),
      findings: ['Alpha', 'Beta', 'Gamma', 'Delta'].map((label, index) => ({
        ...finding(),
        message: finding().message.replaceAll('"Web"', `"${label}"`),
        nodes: [`a${index}`, `b${index}`, 'r1', 'r2'],
      })),
    },
  },
});
