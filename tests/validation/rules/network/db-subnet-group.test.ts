import { dbSubnetGroup } from '../../../../shared/validation/rules/network/db-subnet-group.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const zones = () =>
  diagram('aws')
    .node('za', 'aws.availability-zone', { label: 'eu-west-1a' })
    .node('zb', 'aws.availability-zone', { label: 'eu-west-1b' })
    .node('sa', 'aws.subnet', { in: 'za' })
    .node('sa2', 'aws.subnet', { in: 'za' })
    .node('sb', 'aws.subnet', { in: 'zb' });

ruleTable(dbSubnetGroup, {
  valid: {
    'a Single-AZ database whose group spans two zones': zones()
      .node('db', 'aws.rds', { in: 'sa', subnets: ['sb'], zoneRedundant: false })
      .done(),
    'a database drawn in one subnet': zones().node('db', 'aws.rds', { in: 'sa' }).done(),
    'a reader that does not state its subnets': zones()
      .node('a', 'aws.aurora', { label: 'Orders (writer)', subnets: ['sa'] })
      .node('b', 'aws.aurora', { label: 'Orders (reader)' })
      .done(),
    'an Azure database in two subnets, seen from AWS': {
      side: 'aws',
      diagram: diagram('azure')
        .node('s1', 'azure.subnet')
        .node('s2', 'azure.subnet')
        .node('db', 'azure.postgresql', { subnets: ['s1', 's2'] })
        .done(),
    },
    'an Azure database of two zones in one subnet, seen from AWS': {
      side: 'aws',
      diagram: diagram('azure')
        .node('s1', 'azure.subnet')
        .node('db', 'azure.postgresql', { in: 's1', zones: ['1', '2'] })
        .done(),
    },
    'an Azure database in no subnet, seen from AWS': {
      side: 'aws',
      diagram: diagram('azure').node('db', 'azure.postgresql').done(),
    },
    'nothing stated': diagram('aws').node('db', 'aws.aurora').done(),
    'a writer and a reader in two zones': zones()
      .node('w', 'aws.aurora', { label: 'Aurora (primary)', in: 'sa', subnets: ['sa2'] })
      .node('r', 'aws.aurora', { label: 'Aurora (ReadReplica)', in: 'sb', subnets: ['sb'] })
      .done(),
  },
  invalid: {
    'a group in one zone': {
      diagram: zones()
        .node('db', 'aws.aurora', { in: 'sa', subnets: ['sa2'] })
        .done(),
      findings: [
        {
          code: 'NET-007',
          severity: 'error',
          message: 'The DB subnet group of "db" covers one zone; AWS asks for at least two.',
          nodes: ['db'],
          property: 'subnets',
        },
      ],
      fixed: ['sets subnets: "sa2" "sa" on "db"', 'adds aws.subnet "sa" in "eu-west-1b"'],
    },
    'two clusters in one zone each': {
      diagram: zones()
        .node('crm', 'aws.rds', { subnets: ['sa'] })
        .node('shop', 'aws.rds', { subnets: ['sa2'] })
        .done(),
      findings: ['crm', 'shop'].map((name) => ({
        code: 'NET-007',
        severity: 'error' as const,
        message: `The DB subnet group of "${name}" covers one zone; AWS asks for at least two.`,
        nodes: [name],
        property: 'subnets',
      })),
      fixed: [
        'sets subnets: "sa" "sa" on "crm"',
        'sets subnets: "sa2" "sa" on "shop"',
        'adds aws.subnet "sa" in "eu-west-1b"',
      ],
    },
    'a writer and a reader in one zone, as one finding': {
      diagram: zones()
        .node('a', 'aws.aurora', { label: 'Orders (writer)', subnets: ['sa'] })
        .node('b', 'aws.aurora', { label: 'Orders (reader)', subnets: ['sa2'] })
        .done(),
      findings: [
        {
          code: 'NET-007',
          severity: 'error',
          message: 'The DB subnet group of "Orders (writer)" covers one zone; AWS asks for at least two.',
          nodes: ['a'],
          property: 'subnets',
        },
      ],
      fixed: ['sets subnets: "sa" "sa" on "Orders (writer)"', 'adds aws.subnet "sa" in "eu-west-1b"'],
    },
    'an Azure database seen from AWS, as a structural finding': {
      side: 'aws',
      diagram: diagram('azure')
        .node('vnet', 'azure.virtual-network')
        .node('subnet', 'azure.subnet', { in: 'vnet' })
        .node('db', 'azure.postgresql', { in: 'subnet' })
        .done(),
      findings: [
        {
          code: 'NET-007',
          severity: 'error',
          message:
            'On AWS, "db" would have one subnet, and a subnet is in one zone; a DB subnet group needs at least two.',
          nodes: ['db'],
          property: 'subnets',
          structural: true,
        },
      ],
      fixed: ['sets subnets: "subnet 2" on "db"', 'adds aws.subnet "subnet 2" in "vnet" (only: aws)'],
    },
    'two Azure databases seen from AWS, as one structural finding': {
      side: 'aws',
      diagram: diagram('azure')
        .node('vnet', 'azure.virtual-network')
        .node('subnet', 'azure.subnet', { in: 'vnet' })
        .node('other', 'azure.subnet', { in: 'vnet' })
        .node('crm', 'azure.postgresql', { in: 'subnet' })
        .node('shop', 'azure.postgresql', { in: 'other' })
        .done(),
      findings: [
        {
          code: 'NET-007',
          severity: 'error',
          message:
            'On AWS, "shop" and "crm" would have one subnet each, and a subnet is in one zone; a DB subnet group needs at least two.',
          nodes: ['shop', 'crm'],
          property: 'subnets',
          structural: true,
        },
      ],
      fixed: [
        'sets subnets: "subnet 2" on "crm"',
        'sets subnets: "other 2" on "shop"',
        'adds aws.subnet "other 2" in "vnet" (only: aws)',
        'adds aws.subnet "subnet 2" in "vnet" (only: aws)',
      ],
    },
  },
});
