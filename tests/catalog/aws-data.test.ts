import { describe, expect, test } from 'vitest';
import awsSources from '../../catalog/data/sources/aws.json' with { type: 'json' };
import otherSources from '../../catalog/data/sources/other.json' with { type: 'json' };
import { awsServices as aws, catalog } from '../../catalog/index.ts';
import { serviceOf } from '../../shared/catalog/catalog.ts';
import { factsOf, limitOf } from '../../shared/catalog/facts-of.ts';
import { FACT_DIMENSIONS, serviceSchema, sourceSchema } from '../../shared/catalog/schema.ts';
import { TRAITS } from '../../shared/catalog/traits.ts';
import type { Properties } from '../../shared/document/schema.ts';

const services = aws.map((row) => serviceOf(catalog, row.id));
const compute = services.filter((service) => service.traits.includes('compute'));
const sourceIds = Object.keys(awsSources);
const REQUIRED = FACT_DIMENSIONS.filter((dimension) => dimension !== 'sla');

describe('every AWS row', () => {
  test.each(aws.map((row) => [row.id, row]))('%s is a valid service', (_, row) => {
    expect(serviceSchema.safeParse(row).error?.issues).toBeUndefined();
  });

  test.each(services.map((one) => [one.id, one] as const))('%s says what it is', (_, service) => {
    expect([service.name, service.shortName]).not.toContain(service.description);
    expect(service.description).toMatch(/^[A-Z/].*\.$/);
  });

  test('uses only traits that rules know', () => {
    const known: readonly string[] = TRAITS;
    expect(services.flatMap((one) => one.traits.filter((trait) => !known.includes(trait)))).toEqual([]);
  });

  test('names a source that exists for every fact', () => {
    const cited = new Set(sourcesIn(aws));
    const known = [...sourceIds, ...Object.keys(otherSources)];
    expect([...cited].filter((id) => !known.includes(id))).toEqual([]);
  });

  test('narrows properties of the vocabulary that AWS knows on a node', () => {
    const wrong = services.flatMap((service) =>
      Object.entries(service.properties).flatMap(([id, narrowed]) => {
        const property = catalog.properties.get(id);
        if (property === undefined) return [`${service.id}: ${id} is not a property`];
        if (property.on === 'connection' || !property.clouds.includes('aws')) return [`${service.id}: ${id} not here`];
        const values: readonly string[] = property.values?.map((one) => one.value) ?? [];
        const stated = narrowed.default?.value;
        const named = [...(narrowed.values ?? []), ...(typeof stated === 'string' ? [stated] : [])];
        return named.filter((value) => !values.includes(value)).map((value) => `${service.id}: ${id} = ${value}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('puts conditions of its modes on properties that it has', () => {
    const wrong = services.flatMap((service) =>
      service.variants.flatMap((variant) =>
        variant.when.flatMap((condition) =>
          'property' in condition && condition.property in service.properties ? [] : [`${service.id}: ${variant.id}`],
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('leads by its aliases to no other service', () => {
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const service of services) {
      for (const name of new Set(
        [service.name, service.shortName, ...service.aliases].map((one) => one.toLowerCase()),
      )) {
        const owner = owners.get(name);
        if (owner !== undefined) clashes.push(`${name}: ${owner} and ${service.id}`);
        owners.set(name, service.id);
      }
    }
    expect(clashes).toEqual([]);
  });

  test('hands over to a living service where it ends', () => {
    const ended = services.filter((one) => one.lifecycle?.successor !== undefined);
    expect(ended.length).toBeGreaterThan(0);
    for (const { lifecycle } of ended) {
      const successor = catalog.services.get(lifecycle?.successor ?? '');
      expect(successor?.provider).toBe('aws');
      expect(successor?.lifecycle).toBeUndefined();
    }
  });
});

test.each(compute.map((one) => [one.id, one] as const))('%s has every comparison fact', (_, service) => {
  expect(REQUIRED.filter((dimension) => service.facts[dimension] === undefined)).toEqual([]);
  expect(service.facts.maxRuntime).toHaveProperty('value');
  expect(service.facts.maxRuntime?.unit).toBe('s');
});

const COMPARED = ['scalingModel', 'zoneScope', 'multiAzHa'] as const;

test.each([
  ...[
    'alb',
    'nlb',
    'nat-gateway',
    'api-gateway',
    's3',
    'ebs',
    'efs',
    'rds',
    'aurora',
    'dynamodb',
    'elasticache',
    'sqs',
  ],
  ...['sns', 'eventbridge', 'kinesis-data-streams', 'cloudfront', 'route53', 'step-functions', 'msk', 'mq', 'redshift'],
])('%s says how it scales, where it lives and how it survives a zone', (id) => {
  const { facts } = serviceOf(catalog, `aws.${id}`);
  expect(COMPARED.filter((dimension) => facts[dimension] === undefined)).toEqual([]);
});

/** Service, settings, limit, value, unit: what the rules compare with. */
const LIMITS: readonly (readonly [string, Properties, string, number, string])[] = [
  ['lambda', {}, 'maxRunSeconds', 900, 's'],
  ['lambda', { lambdaComputeType: 'standard' }, 'maxRunSeconds', 900, 's'],
  ['lambda', { lambdaComputeType: 'managed-instances' }, 'maxRunSeconds', 5400, 's'],
  ['lambda', { lambdaComputeType: 'managed-instances' }, 'maxSyncRunSeconds', 900, 's'],
  ['lambda', { lambdaComputeType: 'managed-instances' }, 'maxTimeoutSeconds', 5400, 's'],
  ['lambda', { durable: true }, 'maxRunSeconds', 31_622_400, 's'],
  ['lambda', { durable: true }, 'maxTimeoutSeconds', 900, 's'],
  ['lambda', { durable: false }, 'maxRunSeconds', 900, 's'],
  ['lambda', {}, 'maxTimeoutSeconds', 900, 's'],
  ['lambda', {}, 'maxSyncPayloadMb', 6, 'MB'],
  ['lambda', {}, 'maxAsyncPayloadMb', 1, 'MB'],
  ['lambda', {}, 'maxStreamedResponseMb', 200, 'MB'],
  ['lambda', {}, 'maxConcurrencyDefault', 1000, 'executions'],
  ['lambda', {}, 'unreservedConcurrencyKept', 100, 'executions'],
  ['lambda-edge', {}, 'maxRunSeconds', 30, 's'],
  ['lambda-edge', { edgeEvent: 'viewer' }, 'maxRunSeconds', 30, 's'],
  ['step-functions', {}, 'maxExpressRunSeconds', 300, 's'],
  ['step-functions', {}, 'maxStandardRunSeconds', 31_536_000, 's'],
  ['step-functions', { workflowType: 'express' }, 'maxRunSeconds', 300, 's'],
  ['api-gateway', { apiType: 'rest' }, 'defaultIntegrationTimeoutSeconds', 29, 's'],
  ['api-gateway', { apiType: 'websocket' }, 'defaultIntegrationTimeoutSeconds', 29, 's'],
  ['api-gateway', { apiType: 'http' }, 'defaultIntegrationTimeoutSeconds', 30, 's'],
  ['api-gateway', { apiType: 'http' }, 'maxIntegrationTimeoutSeconds', 30, 's'],
  ['api-gateway', { apiType: 'rest', endpointType: 'edge' }, 'maxIntegrationTimeoutSeconds', 29, 's'],
  ['api-gateway', {}, 'streamedResponseMaxSeconds', 900, 's'],
  ['api-gateway', { apiType: 'rest', endpointType: 'edge' }, 'streamedIdleSeconds', 30, 's'],
  ['api-gateway', { apiType: 'http' }, 'streamedResponseMaxSeconds', 30, 's'],
  ['alb', {}, 'defaultIdleTimeoutSeconds', 60, 's'],
  ['alb', {}, 'maxIdleTimeoutSeconds', 4000, 's'],
  ['alb', {}, 'minZones', 2, 'zones'],
  ['alb', {}, 'maxLambdaPayloadMb', 1, 'MB'],
  ['cloudfront', {}, 'defaultOriginTimeoutSeconds', 30, 's'],
  ['sqs', {}, 'maxMessageKb', 1024, 'KiB'],
  ['sqs', {}, 'maxRetentionDays', 14, 'd'],
  ['sqs', {}, 'maxDelaySeconds', 900, 's'],
  ['sqs', {}, 'maxVisibilityTimeoutSeconds', 43_200, 's'],
  ['sqs', {}, 'defaultVisibilityTimeoutSeconds', 30, 's'],
  ['sns', {}, 'maxMessageKb', 256, 'KiB'],
  ['sns', {}, 'maxLargeMessageKb', 1024, 'KiB'],
  ['eventbridge', {}, 'maxMessageKb', 1024, 'KiB'],
  ['kinesis-data-streams', {}, 'maxMessageKb', 1024, 'KiB'],
  ['kinesis-data-streams', {}, 'maxLargeMessageKb', 10_240, 'KiB'],
  ['kinesis-data-streams', {}, 'maxRetentionDays', 365, 'd'],
  ['dynamodb', {}, 'maxItemKb', 400, 'KiB'],
  ['batch', { launchType: 'fargate' }, 'maxRunSeconds', 1_209_600, 's'],
  ['batch', { launchType: 'managed-instances' }, 'maxRunSeconds', 1_209_600, 's'],
  ['ecs-task', { launchType: 'managed-instances' }, 'maxRunSeconds', 1_209_600, 's'],
  ['ecs-service', { launchType: 'fargate' }, 'maxVcpu', 16, 'vCPU'],
  ['fargate', {}, 'maxVcpu', 16, 'vCPU'],
  ['fargate', {}, 'maxMemoryMb', 122_880, 'MiB'],
  ['subnet', {}, 'minPrefixLength', 16, 'bits'],
  ['subnet', {}, 'maxPrefixLength', 28, 'bits'],
  ['s3-glacier', { storageClass: 'glacier-instant' }, 'retrievalSeconds', 0, 's'],
  ['s3-glacier', { storageClass: 'glacier-flexible' }, 'retrievalSeconds', 300, 's'],
  ['s3-glacier', { storageClass: 'glacier-deep' }, 'retrievalSeconds', 43_200, 's'],
  ['s3', { storageClass: 'glacier-deep' }, 'retrievalSeconds', 43_200, 's'],
];

test.each(LIMITS)('%s with %j has the limit %s = %s %s', (id, settings, limitId, value, unit) => {
  const limit = limitOf(serviceOf(catalog, `aws.${id}`), limitId, (property) => settings[property]);
  expect([limit?.value, limit?.unit]).toEqual([value, unit]);
});

/** A limit that holds only in some mode says nothing about the others. */
const NO_LIMITS: readonly (readonly [string, Properties, string])[] = [
  ['lambda', {}, 'maxSyncRunSeconds'],
  ['api-gateway', { apiType: 'rest', endpointType: 'regional' }, 'maxIntegrationTimeoutSeconds'],
  ['batch', {}, 'maxRunSeconds'],
  ['ecs-service', { launchType: 'managed-instances' }, 'maxRunSeconds'],
  ['ecs-service', { launchType: 'ec2' }, 'maxVcpu'],
  ['s3-glacier', {}, 'retrievalSeconds'],
  ['s3', { storageClass: 'standard' }, 'retrievalSeconds'],
];

test.each(NO_LIMITS)('%s with %j has no limit %s', (id, settings, limitId) => {
  expect(limitOf(serviceOf(catalog, `aws.${id}`), limitId, (property) => settings[property])).toBeUndefined();
});

/** Service, settings, longest run in seconds (null: no platform limit). */
const RUNTIMES: readonly (readonly [string, Properties, number | null])[] = [
  ['ec2', {}, null],
  ['elastic-beanstalk', {}, null],
  ['ecs-service', { launchType: 'fargate' }, null],
  ['ecs-service', { launchType: 'managed-instances' }, null],
  ['lambda', {}, 900],
  ['lambda', { lambdaComputeType: 'managed-instances' }, 5400],
  ['lambda', { durable: true }, 31_622_400],
  ['lambda-edge', { edgeEvent: 'viewer' }, 30],
  ['batch', {}, null],
  ['batch', { launchType: 'fargate' }, 1_209_600],
  ['app-runner', {}, null],
];

test.each(RUNTIMES)('%s with %j runs at most %s s', (id, settings, seconds) => {
  const facts = factsOf(serviceOf(catalog, `aws.${id}`), (property) => settings[property]);
  expect(facts.maxRuntime?.value).toBe(seconds);
});

test.each(Object.entries(awsSources))('source %s is an AWS page', (_, source) => {
  expect(sourceSchema.safeParse(source).success).toBe(true);
  expect(source.publisher).toBe('aws');
  expect(new URL(source.url).hostname).toMatch(/(^|\.)(aws\.amazon|amazon)\.com$/);
});

function sourcesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'source' in value && typeof value.source === 'string' ? [value.source] : [];
  return [...own, ...Object.values(value).flatMap(sourcesIn)];
}
