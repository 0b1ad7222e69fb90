import { apiGatewayTimeout } from '../../../../shared/validation/rules/limits/api-gateway-timeout.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const api = (
  properties: Record<string, unknown>,
  backend: Record<string, unknown>,
  kind: 'traffic' | 'invoke-async' = 'traffic',
) =>
  diagram('aws')
    .node('api', 'aws.api-gateway', properties)
    .node('fn', 'aws.lambda', backend)
    .connect('api', 'fn', { kind });

ruleTable(apiGatewayTimeout, {
  valid: {
    'a slow answer behind a function that states a quick one': diagram('aws')
      .node('api', 'aws.api-gateway', { apiType: 'rest' })
      .node('first', 'aws.lambda', { expectedResponseSeconds: 2 })
      .node('second', 'aws.lambda', { expectedResponseSeconds: 60 })
      .connect('api', 'first', { kind: 'invoke-sync' })
      .connect('first', 'second', { kind: 'invoke-sync' })
      .done(),
    'a slow answer behind a plain arrow, which a function need not wait for': diagram('aws')
      .node('api', 'aws.api-gateway', { apiType: 'rest' })
      .node('first', 'aws.lambda')
      .node('second', 'aws.lambda', { expectedResponseSeconds: 60 })
      .connect('api', 'first', { kind: 'invoke-sync' })
      .connect('first', 'second')
      .done(),
    'a slow caller on a line with two arrowheads': diagram('aws')
      .node('job', 'aws.ecs-service', { expectedResponseSeconds: 60 })
      .node('api', 'aws.api-gateway', { apiType: 'rest' })
      .node('fn', 'aws.lambda')
      .connect('job', 'api', { direction: 'both' })
      .connect('api', 'fn', { kind: 'invoke-sync' })
      .done(),
    'exactly the limit of a REST API': api({ apiType: 'rest' }, { expectedResponseSeconds: 29 }).done(),
    'exactly the limit of an HTTP API': api({ apiType: 'http' }, { expectedResponseSeconds: 30 }).done(),
    'an asynchronous invocation': api({ apiType: 'rest' }, { expectedResponseSeconds: 300 }, 'invoke-async').done(),
    'long work behind a queue': diagram('aws')
      .node('api', 'aws.api-gateway')
      .node('queue', 'aws.sqs')
      .node('fn', 'aws.lambda', { expectedDurationSeconds: 600 })
      .connect('api', 'queue')
      .connect('queue', 'fn')
      .done(),
    'long work started through Step Functions': diagram('aws')
      .node('api', 'aws.api-gateway')
      .node('flow', 'aws.step-functions', { expectedDurationSeconds: 6000 })
      .connect('api', 'flow')
      .done(),
    'a Regional REST API with a raised timeout': api(
      { apiType: 'rest', endpointType: 'regional', integrationTimeoutSeconds: 120 },
      { expectedResponseSeconds: 90 },
    ).done(),
    'a long function timeout with a short answer': api(
      { apiType: 'rest' },
      { timeoutSeconds: 60, expectedResponseSeconds: 3 },
    ).done(),
    'a streamed answer': diagram('aws')
      .node('api', 'aws.api-gateway', { apiType: 'rest' })
      .node('fn', 'aws.lambda', { expectedResponseSeconds: 600 })
      .connect('api', 'fn', { properties: { streamed: true } })
      .done(),
    'nothing stated': api({}, {}).done(),
  },
  invalid: {
    'a slow answer at the end of calls that wait': {
      diagram: diagram('aws')
        .node('api', 'aws.api-gateway', { apiType: 'rest' })
        .node('first', 'aws.lambda')
        .node('second', 'aws.lambda', { expectedResponseSeconds: 60 })
        .connect('api', 'first', { kind: 'invoke-sync' })
        .connect('first', 'second', { kind: 'invoke-sync' })
        .done(),
      findings: [
        {
          code: 'RT-006',
          severity: 'error',
          message: '"api" gives up after 29 s; "second" may take 60 s to answer.',
          nodes: ['api', 'second'],
          property: 'integrationTimeoutSeconds',
        },
      ],
    },
    'a line with two arrowheads that was drawn from the backend': {
      diagram: diagram('aws')
        .node('api', 'aws.api-gateway', { apiType: 'rest' })
        .node('fn', 'aws.lambda', { expectedResponseSeconds: 60 })
        .connect('fn', 'api', { direction: 'both' })
        .done(),
      findings: [
        {
          code: 'RT-006',
          severity: 'error',
          message: '"api" gives up after 29 s; "fn" may take 60 s to answer.',
          nodes: ['api', 'fn'],
          property: 'integrationTimeoutSeconds',
        },
      ],
    },
    'a REST API in front of a slow function': {
      diagram: api({ apiType: 'rest', label: 'Orders API' }, { expectedResponseSeconds: 45 }).done(),
      findings: [
        {
          code: 'RT-006',
          severity: 'error',
          message: '"Orders API" gives up after 29 s; "fn" may take 45 s to answer.',
          nodes: ['api', 'fn'],
          property: 'integrationTimeoutSeconds',
        },
      ],
    },
    'an HTTP API behind a balancer that forwards to a slow service': {
      diagram: diagram('aws')
        .node('api', 'aws.api-gateway', { apiType: 'http' })
        .node('lb', 'aws.alb')
        .node('svc', 'aws.ecs-service', { expectedResponseSeconds: 31 })
        .connect('api', 'lb')
        .connect('lb', 'svc')
        .done(),
      findings: [
        {
          code: 'RT-006',
          severity: 'error',
          message: '"api" gives up after 30 s; "svc" may take 31 s to answer.',
          nodes: ['api', 'svc'],
          property: 'integrationTimeoutSeconds',
        },
      ],
    },
    'an edge-optimized API, whose timeout cannot be raised': {
      diagram: api(
        { apiType: 'rest', endpointType: 'edge', integrationTimeoutSeconds: 120 },
        { expectedResponseSeconds: 90 },
      ).done(),
      findings: [
        {
          code: 'RT-006',
          severity: 'error',
          message: '"api" gives up after 29 s; "fn" may take 90 s to answer.',
          nodes: ['api', 'fn'],
          property: 'integrationTimeoutSeconds',
        },
      ],
    },
    'a function that only the gateway starts, with a long run': {
      diagram: api({}, { expectedDurationSeconds: 120 }).done(),
      findings: [
        {
          code: 'RT-006',
          severity: 'warning',
          message: '"api" gives up after 30 s; one run of "fn" may take 120 s, and its caller waits for it.',
          nodes: ['api', 'fn'],
          property: 'integrationTimeoutSeconds',
        },
      ],
    },
  },
});
