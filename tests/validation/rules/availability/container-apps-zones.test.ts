import { containerAppsZones } from '../../../../shared/validation/rules/availability/container-apps-zones.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const finding = (
  message: string,
  property: string | null,
  nodes: string[],
  severity: 'error' | 'warning' | 'info' = 'warning',
) => ({
  code: 'HA-016',
  severity,
  message,
  nodes,
  property,
});

const app = (options: Record<string, unknown>, fields = {}) =>
  diagram('azure', fields)
    .node('users', 'neutral.users')
    .node('app', 'azure.container-apps', options)
    .connect('users', 'app');
const environment = (options: Record<string, unknown>) =>
  diagram('azure')
    .node('vnet', 'azure.virtual-network')
    .node('subnet', 'azure.subnet', { in: 'vnet' })
    .node('env', 'azure.container-apps-environment', options);
const few = (count: number) =>
  `"app" may ${count === 0 ? 'scale to zero and back to' : 'serve requests with'} a single replica; with fewer than two, a failure interrupts it.`;
const off = '"env" is not zone redundant; all replicas in it may share one zone.';
const noNetwork = '"env" is to be zone redundant, but states no virtual network; zone redundancy needs one.';

const regions = () =>
  diagram('azure')
    .node('fd', 'azure.front-door')
    .node('r1', 'azure.region', { label: 'West Europe' })
    .node('r2', 'azure.region', { label: 'North Europe' });
const takesOver = (name: string) =>
  finding(
    `"${name}" may be lost with one zone; then the other region behind "fd" takes over.`,
    'zoneRedundant',
    [name],
    'info',
  );

ruleTable(containerAppsZones, {
  valid: {
    'three replicas in a zone-redundant environment': diagram('azure')
      .node('users', 'neutral.users')
      .node('subnet', 'azure.subnet')
      .node('env', 'azure.container-apps-environment', { in: 'subnet', zoneRedundant: true })
      .node('app', 'azure.container-apps', { in: 'env', minInstances: 3 })
      .connect('users', 'app')
      .done(),
    'a job': diagram('azure').node('job', 'azure.container-apps-job', { minInstances: 0 }).done(),
    'a worker behind a queue that scales to zero': diagram('azure')
      .node('queue', 'azure.service-bus')
      .node('app', 'azure.container-apps', { minInstances: 0 })
      .connect('queue', 'app')
      .done(),
    'an app that needs no high availability': diagram('azure')
      .node('users', 'neutral.users')
      .node('app', 'azure.container-apps', { minInstances: 0, haRequired: false })
      .connect('users', 'app')
      .done(),
    'nothing stated': diagram('azure')
      .node('users', 'neutral.users')
      .node('env', 'azure.container-apps-environment')
      .node('app', 'azure.container-apps', { in: 'env' })
      .connect('users', 'app')
      .done(),
    'two replicas': app({ minInstances: 2 }).done(),
    'a zone-redundant environment drawn in a network': environment({
      in: 'vnet',
      zoneRedundant: true,
      inNetwork: false,
    }).done(),
    'a zone-redundant environment that states its subnet': environment({
      subnets: ['subnet'],
      zoneRedundant: true,
      inNetwork: false,
    }).done(),
    'an environment without zones and without a network': environment({ inNetwork: false }).done(),
    'an environment in a region without zones': environment({ zoneRedundant: false, regionHasZones: false }).done(),
    'an app in a region without zones': app({ zoneRedundant: false, regionHasZones: false }).done(),
    'an app in an environment that is zone-redundant': environment({ in: 'vnet', zoneRedundant: true })
      .node('users', 'neutral.users')
      .node('app', 'azure.container-apps', { in: 'env', zoneRedundant: false })
      .connect('users', 'app')
      .done(),
    'an app that is not zone-redundant and that nobody calls': diagram('azure')
      .node('app', 'azure.container-apps', { zoneRedundant: false })
      .done(),
  },
  invalid: {
    'an environment whose apps have twins in another region behind a router, as a hint': {
      diagram: regions()
        .node('env', 'azure.container-apps-environment', { in: 'r1', zoneRedundant: false })
        .node('app', 'azure.container-apps', { in: 'env' })
        .node('twin', 'azure.container-apps', { in: 'r2' })
        .connect('fd', 'app')
        .connect('fd', 'twin')
        .done(),
      findings: [takesOver('env')],
      fixed: [],
    },
    'an environment with a twin in another region behind a router, as a hint': {
      diagram: regions()
        .node('env', 'azure.container-apps-environment', { in: 'r1', zoneRedundant: false })
        .node('twin', 'azure.container-apps-environment', { in: 'r2' })
        .connect('fd', 'env')
        .connect('fd', 'twin')
        .done(),
      findings: [takesOver('env')],
      fixed: [],
    },
    'an app with a twin in another region behind a router, as a hint': {
      diagram: regions()
        .node('app', 'azure.container-apps', { in: 'r1', zoneRedundant: false })
        .node('twin', 'azure.container-apps', { in: 'r2' })
        .connect('fd', 'app')
        .connect('fd', 'twin')
        .done(),
      findings: [takesOver('app')],
      fixed: [],
    },
    'an environment that is not zone redundant': {
      diagram: diagram('azure').node('env', 'azure.container-apps-environment', { zoneRedundant: false }).done(),
      findings: [
        {
          code: 'HA-016',
          severity: 'warning',
          message: '"env" is not zone redundant; all replicas in it may share one zone.',
          nodes: ['env'],
          property: 'zoneRedundant',
        },
      ],
      fixed: ['sets zoneRedundant: true on "env"'],
    },
    'one replica that serves users': {
      diagram: diagram('azure')
        .node('users', 'neutral.users')
        .node('app', 'azure.container-apps', { minInstances: 1 })
        .connect('users', 'app')
        .done(),
      findings: [
        {
          code: 'HA-016',
          severity: 'warning',
          message: few(1),
          nodes: ['app'],
          property: 'minInstances',
        },
      ],
      fixed: ['sets minInstances: 2 on "app"'],
    },
    'an environment in a network that is not zone-redundant': {
      diagram: environment({ in: 'vnet', zoneRedundant: false }).done(),
      findings: [finding(off, 'zoneRedundant', ['env'])],
      fixed: ['sets zoneRedundant: true on "env"'],
    },
    'an environment that needs a network first': {
      diagram: environment({ inNetwork: false, zoneRedundant: false }).done(),
      findings: [finding(off, 'zoneRedundant', ['env'])],
      fixed: [],
    },
    'zone redundancy without a network': {
      diagram: environment({ inNetwork: false, zoneRedundant: true }).done(),
      findings: [finding(noNetwork, 'inNetwork', ['env'], 'error')],
    },
    'an app that says it is not zone-redundant': {
      diagram: app({ zoneRedundant: false }).done(),
      findings: [finding(off.replace('"env"', '"app"'), 'zoneRedundant', ['app'])],
      fixed: ['sets zoneRedundant: true on "app"'],
    },
    'an app with two replicas that says it is not zone-redundant': {
      diagram: app({ zoneRedundant: false, minInstances: 2 }).done(),
      findings: [finding(off.replace('"env"', '"app"'), 'zoneRedundant', ['app'])],
      fixed: ['sets zoneRedundant: true on "app"'],
    },
    'an app with one replica that says it is not zone-redundant': {
      diagram: app({ zoneRedundant: false, instanceCount: 1 }).done(),
      findings: [finding(off.replace('"env"', '"app"'), 'zoneRedundant', ['app'])],
      fixed: ['sets instanceCount: 2 on "app"', 'sets minInstances: 2 on "app"', 'sets zoneRedundant: true on "app"'],
    },
    'an app of one replica at most that says it is not zone-redundant': {
      diagram: app({ zoneRedundant: false, minInstances: 1, maxInstances: 1 }).done(),
      findings: [finding(off.replace('"env"', '"app"'), 'zoneRedundant', ['app'])],
      fixed: [],
    },
    'one replica': {
      diagram: app({ minInstances: 1, instanceCount: 2, maxInstances: 2 }).done(),
      findings: [finding(few(1), 'minInstances', ['app'])],
      fixed: ['sets minInstances: 2 on "app"'],
    },
    'one replica that is stated as such': {
      diagram: app({ instanceCount: 1 }).done(),
      findings: [finding(few(1), 'minInstances', ['app'])],
      fixed: ['sets instanceCount: 2 on "app"', 'sets minInstances: 2 on "app"'],
    },
    'one replica that may not become two': {
      diagram: app({ minInstances: 0, maxInstances: 1 }).done(),
      findings: [finding(few(0), 'minInstances', ['app'])],
      fixed: [],
    },
    'one replica in a test environment, as a hint': {
      diagram: app({ minInstances: 1 }, { environment: 'test' }).done(),
      findings: [finding(few(1), 'minInstances', ['app'], 'info')],
      fixed: ['sets minInstances: 2 on "app"'],
    },
  },
});
