import { zonalLoadBalancer } from '../../../../shared/validation/rules/availability/zonal-load-balancer.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const balanced = (lb: Record<string, unknown>, fields = {}) =>
  diagram('azure', fields)
    .node('lb', 'azure.load-balancer', lb)
    .node('m1', 'azure.virtual-machines', { zones: ['1'] })
    .node('m2', 'azure.virtual-machines', { zones: ['2'] })
    .connect('lb', 'm1')
    .connect('lb', 'm2');

const finding = (message: string, property: string, severity: 'warning' | 'info' = 'warning', nodes = ['lb']) => ({
  code: 'HA-019',
  severity,
  message,
  nodes,
  property,
});

const pinned = 'The frontend of "lb" is in zone 1, its backends in zones 1 and 2; they are out of reach when it fails.';

ruleTable(zonalLoadBalancer, {
  valid: {
    'a zone-redundant frontend': balanced({ zoneRedundant: true }).done(),
    'an internal zone-redundant frontend, drawn in a zone': balanced({
      scheme: 'internal',
      zoneRedundant: true,
      zones: ['1'],
    }).done(),
    'nothing stated': balanced({}).done(),
    'a frontend that states several zones': balanced({ zones: ['1', '2'] }).done(),
    'a frontend in the only zone of its backends': diagram('azure')
      .node('lb', 'azure.load-balancer', { zones: ['1'] })
      .node('m1', 'azure.virtual-machines', { zones: ['1'] })
      .connect('lb', 'm1')
      .done(),
    'backends in one zone behind a frontend without zones': diagram('azure')
      .node('lb', 'azure.load-balancer', { zoneRedundant: false })
      .node('m1', 'azure.virtual-machines', { zones: ['1'] })
      .connect('lb', 'm1')
      .done(),
    'a region without zones': balanced({ zoneRedundant: false, regionHasZones: false }).done(),
    'one zonal balancer for each zone behind Traffic Manager': balanced({ zones: ['1'] })
      .node('tm', 'azure.traffic-manager')
      .node('other', 'azure.load-balancer', { zones: ['2'] })
      .connect('tm', 'lb')
      .connect('tm', 'other')
      .done(),
    'one zonal balancer for each zone, of the same name': balanced({ zones: ['1'], label: 'Balancer 1' })
      .node('lb2', 'azure.load-balancer', { zones: ['2'], label: 'Balancer 2' })
      .done(),
    'two balancers that are not zone-redundant and may be one for each zone': balanced({
      zoneRedundant: false,
      label: 'Balancer 1',
    })
      .node('lb2', 'azure.load-balancer', { zoneRedundant: false, label: 'Balancer 2' })
      .done(),
    'a balancer in one zone beside one that names none': balanced({ zones: ['1'], label: 'Balancer 1' })
      .node('lb2', 'azure.load-balancer', { zoneRedundant: false, label: 'Balancer 2' })
      .done(),
    'a balancer that needs no high availability': balanced({ zones: ['1'], haRequired: false }).done(),
    'a Network Load Balancer on AWS': diagram('aws')
      .node('lb', 'aws.nlb', { zones: ['1'] })
      .done(),
    'the twin of a Network Load Balancer over two zones': {
      diagram: diagram('aws')
        .node('lb', 'aws.nlb', { zones: ['a', 'b'] })
        .node('m1', 'aws.ec2', { zones: ['a'] })
        .node('m2', 'aws.ec2', { zones: ['b'] })
        .connect('lb', 'm1')
        .connect('lb', 'm2')
        .done(),
      side: 'azure',
    },
  },
  invalid: {
    'a frontend in one zone': {
      diagram: balanced({ zones: ['1'] }).done(),
      findings: [finding(pinned, 'zones')],
      fixed: ['sets zoneRedundant: true on "lb"', 'sets zones: 1 2 3 on "lb"'],
    },
    'a frontend in one zone before a scale set over two': {
      diagram: diagram('azure')
        .node('lb', 'azure.load-balancer', { zones: ['1'] })
        .node('set', 'azure.vm-scale-set', { zones: ['1', '2'] })
        .connect('lb', 'set')
        .done(),
      findings: [finding(pinned, 'zones')],
      fixed: ['sets zoneRedundant: true on "lb"', 'sets zones: 1 2 3 on "lb"'],
    },
    'a frontend in one zone before a scale set with machines in two': {
      diagram: diagram('azure')
        .node('lb', 'azure.load-balancer', { zones: ['1'] })
        .node('set', 'azure.vm-scale-set')
        .node('m1', 'azure.virtual-machines', { in: 'set', zones: ['1'] })
        .node('m2', 'azure.virtual-machines', { in: 'set', zones: ['2'] })
        .connect('lb', 'set')
        .done(),
      findings: [finding(pinned, 'zones')],
      fixed: ['sets zoneRedundant: true on "lb"', 'sets zones: 1 2 3 on "lb"'],
    },
    'two frontends in the same zone': {
      diagram: balanced({ zones: ['1'], label: 'Balancer 1' })
        .node('lb2', 'azure.load-balancer', { zones: ['1'], label: 'Balancer 2' })
        .done(),
      findings: [finding(pinned.replace('"lb"', '"Balancer 1"'), 'zones', 'warning', ['lb', 'lb2'])],
      fixed: [
        'sets zoneRedundant: true on "Balancer 1"',
        'sets zones: 1 2 3 on "Balancer 1"',
        'sets zoneRedundant: true on "Balancer 2"',
        'sets zones: 1 2 3 on "Balancer 2"',
      ],
    },
    'two balancers in the same zone behind Traffic Manager': {
      diagram: balanced({ zones: ['1'] })
        .node('tm', 'azure.traffic-manager')
        .node('other', 'azure.load-balancer', { zones: ['1'] })
        .connect('tm', 'lb')
        .connect('tm', 'other')
        .done(),
      findings: [finding(pinned, 'zones')],
      fixed: ['sets zoneRedundant: true on "lb"', 'sets zones: 1 2 3 on "lb"'],
    },
    'a sibling in another zone that is no load balancer': {
      diagram: balanced({ zones: ['1'] })
        .node('tm', 'azure.traffic-manager')
        .node('gate', 'azure.application-gateway', { zones: ['2'] })
        .connect('tm', 'lb')
        .connect('tm', 'gate')
        .done(),
      findings: [finding(pinned, 'zones')],
      fixed: ['sets zoneRedundant: true on "lb"', 'sets zones: 1 2 3 on "lb"'],
    },
    'a sibling in another zone behind something that does not route': {
      diagram: balanced({ zones: ['1'] })
        .node('users', 'neutral.users')
        .node('other', 'azure.load-balancer', { zones: ['2'] })
        .connect('users', 'lb')
        .connect('users', 'other')
        .done(),
      findings: [finding(pinned, 'zones')],
      fixed: ['sets zoneRedundant: true on "lb"', 'sets zones: 1 2 3 on "lb"'],
    },
    'a frontend that is not zone-redundant': {
      diagram: balanced({ zoneRedundant: false }).done(),
      findings: [
        finding(
          'The frontend of "lb" is not zone-redundant, but its backends are in zones 1 and 2; they may be out of reach when one zone fails.',
          'zoneRedundant',
        ),
      ],
      fixed: ['sets zoneRedundant: true on "lb"'],
    },
    'a frontend in one zone, in a test environment, as a hint': {
      diagram: balanced({ zones: ['1'] }, { environment: 'test' }).done(),
      findings: [finding(pinned, 'zones', 'info')],
      fixed: ['sets zoneRedundant: true on "lb"', 'sets zones: 1 2 3 on "lb"'],
    },
    'the twin of a Network Load Balancer in one zone': {
      diagram: diagram('aws')
        .node('lb', 'aws.nlb', { zones: ['a'] })
        .node('m1', 'aws.ec2', { zones: ['a'] })
        .node('m2', 'aws.ec2', { zones: ['b'] })
        .connect('lb', 'm1')
        .connect('lb', 'm2')
        .done(),
      side: 'azure',
      findings: [finding(pinned, 'zones')],
      fixed: ['sets zoneRedundant: true on "lb"', 'sets zones: 1 2 3 on "lb"'],
    },
  },
});
