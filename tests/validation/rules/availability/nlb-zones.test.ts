import { nlbZones } from '../../../../shared/validation/rules/availability/nlb-zones.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const zones = (fields = {}) =>
  diagram('aws', fields)
    .node('za', 'aws.availability-zone', { label: 'eu-west-1a' })
    .node('zb', 'aws.availability-zone', { label: 'eu-west-1b' });

const finding = (message: string, property: string, nodes = ['lb'], severity: 'warning' | 'info' = 'warning') => ({
  code: 'HA-004',
  severity,
  message,
  nodes,
  property,
});

const lost = '"lb" is enabled in zone a only; the entry point is lost with that zone.';

/** A balancer over both zones, with cross-zone balancing off, before so many machines in each. */
const uneven = (inA: number, inB: number, options = {}) =>
  zones()
    .node('lb', 'aws.nlb', { zones: ['a', 'b'], crossZone: false, ...options })
    .node('ma', 'aws.ec2', { in: 'za', instanceCount: inA })
    .node('mb', 'aws.ec2', { in: 'zb', instanceCount: inB })
    .connect('lb', 'ma')
    .connect('lb', 'mb');

ruleTable(nlbZones, {
  valid: {
    'two zones with even targets and without cross-zone balancing': uneven(2, 2).done(),
    'targets that differ by less than half': uneven(4, 3).done(),
    'uneven targets with cross-zone balancing': uneven(4, 1, { crossZone: true }).done(),
    'uneven targets where cross-zone balancing is not stated': uneven(4, 1, { crossZone: undefined }).done(),
    'nothing stated': diagram('aws').node('lb', 'aws.nlb').done(),
    'two zones stated as a number': diagram('aws').node('lb', 'aws.nlb', { azCount: 2 }).done(),
    'drawn in one zone, but stated for two': zones().node('lb', 'aws.nlb', { in: 'za', azCount: 2 }).done(),
    'one balancer for each zone': zones()
      .node('lb1', 'aws.nlb', { in: 'za', label: 'NLB' })
      .node('lb2', 'aws.nlb', { in: 'zb', label: 'NLB' })
      .done(),
    'two balancers of one zone each, without saying which': diagram('aws')
      .node('lb1', 'aws.nlb', { label: 'NLB', azCount: 1 })
      .node('lb2', 'aws.nlb', { label: 'NLB', azCount: 1 })
      .done(),
    'one of two balancers that says no zone': zones()
      .node('lb1', 'aws.nlb', { in: 'za', label: 'NLB' })
      .node('lb2', 'aws.nlb', { label: 'NLB' })
      .done(),
    'an Application Load Balancer in one zone': zones().node('lb', 'aws.alb', { in: 'za' }).done(),
    'a load balancer of another type': zones().node('lb', 'aws.elb', { in: 'za', loadBalancerType: 'classic' }).done(),
    'a target whose zone is unknown': zones()
      .node('lb', 'aws.nlb', { crossZone: false })
      .node('ma', 'aws.ec2', { in: 'za' })
      .node('mb', 'aws.ec2')
      .connect('lb', 'ma')
      .connect('lb', 'mb')
      .done(),
    'a group over both zones as target': zones()
      .node('lb', 'aws.nlb', { crossZone: false, zones: ['a', 'b'] })
      .node('group', 'aws.auto-scaling-group', { zones: ['a', 'b'] })
      .node('ma', 'aws.ec2', { in: 'za', instanceCount: 5 })
      .connect('lb', 'group')
      .connect('lb', 'ma')
      .done(),
    'no target at all': zones()
      .node('lb', 'aws.nlb', { crossZone: false, zones: ['a', 'b'] })
      .done(),
    'targets in one zone of a balancer whose zones are unknown': zones()
      .node('lb', 'aws.nlb', { crossZone: false })
      .node('ma', 'aws.ec2', { in: 'za' })
      .connect('lb', 'ma')
      .done(),
    'the twin of a zone-redundant load balancer of Azure': {
      diagram: diagram('azure').node('lb', 'azure.load-balancer', { zoneRedundant: true }).done(),
      side: 'aws',
    },
  },
  invalid: {
    'drawn in one zone': {
      diagram: zones().node('lb', 'aws.nlb', { in: 'za' }).done(),
      findings: [finding(lost, 'zones')],
      fixed: [],
    },
    'a load balancer of the network type': {
      diagram: zones().node('lb', 'aws.elb', { in: 'za', loadBalancerType: 'network' }).done(),
      findings: [finding(lost, 'zones')],
      fixed: [],
    },
    'one zone stated as a number': {
      diagram: diagram('aws').node('lb', 'aws.nlb', { azCount: 1 }).done(),
      findings: [finding('"lb" is enabled in one zone only; the entry point is lost with that zone.', 'azCount')],
      fixed: ['sets azCount: 2 on "lb"'],
    },
    'one zone, drawn and stated': {
      diagram: zones().node('lb', 'aws.nlb', { in: 'za', azCount: 1 }).done(),
      findings: [finding(lost, 'azCount')],
      fixed: [],
    },
    'two balancers in the same zone': {
      diagram: zones()
        .node('lb', 'aws.nlb', { in: 'za', label: 'NLB' })
        .node('lb2', 'aws.nlb', { in: 'za', label: 'NLB' })
        .done(),
      findings: [
        finding('"NLB" is enabled in zone a only; the entry point is lost with that zone.', 'zones', ['lb', 'lb2']),
      ],
      fixed: [],
    },
    'one zone in a test environment, as a hint': {
      diagram: zones({ environment: 'test' }).node('lb', 'aws.nlb', { in: 'za' }).done(),
      findings: [finding(lost, 'zones', ['lb'], 'info')],
      fixed: [],
    },
    'half as many targets again in one zone': {
      diagram: uneven(3, 2).done(),
      findings: [
        finding(
          '"lb" has cross-zone balancing off, but 3 targets in one zone and 2 in another; each zone gets the same share of the traffic.',
          'crossZone',
        ),
      ],
      fixed: ['sets crossZone: true on "lb"'],
    },
    'a zone of the balancer without a target': {
      diagram: zones()
        .node('lb', 'aws.nlb', { crossZone: false, zones: ['a', 'b'] })
        .node('ma', 'aws.ec2', { in: 'za' })
        .connect('lb', 'ma')
        .done(),
      findings: [
        finding(
          '"lb" has cross-zone balancing off, but 1 targets in one zone and 0 in another; each zone gets the same share of the traffic.',
          'crossZone',
        ),
      ],
      fixed: ['sets crossZone: true on "lb"'],
    },
    'the twin of a zonal load balancer of Azure': {
      diagram: diagram('azure')
        .node('lb', 'azure.load-balancer', { zones: ['1'] })
        .done(),
      side: 'aws',
      findings: [finding(lost.replace('zone a', 'zone 1'), 'zones')],
      fixed: [],
    },
    'a subnet in one zone, where another zone is drawn': {
      diagram: zones()
        .node('sa', 'aws.subnet', { in: 'za', label: 'Public subnet a' })
        .node('sb', 'aws.subnet', { in: 'zb', label: 'Public subnet b' })
        .node('lb', 'aws.nlb', { in: 'sa', azCount: 1 })
        .done(),
      findings: [finding(lost, 'azCount')],
      fixed: ['sets azCount: 2 on "lb"', 'sets subnets: "Public subnet b" on "lb"'],
    },
  },
});
