import type { Connection } from '../../../../shared/document/schema.ts';
import { lambdaPayload } from '../../../../shared/validation/rules/limits/lambda-payload.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const call = (from: string, payloadMb: number, options: Partial<Connection> = {}) =>
  diagram('aws')
    .node('caller', from)
    .node('fn', 'aws.lambda')
    .connect('caller', 'fn', { ...options, properties: { payloadMb, ...options.properties } })
    .done();
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
    '1 MB behind an Application Load Balancer': call('aws.alb', 1),
    '200 MB streamed': call('aws.api-gateway', 200, { properties: { streamed: true } }),
    'a large object whose event alone is passed': call('aws.s3', 500, { kind: 'event' }),
    'a plain arrow from a bucket': call('aws.s3', 500),
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
    '8 MB through API Gateway': {
      diagram: call('aws.api-gateway', 8, { kind: 'invoke-sync' }),
      findings: [finding('A payload of 8 MB does not fit a call of "fn", which carries at most 6 MB.')],
    },
    '2 MB as an asynchronous event': {
      diagram: call('aws.lambda', 2, { kind: 'invoke-async' }),
      findings: [finding('A payload of 2 MB does not fit an asynchronous event for "fn", which carries at most 1 MB.')],
    },
    '2 MB behind an Application Load Balancer': {
      diagram: call('aws.alb', 2),
      findings: [finding('A payload of 2 MB does not fit "fn" behind a load balancer, which passes on at most 1 MB.')],
    },
    '300 MB streamed': {
      diagram: call('aws.api-gateway', 300, { properties: { streamed: true } }),
      findings: [finding('A payload of 300 MB does not fit a streamed response of "fn", which has at most 200 MB.')],
    },
  },
});
