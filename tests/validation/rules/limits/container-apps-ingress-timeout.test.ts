import { containerAppsIngressTimeout } from '../../../../shared/validation/rules/limits/container-apps-ingress-timeout.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(containerAppsIngressTimeout, {
  valid: {
    'exactly the limit': diagram('azure')
      .node('users', 'neutral.users')
      .node('app', 'azure.container-apps', { expectedResponseSeconds: 240 })
      .connect('users', 'app')
      .done(),
    'a job of three hours': diagram('azure')
      .node('job', 'azure.container-apps-job', { expectedDurationSeconds: 10800, expectedResponseSeconds: 10800 })
      .done(),
    'an app without ingress behind a queue': diagram('azure')
      .node('queue', 'azure.service-bus')
      .node('app', 'azure.container-apps', { expectedResponseSeconds: 900 })
      .connect('queue', 'app')
      .done(),
    'premium ingress with a longer timeout': diagram('azure')
      .node('users', 'neutral.users')
      .node('app', 'azure.container-apps', { expectedResponseSeconds: 600, idleTimeoutSeconds: 900 })
      .connect('users', 'app')
      .done(),
  },
  invalid: {
    'an answer after five minutes': {
      diagram: diagram('azure')
        .node('users', 'neutral.users')
        .node('app', 'azure.container-apps', { expectedResponseSeconds: 300 })
        .connect('users', 'app')
        .done(),
      findings: [
        {
          code: 'RT-016',
          severity: 'error',
          message: '"app" may take 300 s to answer; the ingress ends requests after 240 s.',
          nodes: ['app'],
          property: 'expectedResponseSeconds',
        },
      ],
    },
  },
});
