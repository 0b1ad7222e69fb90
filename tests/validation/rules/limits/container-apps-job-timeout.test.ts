import { containerAppsJobTimeout } from '../../../../shared/validation/rules/limits/container-apps-job-timeout.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(containerAppsJobTimeout, {
  valid: {
    'a replica timeout as long as the run': diagram('azure')
      .node('job', 'azure.container-apps-job', { expectedDurationSeconds: 7200, replicaTimeoutSeconds: 7200 })
      .done(),
    'exactly the default': diagram('azure')
      .node('job', 'azure.container-apps-job', { expectedDurationSeconds: 1800 })
      .done(),
    'no stated duration': diagram('azure')
      .node('job', 'azure.container-apps-job', { replicaTimeoutSeconds: 10 })
      .done(),
  },
  invalid: {
    'a run beyond the default': {
      diagram: diagram('azure').node('job', 'azure.container-apps-job', { expectedDurationSeconds: 7200 }).done(),
      findings: [
        {
          code: 'RT-019',
          severity: 'warning',
          message: '"job" may run 7,200 s; no replica timeout is stated, and the default of 1,800 s applies.',
          nodes: ['job'],
          property: 'replicaTimeoutSeconds',
        },
      ],
    },
    'a run beyond the stated timeout': {
      diagram: diagram('azure')
        .node('job', 'azure.container-apps-job', { expectedDurationSeconds: 7200, replicaTimeoutSeconds: 3600 })
        .done(),
      findings: [
        {
          code: 'RT-019',
          severity: 'warning',
          message: '"job" may run 7,200 s; its replica timeout ends it after 3,600 s.',
          nodes: ['job'],
          property: 'replicaTimeoutSeconds',
        },
      ],
    },
  },
});
