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
    'a job of other compute': diagram('azure')
      .node('vm', 'azure.virtual-machines', { expectedDurationSeconds: 7200 })
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
      fixed: ['sets replicaTimeoutSeconds: 10800 on "job"'],
    },
    'one second beyond the default': {
      diagram: diagram('azure').node('job', 'azure.container-apps-job', { expectedDurationSeconds: 1801 }).done(),
      findings: [
        {
          code: 'RT-019',
          severity: 'warning',
          message: '"job" may run 1,801 s; no replica timeout is stated, and the default of 1,800 s applies.',
          nodes: ['job'],
          property: 'replicaTimeoutSeconds',
        },
      ],
      fixed: ['sets replicaTimeoutSeconds: 2760 on "job"'],
    },
    'a Batch job on Fargate, which becomes a Container Apps job': {
      side: 'azure',
      diagram: diagram('aws').node('job', 'aws.batch', { launchType: 'fargate', expectedDurationSeconds: 7200 }).done(),
      findings: [
        {
          code: 'RT-019',
          severity: 'warning',
          message: '"job" may run 7,200 s; no replica timeout is stated, and the default of 1,800 s applies.',
          nodes: ['job'],
          property: 'replicaTimeoutSeconds',
        },
      ],
      fixed: ['sets replicaTimeoutSeconds: 10800 on "job"'],
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
      fixed: ['sets replicaTimeoutSeconds: 10800 on "job"'],
    },
  },
});
