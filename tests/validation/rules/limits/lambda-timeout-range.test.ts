import { lambdaTimeoutRange } from '../../../../shared/validation/rules/limits/lambda-timeout-range.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(lambdaTimeoutRange, {
  valid: {
    'exactly the limit': diagram('aws').node('fn', 'aws.lambda', { timeoutSeconds: 900 }).done(),
    'no stated timeout': diagram('aws').node('fn', 'aws.lambda', { expectedDurationSeconds: 5000 }).done(),
    '90 minutes on Managed Instances behind a queue': diagram('aws')
      .node('queue', 'aws.sqs')
      .node('fn', 'aws.lambda', { lambdaComputeType: 'managed-instances', timeoutSeconds: 5400 })
      .connect('queue', 'fn')
      .done(),
    'a day as the timeout of a whole durable execution': diagram('aws')
      .node('fn', 'aws.lambda', { durable: true, executionTimeoutSeconds: 86400 })
      .done(),
  },
  invalid: {
    'a timeout beyond the limit': {
      diagram: diagram('aws').node('fn', 'aws.lambda', { timeoutSeconds: 1000 }).done(),
      findings: [
        {
          code: 'RT-002',
          severity: 'error',
          message: 'The timeout of "fn" is 1,000 s; Lambda accepts at most 900 s.',
          nodes: ['fn'],
          property: 'timeoutSeconds',
        },
      ],
    },
    'a long timeout on Managed Instances that a caller waits for': {
      diagram: diagram('aws')
        .node('api', 'aws.api-gateway')
        .node('fn', 'aws.lambda', { lambdaComputeType: 'managed-instances', timeoutSeconds: 1000 })
        .connect('api', 'fn')
        .done(),
      findings: [
        {
          code: 'RT-002',
          severity: 'error',
          message:
            'The timeout of "fn" is 1,000 s; an invocation that a caller waits for ends after 900 s, on Managed Instances too.',
          nodes: ['fn'],
          property: 'timeoutSeconds',
        },
      ],
    },
    'beyond what Managed Instances accept at all': {
      diagram: diagram('aws')
        .node('fn', 'aws.lambda', { lambdaComputeType: 'managed-instances', invocation: 'async', timeoutSeconds: 5401 })
        .done(),
      findings: [
        {
          code: 'RT-002',
          severity: 'error',
          message: 'The timeout of "fn" is 5,401 s; on Managed Instances Lambda accepts at most 5,400 s.',
          nodes: ['fn'],
          property: 'timeoutSeconds',
        },
      ],
    },
  },
});
