import { subnetsMerge } from '../../../shared/flip/rules/subnets-merge.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { flipRuleTable } from '../flip-rule-table.ts';

const vpc = () => diagram('aws').node('vpc', 'aws.vpc', { label: 'Shop VPC' });
const says = (subnets: number, left: number, nodes: string[], zones = 'zones a and b') => [
  {
    code: 'CONV-001',
    severity: 'info' as const,
    message: `${subnets} subnets of "Shop VPC" in ${zones} can become ${left}: an Azure subnet spans the zones, so a tier needs one.`,
    nodes: ['vpc', ...nodes],
    property: null,
  },
];

flipRuleTable(subnetsMerge, {
  silent: {
    'a VPC in one zone': vpc()
      .node('a', 'aws.subnet', { in: 'vpc', label: 'Private subnet 1', zones: ['a'] })
      .node('b', 'aws.subnet', { in: 'vpc', label: 'Private subnet 2', zones: ['a'] })
      .done(),
    'one subnet for each role': vpc()
      .node('a', 'aws.subnet', { in: 'vpc', label: 'Public subnet', zones: ['a'] })
      .node('b', 'aws.subnet', { in: 'vpc', label: 'Private subnet', zones: ['b'] })
      .done(),
    'subnets whose roles differ by name': vpc()
      .node('a', 'aws.subnet', { in: 'vpc', label: 'Web', zones: ['a'] })
      .node('b', 'aws.subnet', { in: 'vpc', label: 'Data', zones: ['b'] })
      .done(),
    'a public and a private subnet of one name': vpc()
      .node('a', 'aws.subnet', { in: 'vpc', label: 'Web', visibility: 'public', zones: ['a'] })
      .node('b', 'aws.subnet', { in: 'vpc', label: 'Web', visibility: 'private', zones: ['b'] })
      .done(),
    'subnets that say nothing of their role': vpc()
      .node('a', 'aws.subnet', { in: 'vpc', label: '10.0.1.0/24', zones: ['a'] })
      .node('b', 'aws.subnet', { in: 'vpc', label: '10.0.2.0/24', zones: ['b'] })
      .done(),
    'subnets whose zones are unknown': vpc()
      .node('a', 'aws.subnet', { in: 'vpc', label: 'Private subnet 1' })
      .node('b', 'aws.subnet', { in: 'vpc', label: 'Private subnet 2' })
      .done(),
    'subnets outside any VPC': diagram('aws')
      .node('a', 'aws.subnet', { label: 'Private subnet 1', zones: ['a'] })
      .node('b', 'aws.subnet', { label: 'Private subnet 2', zones: ['b'] })
      .done(),
    'subnets of what cannot share one on Azure': vpc()
      .node('a', 'aws.subnet', { in: 'vpc', label: 'Private subnet 1', zones: ['a'] })
      .node('b', 'aws.subnet', { in: 'vpc', label: 'Private subnet 2', zones: ['b'] })
      .node('fn', 'aws.lambda', { in: 'a' })
      .node('db', 'aws.rds', { in: 'b', engine: 'postgresql' })
      .done(),
    'subnets that are pinned to AWS': vpc()
      .node('a', 'aws.subnet', { in: 'vpc', label: 'Private subnet 1', zones: ['a'], pinned: 'aws' })
      .node('b', 'aws.subnet', { in: 'vpc', label: 'Private subnet 2', zones: ['b'], pinned: 'aws' })
      .done(),
    'the way from Azure, where a finding of AWS says that a subnet has to be split': diagram('azure')
      .node('vnet', 'azure.virtual-network')
      .node('web', 'azure.subnet', { in: 'vnet' })
      .node('vm1', 'azure.virtual-machines', { in: 'web', zones: ['1'] })
      .node('vm2', 'azure.virtual-machines', { in: 'web', zones: ['2'] })
      .done(),
  },
  remarks: {
    'two subnets of one role in two zones': {
      diagram: vpc()
        .node('a', 'aws.subnet', { in: 'vpc', label: 'Private subnet 1', zones: ['a'] })
        .node('b', 'aws.subnet', { in: 'vpc', label: 'Private subnet 2', zones: ['b'] })
        .done(),
      says: says(2, 1, ['a', 'b']),
    },
    'the zones of frames count': {
      diagram: vpc()
        .node('az1', 'aws.availability-zone', { in: 'vpc', label: 'eu-west-1a' })
        .node('az2', 'aws.availability-zone', { in: 'vpc', label: 'eu-west-1b' })
        .node('a', 'aws.subnet', { in: 'az1', label: 'App subnet' })
        .node('b', 'aws.subnet', { in: 'az2', label: 'App subnet' })
        .done(),
      says: says(2, 1, ['a', 'b']),
    },
    'what they are for, where only that is known': {
      diagram: vpc()
        .node('a', 'aws.subnet', { in: 'vpc', label: '10.0.1.0/24', visibility: 'public', zones: ['a'] })
        .node('b', 'aws.subnet', { in: 'vpc', label: '10.0.2.0/24', visibility: 'public', zones: ['b'] })
        .done(),
      says: says(2, 1, ['a', 'b']),
    },
    'two roles, one of which is not repeated': {
      diagram: vpc()
        .node('a', 'aws.subnet', { in: 'vpc', label: 'Private subnet', zones: ['a'] })
        .node('b', 'aws.subnet', { in: 'vpc', label: 'Private subnet', zones: ['b'] })
        .node('c', 'aws.subnet', { in: 'vpc', label: 'Public subnet', zones: ['a'] })
        .done(),
      says: says(2, 1, ['a', 'b']),
    },
    'two tiers with one name in each zone stay two': {
      diagram: vpc()
        .node('a1', 'aws.subnet', { in: 'vpc', label: 'Private subnet', zones: ['a'] })
        .node('a2', 'aws.subnet', { in: 'vpc', label: 'Private subnet', zones: ['a'] })
        .node('b1', 'aws.subnet', { in: 'vpc', label: 'Private subnet', zones: ['b'] })
        .node('b2', 'aws.subnet', { in: 'vpc', label: 'Private subnet', zones: ['b'] })
        .done(),
      says: says(4, 2, ['a1', 'a2', 'b1', 'b2']),
    },
    'one line for each network': {
      diagram: vpc()
        .node('vpc2', 'aws.vpc', { label: 'Shop VPC' })
        .node('a', 'aws.subnet', { in: 'vpc', label: 'Private subnet', zones: ['a'] })
        .node('b', 'aws.subnet', { in: 'vpc', label: 'Private subnet', zones: ['b'] })
        .node('c', 'aws.subnet', { in: 'vpc2', label: 'Private subnet', zones: ['a'] })
        .node('d', 'aws.subnet', { in: 'vpc2', label: 'Private subnet', zones: ['b'] })
        .node('e', 'aws.subnet', { in: 'vpc2', label: 'Private subnet', zones: ['c'] })
        .done(),
      says: [
        ...says(2, 1, ['a', 'b']),
        ...says(3, 1, ['c', 'd', 'e'], 'zones a, b and c').map((one) => ({
          ...one,
          nodes: ['vpc2', ...one.nodes.slice(1)],
        })),
      ],
    },
  },
});
