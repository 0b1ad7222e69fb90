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
          message: '"App" spans zones 1 and 2; an AWS subnet is in exactly one Availability Zone.',
          nodes: ['subnet'],
          property: 'zones',
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
