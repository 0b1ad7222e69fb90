import { wrongContainer } from '../../../../shared/validation/rules/network/wrong-container.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(wrongContainer, {
  valid: {
    'zone, network and subnet of one Region': diagram('aws')
      .node('region', 'aws.region', { label: 'eu-west-1' })
      .node('vpc', 'aws.vpc', { in: 'region' })
      .node('zone', 'aws.availability-zone', { in: 'vpc', label: 'eu-west-1a' })
      .node('subnet', 'aws.subnet', { in: 'zone' })
      .done(),
    'a zone with its letter only': diagram('aws')
      .node('region', 'aws.region', { label: 'EU (Ireland)' })
      .node('zone', 'aws.availability-zone', { in: 'region', label: 'Zone a' })
      .done(),
    'a machine whose label names another Region': diagram('aws')
      .node('region', 'aws.region', { label: 'eu-west-1' })
      .node('vm', 'aws.ec2', { in: 'region', label: 'copy to us-east-1' })
      .done(),
    'a zone in no Region': diagram('aws').node('zone', 'aws.availability-zone', { label: 'us-east-1a' }).done(),
    'a zone that names no Region': diagram('aws')
      .node('region', 'aws.region', { label: 'eu-west-1' })
      .node('zone', 'aws.availability-zone', { in: 'region', label: 'Zone 1' })
      .done(),
    'zones by number on Azure': {
      side: 'azure',
      diagram: diagram('aws')
        .node('region', 'aws.region', { label: 'eu-west-1' })
        .node('zone', 'aws.availability-zone', { in: 'region', label: 'us-east-1a' })
        .done(),
    },
    'something without a twin inside of a network of the other cloud, seen from there': {
      side: 'azure',
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('vm', 'aws.ec2', { in: 'vpc' })
        .node('note', 'neutral.note', { in: 'vpc' })
        .done(),
    },
    'on-premises around anything': diagram('aws')
      .node('dc', 'neutral.on-premises')
      .node('host', 'neutral.server', { in: 'dc' })
      .done(),
    'two clouds side by side': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('vm', 'aws.ec2', { in: 'vpc' })
      .node('vnet', 'azure.virtual-network', { pinned: 'azure' })
      .node('app', 'azure.virtual-machines', { in: 'vnet', pinned: 'azure' })
      .done(),
  },
  invalid: {
    'a zone of another Region': {
      diagram: diagram('aws')
        .node('region', 'aws.region', { label: 'eu-west-1 (Ireland)' })
        .node('zone', 'aws.availability-zone', { in: 'region', label: 'us-east-1a' })
        .done(),
      findings: [
        {
          code: 'NET-017',
          severity: 'error',
          message: '"us-east-1a" names us-east-1, but is inside "eu-west-1 (Ireland)", which is eu-west-1.',
          nodes: ['zone', 'region'],
          property: null,
        },
      ],
    },
    'a network inside a subnet': {
      diagram: diagram('azure')
        .node('subnet', 'azure.subnet')
        .node('vnet', 'azure.virtual-network', { in: 'subnet' })
        .done(),
      findings: [
        {
          code: 'NET-017',
          severity: 'error',
          message: '"vnet" is drawn inside "subnet"; a network cannot be inside a subnet.',
          nodes: ['vnet', 'subnet'],
          property: null,
        },
      ],
      fixed: ['moves "vnet" at the top'],
    },
    'a pinned machine of the other cloud in a VPC': {
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('vm', 'azure.virtual-machines', { in: 'vpc', pinned: 'azure' })
        .done(),
      findings: [
        {
          code: 'NET-017',
          severity: 'error',
          message: '"vm" is a service of Azure, but is inside "vpc", which belongs to AWS.',
          nodes: ['vm', 'vpc'],
          property: null,
        },
      ],
      fixed: ['moves "vm" at the top on azure'],
    },
  },
});
