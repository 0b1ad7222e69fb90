import { albTwoZones } from '../../../../shared/validation/rules/availability/alb-two-zones.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const zones = () =>
  diagram('aws')
    .node('za', 'aws.availability-zone', { label: 'eu-west-1a' })
    .node('zb', 'aws.availability-zone', { label: 'eu-west-1b' })
    .node('sa', 'aws.subnet', { in: 'za', label: 'Public subnet a' })
    .node('sb', 'aws.subnet', { in: 'zb', label: 'Public subnet b' });

ruleTable(albTwoZones, {
  valid: {
    'subnets in two zones': zones()
      .node('lb', 'aws.alb', { subnets: ['sa', 'sb'] })
      .done(),
    'a Network Load Balancer in one zone': zones().node('lb', 'aws.nlb', { in: 'sa' }).done(),
    'a balancer of an unknown kind in one zone': zones().node('lb', 'aws.elb', { in: 'sa' }).done(),
    'drawn in no zone': zones().node('lb', 'aws.alb').done(),
    'drawn once in each zone': zones()
      .node('lb1', 'aws.alb', { in: 'sa', label: 'ALB' })
      .node('lb2', 'aws.alb', { in: 'sb', label: 'ALB' })
      .done(),
    'an Application Gateway in one Azure subnet': diagram('azure')
      .node('subnet', 'azure.subnet')
      .node('gw', 'azure.application-gateway', { in: 'subnet' })
      .done(),
  },
  invalid: {
    'a subnet in one zone': {
      diagram: zones().node('lb', 'aws.alb', { in: 'sa', label: 'ALB' }).done(),
      findings: [
        {
          code: 'HA-003',
          severity: 'error',
          message: '"ALB" is in one zone only; an Application Load Balancer needs subnets in at least two.',
          nodes: ['lb'],
          property: 'subnets',
        },
      ],
    },
    'drawn in one zone in front of targets in two': {
      diagram: zones()
        .node('lb', 'aws.alb', { in: 'sa', label: 'ALB' })
        .node('a', 'aws.ec2', { in: 'sa' })
        .node('b', 'aws.ec2', { in: 'sb' })
        .connect('lb', 'a')
        .connect('lb', 'b')
        .done(),
      findings: [
        {
          code: 'HA-003',
          severity: 'warning',
          message: '"ALB" is in one zone only; an Application Load Balancer needs subnets in at least two.',
          nodes: ['lb'],
          property: 'subnets',
        },
      ],
    },
    'an Application Gateway seen from AWS, as a structural finding': {
      side: 'aws',
      diagram: diagram('azure')
        .node('vnet', 'azure.virtual-network')
        .node('subnet', 'azure.subnet', { in: 'vnet' })
        .node('gw', 'azure.application-gateway', { in: 'subnet' })
        .done(),
      findings: [
        {
          code: 'HA-003',
          severity: 'error',
          message: '"gw" is in one zone only; an Application Load Balancer needs subnets in at least two.',
          nodes: ['gw'],
          property: 'subnets',
          structural: true,
        },
      ],
    },
  },
});
