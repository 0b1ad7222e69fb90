import { beanstalkZones } from '../../../../shared/validation/rules/availability/beanstalk-zones.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const zones = (fields = {}) =>
  diagram('aws', fields)
    .node('za', 'aws.availability-zone', { label: 'eu-west-1a' })
    .node('zb', 'aws.availability-zone', { label: 'eu-west-1b' });

const environment = (options: Record<string, unknown> = {}, fields = {}) =>
  zones(fields).node('web', 'aws.elastic-beanstalk', options);

const finding = (message: string, property: string, severity: 'warning' | 'info' = 'warning', nodes = ['web']) => ({
  code: 'HA-029',
  severity,
  message,
  nodes,
  property,
});

const single =
  '"web" is a single-instance environment: no load balancer, and nothing takes over when its instance fails.';
const inOneZone = '"web" is load-balanced over zone a only; the loss of that zone stops it.';

ruleTable(beanstalkZones, {
  valid: {
    'load-balanced over two zones with two instances': environment({
      environmentType: 'load-balanced',
      azCount: 2,
      minInstances: 2,
    }).done(),
    'load-balanced over the zones it is drawn in': environment({ zones: ['a', 'b'] }).done(),
    'drawn in one zone, but stated for two': environment({ in: 'za', azCount: 2 }).done(),
    'nothing stated': environment().done(),
    'a development diagram': environment({ environmentType: 'single-instance' }, { environment: 'development' }).done(),
    'an environment that needs no high availability': environment({
      environmentType: 'single-instance',
      haRequired: false,
    }).done(),
    'an environment for each zone': zones()
      .node('web1', 'aws.elastic-beanstalk', { in: 'za', label: 'Web a', environmentType: 'single-instance' })
      .node('web2', 'aws.elastic-beanstalk', { in: 'zb', label: 'Web b', environmentType: 'single-instance' })
      .done(),
    'two environments of one zone each, without saying which': zones()
      .node('web1', 'aws.elastic-beanstalk', { label: 'Web 1', azCount: 1 })
      .node('web2', 'aws.elastic-beanstalk', { label: 'Web 2', azCount: 1 })
      .done(),
    'two environments drawn in one zone, one of them stated for two': zones()
      .node('web1', 'aws.elastic-beanstalk', { in: 'za', label: 'Web 1', azCount: 2 })
      .node('web2', 'aws.elastic-beanstalk', { in: 'za', label: 'Web 2' })
      .done(),
  },
  invalid: {
    'one instance behind its load balancer': {
      diagram: environment({ environmentType: 'load-balanced', azCount: 2, instanceCount: 1 }).done(),
      findings: [finding('"web" runs one instance; nothing takes over when it fails.', 'instanceCount')],
      fixed: ['sets instanceCount: 2 on "web"'],
    },
    'a single instance': {
      diagram: environment({ environmentType: 'single-instance' }).done(),
      findings: [finding(single, 'environmentType')],
      fixed: ['sets environmentType: load-balanced on "web"'],
    },
    'a single instance, said in every way': {
      diagram: environment({
        environmentType: 'single-instance',
        azCount: 1,
        instanceCount: 1,
        minInstances: 1,
        maxInstances: 1,
      }).done(),
      findings: [finding(single, 'environmentType')],
      fixed: [
        'sets environmentType: load-balanced on "web"',
        'sets azCount: 2 on "web"',
        'sets instanceCount: 2 on "web"',
        'sets maxInstances: 2 on "web"',
        'sets minInstances: 2 on "web"',
      ],
    },
    'a single instance drawn in one zone': {
      diagram: environment({ environmentType: 'single-instance', in: 'za' }).done(),
      findings: [finding(single, 'environmentType')],
      fixed: [],
    },
    'load-balanced over one zone, as stated': {
      diagram: environment({ environmentType: 'load-balanced', azCount: 1 }).done(),
      findings: [finding(inOneZone.replace('zone a', 'one zone'), 'azCount')],
      fixed: ['sets azCount: 2 on "web"'],
    },
    'load-balanced over one zone, as drawn': {
      diagram: environment({ environmentType: 'load-balanced', in: 'za' }).done(),
      findings: [finding(inOneZone, 'zones')],
      fixed: [],
    },
    'load-balanced over one zone, drawn and stated': {
      diagram: environment({ environmentType: 'load-balanced', in: 'za', azCount: 1 }).done(),
      findings: [finding(inOneZone, 'azCount')],
      fixed: [],
    },
    'two environments in the same zone': {
      diagram: zones()
        .node('web', 'aws.elastic-beanstalk', { in: 'za', label: 'Web 1' })
        .node('web2', 'aws.elastic-beanstalk', { in: 'za', label: 'Web 2' })
        .done(),
      findings: [finding(inOneZone.replace('"web"', '"Web 1"'), 'zones', 'warning', ['web', 'web2'])],
      fixed: [],
    },
    'a single instance where no high availability is needed, as a hint': {
      diagram: environment(
        { environmentType: 'single-instance' },
        { needs: { highAvailability: 'no', disasterRecovery: 'unstated', elasticity: 'unstated' } },
      ).done(),
      findings: [finding(single, 'environmentType', 'info')],
      fixed: ['sets environmentType: load-balanced on "web"'],
    },
  },
});
