import type { Connection } from '../../../../shared/document/schema.ts';
import { lambdaPayload } from '../../../../shared/validation/rules/limits/lambda-payload.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const call = (from: string, payloadMb: number, options: Partial<Connection> = {}, fn: Record<string, unknown> = {}) =>
  diagram('aws')
    .node('caller', from)
    .node('fn', 'aws.lambda', fn)
    .connect('caller', 'fn', { ...options, properties: { payloadMb, ...options.properties } })
    .done();
const streamed = { properties: { streamed: true } };
const ASYNC = { invocation: 'async' };
const finding = (message: string) => ({
  code: 'RT-008',
  severity: 'error' as const,
  message,
  nodes: ['fn'],
  property: 'payloadMb',
});

ruleTable(lambdaPayload, {
  valid: {
    '6 MB through API Gateway': call('aws.api-gateway', 6),
    '1 MB as an asynchronous event, whose old limit was 256 KB': call('aws.lambda', 1, { kind: 'invoke-async' }),
    '1 MB to a function that is invoked asynchronously': call('aws.api-gateway', 1, {}, ASYNC),
    '1 MB behind an Application Load Balancer': call('aws.alb', 1),
    '200 MB streamed': call('aws.api-gateway', 200, streamed),
    'a large object whose event alone is passed': call('aws.s3', 500, { kind: 'event' }),
    'a large object for a function that is invoked asynchronously': call('aws.s3', 500, {}, ASYNC),
    'a plain arrow from a bucket': call('aws.s3', 500),
    'messages of a queue': call('aws.sqs', 8, {}, ASYNC),
    'no stated size': diagram('aws')
      .node('api', 'aws.api-gateway')
      .node('fn', 'aws.lambda')
      .connect('api', 'fn')
      .done(),
    '8 MB to a function app': diagram('azure')
      .node('api', 'azure.api-management')
      .node('app', 'azure.function-app')
      .connect('api', 'app', { properties: { payloadMb: 8 } })
      .done(),
  },
  invalid: {
    'just beyond 6 MB through API Gateway': {
      diagram: call('aws.api-gateway', 6.5, { kind: 'invoke-sync' }),
      findings: [finding('A payload of 6.5 MB does not fit a call of "fn", which carries at most 6 MB.')],
    },
    'a plain arrow, and not streamed': {
      diagram: call('aws.api-gateway', 8, { properties: { streamed: false } }),
      findings: [finding('A payload of 8 MB does not fit a call of "fn", which carries at most 6 MB.')],
    },
    '2 MB as an asynchronous event': {
      diagram: call('aws.lambda', 2, { kind: 'invoke-async' }),
      findings: [finding('A payload of 2 MB does not fit an asynchronous event for "fn", which carries at most 1 MB.')],
    },
    '2 MB from a gateway to a function that is invoked asynchronously': {
      diagram: call('aws.api-gateway', 2, {}, ASYNC),
      findings: [finding('A payload of 2 MB does not fit an asynchronous event for "fn", which carries at most 1 MB.')],
    },
    '2 MB from code to a function that is invoked asynchronously': {
      diagram: call('aws.ec2', 2, {}, ASYNC),
      findings: [finding('A payload of 2 MB does not fit an asynchronous event for "fn", which carries at most 1 MB.')],
    },
    '2 MB from a client to a function that is invoked asynchronously': {
      diagram: call('neutral.users', 2, {}, ASYNC),
      findings: [finding('A payload of 2 MB does not fit an asynchronous event for "fn", which carries at most 1 MB.')],
    },
    '2 MB from an application to a function that is invoked asynchronously': {
      diagram: call('neutral.application', 2, {}, ASYNC),
      findings: [finding('A payload of 2 MB does not fit an asynchronous event for "fn", which carries at most 1 MB.')],
    },
    'a call that is drawn as one that waits': {
      diagram: call('aws.ec2', 8, { kind: 'invoke-sync' }, ASYNC),
      findings: [finding('A payload of 8 MB does not fit a call of "fn", which carries at most 6 MB.')],
    },
    '2 MB behind an Application Load Balancer, streamed or not': {
      diagram: call('aws.alb', 2, streamed),
      findings: [finding('A payload of 2 MB does not fit "fn" behind a load balancer, which passes on at most 1 MB.')],
    },
    '300 MB streamed': {
      diagram: call('aws.api-gateway', 300, streamed),
      findings: [finding('A payload of 300 MB does not fit a streamed response of "fn", which has at most 200 MB.')],
    },
  },
});
