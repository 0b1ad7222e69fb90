import { lambdaMaxDuration } from '../../../../shared/validation/rules/limits/lambda-max-duration.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const fn = (properties: Record<string, unknown>) => diagram('aws').node('fn', 'aws.lambda', properties).done();
const managed = (properties: Record<string, unknown>) => fn({ lambdaComputeType: 'managed-instances', ...properties });
const startedBy = (
  service: string,
  properties: Record<string, unknown>,
  kind: 'traffic' | 'invoke-sync' | 'invoke-async' | 'event' = 'traffic',
) =>
  diagram('aws')
    .node('starter', service)
    .node('fn', 'aws.lambda', properties)
    .connect('starter', 'fn', { kind })
    .done();
const finding = (message: string) => ({
  code: 'RT-001',
  severity: 'error' as const,
  message,
  nodes: ['fn'],
  property: 'expectedDurationSeconds',
});
const DURABLE = { durable: true, expectedDurationSeconds: 901 };
const MANAGED = { lambdaComputeType: 'managed-instances', expectedDurationSeconds: 901 };

ruleTable(lambdaMaxDuration, {
  valid: {
    'exactly the limit': fn({ expectedDurationSeconds: 900 }),
    'no stated duration': fn({ timeoutSeconds: 900 }),
    'six hours of a durable function': fn({ durable: true, expectedDurationSeconds: 21600 }),
    'exactly a year of a durable function': fn({ durable: true, expectedDurationSeconds: 31622400 }),
    'hours of a durable function that a gateway starts, waiting or not': startedBy('aws.api-gateway', DURABLE),
    'hours of a durable function that is invoked asynchronously': startedBy('aws.lambda', DURABLE, 'invoke-async'),
    'exactly 15 minutes of a durable function that a caller waits for': startedBy(
      'aws.lambda',
      { durable: true, expectedDurationSeconds: 900 },
      'invoke-sync',
    ),
    'exactly 15 minutes of a durable function behind a queue': startedBy('aws.sqs', {
      durable: true,
      expectedDurationSeconds: 900,
    }),
    '90 minutes of a durable function on Managed Instances behind a queue': startedBy('aws.sqs', {
      durable: true,
      lambdaComputeType: 'managed-instances',
      expectedDurationSeconds: 5400,
    }),
    '4,000 s on Managed Instances, asynchronously': managed({ invocation: 'async', expectedDurationSeconds: 4000 }),
    'exactly 90 minutes on Managed Instances': managed({ expectedDurationSeconds: 5400 }),
    '90 minutes on Managed Instances behind a queue': startedBy('aws.sqs', {
      ...MANAGED,
      expectedDurationSeconds: 5400,
    }),
    'exactly 15 minutes on Managed Instances, synchronously': managed({
      invocation: 'sync',
      expectedDurationSeconds: 900,
    }),
    'other compute with the same duration': diagram('aws')
      .node('vm', 'aws.ec2', { expectedDurationSeconds: 4000 })
      .node('job', 'aws.batch', { expectedDurationSeconds: 4000 })
      .node('task', 'aws.ecs-task', { expectedDurationSeconds: 4000 })
      .done(),
    'the same function seen from Azure': { side: 'azure', diagram: fn({ expectedDurationSeconds: 1200 }) },
  },
  invalid: {
    'work beyond the limit': {
      diagram: fn({ label: 'Render invoice', expectedDurationSeconds: 1200 }),
      findings: [finding('"Render invoice" may run 1,200 s; one Lambda invocation stops at 900 s.')],
      fixed: ['turns "Render invoice" into aws.ecs-task', 'sets launchType: fargate on "Render invoice"'],
    },
    'one second too long, in development too': {
      diagram: diagram('aws', { environment: 'development' })
        .node('fn', 'aws.lambda', { expectedDurationSeconds: 901 })
        .done(),
      findings: [finding('"fn" may run 901 s; one Lambda invocation stops at 900 s.')],
      fixed: ['turns "fn" into aws.ecs-task', 'sets launchType: fargate on "fn"'],
    },
    'stated standard compute': {
      diagram: fn({ lambdaComputeType: 'standard', durable: false, expectedDurationSeconds: 901 }),
      findings: [finding('"fn" may run 901 s; one Lambda invocation stops at 900 s.')],
      fixed: [
        'turns "fn" into aws.ecs-task',
        'sets lambdaComputeType: unknown on "fn"',
        'sets launchType: fargate on "fn"',
      ],
    },
    'beyond 90 minutes on Managed Instances': {
      diagram: managed({ invocation: 'async', expectedDurationSeconds: 5401 }),
      findings: [finding('"fn" may run 5,401 s; on Managed Instances one Lambda invocation stops at 5,400 s.')],
      fixed: [
        'turns "fn" into aws.ecs-task',
        'sets lambdaComputeType: unknown on "fn"',
        'sets launchType: fargate on "fn"',
      ],
    },
    'on Managed Instances behind a gateway that waits': {
      diagram: startedBy('aws.api-gateway', MANAGED),
      findings: [finding('"fn" may run 901 s; started this way, Lambda stops it at 900 s.')],
      fixed: [],
    },
    'on Managed Instances and stated to be synchronous': {
      diagram: managed({ invocation: 'sync', expectedDurationSeconds: 901 }),
      findings: [finding('"fn" may run 901 s; started this way, Lambda stops it at 900 s.')],
      fixed: [],
    },
    'on Managed Instances behind Amazon MQ, whose event source mapping keeps the standard limit': {
      diagram: startedBy('aws.mq', MANAGED, 'event'),
      findings: [finding('"fn" may run 901 s; started this way, Lambda stops it at 900 s.')],
    },
    'a durable function beyond a year': {
      diagram: fn({ durable: true, expectedDurationSeconds: 31622401 }),
      findings: [finding('"fn" may run 31,622,401 s; a durable execution stops at 31,622,400 s.')],
      fixed: [],
    },
    'a durable function that its caller waits for': {
      diagram: startedBy('aws.lambda', DURABLE, 'invoke-sync'),
      findings: [finding('"fn" may run 901 s; started this way, Lambda stops it at 900 s.')],
      fixed: [],
    },
    'a durable function that is stated to be synchronous': {
      diagram: fn({ ...DURABLE, invocation: 'sync' }),
      findings: [finding('"fn" may run 901 s; started this way, Lambda stops it at 900 s.')],
    },
    'a durable function behind a queue, whose event source mapping waits for it': {
      diagram: startedBy('aws.sqs', DURABLE),
      findings: [
        finding('"fn" may run 901 s; a durable execution that an event source mapping starts stops at 900 s in all.'),
      ],
      fixed: [],
    },
    'a durable function behind a stream': {
      diagram: startedBy('aws.kinesis-data-streams', DURABLE),
      findings: [
        finding('"fn" may run 901 s; a durable execution that an event source mapping starts stops at 900 s in all.'),
      ],
    },
    'a durable function that is stated to poll': {
      diagram: fn({ ...DURABLE, invocation: 'poll' }),
      findings: [
        finding('"fn" may run 901 s; a durable execution that an event source mapping starts stops at 900 s in all.'),
      ],
    },
    'a durable function on Managed Instances behind a queue': {
      diagram: startedBy('aws.sqs', {
        durable: true,
        lambdaComputeType: 'managed-instances',
        expectedDurationSeconds: 5401,
      }),
      findings: [
        finding(
          '"fn" may run 5,401 s; a durable execution that an event source mapping starts stops at 5,400 s in all.',
        ),
      ],
    },
  },
});
