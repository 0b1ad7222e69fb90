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

const streamed = (properties: Record<string, unknown>, expectedResponseSeconds: number, kind = 'traffic') =>
  diagram('aws')
    .node('api', 'aws.api-gateway', properties)
    .node('fn', 'aws.lambda', { expectedResponseSeconds })
    .connect('api', 'fn', { kind: kind as 'traffic', properties: { streamed: true } })
    .done();

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
    'exactly the limit of a WebSocket API': api({ apiType: 'websocket' }, { expectedResponseSeconds: 29 }).done(),
    'exactly the longest limit, of an API of an unknown type': api({}, { expectedResponseSeconds: 30 }).done(),
    'exactly the raised timeout': api(
      { apiType: 'rest', endpointType: 'private', integrationTimeoutSeconds: 120 },
      { expectedResponseSeconds: 120 },
    ).done(),
    'a raised timeout of an API of an unknown type': api(
      { integrationTimeoutSeconds: 120 },
      { expectedResponseSeconds: 90 },
    ).done(),
    'exactly the time of a streamed answer': streamed({ apiType: 'rest' }, 900),
    'exactly the time of a streamed answer through an API of an unknown type': streamed({}, 900),
    'a streamed answer that nobody waits for': streamed({ apiType: 'http' }, 60, 'invoke-async'),
    'an answer that is not streamed, beside one that is': diagram('aws')
      .node('api', 'aws.api-gateway', { apiType: 'http' })
      .node('quick', 'aws.lambda', { expectedResponseSeconds: 20 })
      .node('fn', 'aws.lambda', { expectedResponseSeconds: 25 })
      .connect('api', 'quick')
      .connect('api', 'fn', { properties: { streamed: true } })
      .done(),
    'a streamed answer of unknown length': diagram('aws')
      .node('api', 'aws.api-gateway', { apiType: 'http' })
      .node('fn', 'aws.lambda')
      .connect('api', 'fn', { properties: { streamed: true } })
      .done(),
    'long work behind another gateway': diagram('azure')
      .node('api', 'azure.api-management')
      .node('fn', 'azure.container-apps', { expectedResponseSeconds: 60 })
      .connect('api', 'fn')
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
    'a WebSocket API, one second too late': {
      diagram: api({ apiType: 'websocket' }, { expectedResponseSeconds: 30 }).done(),
      findings: [
        {
          code: 'RT-006',
          severity: 'error',
          message: '"api" gives up after 29 s; "fn" may take 30 s to answer.',
          nodes: ['api', 'fn'],
          property: 'integrationTimeoutSeconds',
        },
      ],
    },
    'a REST API, one second too late': {
      diagram: api({ apiType: 'rest' }, { expectedResponseSeconds: 30 }).done(),
      findings: [
        {
          code: 'RT-006',
          severity: 'error',
          message: '"api" gives up after 29 s; "fn" may take 30 s to answer.',
          nodes: ['api', 'fn'],
          property: 'integrationTimeoutSeconds',
        },
      ],
      fixed: [],
    },
    'an API of an unknown type, one second too late': {
      diagram: api({}, { expectedResponseSeconds: 31 }).done(),
      findings: [
        {
          code: 'RT-006',
          severity: 'error',
          message: '"api" gives up after 30 s; "fn" may take 31 s to answer.',
          nodes: ['api', 'fn'],
          property: 'integrationTimeoutSeconds',
        },
      ],
    },
    'a stated timeout that is shorter than the default': {
      diagram: api({ apiType: 'rest', integrationTimeoutSeconds: 5 }, { expectedResponseSeconds: 6 }).done(),
      findings: [
        {
          code: 'RT-006',
          severity: 'error',
          message: '"api" gives up after 5 s; "fn" may take 6 s to answer.',
          nodes: ['api', 'fn'],
          property: 'integrationTimeoutSeconds',
        },
      ],
    },
    'an HTTP API, whose timeout cannot be raised': {
      diagram: api({ apiType: 'http', integrationTimeoutSeconds: 120 }, { expectedResponseSeconds: 90 }).done(),
      findings: [
        {
          code: 'RT-006',
          severity: 'error',
          message: '"api" gives up after 30 s; "fn" may take 90 s to answer.',
          nodes: ['api', 'fn'],
          property: 'integrationTimeoutSeconds',
        },
      ],
      fixed: [],
    },
    'a WebSocket API, whose timeout cannot be raised': {
      diagram: api({ apiType: 'websocket', integrationTimeoutSeconds: 120 }, { expectedResponseSeconds: 90 }).done(),
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
    'an edge-optimized endpoint, which only REST APIs have': {
      diagram: api({ endpointType: 'edge', integrationTimeoutSeconds: 120 }, { expectedResponseSeconds: 90 }).done(),
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
    'a Regional REST API, which can wait longer': {
      diagram: api({ apiType: 'rest', endpointType: 'regional' }, { expectedResponseSeconds: 60 }).done(),
      findings: [
        {
          code: 'RT-006',
          severity: 'error',
          message: '"api" gives up after 29 s; "fn" may take 60 s to answer.',
          nodes: ['api', 'fn'],
          property: 'integrationTimeoutSeconds',
        },
      ],
      fixed: ['sets integrationTimeoutSeconds: 90 on "api"'],
    },
    'a private REST API with the longest answer that AWS allows': {
      diagram: api({ apiType: 'rest', endpointType: 'private' }, { expectedResponseSeconds: 300 }).done(),
      findings: [
        {
          code: 'RT-006',
          severity: 'error',
          message: '"api" gives up after 29 s; "fn" may take 300 s to answer.',
          nodes: ['api', 'fn'],
          property: 'integrationTimeoutSeconds',
        },
      ],
      fixed: ['sets integrationTimeoutSeconds: 300 on "api"'],
    },
    'a Regional REST API with a longer answer than AWS allows': {
      diagram: api({ apiType: 'rest', endpointType: 'regional' }, { expectedResponseSeconds: 301 }).done(),
      findings: [
        {
          code: 'RT-006',
          severity: 'error',
          message: '"api" gives up after 29 s; "fn" may take 301 s to answer.',
          nodes: ['api', 'fn'],
          property: 'integrationTimeoutSeconds',
        },
      ],
      fixed: [],
    },
    'a Regional endpoint of an API of an unknown type': {
      diagram: api({ endpointType: 'regional' }, { expectedResponseSeconds: 60 }).done(),
      findings: [
        {
          code: 'RT-006',
          severity: 'error',
          message: '"api" gives up after 30 s; "fn" may take 60 s to answer.',
          nodes: ['api', 'fn'],
          property: 'integrationTimeoutSeconds',
        },
      ],
      fixed: [],
    },
    'a streamed answer through an HTTP API, which does not stream': {
      diagram: streamed({ apiType: 'http' }, 31),
      findings: [
        {
          code: 'RT-006',
          severity: 'error',
          message: '"api" ends a streamed answer after 30 s; that of "fn" may take 31 s.',
          nodes: ['api', 'fn'],
          property: 'apiType',
        },
      ],
    },
    'a streamed answer through a WebSocket API, which does not stream': {
      diagram: streamed({ apiType: 'websocket' }, 30),
      findings: [
        {
          code: 'RT-006',
          severity: 'error',
          message: '"api" ends a streamed answer after 29 s; that of "fn" may take 30 s.',
          nodes: ['api', 'fn'],
          property: 'apiType',
        },
      ],
    },
    'a streamed answer beyond 15 minutes': {
      diagram: streamed({ apiType: 'rest' }, 901),
      findings: [
        {
          code: 'RT-006',
          severity: 'error',
          message: '"api" ends a streamed answer after 900 s; that of "fn" may take 901 s.',
          nodes: ['api', 'fn'],
          property: 'apiType',
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
