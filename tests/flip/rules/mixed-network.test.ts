import { mixedNetwork } from '../../../shared/flip/rules/mixed-network.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { flipRuleTable } from '../flip-rule-table.ts';

flipRuleTable(mixedNetwork, {
  silent: {
    'a network that turns with what is in it': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('web', 'aws.ec2', { in: 'vpc' })
      .done(),
    'two networks joined by a VPN, one of which stays': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('web', 'aws.ec2', { in: 'vpc' })
      .node('vnet', 'aws.vpc', { pinned: 'aws' })
      .node('db', 'aws.rds', { in: 'vnet', pinned: 'aws' })
      .connect('web', 'db')
      .done(),
    'a pinned service in a network that turns, which is a finding': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('web', 'aws.ec2', { in: 'vpc', pinned: 'aws' })
      .done(),
    'a pinned network that holds nothing': diagram('aws').node('vpc', 'aws.vpc', { pinned: 'aws' }).done(),
    'what has no counterpart stays with its network': diagram('aws')
      .node('vpc', 'aws.vpc', { pinned: 'aws' })
      .node('mac', 'aws.ec2', { in: 'vpc', instanceType: 'mac2.metal' })
      .done(),
    'a neutral note in a pinned network': diagram('aws')
      .node('vpc', 'aws.vpc', { pinned: 'aws' })
      .node('note', 'neutral.note', { in: 'vpc' })
      .done(),
    'a pinned frame that is no network': diagram('aws')
      .node('cluster', 'aws.ecs-cluster', { pinned: 'aws' })
      .node('app', 'aws.ecs-service', { in: 'cluster' })
      .done(),
  },
  remarks: {
    'a VPC that stays on AWS': {
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc', { label: 'Old VPC', pinned: 'aws' })
        .node('web', 'aws.ec2', { in: 'vpc' })
        .done(),
      says: [
        {
          code: 'CONV-006',
          severity: 'error',
          message: '"Old VPC" stays on AWS, but "web" inside it would become Azure services.',
          nodes: ['vpc', 'web'],
          property: null,
        },
      ],
    },
    'the outermost network speaks for those inside': {
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc', { pinned: 'aws' })
        .node('net', 'aws.subnet', { in: 'vpc', pinned: 'aws' })
        .node('web', 'aws.ec2', { in: 'net' })
        .done(),
      says: [
        {
          code: 'CONV-006',
          severity: 'error',
          message: '"vpc" stays on AWS, but "web" inside it would become Azure services.',
          nodes: ['vpc', 'web'],
          property: null,
        },
      ],
    },
    'a pinned region around it is no network': {
      diagram: diagram('aws')
        .node('r', 'aws.region', { pinned: 'aws' })
        .node('vpc', 'aws.vpc', { in: 'r', pinned: 'aws' })
        .node('web', 'aws.ec2', { in: 'vpc' })
        .done(),
      says: [
        {
          code: 'CONV-006',
          severity: 'error',
          message: '"vpc" stays on AWS, but "web" inside it would become Azure services.',
          nodes: ['vpc', 'web'],
          property: null,
        },
      ],
    },
    'a subnet alone, and from Azure': {
      diagram: diagram('azure')
        .node('vnet', 'azure.virtual-network')
        .node('net', 'azure.subnet', { in: 'vnet', pinned: 'azure' })
        .node('vm', 'azure.virtual-machines', { in: 'net' })
        .done(),
      says: [
        {
          code: 'CONV-006',
          severity: 'error',
          message: '"net" stays on Azure, but "vm" inside it would become AWS services.',
          nodes: ['net', 'vm'],
          property: null,
        },
      ],
    },
  },
});
