import { batchTaskLifetime } from '../../../../shared/validation/rules/limits/batch-task-lifetime.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const DAY = 86_400;
const job = (expectedDurationSeconds: number) =>
  diagram('azure').node('job', 'azure.batch', { expectedDurationSeconds }).done();
const finding = (days: number) => ({
  code: 'RT-020',
  severity: 'error' as const,
  message: `"job" may run ${days} days; a task lives at most 180 days.`,
  nodes: ['job'],
  property: 'expectedDurationSeconds',
});

ruleTable(batchTaskLifetime, {
  valid: {
    'a task of 30 days': job(30 * DAY),
    'exactly 180 days': job(180 * DAY),
    'no stated duration': diagram('azure').node('job', 'azure.batch').done(),
    'a machine of your own': diagram('azure')
      .node('job', 'azure.virtual-machines', { expectedDurationSeconds: 400 * DAY })
      .done(),
    'the same job on AWS': {
      side: 'aws',
      diagram: job(181 * DAY),
    },
  },
  invalid: {
    '200 days': { diagram: job(200 * DAY), findings: [finding(200)] },
    'one second beyond 180 days': { diagram: job(180 * DAY + 1), findings: [finding(181)] },
    'a job of AWS Batch seen from Azure': {
      side: 'azure',
      diagram: diagram('aws')
        .node('job', 'aws.batch', { launchType: 'ec2', expectedDurationSeconds: 200 * DAY })
        .done(),
      findings: [finding(200)],
    },
  },
});
