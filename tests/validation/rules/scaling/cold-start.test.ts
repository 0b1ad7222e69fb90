import { coldStart } from '../../../../shared/validation/rules/scaling/cold-start.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

type Properties = Record<string, unknown>;

const lambda = (properties: Properties) =>
  diagram('aws')
    .node('fn', 'aws.lambda', { latencySensitive: true, ...properties })
    .done();
const app = (properties: Properties) =>
  diagram('azure')
    .node('app', 'azure.function-app', { latencySensitive: true, ...properties })
    .done();
const replica = (properties: Properties) =>
  diagram('azure')
    .node('app', 'azure.container-apps', { latencySensitive: true, ...properties })
    .done();

ruleTable(coldStart, {
  valid: {
    'latency is not said to matter': diagram('azure').node('app', 'azure.container-apps', { minInstances: 0 }).done(),
    'a replica that is always there': diagram('azure')
      .node('app', 'azure.container-apps', { latencySensitive: true, minInstances: 1 })
      .done(),
    'a worker behind a queue': diagram('azure')
      .node('queue', 'azure.service-bus')
      .node('app', 'azure.function-app', { latencySensitive: true, plan: 'consumption' })
      .connect('queue', 'app')
      .done(),
    SnapStart: diagram('aws')
      .node('fn', 'aws.lambda', { latencySensitive: true, coldStartTolerant: false, snapStart: true })
      .done(),
    'unstated warm capacity where cold starts are not said to hurt': diagram('aws')
      .node('fn', 'aws.lambda', { latencySensitive: true })
      .done(),
    'a site that tolerates cold starts': lambda({ provisionedConcurrency: 0, coldStartTolerant: true }),
    'provisioned concurrency': lambda({ provisionedConcurrency: 1 }),
    'SnapStart without provisioned concurrency': lambda({ provisionedConcurrency: 0, snapStart: true }),
    'Managed Instances, which have no cold starts': lambda({
      coldStartTolerant: false,
      lambdaComputeType: 'managed-instances',
    }),
    'an asynchronous invocation': lambda({ provisionedConcurrency: 0, invocation: 'async' }),
    'a source that is polled': lambda({ provisionedConcurrency: 0, invocation: 'poll' }),
    'always-ready instances on Flex Consumption': app({ plan: 'flex-consumption', provisionedConcurrency: 1 }),
    'Flex Consumption that states nothing': app({ plan: 'flex-consumption' }),
    'a plan that nobody states': app({ coldStartTolerant: false }),
    'the Premium plan, where an instance always runs': app({ plan: 'premium', provisionedConcurrency: 0 }),
    'a dedicated plan': app({ plan: 'dedicated', provisionedConcurrency: 0 }),
    'functions in Container Apps with a replica': app({ plan: 'container-apps', minInstances: 1 }),
    'the Flexible profile, which keeps a replica': replica({ workloadProfile: 'flexible', minInstances: 0 }),
    'a container app that states nothing': replica({}),
    'a latency-sensitive function that no caller waits for': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'consumption' })
      .node('fn', 'azure.function', { in: 'app', latencySensitive: true, httpTrigger: false })
      .done(),
    'an HTTP function that is not latency sensitive': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'consumption' })
      .node('fn', 'azure.function', { in: 'app', httpTrigger: true })
      .done(),
    'a container app in which something is latency sensitive': diagram('azure')
      .node('env', 'azure.container-apps', { minInstances: 0 })
      .node('fn', 'azure.function', { in: 'env', latencySensitive: true, httpTrigger: true })
      .done(),
    'warm capacity where cold starts hurt': lambda({ provisionedConcurrency: 1, coldStartTolerant: false }),
  },
  invalid: {
    'an app that scales to zero': {
      diagram: diagram('azure').node('app', 'azure.container-apps', { latencySensitive: true, minInstances: 0 }).done(),
      findings: [
        {
          code: 'SC-006',
          severity: 'warning',
          message: '"app" is latency sensitive and may scale to zero replicas; callers wait while one starts.',
          nodes: ['app'],
          property: 'minInstances',
        },
      ],
      fixed: ['sets minInstances: 1 on "app"'],
    },
    'the Consumption plan': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { latencySensitive: true, plan: 'consumption' })
        .done(),
      findings: [
        {
          code: 'SC-006',
          severity: 'warning',
          message:
            '"app" is latency sensitive; the Consumption plan keeps no instance ready, so callers meet cold starts.',
          nodes: ['app'],
          property: 'plan',
        },
      ],
      fixed: ['sets plan: flex-consumption on "app"', 'sets provisionedConcurrency: 1 on "app"'],
    },
    'no provisioned concurrency': {
      diagram: diagram('aws').node('fn', 'aws.lambda', { latencySensitive: true, provisionedConcurrency: 0 }).done(),
      findings: [
        {
          code: 'SC-006',
          severity: 'warning',
          message: '"fn" is latency sensitive and keeps nothing warm; callers meet cold starts.',
          nodes: ['fn'],
          property: 'provisionedConcurrency',
        },
      ],
      fixed: ['sets provisionedConcurrency: 1 on "fn"'],
    },
    'unstated warm capacity where cold starts hurt': {
      diagram: diagram('aws').node('fn', 'aws.lambda', { latencySensitive: true, coldStartTolerant: false }).done(),
      findings: [
        {
          code: 'SC-006',
          severity: 'info',
          message: '"fn" must not make callers wait for a cold start, and states no warm capacity.',
          nodes: ['fn'],
          property: 'provisionedConcurrency',
        },
      ],
      fixed: ['sets provisionedConcurrency: 1 on "fn"'],
    },
    'a function in the app that answers callers': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { plan: 'consumption' })
        .node('fn', 'azure.function', { in: 'app', latencySensitive: true, httpTrigger: true })
        .done(),
      findings: [
        {
          code: 'SC-006',
          severity: 'warning',
          message:
            '"app" is latency sensitive; the Consumption plan keeps no instance ready, so callers meet cold starts.',
          nodes: ['app'],
          property: 'plan',
        },
      ],
      fixed: ['sets plan: flex-consumption on "app"', 'sets provisionedConcurrency: 1 on "app"'],
    },
    'a caller that waits': {
      diagram: diagram('aws')
        .node('api', 'aws.api-gateway')
        .node('queue', 'aws.sqs')
        .node('fn', 'aws.lambda', { latencySensitive: true, provisionedConcurrency: 0 })
        .connect('queue', 'fn')
        .connect('api', 'fn')
        .done(),
      findings: [
        {
          code: 'SC-006',
          severity: 'warning',
          message: '"fn" is latency sensitive and keeps nothing warm; callers meet cold starts.',
          nodes: ['fn'],
          property: 'provisionedConcurrency',
        },
      ],
      fixed: ['sets provisionedConcurrency: 1 on "fn"'],
    },
    'a synchronous invocation behind a queue': {
      diagram: diagram('aws')
        .node('queue', 'aws.sqs')
        .node('fn', 'aws.lambda', { latencySensitive: true, provisionedConcurrency: 0, invocation: 'sync' })
        .connect('queue', 'fn')
        .done(),
      findings: [
        {
          code: 'SC-006',
          severity: 'warning',
          message: '"fn" is latency sensitive and keeps nothing warm; callers meet cold starts.',
          nodes: ['fn'],
          property: 'provisionedConcurrency',
        },
      ],
      fixed: ['sets provisionedConcurrency: 1 on "fn"'],
    },
    'standard compute without SnapStart': {
      diagram: lambda({ provisionedConcurrency: 0, snapStart: false, lambdaComputeType: 'standard' }),
      findings: [
        {
          code: 'SC-006',
          severity: 'warning',
          message: '"fn" is latency sensitive and keeps nothing warm; callers meet cold starts.',
          nodes: ['fn'],
          property: 'provisionedConcurrency',
        },
      ],
      fixed: ['sets provisionedConcurrency: 1 on "fn"'],
    },
    'the Consumption plan with an own image, which Flex Consumption does not take': {
      diagram: app({ plan: 'consumption', containerImage: true }),
      findings: [
        {
          code: 'SC-006',
          severity: 'warning',
          message:
            '"app" is latency sensitive; the Consumption plan keeps no instance ready, so callers meet cold starts.',
          nodes: ['app'],
          property: 'plan',
        },
      ],
      fixed: ['sets plan: premium on "app"', 'sets provisionedConcurrency: 1 on "app"'],
    },
    'no always-ready instances': {
      diagram: app({ plan: 'flex-consumption', provisionedConcurrency: 0 }),
      findings: [
        {
          code: 'SC-006',
          severity: 'warning',
          message: '"app" is latency sensitive and keeps nothing warm; callers meet cold starts.',
          nodes: ['app'],
          property: 'provisionedConcurrency',
        },
      ],
      fixed: ['sets provisionedConcurrency: 1 on "app"'],
    },
    'always-ready instances that nobody states where cold starts hurt': {
      diagram: app({ plan: 'flex-consumption', coldStartTolerant: false }),
      findings: [
        {
          code: 'SC-006',
          severity: 'info',
          message: '"app" must not make callers wait for a cold start, and states no warm capacity.',
          nodes: ['app'],
          property: 'provisionedConcurrency',
        },
      ],
      fixed: ['sets provisionedConcurrency: 1 on "app"'],
    },
    'functions in Container Apps that scale to zero': {
      diagram: app({ plan: 'container-apps', minInstances: 0 }),
      findings: [
        {
          code: 'SC-006',
          severity: 'warning',
          message: '"app" is latency sensitive and may scale to zero replicas; callers wait while one starts.',
          nodes: ['app'],
          property: 'minInstances',
        },
      ],
      fixed: ['sets minInstances: 1 on "app"'],
    },
    'functions in Container Apps that state nothing where cold starts hurt': {
      diagram: app({ plan: 'container-apps', coldStartTolerant: false }),
      findings: [
        {
          code: 'SC-006',
          severity: 'info',
          message: '"app" must not make callers wait for a cold start, and states no warm capacity.',
          nodes: ['app'],
          property: 'minInstances',
        },
      ],
      fixed: ['sets minInstances: 1 on "app"'],
    },
    'a container app that states nothing where cold starts hurt': {
      diagram: replica({ coldStartTolerant: false, workloadProfile: 'consumption' }),
      findings: [
        {
          code: 'SC-006',
          severity: 'info',
          message: '"app" must not make callers wait for a cold start, and states no warm capacity.',
          nodes: ['app'],
          property: 'minInstances',
        },
      ],
      fixed: ['sets minInstances: 1 on "app"'],
    },
    'a container app that is switched off': {
      diagram: replica({ minInstances: 0, maxInstances: 0 }),
      findings: [
        {
          code: 'SC-006',
          severity: 'warning',
          message: '"app" is latency sensitive and may scale to zero replicas; callers wait while one starts.',
          nodes: ['app'],
          property: 'minInstances',
        },
      ],
      fixed: [],
    },
    'one of several functions in the app': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { plan: 'consumption' })
        .node('fn', 'azure.function', { in: 'app', latencySensitive: true, httpTrigger: true })
        .node('job', 'azure.function', { in: 'app', httpTrigger: false })
        .done(),
      findings: [
        {
          code: 'SC-006',
          severity: 'warning',
          message:
            '"app" is latency sensitive; the Consumption plan keeps no instance ready, so callers meet cold starts.',
          nodes: ['app'],
          property: 'plan',
        },
      ],
      fixed: ['sets plan: flex-consumption on "app"', 'sets provisionedConcurrency: 1 on "app"'],
    },
  },
});
