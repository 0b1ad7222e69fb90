import { vmWithoutZones } from '../../../../shared/validation/rules/availability/vm-without-zones.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const needed = { highAvailability: 'yes', disasterRecovery: 'unstated', elasticity: 'unstated' } as const;

const web = (first: Record<string, unknown>, second: Record<string, unknown> = first, fields = {}) =>
  diagram('azure', fields)
    .node('lb', 'azure.load-balancer')
    .node('web1', 'azure.virtual-machines', first)
    .node('web2', 'azure.virtual-machines', second)
    .connect('lb', 'web1')
    .connect('lb', 'web2');

const finding = (message: string, property: string, severity: 'warning' | 'info' = 'warning') => ({
  code: 'HA-013',
  severity,
  message,
  nodes: ['web1', 'web2'],
  property,
});

const rackOnly =
  '"web1" and "web2" are spread by an availability set only; that protects against a failed rack, not against the loss of a zone.';
const setOnly =
  '"web" are spread by an availability set only; that protects against a failed rack, not against the loss of a zone.';
const anywhere = '"web1" and "web2" are in no zone; Azure may place them all in the same one.';
const asked =
  '"web1" and "web2" have to be highly available, but state no zones; Azure may place them all in the same one.';

ruleTable(vmWithoutZones, {
  valid: {
    'machines in zones 1 and 2': web({ zones: ['1'] }, { zones: ['2'] }).done(),
    'a scale set': diagram('azure', { needs: needed }).node('set', 'azure.vm-scale-set', { instanceCount: 3 }).done(),
    'machines of a scale set': diagram('azure')
      .node('set', 'azure.vm-scale-set')
      .node('web1', 'azure.virtual-machines', { in: 'set', zoneRedundant: false })
      .node('web2', 'azure.virtual-machines', { in: 'set', zoneRedundant: false })
      .done(),
    'a region without zones, as the machines state': web({ availabilitySet: true, regionHasZones: false }).done(),
    'a region without zones, as the region states': diagram('azure')
      .node('region', 'azure.region', { regionHasZones: false })
      .node('web', 'azure.virtual-machines', { in: 'region', instanceCount: 2, availabilitySet: true })
      .done(),
    'a region that is known to have no zones': diagram('azure')
      .node('region', 'azure.region', { label: 'Region: UK West' })
      .node('web', 'azure.virtual-machines', { in: 'region', instanceCount: 2, availabilitySet: true })
      .done(),
    'machines that state nothing': web({}).done(),
    'machines that state nothing and that nobody calls': diagram('azure', { needs: needed })
      .node('web1', 'azure.virtual-machines')
      .node('web2', 'azure.virtual-machines')
      .done(),
    'one of two machines in the set': web({ availabilitySet: true }, { availabilitySet: false }).done(),
    'one of two machines without zones': web({ zoneRedundant: false }, {}).done(),
    'one of two machines spread over zones': web({ availabilitySet: true }, { zoneRedundant: true }).done(),
    'one machine': diagram('azure').node('web', 'azure.virtual-machines', { availabilitySet: true }).done(),
    'machines kept close on purpose': diagram('azure')
      .node('near', 'azure.proximity-placement-group')
      .node('web1', 'azure.virtual-machines', { memberOf: ['near'], availabilitySet: true })
      .node('web2', 'azure.virtual-machines', { memberOf: ['near'], availabilitySet: true })
      .done(),
    'machines that need no high availability': web({ availabilitySet: true, haRequired: false }).done(),
    'machines on AWS': diagram('aws').node('web', 'aws.ec2', { instanceCount: 2 }).done(),
    'the twins of machines in two zones': {
      diagram: diagram('aws')
        .node('a', 'aws.availability-zone', { label: 'eu-west-1a' })
        .node('b', 'aws.availability-zone', { label: 'eu-west-1b' })
        .node('web1', 'aws.ec2', { in: 'a', haRequired: true })
        .node('web2', 'aws.ec2', { in: 'b', haRequired: true })
        .done(),
      side: 'azure',
    },
    'machines in a set, one of them with a zone': web(
      { availabilitySet: true },
      { availabilitySet: true, zones: ['1'] },
    ).done(),
    'machines in a set, one of them said to be spread over zones': web(
      { availabilitySet: true },
      { availabilitySet: true, zoneRedundant: true },
    ).done(),
    'machines in a set, one of them in a region without zones': web(
      { availabilitySet: true },
      { availabilitySet: true, regionHasZones: false },
    ).done(),
  },
  invalid: {
    'machines that say they are in a set': {
      diagram: web({ availabilitySet: true }).done(),
      findings: [finding(rackOnly, 'availabilitySet')],
      fixed: [
        'sets availabilitySet: false on "web1"',
        'sets zones: 1 on "web1"',
        'sets availabilitySet: false on "web2"',
        'sets zones: 2 on "web2"',
      ],
    },
    'machines in a set that is drawn': {
      diagram: diagram('azure')
        .node('set', 'azure.availability-set')
        .node('web1', 'azure.virtual-machines', { in: 'set' })
        .node('web2', 'azure.virtual-machines', { memberOf: ['set'] })
        .done(),
      findings: [finding(rackOnly, 'availabilitySet')],
      fixed: [],
    },
    'one box for two machines in a set': {
      diagram: diagram('azure')
        .node('web', 'azure.virtual-machines', { instanceCount: 2, availabilitySet: true })
        .done(),
      findings: [
        {
          ...finding(
            'The machines of "web" are spread by an availability set only; that protects against a failed rack, not against the loss of a zone.',
            'availabilitySet',
          ),
          nodes: ['web'],
        },
      ],
      fixed: ['sets availabilitySet: false on "web"', 'sets zones: 1 2 on "web"'],
    },
    'one box in a region that is known to have zones': {
      diagram: diagram('azure')
        .node('region', 'azure.region', { label: 'UK South' })
        .node('web', 'azure.virtual-machines', { in: 'region', instanceCount: 2, availabilitySet: true })
        .done(),
      findings: [{ ...finding(`The machines of ${setOnly}`, 'availabilitySet'), nodes: ['web'] }],
      fixed: ['sets availabilitySet: false on "web"', 'sets zones: 1 2 on "web"'],
    },
    'one box in a region of which the drawing says that it has zones by now': {
      diagram: diagram('azure')
        .node('region', 'azure.region', { label: 'UK West', regionHasZones: true })
        .node('web', 'azure.virtual-machines', { in: 'region', instanceCount: 2, availabilitySet: true })
        .done(),
      findings: [{ ...finding(`The machines of ${setOnly}`, 'availabilitySet'), nodes: ['web'] }],
      fixed: ['sets availabilitySet: false on "web"', 'sets zones: 1 2 on "web"'],
    },
    'machines that say they have no zones': {
      diagram: web({ zoneRedundant: false }).done(),
      findings: [finding(anywhere, 'zoneRedundant')],
      fixed: [
        'sets zoneRedundant: unknown on "web1"',
        'sets zones: 1 on "web1"',
        'sets zoneRedundant: unknown on "web2"',
        'sets zones: 2 on "web2"',
      ],
    },
    'machines that say they have no zones, in development, as a hint': {
      diagram: web({ zoneRedundant: false }, undefined, { environment: 'development' }).done(),
      findings: [finding(anywhere, 'zoneRedundant', 'info')],
      fixed: [
        'sets zoneRedundant: unknown on "web1"',
        'sets zones: 1 on "web1"',
        'sets zoneRedundant: unknown on "web2"',
        'sets zones: 2 on "web2"',
      ],
    },
    'machines that state no zones where the design has to be highly available, as a question': {
      diagram: web({}, {}, { needs: needed }).done(),
      findings: [finding(asked, 'zones', 'info')],
      fixed: ['sets zones: 1 on "web1"', 'sets zones: 2 on "web2"'],
    },
    'machines that state no zones and have to be highly available themselves, as a question': {
      diagram: web({ haRequired: true }).done(),
      findings: [finding(asked, 'zones', 'info')],
      fixed: ['sets zones: 1 on "web1"', 'sets zones: 2 on "web2"'],
    },
  },
});
