import { subnetOneZone } from '../../../../shared/validation/rules/network/subnet-one-zone.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(subnetOneZone, {
  valid: {
    'a subnet in a zone': diagram('aws')
      .node('za', 'aws.availability-zone', { label: 'eu-west-1a' })
      .node('subnet', 'aws.subnet', { in: 'za' })
      .node('vm', 'aws.ec2', { in: 'subnet', zones: ['a'] })
      .done(),
    'a subnet that names no zone': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('subnet', 'aws.subnet', { in: 'vpc' })
      .node('vm', 'aws.ec2', { in: 'subnet' })
      .done(),
    'a database of two zones drawn in one subnet': diagram('aws')
      .node('subnet', 'aws.subnet')
      .node('db', 'aws.rds', { in: 'subnet', zones: ['a', 'b'] })
      .done(),
    'a subnet of one zone seen from AWS': {
      side: 'aws',
      diagram: diagram('azure')
        .node('subnet', 'azure.subnet')
        .node('v1', 'azure.virtual-machines', { in: 'subnet', zones: ['1'] })
        .done(),
    },
    'an Azure subnet over three zones': diagram('azure')
      .node('subnet', 'azure.subnet')
      .node('v1', 'azure.virtual-machines', { in: 'subnet', zones: ['1'] })
      .node('v2', 'azure.virtual-machines', { in: 'subnet', zones: ['2'] })
      .done(),
  },
  invalid: {
    'machines of two zones in one subnet': {
      diagram: diagram('aws')
        .node('subnet', 'aws.subnet', { label: 'App' })
        .node('a', 'aws.ec2', { in: 'subnet', zones: ['eu-west-1a'] })
        .node('b', 'aws.ec2', { in: 'subnet', zones: ['eu-west-1b'] })
        .done(),
      findings: [
        {
          code: 'NET-001',
          severity: 'error',
          message: '"App" spans zones a and b; an AWS subnet is in exactly one Availability Zone.',
          nodes: ['subnet'],
          property: 'zones',
        },
      ],
    },
    'a machine and a second disk in two zones': {
      diagram: diagram('aws')
        .node('subnet', 'aws.subnet')
        .node('a', 'aws.ec2', { in: 'subnet', zones: ['a'] })
        .node('b', 'aws.ebs', { in: 'subnet', zones: ['b'] })
        .done(),
      findings: [
        {
          code: 'NET-001',
          severity: 'error',
          message: '"subnet" spans zones a and b; an AWS subnet is in exactly one Availability Zone.',
          nodes: ['subnet'],
          property: 'zones',
        },
      ],
    },
    'Azure subnets that name no zone, seen from AWS, as a structural hint': {
      side: 'aws',
      diagram: diagram('azure')
        .node('subnet', 'azure.subnet')
        .node('vm', 'azure.virtual-machines', { in: 'subnet' })
        .done(),
      findings: [
        {
          code: 'NET-001',
          severity: 'info',
          message: 'No Availability Zone is named for "subnet" yet; an AWS subnet is in exactly one.',
          nodes: ['subnet'],
          property: 'zones',
          structural: true,
        },
      ],
    },
    'one Azure subnet of two over zones, seen from AWS': {
      side: 'aws',
      diagram: diagram('azure')
        .node('one', 'azure.subnet')
        .node('two', 'azure.subnet')
        .node('v0', 'azure.virtual-machines', { in: 'one', zones: ['1'] })
        .node('v1', 'azure.virtual-machines', { in: 'two', zones: ['1'] })
        .node('v2', 'azure.virtual-machines', { in: 'two', zones: ['2'] })
        .done(),
      findings: [
        {
          code: 'NET-001',
          severity: 'error',
          message: '"two" would span zones; an AWS subnet is in exactly one Availability Zone.',
          nodes: ['two'],
          property: 'zones',
          structural: true,
        },
      ],
    },
    'zones drawn inside of a subnet': {
      diagram: diagram('aws')
        .node('subnet', 'aws.subnet')
        .node('za', 'aws.availability-zone', { in: 'subnet', label: 'Zone 1' })
        .node('zb', 'aws.availability-zone', { in: 'subnet', label: 'Zone 2' })
        .done(),
      findings: [
        {
          code: 'NET-001',
          severity: 'error',
          message: '"subnet" spans zones 1 and 2; an AWS subnet is in exactly one Availability Zone.',
          nodes: ['subnet'],
          property: 'zones',
        },
      ],
    },
    'Azure subnets seen from AWS, as one structural finding': {
      side: 'aws',
      diagram: diagram('azure')
        .node('vnet', 'azure.virtual-network')
        .node('web', 'azure.subnet', { in: 'vnet' })
        .node('data', 'azure.subnet', { in: 'vnet' })
        .node('v1', 'azure.virtual-machines', { in: 'web', zones: ['1'] })
        .node('v2', 'azure.virtual-machines', { in: 'web', zones: ['2'] })
        .done(),
      findings: [
        {
          code: 'NET-001',
          severity: 'error',
          message: '"data" and "web" would span zones; an AWS subnet is in exactly one Availability Zone.',
          nodes: ['data', 'web'],
          property: 'zones',
          structural: true,
        },
      ],
    },
  },
});
