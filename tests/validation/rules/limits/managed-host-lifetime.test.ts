import { managedHostLifetime } from '../../../../shared/validation/rules/limits/managed-host-lifetime.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const DAY = 86_400;
const job = (service: string, properties: Record<string, unknown>) =>
  diagram('aws').node('job', service, properties).done();
const finding = (days: number) => ({
  code: 'RT-014',
  severity: 'warning' as const,
  message: `"job" may run ${days} days; its host is kept no longer than 14 days.`,
  nodes: ['job'],
  property: 'expectedDurationSeconds',
});

ruleTable(managedHostLifetime, {
  valid: {
    'Batch on EC2 for 20 days': job('aws.batch', { launchType: 'ec2', expectedDurationSeconds: 20 * DAY }),
    'a long-lived ECS service on Fargate': job('aws.ecs-service', {
      launchType: 'fargate',
      expectedDurationSeconds: 400 * DAY,
    }),
    'a service on ECS Managed Instances': job('aws.ecs-service', {
      launchType: 'managed-instances',
      expectedDurationSeconds: 400 * DAY,
    }),
    'exactly 14 days': job('aws.batch', { launchType: 'fargate', expectedDurationSeconds: 14 * DAY }),
    'a job that saves checkpoints': job('aws.batch', {
      launchType: 'fargate',
      checkpointing: true,
      expectedDurationSeconds: 20 * DAY,
    }),
    'an unknown launch type': job('aws.batch', { expectedDurationSeconds: 20 * DAY }),
    'a task on instances of your own': job('aws.ecs-task', { launchType: 'ec2', expectedDurationSeconds: 20 * DAY }),
    'no stated duration': job('aws.batch', { launchType: 'fargate' }),
    'the same job seen from Azure': {
      side: 'azure',
      diagram: job('aws.batch', { launchType: 'fargate', expectedDurationSeconds: 20 * DAY }),
    },
  },
  invalid: {
    'Batch on Fargate for 20 days': {
      diagram: job('aws.batch', { launchType: 'fargate', expectedDurationSeconds: 20 * DAY }),
      findings: [finding(20)],
      fixed: ['sets launchType: ec2 on "job"'],
    },
    'one second beyond 14 days, without checkpoints': {
      diagram: job('aws.batch', { launchType: 'fargate', checkpointing: false, expectedDurationSeconds: 14 * DAY + 1 }),
      findings: [finding(15)],
      fixed: ['sets launchType: ec2 on "job"'],
    },
    'Batch on ECS Managed Instances': {
      diagram: job('aws.batch', { launchType: 'managed-instances', expectedDurationSeconds: 15 * DAY }),
      findings: [finding(15)],
      fixed: ['sets launchType: ec2 on "job"'],
    },
    'a task on ECS Managed Instances': {
      diagram: job('aws.ecs-task', { launchType: 'managed-instances', expectedDurationSeconds: 15 * DAY }),
      findings: [finding(15)],
      fixed: ['sets launchType: ec2 on "job"'],
    },
  },
});
