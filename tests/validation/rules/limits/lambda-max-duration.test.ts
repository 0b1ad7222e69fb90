import { lambdaMaxDuration } from '../../../../shared/validation/rules/limits/lambda-max-duration.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(lambdaMaxDuration, {
  valid: {
    'exactly the limit': diagram('aws').node('fn', 'aws.lambda', { expectedDurationSeconds: 900 }).done(),
    'no stated duration': diagram('aws').node('fn', 'aws.lambda', { timeoutSeconds: 900 }).done(),
    'six hours of a durable function': diagram('aws')
      .node('fn', 'aws.lambda', { durable: true, expectedDurationSeconds: 21600 })
      .done(),
    '4,000 s on Managed Instances, asynchronously': diagram('aws')
      .node('fn', 'aws.lambda', {
        lambdaComputeType: 'managed-instances',
        invocation: 'async',
        expectedDurationSeconds: 4000,
      })
      .done(),
    'other compute with the same duration': diagram('aws')
      .node('vm', 'aws.ec2', { expectedDurationSeconds: 4000 })
      .node('job', 'aws.batch', { expectedDurationSeconds: 4000 })
      .node('task', 'aws.ecs-task', { expectedDurationSeconds: 4000 })
      .done(),
    'the same function seen from Azure': {
      side: 'azure',
      diagram: diagram('aws').node('fn', 'aws.lambda', { expectedDurationSeconds: 1200 }).done(),
    },
  },
  invalid: {
    'work beyond the limit': {
      diagram: diagram('aws')
        .node('fn', 'aws.lambda', { label: 'Render invoice', expectedDurationSeconds: 1200 })
        .done(),
      findings: [
        {
          code: 'RT-001',
          severity: 'error',
          message: '"Render invoice" may run 1,200 s; one Lambda invocation stops at 900 s.',
          nodes: ['fn'],
          property: 'expectedDurationSeconds',
        },
      ],
    },
    'one second too long, in development too': {
      diagram: diagram('aws', { environment: 'development' })
        .node('fn', 'aws.lambda', { expectedDurationSeconds: 901 })
        .done(),
      findings: [
        {
          code: 'RT-001',
          severity: 'error',
          message: '"fn" may run 901 s; one Lambda invocation stops at 900 s.',
          nodes: ['fn'],
          property: 'expectedDurationSeconds',
        },
      ],
    },
  },
});
