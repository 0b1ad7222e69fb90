import { containerAppsZones } from '../../../../shared/validation/rules/availability/container-apps-zones.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

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
  },
  invalid: {
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
          message: '"app" serves requests with as few as 1 replicas; with fewer than two, a failure interrupts it.',
          nodes: ['app'],
          property: 'minInstances',
        },
      ],
    },
    'zone redundancy without a network': {
      diagram: diagram('azure')
        .node('env', 'azure.container-apps-environment', { zoneRedundant: true, inNetwork: false })
        .done(),
      findings: [
        {
          code: 'HA-016',
          severity: 'error',
          message: '"env" is to be zone redundant, but states no virtual network; zone redundancy needs one.',
          nodes: ['env'],
          property: 'inNetwork',
        },
      ],
    },
  },
});
