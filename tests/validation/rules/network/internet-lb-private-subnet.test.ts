import { internetLbPrivateSubnet } from '../../../../shared/validation/rules/network/internet-lb-private-subnet.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const balancer = (subnet: Record<string, unknown>, scheme: Record<string, unknown>) =>
  diagram('aws')
    .node('subnet', 'aws.subnet', subnet)
    .node('lb', 'aws.alb', { in: 'subnet', ...scheme });

const vpc = () =>
  diagram('aws')
    .node('vpc', 'aws.vpc')
    .node('sa', 'aws.subnet', { in: 'vpc', visibility: 'private', zones: ['a'] })
    .node('lb', 'aws.nlb', { in: 'sa', scheme: 'internet-facing' });
const stated = (drawnIn = 'vpc') =>
  diagram('aws')
    .node('vpc', 'aws.vpc')
    .node('sa', 'aws.subnet', { in: 'vpc', visibility: 'private', zones: ['a'] })
    .node('sb', 'aws.subnet', { in: 'vpc', visibility: 'private', zones: ['b'] })
    .node('lb', 'aws.nlb', { in: drawnIn, scheme: 'internet-facing', subnets: ['sa', 'sb'] });
const hidden = {
  code: 'NET-004',
  severity: 'error' as const,
  message: '"lb" faces the internet but is only in private subnets; no route from an internet gateway reaches it.',
  nodes: ['lb'],
  property: 'scheme',
};

ruleTable(internetLbPrivateSubnet, {
  valid: {
    'in a public subnet': balancer({ visibility: 'public' }, { scheme: 'internet-facing' }).done(),
    'an internal balancer': balancer({ visibility: 'private' }, { scheme: 'internal' }).done(),
    'an unknown scheme': balancer({ visibility: 'private' }, {}).done(),
    'an unknown kind of subnet': balancer({}, { scheme: 'internet-facing' }).done(),
    'a gateway in an Azure subnet': diagram('azure')
      .node('subnet', 'azure.subnet', { visibility: 'private' })
      .node('gw', 'azure.application-gateway', { in: 'subnet', scheme: 'internet-facing' })
      .done(),
  },
  invalid: {
    'in a subnet that its label calls private': {
      diagram: balancer({ label: 'Private subnet 1' }, { scheme: 'internet-facing' }).done(),
      findings: [
        {
          code: 'NET-004',
          severity: 'error',
          message:
            '"lb" faces the internet but is only in private subnets; no route from an internet gateway reaches it.',
          nodes: ['lb'],
          property: 'scheme',
        },
      ],
    },
    'with one public subnet beside, into which it moves': {
      diagram: vpc()
        .node('pub', 'aws.subnet', { in: 'vpc', visibility: 'public', zones: ['a'] })
        .done(),
      findings: [hidden],
      fixed: ['moves "lb" in "pub"'],
    },
    'with two public subnets beside, which takes a decision': {
      diagram: vpc()
        .node('pub', 'aws.subnet', { in: 'vpc', visibility: 'public', zones: ['a'] })
        .node('pub2', 'aws.subnet', { in: 'vpc', visibility: 'public', zones: ['a'] })
        .done(),
      findings: [hidden],
      fixed: [],
    },
    'with a public subnet of another zone': {
      diagram: vpc()
        .node('pub', 'aws.subnet', { in: 'vpc', visibility: 'public', zones: ['b'] })
        .done(),
      findings: [hidden],
      fixed: [],
    },
    'with a public subnet of another network': {
      diagram: vpc()
        .node('other', 'aws.vpc')
        .node('pub', 'aws.subnet', { in: 'other', visibility: 'public', zones: ['a'] })
        .done(),
      findings: [hidden],
      fixed: [],
    },
    'with stated subnets that each have a public one beside': {
      diagram: stated()
        .node('pa', 'aws.subnet', { in: 'vpc', visibility: 'public', zones: ['a'] })
        .node('pb', 'aws.subnet', { in: 'vpc', visibility: 'public', zones: ['b'] })
        .done(),
      findings: [hidden],
      fixed: ['sets subnets: "pa" "pb" on "lb"'],
    },
    'with stated subnets of which one has a public one beside': {
      diagram: stated()
        .node('pa', 'aws.subnet', { in: 'vpc', visibility: 'public', zones: ['a'] })
        .done(),
      findings: [hidden],
      fixed: [],
    },
    'drawn in one and stated to be in the other': {
      diagram: stated('sa')
        .node('pa', 'aws.subnet', { in: 'vpc', visibility: 'public', zones: ['a'] })
        .node('pb', 'aws.subnet', { in: 'vpc', visibility: 'public', zones: ['b'] })
        .done(),
      findings: [hidden],
      fixed: ['sets subnets: "pb" on "lb"', 'moves "lb" in "pa"'],
    },
  },
});
