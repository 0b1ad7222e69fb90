import { singleZoneCapacity } from '../../../../shared/validation/rules/availability/single-zone-capacity.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const group = (zones: string[], options: Record<string, unknown> = {}) =>
  diagram('aws').node('asg', 'aws.auto-scaling-group', { label: 'Web group', zones, ...options });

ruleTable(singleZoneCapacity, {
  valid: {
    'a group over two zones': group(['a', 'b']).done(),
    'a group whose zones nobody states': group([]).done(),
    'a group in two subnets': diagram('aws')
      .node('za', 'aws.availability-zone', { label: 'Zone a' })
      .node('zb', 'aws.availability-zone', { label: 'Zone b' })
      .node('sa', 'aws.subnet', { in: 'za' })
      .node('sb', 'aws.subnet', { in: 'zb' })
      .node('asg', 'aws.auto-scaling-group', { subnets: ['sa', 'sb'] })
      .done(),
    'one box of the group in each zone': diagram('aws')
      .node('za', 'aws.availability-zone', { label: 'Zone a' })
      .node('zb', 'aws.availability-zone', { label: 'Zone b' })
      .node('asg1', 'aws.auto-scaling-group', { in: 'za', label: 'Auto Scaling group' })
      .node('asg2', 'aws.auto-scaling-group', { in: 'zb', label: 'Auto Scaling group' })
      .done(),
    'a scale set over three zones in one Azure subnet': diagram('azure')
      .node('subnet', 'azure.subnet')
      .node('set', 'azure.vm-scale-set', { in: 'subnet', zones: ['1', '2', '3'] })
      .done(),
    'a placement group for high-performance computing': diagram('aws')
      .node('pg', 'aws.placement-group')
      .node('asg', 'aws.auto-scaling-group', { in: 'pg', zones: ['a'] })
      .done(),
    'a group that needs no high availability': group(['a'], { haRequired: false }).done(),
    'machines in one zone that serve nobody': diagram('aws')
      .node('w1', 'aws.ec2', { label: 'Worker 1', zones: ['a'] })
      .node('w2', 'aws.ec2', { label: 'Worker 2', zones: ['a'] })
      .done(),
  },
  invalid: {
    'a group in one zone': {
      diagram: group(['eu-west-1a']).done(),
      findings: [
        {
          code: 'HA-002',
          severity: 'warning',
          message: 'All capacity of "Web group" is in zone 1; the loss of that zone stops it.',
          nodes: ['asg'],
          property: 'zones',
        },
      ],
    },
    'two machines of one tier in one zone': {
      diagram: diagram('azure')
        .node('lb', 'azure.load-balancer')
        .node('w1', 'azure.virtual-machines', { label: 'Web 1', zones: ['1'] })
        .node('w2', 'azure.virtual-machines', { label: 'Web 2', zones: ['1'] })
        .connect('lb', 'w1')
        .connect('lb', 'w2')
        .done(),
      findings: [
        {
          code: 'HA-002',
          severity: 'warning',
          message: '"Web 1" and "Web 2" share zone 1; the loss of that zone stops them all.',
          nodes: ['w1', 'w2'],
          property: 'zones',
        },
      ],
    },
    'Spot workers that scale to zero and read a queue, as a hint': {
      diagram: diagram('aws')
        .node('subnet', 'aws.subnet', { zones: ['a'] })
        .node('queue', 'aws.sqs')
        .node('asg', 'aws.auto-scaling-group', {
          subnets: ['subnet'],
          purchase: 'spot',
          role: 'worker',
          minInstances: 0,
        })
        .connect('asg', 'queue')
        .done(),
      findings: [
        {
          code: 'HA-002',
          severity: 'info',
          message: 'All capacity of "asg" is in zone 1; the loss of that zone stops it.',
          nodes: ['asg'],
          property: 'zones',
        },
      ],
    },
    'a group that scales to zero behind a load balancer': {
      diagram: group(['a'], { minInstances: 0 }).node('lb', 'aws.alb').connect('lb', 'asg').done(),
      findings: [
        {
          code: 'HA-002',
          severity: 'warning',
          message: 'All capacity of "Web group" is in zone 1; the loss of that zone stops it.',
          nodes: ['asg'],
          property: 'zones',
        },
      ],
    },
    'a group in one zone of a test environment': {
      diagram: { ...group(['a']).done(), environment: 'test' },
      findings: [
        {
          code: 'HA-002',
          severity: 'info',
          message: 'All capacity of "Web group" is in zone 1; the loss of that zone stops it.',
          nodes: ['asg'],
          property: 'zones',
        },
      ],
    },
  },
});
