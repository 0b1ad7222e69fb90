import { lambdaTimeoutRange } from '../../../../shared/validation/rules/limits/lambda-timeout-range.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const fn = (properties: Record<string, unknown>) => diagram('aws').node('fn', 'aws.lambda', properties).done();
const managedBehind = (service: string, timeoutSeconds: number) =>
  diagram('aws')
    .node('starter', service)
    .node('fn', 'aws.lambda', { lambdaComputeType: 'managed-instances', timeoutSeconds })
    .connect('starter', 'fn')
    .done();
const finding = (message: string, property = 'timeoutSeconds') => ({
  code: 'RT-002',
  severity: 'error' as const,
  message,
  nodes: ['fn'],
  property,
});

ruleTable(lambdaTimeoutRange, {
  valid: {
    'exactly the limit': fn({ timeoutSeconds: 900 }),
    'no stated timeout': fn({ expectedDurationSeconds: 5000 }),
    '90 minutes on Managed Instances behind a queue': managedBehind('aws.sqs', 5400),
    '15 minutes on Managed Instances that a caller waits for': managedBehind('aws.api-gateway', 900),
    'a day as the timeout of a whole durable execution': fn({ durable: true, executionTimeoutSeconds: 86400 }),
    'a year as the timeout of a whole durable execution': fn({ durable: true, executionTimeoutSeconds: 31622400 }),
    'a long timeout of other compute': diagram('azure')
      .node('app', 'azure.function-app', { timeoutSeconds: 7200 })
      .done(),
  },
  invalid: {
    'a timeout beyond the limit': {
      diagram: fn({ timeoutSeconds: 901 }),
      findings: [finding('The timeout of "fn" is 901 s; Lambda accepts at most 900 s.')],
      fixed: [],
    },
    'a timeout beyond the limit for work that fits into it': {
      diagram: fn({ timeoutSeconds: 1000, expectedDurationSeconds: 900 }),
      findings: [finding('The timeout of "fn" is 1,000 s; Lambda accepts at most 900 s.')],
      fixed: ['sets timeoutSeconds: 900 on "fn"'],
    },
    'a timeout beyond the limit for work that does not fit into it': {
      diagram: fn({ timeoutSeconds: 1000, expectedDurationSeconds: 901 }),
      findings: [finding('The timeout of "fn" is 1,000 s; Lambda accepts at most 900 s.')],
      fixed: ['turns "fn" into aws.ecs-task', 'sets launchType: fargate on "fn"'],
    },
    'a timeout of one invocation of a durable function': {
      diagram: fn({ durable: true, timeoutSeconds: 901 }),
      findings: [finding('The timeout of "fn" is 901 s; Lambda accepts at most 900 s.')],
    },
    'a long timeout on Managed Instances that a caller waits for': {
      diagram: managedBehind('aws.api-gateway', 901),
      findings: [
        finding(
          'The timeout of "fn" is 901 s; an invocation that is started this way ends after 900 s, on Managed Instances too.',
        ),
      ],
    },
    'a long timeout on Managed Instances behind Amazon MQ': {
      diagram: managedBehind('aws.mq', 901),
      findings: [
        finding(
          'The timeout of "fn" is 901 s; an invocation that is started this way ends after 900 s, on Managed Instances too.',
        ),
      ],
    },
    'beyond what Managed Instances accept at all': {
      diagram: fn({ lambdaComputeType: 'managed-instances', invocation: 'async', timeoutSeconds: 5401 }),
      findings: [finding('The timeout of "fn" is 5,401 s; on Managed Instances Lambda accepts at most 5,400 s.')],
    },
    'a durable execution beyond a year': {
      diagram: fn({ durable: true, executionTimeoutSeconds: 31622401 }),
      findings: [
        finding(
          'The execution timeout of "fn" is 31,622,401 s; a durable execution lasts at most 31,622,400 s.',
          'executionTimeoutSeconds',
        ),
      ],
      fixed: [],
    },
  },
});
