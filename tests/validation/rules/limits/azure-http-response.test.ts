import { azureHttpResponse } from '../../../../shared/validation/rules/limits/azure-http-response.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(azureHttpResponse, {
  valid: {
    'a long run that a queue starts as well': diagram('azure')
      .node('users', 'neutral.users')
      .node('queue', 'azure.service-bus')
      .node('app', 'azure.function-app', { httpTrigger: true, expectedDurationSeconds: 300 })
      .connect('users', 'app')
      .connect('queue', 'app', { kind: 'event' })
      .done(),
    ...Object.fromEntries(
      ['timer', 'queue', 'message', 'storage', 'database', 'repository'].map((kind) => [
        `a long run that a ${kind} drawn in general terms starts`,
        diagram('azure')
          .node('start', `neutral.${kind}`)
          .node('app', 'azure.function-app', { expectedDurationSeconds: 300 })
          .connect('start', 'app')
          .done(),
      ]),
    ),
    'a long run that nothing is drawn to start': diagram('azure')
      .node('app', 'azure.function-app', { httpTrigger: true, expectedDurationSeconds: 300 })
      .done(),
    'a long run whose answer is stated to be quick': diagram('azure')
      .node('users', 'neutral.users')
      .node('app', 'azure.function-app', { expectedResponseSeconds: 2, expectedDurationSeconds: 300 })
      .connect('users', 'app')
      .done(),
    'exactly the limit': diagram('azure')
      .node('app', 'azure.function-app', { httpTrigger: true, expectedResponseSeconds: 230 })
      .done(),
    'a queue-triggered function of 1,200 s': diagram('azure')
      .node('queue', 'azure.queue-storage')
      .node('app', 'azure.function-app', { expectedDurationSeconds: 1200, expectedResponseSeconds: 1200 })
      .connect('queue', 'app')
      .done(),
    'a starter that answers at once while an orchestration runs for hours': diagram('azure')
      .node('app', 'azure.function-app', {
        httpTrigger: true,
        durable: true,
        expectedResponseSeconds: 1,
        expectedDurationSeconds: 7200,
      })
      .done(),
    'a streamed answer': diagram('azure')
      .node('users', 'neutral.users')
      .node('app', 'azure.function-app', { expectedResponseSeconds: 600 })
      .connect('users', 'app', { properties: { streamed: true } })
      .done(),
    'a streamed answer of a function that is stated to answer requests': diagram('azure')
      .node('users', 'neutral.users')
      .node('app', 'azure.function-app', { httpTrigger: true, expectedResponseSeconds: 600 })
      .connect('users', 'app', { properties: { streamed: true } })
      .done(),
    'a long run of a function that is stated to answer no requests': diagram('azure')
      .node('users', 'neutral.users')
      .node('app', 'azure.function-app', { httpTrigger: false, expectedDurationSeconds: 300 })
      .connect('users', 'app')
      .done(),
    'a long run of exactly the limit': diagram('azure')
      .node('users', 'neutral.users')
      .node('app', 'azure.function-app', { expectedDurationSeconds: 230 })
      .connect('users', 'app')
      .done(),
    'a slow answer of other compute': diagram('azure')
      .node('users', 'neutral.users')
      .node('vm', 'azure.virtual-machines', { expectedResponseSeconds: 300 })
      .connect('users', 'vm')
      .done(),
    'no stated response time': diagram('azure')
      .node('app', 'azure.function-app', { httpTrigger: true, expectedDurationSeconds: 400 })
      .done(),
  },
  invalid: {
    'a long run that only waiting callers start, as a warning': {
      diagram: diagram('azure')
        .node('users', 'neutral.users')
        .node('app', 'azure.function-app', { httpTrigger: true, expectedDurationSeconds: 300 })
        .connect('users', 'app')
        .done(),
      findings: [
        {
          code: 'RT-005',
          severity: 'warning',
          message:
            'One run of "app" may take 300 s, and its caller waits for it; the balancer in front of it ends HTTP requests after 230 s.',
          nodes: ['app'],
          property: 'expectedDurationSeconds',
        },
      ],
    },
    'a function that answers too late': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { httpTrigger: true, expectedResponseSeconds: 231 })
        .done(),
      findings: [
        {
          code: 'RT-005',
          severity: 'error',
          message: '"app" may take 231 s to answer; the balancer in front of it ends HTTP requests after 230 s.',
          nodes: ['app'],
          property: 'expectedResponseSeconds',
        },
      ],
    },
    'one function of the app that answers too late': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app')
        .node('fn', 'azure.function', { in: 'app', httpTrigger: true, expectedResponseSeconds: 231 })
        .done(),
      findings: [
        {
          code: 'RT-005',
          severity: 'error',
          message: '"fn" may take 231 s to answer; the balancer in front of it ends HTTP requests after 230 s.',
          nodes: ['fn'],
          property: 'expectedResponseSeconds',
        },
      ],
    },
    'one of two callers that waits for the whole answer': {
      diagram: diagram('azure')
        .node('users', 'neutral.users')
        .node('partner', 'neutral.users')
        .node('app', 'azure.function-app', { expectedResponseSeconds: 600 })
        .connect('users', 'app', { properties: { streamed: true } })
        .connect('partner', 'app')
        .done(),
      findings: [
        {
          code: 'RT-005',
          severity: 'error',
          message: '"app" may take 600 s to answer; the balancer in front of it ends HTTP requests after 230 s.',
          nodes: ['app'],
          property: 'expectedResponseSeconds',
        },
      ],
    },
    'a web app that answers too late': {
      diagram: diagram('azure')
        .node('users', 'neutral.users')
        .node('site', 'azure.app-service', { expectedResponseSeconds: 300 })
        .connect('users', 'site')
        .done(),
      findings: [
        {
          code: 'RT-005',
          severity: 'error',
          message: '"site" may take 300 s to answer; the balancer in front of it ends HTTP requests after 230 s.',
          nodes: ['site'],
          property: 'expectedResponseSeconds',
        },
      ],
    },
  },
});
